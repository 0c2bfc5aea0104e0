#include "report/annex_rows.h"

#include "domain/number_text.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

const Value& AnnexRow::valueOf(const UnitId& unit) const {
    static const Value kNotEntered;
    if (total == nullptr) {
        return kNotEntered;
    }
    const auto part = std::find_if(total->parts.begin(), total->parts.end(), [&](const consolidation::Part& p) { return p.unit == unit; });
    return part == total->parts.end() ? kNotEntered : part->sourced.value;
}

std::vector<AnnexRow> annexRows(const ReportInput& input) {
    std::vector<AnnexRow> rows;
    for (const IndicatorGroup& group : input.form.groups) {
        for (const FormItem& item : group.items) {
            rows.push_back(
                {&group, &item, input.consolidation.find(item.code), &item == &group.items.front(), &item == &group.items.back()});
        }
    }
    return rows;
}

std::string rowLabel(const FormItem& item) {
    const std::string& unit = label(item.unit).vi;
    const bool countsSaidUnit = text::fold(item.label.vi).find(text::fold(unit)) != std::string::npos;
    if (item.label.vi.empty()) {
        return unit;
    }
    return countsSaidUnit ? item.label.vi : fmt::format("{} ({})", item.label.vi, unit);
}

std::string rowReference(const AnnexRow& row) {
    if (row.item->ownership != Ownership::none) {
        return fmt::format("{} {}", row.group->number, row.item->label.vi);
    }
    return row.group->items.size() == 1 ? row.group->number : fmt::format("{} ({})", row.group->number, row.item->label.vi);
}

std::string_view stateMark(ValueState state) {
    switch (state) {
        case ValueState::noneArose:
            return "-";
        case ValueState::notApplicable:
            return "x";
        case ValueState::notYetAvailable:
            return "…";
        case ValueState::notEntered:
        case ValueState::number:
            return "";
    }
    return "";
}

std::string cellText(const Value& value, int decimals) {
    return value.isNumber() ? formatVietnamese(value.number, decimals) : std::string(stateMark(value.state));
}

std::size_t groupSize(const AnnexRow& row) {
    return row.group->items.size();
}

}  // namespace hopluu::report
