// Errors as a person reads them in the window.
#pragma once

#include "desktop/open_year.h"
#include "domain/error.h"

#include <QString>

namespace hopluu::desktop {

/// One a line: what, where, what to do. Empty for none.
[[nodiscard]] QString errorText(const Errors& errors, const OpenYear& year);

}  // namespace hopluu::desktop
