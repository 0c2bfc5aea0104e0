#include "engine/bloc_scores.h"

#include <algorithm>
#include <cstddef>

namespace hopluu::engine {

namespace {

bool hasAny(const ScoreRow& row) {
    return row.points.has_value() || row.missing < row.leaves;
}

std::optional<Decimal> sumOf(const ScoreRow& row) {
    return hasAny(row) ? std::optional(row.sum) : std::nullopt;
}

std::optional<Decimal> differenceOf(const std::optional<Decimal>& self, const std::optional<Decimal>& appraised, std::uint32_t waiting) {
    if (!self || !appraised || waiting > 0) {
        return std::nullopt;
    }
    const auto difference = subtract(*appraised, *self);
    return difference ? std::optional(*difference) : std::nullopt;
}

/// Walks two sheets of one form, whose rows stand for the same criteria.
class Appraisal {
public:
    Appraisal(ScoreSheet self, ScoreSheet appraised, const GivenScores& judged)
        : self_(std::move(self)), appraised_(std::move(appraised)), judged_(judged) {}

    BoardScores make(const Form& form, const UnitId& unit) {
        scores_.unit = unit;
        bool selfAny = false, appraisedAny = false;
        for (const auto& criterion : form.criteria) {
            const std::size_t at = scores_.rows.size();
            scores_.waiting += add(criterion);
            selfAny = selfAny || scores_.rows[at].self;
            appraisedAny = appraisedAny || scores_.rows[at].appraised;
        }
        scores_.self = selfAny ? std::optional(self_.total) : std::nullopt;
        scores_.appraised = appraisedAny ? std::optional(appraised_.total) : std::nullopt;
        scores_.difference = differenceOf(scores_.self, scores_.appraised, scores_.waiting);
        scores_.maximum = self_.maximum;
        scores_.leaves = self_.leaves;
        scores_.selfGiven = self_.leaves - self_.missing;
        scores_.appraisedGiven = appraised_.leaves - appraised_.missing;
        return std::move(scores_);
    }

private:
    /// Adds the criterion and its parts; returns how many self-scores wait there.
    std::uint32_t add(const Criterion& criterion) {
        const std::size_t at = scores_.rows.size();
        const ScoreRow& self = self_.rows[at];
        const ScoreRow& appraised = appraised_.rows[at];
        AppraisedCriterion row;
        row.criterion = &criterion;
        row.depth = self.depth;
        row.isLeaf = self.isLeaf;
        row.isBonus = self.isBonus;
        row.self = sumOf(self);
        row.appraised = sumOf(appraised);
        row.isBeyondMaximum = appraised.isBeyondMaximum;
        row.selfRemark = self.remark;
        row.cells = self.cells;
        if (const auto found = judged_.find(criterion.code); found != judged_.end()) {
            row.remark = found->second.remark;
        }
        scores_.rows.push_back(std::move(row));
        std::uint32_t waiting = 0;
        for (const auto& child : criterion.children) {
            waiting += add(child);
        }
        AppraisedCriterion& made = scores_.rows[at];
        made.waits = self.points && appraised.missing > 0 && countsAsGiven(at);
        waiting += made.waits ? 1 : 0;
        made.waiting = waiting;
        made.difference = differenceOf(made.self, made.appraised, waiting);
        return waiting;
    }

    /// Points of a parent count only while its parts have none.
    [[nodiscard]] bool countsAsGiven(std::size_t at) const {
        const int depth = self_.rows[at].depth;
        for (std::size_t below = at + 1; below < self_.rows.size() && self_.rows[below].depth > depth; ++below) {
            if (self_.rows[below].points) {
                return false;
            }
        }
        return true;
    }

    ScoreSheet self_, appraised_;
    const GivenScores& judged_;
    BoardScores scores_;
};

std::optional<Decimal> totalFor(const BoardScores& board, RankedBy by) {
    if (by == RankedBy::self) {
        return board.self;
    }
    return board.isSettled() ? board.appraised : std::nullopt;
}

}  // namespace

BoardScores boardScores(const Form& form, const UnitId& unit, const GivenScores& self, const GivenScores& appraised) {
    return Appraisal(scoreSheetOf(form, self), scoreSheetOf(form, appraised), appraised).make(form, unit);
}

RankedBy usualRanking(const std::vector<BoardScores>& boards) {
    return std::any_of(boards.begin(), boards.end(), [](const auto& board) { return board.isSettled(); }) ? RankedBy::appraised
                                                                                                          : RankedBy::self;
}

std::vector<RankedBoard> ranking(const std::vector<BoardScores>& boards, RankedBy by) {
    std::vector<RankedBoard> order(boards.size());
    for (std::size_t i = 0; i < boards.size(); ++i) {
        order[i].board = i;
    }
    const auto total = [&](const RankedBoard& each) { return totalFor(boards[each.board], by); };
    // nullopt is less than any total, so those without one come last.
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return total(a) > total(b); });
    for (std::size_t i = 0; i < order.size() && total(order[i]); ++i) {
        const bool equalsLast = i > 0 && total(order[i]) == total(order[i - 1]);
        const bool equalsNext = i + 1 < order.size() && total(order[i]) == total(order[i + 1]);
        order[i].rank = equalsLast ? order[i - 1].rank : static_cast<std::uint32_t>(i + 1);
        order[i].isTied = equalsLast || equalsNext;
    }
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
