// A text cut into lines that fit, and a line set into its place. Lines end at spaces only: no number is ever broken.
#pragma once

#include "pdf/document.h"
#include "report/paper_page.h"

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

struct TextLine {
    std::string text{};
    pdf::Millipoints width = 0;
    bool endsParagraph = false;
};

/// The text is cleaned (clean_text.h) first; a line feed ends a line. A word wider than a line is cut between its letters. At least one
/// line.
[[nodiscard]] std::vector<TextLine> breakLines(const pdf::Document& document, std::string_view text, pdf::TextStyle style,
                                               pdf::Millipoints width, pdf::Millipoints firstLine = 0);
/// The widest part of the text that must not be broken.
[[nodiscard]] pdf::Millipoints widestWord(const pdf::Document& document, std::string_view text, pdf::TextStyle style);

[[nodiscard]] constexpr pdf::Millipoints millipoints(int twips) {
    return twips * (1000 / kTwipsPerPoint);
}
/// Height of a line of single spacing, as word processors set Times New Roman.
[[nodiscard]] constexpr pdf::Millipoints singleLine(int points) {
    return points * 1150;
}
/// From the lower edge of a line up to its base line.
[[nodiscard]] constexpr pdf::Millipoints belowBaseLine(int points) {
    return points * 238;
}

struct LineBox {
    pdf::Millipoints x = 0, top = 0, width = 0, height = 0;
};
void drawLine(pdf::Document& document, const TextLine& line, pdf::TextStyle style, Align align, const LineBox& box);

}  // namespace hopluu::report
