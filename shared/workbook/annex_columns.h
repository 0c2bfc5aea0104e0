// What the columns of a table hold, by their headings: names, units, remarks, and figures of which year.
#pragma once

#include "domain/form.h"
#include "workbook/sheet_view.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hopluu::workbook {

/// A column that may hold the figures.
struct ValueColumn {
    std::uint32_t column = 0;
    std::string heading;                    // as it stands above: "Năm 2022"; may be empty
    std::vector<std::string> words;         // of the heading, folded
    Ownership ownership = Ownership::none;  // the heading says FDI or DDI
    std::uint32_t filled = 0;               // rows of items that have something there
    bool isHidden = false;

    bool operator==(const ValueColumn&) const = default;
};

struct AnnexColumns {
    std::vector<ValueColumn> values;        // from left to right
    std::optional<std::uint32_t> names;     // where the names of indicators stand
    std::optional<std::uint32_t> units;     // "Đơn vị tính"
    std::optional<std::uint32_t> remarks;   // "Ghi chú"
    std::optional<std::uint32_t> finality;  // "Loại số"

    [[nodiscard]] const ValueColumn* find(std::uint32_t column) const;
};

/// `itemRows`: the rows that carry items or name groups.
[[nodiscard]] AnnexColumns findColumns(const SheetView& sheet, const std::set<std::uint32_t>& itemRows, std::optional<std::uint32_t> names);

/// The column of a year, when its heading leaves no doubt: names the year and compares nothing; or the only one, if it names no other year.
[[nodiscard]] std::optional<std::uint32_t> columnOfYear(const AnnexColumns& columns, const std::string& year);
/// Where FDI and DDI stand side by side: the column of the other one that belongs to `chosen`, which may be itself.
[[nodiscard]] std::optional<std::uint32_t> columnBeside(const AnnexColumns& columns, std::uint32_t chosen, Ownership ownership);
/// "Ước thực hiện năm 2022".
[[nodiscard]] bool saysEstimate(const ValueColumn& column);

}  // namespace hopluu::workbook
