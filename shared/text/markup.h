// Text inside XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace hopluu::text {

/// With & < > " ' as references, so that it reads as itself in an element and in an attribute. Characters that XML does not know stay.
[[nodiscard]] std::string escapedMarkup(std::string_view text);

}  // namespace hopluu::text
