// What a chosen file is, by its content: names lie (an HTML page named .xls is what many web sites give as "Excel").
#pragma once

#include "domain/error.h"

#include <cstdint>
#include <string_view>

namespace hopluu::workbook {

enum class FileKind : std::uint8_t {
    xlsx,           ///< .xlsx and .xlsm
    compound,       ///< the outside of .xls, and of what else Office kept in such files
    oldXls,         ///< Excel 2 to 5, without the compound file
    xlsb,           ///< Excel's binary .xlsb
    ods,            ///< OpenDocument spreadsheet
    spreadsheetMl,  ///< Excel 2003's XML
    html,           ///< also web archives (MHTML)
    csv,            ///< text in columns
    docx,
    doc,
    pdf,
    picture,
    archive,  ///< zip, rar, 7z: something else inside
    empty,
    unknown,
};

[[nodiscard]] FileKind fileKindOf(std::string_view bytes);

/// Why this file is no workbook for the import, what it is, and what to do. Code "workbook.other-kind" (and "workbook.empty").
[[nodiscard]] Error otherKind(FileKind kind);

}  // namespace hopluu::workbook
