// What a person is told about a refused operation, and the way out. The operation itself stays in the laptop's journal.
#pragma once

#include "domain/error.h"

#include <string_view>

namespace hopluu::sync {

/// For every code of refusalReason; an unknown one (of a newer server) gets a general sentence that quotes it.
[[nodiscard]] Error refusalText(std::string_view reason);

}  // namespace hopluu::sync
