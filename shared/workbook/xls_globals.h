// What the sheets of an .xls share: fonts, number formats, the table of texts, the list of sheets.
#pragma once

#include "domain/result.h"
#include "workbook/xls_strings.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::workbook::xls {

struct XlsFormat {
    std::uint16_t font = 0;          // in Globals::fonts
    std::uint16_t numberFormat = 0;  // built in, or in Globals::numberFormats
};

struct SheetEntry {
    std::string name;
    std::uint32_t offset = 0;  // of its part of the stream
    bool hidden = false;
    bool holdsCells = false;  // not a chart, not a macro
};

struct Globals {
    std::vector<std::string> fonts;  // by the number that cell formats use
    std::map<std::uint16_t, std::string> numberFormats;
    std::vector<XlsFormat> cellFormats;
    std::vector<SheetEntry> sheets;
    std::vector<Text> sharedStrings;
    bool daysFrom1904 = false;

    /// The font and the number format of a cell; the first ones when the file names none that exists.
    [[nodiscard]] const std::string& fontOf(std::uint16_t cellFormat) const;
    [[nodiscard]] std::uint16_t numberFormatOf(std::uint16_t cellFormat) const;
    /// As the reader of the sheet sees it: each part decoded by its font (TCVN3, VNI), NFC.
    [[nodiscard]] std::string shown(const Text& text, const std::string& font) const;
};

/// Errors: "xls.damaged", "xls.encrypted", "xls.too-old", "xls.too-large".
[[nodiscard]] Result<Globals> readGlobals(std::string_view stream);

}  // namespace hopluu::workbook::xls
