// What the sheets of an .xlsx share: texts, fonts and number formats.
#pragma once

#include "domain/result.h"
#include "workbook/sheet.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::workbook::xlsx {

/// A piece of a text; a font of its own when somebody formatted part of the cell.
struct TextRun {
    std::string font;  // "" when it is the cell's
    std::string text;
};
using RichText = std::vector<TextRun>;

/// `<si>` and `<is>`: the text, without the readings above it (phonetic runs). `_x000D_` is the letter that it spells.
[[nodiscard]] RichText richTextOf(const pugi::xml_node& item);
[[nodiscard]] std::vector<RichText> sharedTextsOf(const pugi::xml_node& root);
/// By the number in a cell's `s`: never empty, so that a cell without one has the first.
[[nodiscard]] std::vector<CellFormat> formatsOf(const pugi::xml_node& root);
/// As the reader of the sheet sees it: each part decoded by its font (TCVN3, VNI), NFC. Errors: "text.not-utf8".
[[nodiscard]] Result<std::string> shown(const RichText& text, const std::string& cellFont);
/// "_x0041_" as "A"; "_x005F_x0041_" as the seven letters "_x0041_". (ECMA-376 22.9.2.19)
[[nodiscard]] std::string withoutEscapes(std::string_view text);

}  // namespace hopluu::workbook::xlsx
