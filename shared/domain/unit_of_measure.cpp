#include "domain/unit_of_measure.h"

#include <algorithm>
#include <array>
#include <string>

namespace hopluu {

namespace {

struct Entry {
    UnitOfMeasure unit;
    std::string_view code;
    BilingualText label;
};

const std::array<Entry, 10>& entries() {
    static const std::array<Entry, 10> all{{
        {UnitOfMeasure::zone, "zone", {"khu", "zones"}},
        {UnitOfMeasure::hectare, "hectare", {"ha", "ha"}},
        {UnitOfMeasure::treatmentPlant, "treatment_plant", {"trạm", "plants"}},
        {UnitOfMeasure::project, "project", {"dự án", "projects"}},
        {UnitOfMeasure::projectAdjustment, "project_adjustment", {"lượt dự án", "project adjustments"}},
        {UnitOfMeasure::millionUsd, "million_usd", {"triệu USD", "million USD"}},
        {UnitOfMeasure::billionDong, "billion_dong", {"tỷ đồng", "billion dong"}},
        {UnitOfMeasure::person, "person", {"người", "persons"}},
        {UnitOfMeasure::point, "point", {"điểm", "points"}},
        {UnitOfMeasure::percent, "percent", {"%", "%"}},
    }};
    return all;
}

Error unitMismatch(UnitOfMeasure a, UnitOfMeasure b) {
    return {
        "quantity.unit-mismatch",
        {"Không cộng được " + label(a).vi + " với " + label(b).vi + ".", "Cannot combine " + label(a).en + " with " + label(b).en + "."},
        {"Quy đổi về cùng đơn vị theo tỷ giá của kỳ trước.", "Convert to one unit at the period's rate first."},
        ""};
}

}  // namespace

std::string_view code(UnitOfMeasure unit) {
    return entries()[static_cast<std::size_t>(unit)].code;
}

std::optional<UnitOfMeasure> unitOfMeasureFromCode(std::string_view code) {
    const auto& all = entries();
    const auto* found = std::find_if(all.begin(), all.end(), [&](const Entry& entry) { return entry.code == code; });
    return found == all.end() ? std::nullopt : std::optional{found->unit};
}

const BilingualText& label(UnitOfMeasure unit) {
    return entries()[static_cast<std::size_t>(unit)].label;
}

Result<Quantity> add(const Quantity& a, const Quantity& b) {
    if (a.unit != b.unit) {
        return fail(unitMismatch(a.unit, b.unit));
    }
    auto amount = add(a.amount, b.amount);
    if (!amount) {
        return fail(amount.error());
    }
    return Quantity{*amount, a.unit};
}

Result<Quantity> toBillionDong(const Quantity& usd, const ExchangeRate& rate) {
    if (usd.unit != UnitOfMeasure::millionUsd) {
        return fail(unitMismatch(usd.unit, UnitOfMeasure::millionUsd));
    }
    // A million dollars at r dong is r million dong, that is r / 1000 billion; one rounding, at the end.
    auto amount = multiply(usd.amount, rate.dongPerUsd, 1000);
    if (!amount) {
        return fail(amount.error());
    }
    return Quantity{*amount, UnitOfMeasure::billionDong};
}

}  // namespace hopluu
