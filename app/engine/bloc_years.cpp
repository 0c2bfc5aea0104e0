#include "engine/bloc_years.h"

#include "engine/board_year.h"

#include <utility>

namespace hopluu::engine {

namespace {

Result<std::vector<consolidation::AdjustmentEntry>> readAdjustments(const Workspace& workspace, const PeriodId& period) {
    auto entries = workspace.store().entries(period, kBloc, Topic::adjustment);
    if (!entries) {
        return fail(entries.error());
    }
    std::vector<consolidation::AdjustmentEntry> adjustments;
    for (const auto& entry : *entries) {
        const Operation& operation = *entry.contents.shown();
        const auto& adjustment = std::get<Adjustment>(operation.body);
        if (adjustment.withdrawn) {
            continue;
        }
        auto person = workspace.personAt(operation.id.device);
        if (!person) {
            return fail(person.error());
        }
        const std::string& item = entry.address.item.text;
        adjustments.push_back({ItemCode{item.substr(0, item.find('#'))}, adjustment.amount, adjustment.reason, std::move(*person),
                               operation.time.milliseconds(), operation.id});
    }
    return adjustments;
}

}  // namespace

Result<BlocYears> readBlocYears(const Workspace& workspace, const PeriodSetup& setup) {
    BlocYears years;
    for (const auto& member : setup.campaign.members) {
        auto year = readBoardYear(workspace, setup, member.id);
        if (!year) {
            return fail(year.error());
        }
        years.boards.push_back(std::move(*year));
    }
    auto adjustments = readAdjustments(workspace, setup.campaign.period.id);
    if (!adjustments) {
        return fail(adjustments.error());
    }
    years.adjustments = std::move(*adjustments);
    return years;
}

Result<consolidation::Consolidation> consolidate(BlocYears years, const PeriodSetup& setup, Basis basis,
                                                 consolidation::Comparison comparison) {
    for (auto& board : years.boards) {
        if (basis == Basis::accepted && !board.accepted) {
            board.cells.clear();  // stands in the lists as not entered, never half-way in a total
        }
    }
    return consolidation::consolidate(
        {*setup.form, setup.campaign, *setup.rules, std::move(years.boards), std::move(years.adjustments), comparison});
}

}  // namespace hopluu::engine
