// The printed annex as rows, in the words and marks that the docx and the xlsx share.
#pragma once

#include "report/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

struct AnnexRow {
    const IndicatorGroup* group = nullptr;
    const FormItem* item = nullptr;
    const consolidation::Total* total = nullptr;  // null: the consolidation does not know the item
    bool firstOfGroup = false;
    bool lastOfGroup = false;

    /// A board's value; not entered when the consolidation has none.
    [[nodiscard]] const Value& valueOf(const UnitId& unit) const;
};

/// In printed order.
[[nodiscard]] std::vector<AnnexRow> annexRows(const ReportInput& input);

/// "FDI (triệu USD)", "Số khu": the unit is not said twice.
[[nodiscard]] std::string rowLabel(const FormItem& item);
/// How a note speaks of a row: "12 FDI", "5", "3 (Số khu đang xây dựng hạ tầng)".
[[nodiscard]] std::string rowReference(const AnnexRow& row);

/// The marks of statistical tables: nothing for "not entered", "-" none arose, "x" not applicable, "…" not yet available. Empty for a
/// number.
[[nodiscard]] std::string_view stateMark(ValueState state);
/// A number with `decimals` places, or the mark of its state.
[[nodiscard]] std::string cellText(const Value& value, int decimals);

/// Rows with the same group's number and name side by side: how many the group has.
[[nodiscard]] std::size_t groupSize(const AnnexRow& row);

}  // namespace hopluu::report
