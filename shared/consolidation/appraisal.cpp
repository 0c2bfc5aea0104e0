#include "consolidation/appraisal.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hopluu::consolidation {

namespace {

std::optional<Decimal> differenceOf(const std::optional<Decimal>& self, const std::optional<Decimal>& appraised, std::uint32_t waiting) {
    if (!self || !appraised || waiting > 0) {
        return std::nullopt;
    }
    const Result<Decimal> difference = subtract(*appraised, *self);
    return difference ? std::optional(*difference) : std::nullopt;
}

/// Walks two tables of sums over one tree, whose rows stand for the same criteria.
class Comparer {
public:
    Comparer(CriteriaSums self, CriteriaSums appraised) : self_(std::move(self)), appraised_(std::move(appraised)) {}

    Appraisal make(const std::vector<Criterion>& criteria) {
        for (const Criterion& criterion : criteria) {
            made_.waiting += add(criterion);
        }
        made_.self = self_.given();
        made_.appraised = appraised_.given();
        made_.difference = differenceOf(made_.self, made_.appraised, made_.waiting);
        made_.maximum = self_.maximum;
        made_.leaves = self_.leaves;
        made_.selfGiven = self_.leaves - self_.missing;
        made_.appraisedGiven = appraised_.leaves - appraised_.missing;
        return std::move(made_);
    }

private:
    /// Adds the criterion and its parts; returns how many self-scores wait there.
    std::uint32_t add(const Criterion& criterion) {
        const std::size_t at = made_.rows.size();
        const CriterionSum& self = self_.rows[at];
        const CriterionSum& appraised = appraised_.rows[at];
        made_.rows.push_back({&criterion, self.depth, self.isLeaf, self.isBonus, self.given(), appraised.given(), {}, false, 0});
        std::uint32_t waiting = 0;
        for (const Criterion& child : criterion.children) {
            waiting += add(child);
        }
        AppraisedSum& row = made_.rows[at];
        row.waits = self.points && appraised.missing > 0 && countsAsGiven(at);
        row.waiting = waiting + (row.waits ? 1 : 0);
        row.difference = differenceOf(row.self, row.appraised, row.waiting);
        return row.waiting;
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

    CriteriaSums self_, appraised_;
    Appraisal made_;
};

}  // namespace

Appraisal appraise(const std::vector<Criterion>& criteria, const Points& self, const Points& appraised) {
    return Comparer(sumCriteria(criteria, self), sumCriteria(criteria, appraised)).make(criteria);
}

std::vector<Rank> ranksOf(const std::vector<std::optional<Decimal>>& totals) {
    std::vector<Rank> ranks(totals.size());
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (!totals[i]) {
            continue;
        }
        const auto above = std::count_if(totals.begin(), totals.end(), [&](const auto& other) { return other && *other > *totals[i]; });
        ranks[i].rank = static_cast<std::uint32_t>(above) + 1;
        ranks[i].isTied = std::count(totals.begin(), totals.end(), totals[i]) > 1;
    }
    return ranks;
}

}  // namespace hopluu::consolidation
