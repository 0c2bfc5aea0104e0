// Text from people, made fit for XML 1.0: what the format cannot hold is replaced, everything else is kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

/// Invalid UTF-8 becomes U+FFFD; control characters that XML 1.0 forbids are left out; tab, line feed and carriage return stay.
[[nodiscard]] std::string cleanText(std::string_view text);

/// Lines of `text` without their ends; blank ones are left out.
[[nodiscard]] std::vector<std::string_view> paragraphsOf(std::string_view text);

/// "a, b và c".
[[nodiscard]] std::string joinVietnamese(const std::vector<std::string>& words);

}  // namespace hopluu::report
