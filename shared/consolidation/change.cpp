#include "consolidation/change.h"

namespace hopluu::consolidation {

namespace {

constexpr int kPercentDecimals = 1;

}  // namespace

Result<Change> changeOf(const Total& total, const Roster& roster, Comparison comparison) {
    std::vector<UnitId> counted;
    for (const Part& part : total.parts) {
        if (part.sourced.value.isNumber()) {
            counted.push_back(part.unit);
        }
    }
    auto figure = roster.lastYear.ofBloc(total.item, counted, comparison);
    if (!figure) {
        return fail(figure.error());
    }
    Change change;
    change.base = figure->number;
    change.baseDerived = figure->isDerived;
    change.baseSource = std::move(figure->source);
    change.missingBases = std::move(figure->missing);
    change.isDivided = figure->isDivided;
    const bool comparable = change.base && total.amount && *change.base > Decimal{};
    if (comparable) {
        // A quotient beyond all range says nothing either: then there is a base, and no percentage.
        if (const auto percent = ratio(*total.amount, *change.base, kPercentDecimals, 100)) {
            change.percentOfLastYear = *percent;
        }
    }
    return change;
}

}  // namespace hopluu::consolidation
