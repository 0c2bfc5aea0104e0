// How wide a line of capitals is in Times New Roman Bold: the rules under the letterhead are as long as a share of it.
#pragma once

#include <string_view>

namespace hopluu::report {

/// Advance width in thousandths of the font size. A diacritic adds nothing; what is no Latin letter counts as a digit.
[[nodiscard]] int boldWidthThousandths(std::string_view utf8);
/// The same at a size, in twips.
[[nodiscard]] int boldWidthTwips(std::string_view utf8, int points);

}  // namespace hopluu::report
