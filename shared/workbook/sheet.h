// Start here: a workbook as the import sees it, whichever program and format it came from (.xlsx, .xls). Values over strings: numbers
// stay the decimal text of the file, and what they mean is for the reader of the form to say.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hopluu::workbook {

/// Both from 0.
struct CellAddress {
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    auto operator<=>(const CellAddress&) const = default;
};

/// As people say it: "B".
[[nodiscard]] std::string columnText(std::uint32_t column);
/// As people say it: "B7".
[[nodiscard]] std::string addressText(CellAddress address);

enum class CellKind : std::uint8_t { number, text, truth, error };

struct Cell {
    CellKind kind = CellKind::number;
    /// Then `content` is what the writing program computed last, which may be stale; empty when it computed nothing.
    bool isFormula = false;
    /// In Workbook::formats.
    std::uint32_t format = 0;
    /// A number as the file has it ("12.5", "-1e-07"); text in NFC, decoded by its font; "TRUE" or "FALSE"; "#DIV/0!" and its like.
    std::string content;

    bool operator==(const Cell&) const = default;
};

/// Both ends belong to it.
struct CellRange {
    CellAddress first;
    CellAddress last;

    bool operator==(const CellRange&) const = default;
};

struct CellFormat {
    std::string font;          // "" when the file names none
    std::string numberFormat;  // "#,##0.0"; "" when it depends on the country
    bool isDate = false;       // numbers in it are days since 1900 or 1904

    bool operator==(const CellFormat&) const = default;
};

struct Sheet {
    std::string name;
    bool isHidden = false;
    std::map<CellAddress, Cell> cells;  // without the empty ones, but for formulas
    std::vector<CellRange> merged;
    std::set<std::uint32_t> hiddenRows;
    std::set<std::uint32_t> hiddenColumns;

    bool operator==(const Sheet&) const = default;
};

struct Workbook {
    std::vector<Sheet> sheets;  // those with cells: no charts, no macros
    std::vector<CellFormat> formats;
    bool daysFrom1904 = false;

    bool operator==(const Workbook&) const = default;
};

}  // namespace hopluu::workbook
