// One sheet of an .xls: its cells as the file holds them.
#pragma once

#include "domain/result.h"
#include "workbook/sheet.h"
#include "workbook/xls_globals.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::workbook::xls {

struct XlsCell {
    std::uint32_t row = 0, column = 0;  // from 0
    CellKind kind = CellKind::number;
    bool isFormula = false;
    std::uint16_t format = 0;  // in Globals::cellFormats
    std::string content;       // as in workbook::Cell
};

struct SheetContent {
    std::vector<XlsCell> cells;  // in the order of the file
    std::vector<CellRange> merged;
    std::set<std::uint32_t> hiddenRows;
    std::set<std::uint32_t> hiddenColumns;
};

/// What is left to all sheets of a workbook together.
struct Allowance {
    /// Of the stream: sheets lie side by side, so all of them together are no longer than it.
    std::size_t bytes = 0;
    std::size_t cells = 1'000'000;
    std::size_t textBytes = std::size_t{64} << 20U;
    std::size_t merged = 100'000;
};

/// `offset`: where the sheet begins. Errors: "xls.damaged", "xls.too-large".
[[nodiscard]] Result<SheetContent> readSheet(std::string_view stream, std::size_t offset, const Globals& globals, Allowance& allowance);

}  // namespace hopluu::workbook::xls
