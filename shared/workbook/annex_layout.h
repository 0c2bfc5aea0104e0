// Where the annex stands in a sheet that somebody made: which row is which cell of the form, by code, then by name, never by position
// alone. docs/spec/workbook.md, "Finding the rows".
#pragma once

#include "domain/form.h"
#include "workbook/sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::workbook {

enum class MatchedBy : std::uint8_t { code, name };

/// A row that carries one item; where FDI and DDI stand side by side, `ownership` says in which of the columns.
struct ItemRow {
    ItemCode item;
    std::uint32_t row = 0;
    MatchedBy by = MatchedBy::name;
    Ownership sideBySide = Ownership::none;

    bool operator==(const ItemRow&) const = default;
};

/// A column that may hold the figures.
struct ValueColumn {
    std::uint32_t column = 0;
    std::string heading;                    // as it stands above: "Năm 2022"; may be empty
    std::vector<std::string> words;         // of the heading, folded
    Ownership ownership = Ownership::none;  // the heading says FDI or DDI
    std::uint32_t filled = 0;               // rows of items that have something there

    bool operator==(const ValueColumn&) const = default;
};

struct AnnexLayout {
    std::vector<ItemRow> rows;                    // in the order of the sheet
    std::vector<ItemRow> doubles;                 // an item that stood further up already
    std::vector<std::uint32_t> unknownRows;       // carry a number and a text, and match nothing
    std::vector<ValueColumn> columns;             // from left to right
    std::optional<std::uint32_t> labelColumn;     // where the names stand
    std::optional<std::uint32_t> remarkColumn;    // "Ghi chú"
    std::optional<std::uint32_t> finalityColumn;  // "Loại số"
};

/// An empty `rows`: the sheet does not look like the annex.
[[nodiscard]] AnnexLayout findAnnex(const Sheet& sheet, const Form& form);

/// The column of a year, when its heading leaves no doubt: names the year and compares nothing, or is the only one.
[[nodiscard]] std::optional<std::uint32_t> columnOfYear(const AnnexLayout& layout, const std::string& year);

}  // namespace hopluu::workbook
