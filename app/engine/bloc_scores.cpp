#include "engine/bloc_scores.h"

#include <algorithm>
#include <cstddef>

namespace hopluu::engine {

namespace {

std::optional<Decimal> totalFor(const BoardScores& board, RankedBy by) {
    if (by == RankedBy::self) {
        return board.self;
    }
    return board.isSettled() ? board.appraised : std::nullopt;
}

}  // namespace

BoardScores boardScores(const Form& form, const UnitId& unit, const GivenScores& self, const GivenScores& appraised) {
    auto judged = consolidation::appraise(form.criteria, pointsOf(self), pointsOf(appraised));
    const ScoreSheet selfSheet = scoreSheetOf(form, self);
    const ScoreSheet sheet = scoreSheetOf(form, appraised);
    BoardScores scores;
    scores.unit = unit;
    for (std::size_t i = 0; i < judged.rows.size(); ++i) {
        AppraisedCriterion row;
        static_cast<consolidation::AppraisedSum&>(row) = judged.rows[i];
        row.isBeyondMaximum = sheet.rows[i].isBeyondMaximum;
        row.selfRemark = selfSheet.rows[i].remark;
        row.remark = sheet.rows[i].remark;
        row.cells = selfSheet.rows[i].cells;
        scores.rows.push_back(std::move(row));
    }
    scores.self = judged.self;
    scores.appraised = judged.appraised;
    scores.difference = judged.difference;
    scores.maximum = judged.maximum;
    scores.leaves = judged.leaves;
    scores.selfGiven = judged.selfGiven;
    scores.appraisedGiven = judged.appraisedGiven;
    scores.waiting = judged.waiting;
    return scores;
}

RankedBy usualRanking(const std::vector<BoardScores>& boards) {
    return std::any_of(boards.begin(), boards.end(), [](const auto& board) { return board.isSettled(); }) ? RankedBy::appraised
                                                                                                          : RankedBy::self;
}

std::vector<RankedBoard> ranking(const std::vector<BoardScores>& boards, RankedBy by) {
    std::vector<std::optional<Decimal>> totals;
    totals.reserve(boards.size());
    for (const auto& board : boards) {
        totals.push_back(totalFor(board, by));
    }
    const auto ranks = consolidation::ranksOf(totals);
    std::vector<RankedBoard> order;
    for (std::size_t i = 0; i < boards.size(); ++i) {
        order.push_back({i, ranks[i].rank, ranks[i].isTied});
    }
    // nullopt is less than any total, so those without one come last.
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return totals[a.board] > totals[b.board]; });
    return order;
}

GivenScores waitingScores(const BoardScores& board) {
    GivenScores scores;
    for (const auto& row : board.rows) {
        if (row.waits && !row.appraised) {
            scores.emplace(row.criterion->code, Score{row.self, row.remark, {}});
        }
    }
    return scores;
}

}  // namespace hopluu::engine
