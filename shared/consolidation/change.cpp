#include "consolidation/change.h"

#include <algorithm>
#include <cstddef>

namespace hopluu::consolidation {

namespace {

constexpr int kPercentDecimals = 1;

Result<Change> sumOfBoards(const Total& total, const Roster& roster) {
    Change change;
    DecimalSum sum;
    for (std::size_t i = 0; i < total.parts.size(); ++i) {
        if (!total.parts[i].sourced.value.isNumber()) {
            continue;
        }
        const auto& bases = roster.members[i].lastYear;
        const auto base = bases.find(total.item);
        if (base == bases.end()) {
            return Change{};  // a sum over fewer boards than this year's is no base for it
        }
        sum.add(base->second);
    }
    if (total.boardsCounted == 0) {
        return change;
    }
    const auto base = sum.total();
    if (!base) {
        return fail(base.error());
    }
    change.base = *base;
    change.baseSource = "tổng số liệu năm trước của các đơn vị";
    return change;
}

}  // namespace

Result<Change> changeOf(const Total& total, const Roster& roster, const Campaign& campaign) {
    const auto ofBloc = std::find_if(campaign.bases.begin(), campaign.bases.end(),
                                     [&](const BaseFigure& base) { return base.unit == kBloc && base.item == total.item; });
    auto change = ofBloc == campaign.bases.end() ? sumOfBoards(total, roster)
                                                 : Result<Change>{Change{ofBloc->number, ofBloc->derived, ofBloc->source, std::nullopt}};
    const bool comparable = change && change->base && total.amount && *change->base > Decimal{};
    if (comparable) {
        // A quotient beyond all range says nothing either: then there is a base, and no percentage.
        if (const auto percent = ratio(*total.amount, *change->base, kPercentDecimals, 100)) {
            change->percentOfLastYear = *percent;
        }
    }
    return change;
}

}  // namespace hopluu::consolidation
