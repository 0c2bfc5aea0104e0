// Lengths on a page. A glyph is some thousandths of the type size wide, so a text of whole points is whole millipoints wide: the layout
// counts in them and never rounds.
#pragma once

#include <string>

namespace hopluu::pdf {

/// 1/1000 pt.
using Millipoints = int;

[[nodiscard]] constexpr Millipoints points(int count) {
    return count * 1000;
}

/// As a PDF writes it: "12", "12.5", "-0.25".
[[nodiscard]] std::string numeral(Millipoints length);

}  // namespace hopluu::pdf
