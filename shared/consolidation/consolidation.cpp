#include "consolidation/consolidation.h"

#include "consolidation/roster.h"
#include "consolidation/totals.h"

#include <algorithm>
#include <utility>

namespace hopluu::consolidation {

namespace {

BoardProgress progressOf(const MemberYear& member, const std::vector<const FormItem*>& items) {
    BoardProgress progress;
    progress.unit = member.member->id;
    progress.revision = member.revision();
    progress.accepted = member.year != nullptr && member.year->accepted;
    for (std::size_t position = 0; position < items.size(); ++position) {
        const SourcedValue* cell = member.cells[position];
        switch (effectiveState(*member.member, *items[position], cell)) {
            case ValueState::notEntered:
                ++progress.notEntered;
                break;
            case ValueState::notYetAvailable:
                ++progress.notYetAvailable;
                break;
            case ValueState::number:
                progress.estimates += cell->value.finality == Finality::estimate ? 1 : 0;
                ++progress.complete;
                break;
            default:
                ++progress.complete;
        }
    }
    return progress;
}

void addFindings(std::vector<ExplainedFinding>& all, std::vector<rules::Finding> found, const BoardYear* year) {
    for (rules::Finding& finding : found) {
        std::string explanation;
        if (year != nullptr) {
            const auto given = year->explanations.find(finding.rule);
            explanation = given == year->explanations.end() ? "" : given->second;
        }
        all.push_back({std::move(finding), std::move(explanation)});
    }
}

Status addTotals(const Input& input, const Roster& roster, std::vector<Total>& totals) {
    totals.reserve(roster.items.size() + input.form.derived.size());
    for (std::size_t position = 0; position < roster.items.size(); ++position) {
        auto total = totalOfItem(input, roster, position);
        if (!total) {
            return fail(total.error());
        }
        totals.push_back(std::move(*total));
    }
    const rules::Figures figures = figuresOf(totals, input.campaign);
    for (const DerivedItem& item : input.form.derived) {
        auto total = totalOfDerived(input, roster, item, figures);
        if (!total) {
            return fail(total.error());
        }
        totals.push_back(std::move(*total));
    }
    return {};
}

}  // namespace

const Total* Consolidation::find(const ItemCode& item) const {
    const auto found = std::find_if(totals.begin(), totals.end(), [&](const Total& total) { return total.item == item; });
    return found == totals.end() ? nullptr : &*found;
}

Result<Consolidation> consolidate(const Input& input) {
    const auto roster = makeRoster(input);
    if (!roster) {
        return fail(roster.error());
    }
    Consolidation result;
    result.comparison = input.comparison;
    if (const Status added = addTotals(input, *roster, result.totals); !added) {
        return fail(added.error());
    }
    for (const MemberYear& member : roster->members) {
        const rules::FigureTable table{member.values, member.lastYear, input.campaign.period.rate};
        result.boards.push_back(progressOf(member, roster->items));
        result.boards.back().lastYear = roster->lastYear.ofBoard(member.member->id, input.comparison);
        addFindings(result.findings, input.rules.check(member.member->id, table, RuleScope::board), member.year);
    }
    addFindings(result.findings, input.rules.check(kBloc, figuresOf(result.totals, input.campaign), RuleScope::total), nullptr);
    return result;
}

}  // namespace hopluu::consolidation
