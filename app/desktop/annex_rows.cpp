#include "desktop/annex_rows.h"

#include "rules/expression.h"

#include <algorithm>
#include <map>

namespace hopluu::desktop {

namespace {

/// The group that holds the first cell which the figure is computed from; the last one when it names none.
const IndicatorGroup* homeOf(const DerivedItem& derived, const Form& form) {
    const auto expression = rules::Expression::parse(derived.expression);
    const IndicatorGroup* home = expression && !expression->items().empty() ? form.groupOf(expression->items().front()) : nullptr;
    return home != nullptr ? home : &form.groups.back();
}

}  // namespace

std::vector<AnnexRow> annexRowsOf(const Form& form) {
    std::map<const IndicatorGroup*, std::vector<const DerivedItem*>> derived;
    for (const auto& each : form.derived) {
        derived[homeOf(each, form)].push_back(&each);
    }
    std::vector<AnnexRow> rows;
    for (const auto& group : form.groups) {
        const auto& computed = derived[&group];
        const bool isAlone = group.items.size() == 1 && computed.empty();
        if (!isAlone) {
            rows.push_back({AnnexRowKind::heading, &group, nullptr, nullptr, false});
        }
        for (const auto& item : group.items) {
            rows.push_back({AnnexRowKind::item, &group, &item, nullptr, isAlone});
        }
        for (const DerivedItem* each : computed) {
            rows.push_back({AnnexRowKind::derived, &group, nullptr, each, false});
        }
    }
    return rows;
}

}  // namespace hopluu::desktop
