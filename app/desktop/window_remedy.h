// What can be done about an error from within the window. The engine's own remedies also serve the command line, and some name commands.
#pragma once

#include "domain/error.h"

namespace hopluu::desktop {

[[nodiscard]] BilingualText remedyInWindow(const Error& error);

}  // namespace hopluu::desktop
