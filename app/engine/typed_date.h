// A day as a person types it.
#pragma once

#include <string>
#include <string_view>

namespace hopluu::engine {

/// "15/1/2023", "15-01-2023", "15.1.2023" or "2023-01-15" as "2023-01-15". What is no day comes back as it is, for the checks to complain
/// of.
[[nodiscard]] std::string isoFromTyped(std::string_view text);

}  // namespace hopluu::engine
