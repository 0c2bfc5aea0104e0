// Where the annex stands in a sheet that somebody made: which row is which cell of the form, by code, then by name, never by position
// alone. docs/spec/workbook.md, "Finding the rows".
#pragma once

#include "domain/form.h"
#include "workbook/annex_columns.h"
#include "workbook/sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::workbook {

enum class MatchedBy : std::uint8_t { code, name };

/// A row that carries one item; where FDI and DDI stand side by side, `sideBySide` says in which of the columns.
struct ItemRow {
    ItemCode item;
    std::uint32_t row = 0;
    MatchedBy by = MatchedBy::name;
    Ownership sideBySide = Ownership::none;
    std::optional<std::uint32_t> groupRow;  // the row above that names its group; its own may do as well

    bool operator==(const ItemRow&) const = default;
};

struct AnnexLayout {
    std::vector<ItemRow> rows;               // one for an item, in the order of the sheet; those that are shown before hidden ones
    std::vector<ItemRow> others;             // further rows of the same items
    std::vector<std::uint32_t> unknownRows;  // have a name and a figure, and match nothing
    AnnexColumns columns;
};

/// An empty `rows`: the sheet does not look like the annex.
[[nodiscard]] AnnexLayout findAnnex(const Sheet& sheet, const Form& form);

}  // namespace hopluu::workbook
