// One sheet of an .xlsx.
#pragma once

#include "domain/result.h"
#include "workbook/sheet.h"
#include "workbook/xlsx_shared.h"

#include <pugixml.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::workbook::xlsx {

/// What all sheets of a file together may still hold.
struct Allowance {
    std::size_t cells = 1'000'000;
    std::size_t textBytes = 64UL * 1024 * 1024;  // counted where texts are used: a small file can name one long text in every cell
};

/// Fills cells, merged ranges and what is hidden. Rows and cells that do not say where they stand follow the one before.
/// Errors: "xlsx.damaged", "xlsx.too-large".
[[nodiscard]] Status readSheet(const pugi::xml_node& root, const std::string& part, const std::vector<RichText>& texts,
                               const std::vector<CellFormat>& formats, Allowance& allowance, Sheet& sheet);

/// "B7"; also "$B$7". nullopt for anything else, or beyond XFD1048576.
[[nodiscard]] std::optional<CellAddress> addressOf(std::string_view reference);
/// "B7:C9", or one cell.
[[nodiscard]] std::optional<CellRange> rangeOf(std::string_view reference);

}  // namespace hopluu::workbook::xlsx
