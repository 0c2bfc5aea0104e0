#include "engine/what_if.h"

#include "engine/board_errors.h"
#include "rules/expression.h"

#include <algorithm>
#include <utility>

namespace hopluu::engine {

namespace {

/// The cells behind the item: itself, or those that its expression names.
std::vector<ItemCode> cellsBehind(const Form& form, const ItemCode& item) {
    if (form.findItem(item) != nullptr) {
        return {item};
    }
    const DerivedItem* derived = form.findDerived(item);
    if (derived == nullptr) {
        return {};
    }
    auto expression = rules::Expression::parse(derived->expression);
    return expression ? expression->items() : std::vector<ItemCode>{};
}

std::vector<consolidation::ExplainedFinding> onlyInFirst(const consolidation::Consolidation& first,
                                                         const consolidation::Consolidation& second) {
    std::vector<consolidation::ExplainedFinding> result;
    for (const auto& each : first.findings) {
        const bool isInBoth = std::any_of(second.findings.begin(), second.findings.end(), [&](const auto& other) {
            return other.finding.rule == each.finding.rule && other.finding.unit == each.finding.unit;
        });
        if (each.finding.unit == kBloc && !isInBoth) {
            result.push_back(each);
        }
    }
    return result;
}

}  // namespace

Result<WhatIf> without(const Workspace& workspace, const PeriodSetup& setup, Basis basis, const ItemCode& item,
                       const std::set<UnitId>& without) {
    const auto cells = cellsBehind(*setup.form, item);
    auto years = readBlocYears(workspace, setup);
    if (cells.empty() || !years) {
        return fail(cells.empty() ? errors::unknownItem(item) : years.error());
    }
    auto with = consolidate(*years, setup, basis);
    for (auto& board : years->boards) {
        if (without.contains(board.unit)) {
            for (const auto& cell : cells) {
                board.cells.erase(cell);
            }
        }
    }
    auto reduced = consolidate(std::move(*years), setup, basis);
    if (!with || !reduced) {
        return fail(!with ? with.error() : reduced.error());
    }
    const consolidation::Total* total = reduced->find(item);
    return WhatIf{*total, onlyInFirst(*reduced, *with), onlyInFirst(*with, *reduced)};
}

}  // namespace hopluu::engine
