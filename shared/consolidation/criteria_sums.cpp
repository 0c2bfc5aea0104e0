#include "consolidation/criteria_sums.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hopluu::consolidation {

namespace {

class Adder {
public:
    explicit Adder(const Points& given) : given_(given) {}

    CriteriaSums make(const std::vector<Criterion>& criteria) {
        for (const Criterion& criterion : criteria) {
            const CriterionSum& made = sums_.rows[add(criterion, 0, false)];
            if (made.isBonus) {
                continue;
            }
            points_.add(made.sum);
            maximum_.add(criterion.maximum);
            sums_.leaves += made.leaves;
            sums_.missing += made.missing;
        }
        sums_.points = points_.total().value_or(Decimal{});
        sums_.maximum = maximum_.total().value_or(Decimal{});
        sums_.bonus = bonus_.total().value_or(Decimal{});
        sums_.penalty = penalty_.total().value_or(Decimal{});
        for (const Decimal& part : {sums_.points, sums_.bonus, sums_.penalty}) {
            total_.add(part);
        }
        sums_.total = total_.total().value_or(Decimal{});
        return std::move(sums_);
    }

private:
    /// Adds the criterion's row and those of its parts; returns where its row stands.
    std::size_t add(const Criterion& criterion, int depth, bool isBonus) {
        const std::size_t at = sums_.rows.size();
        CriterionSum row;
        row.criterion = &criterion;
        row.depth = depth;
        row.isLeaf = criterion.children.empty();
        row.isBonus = isBonus || criterion.bonus;
        if (const auto found = given_.find(criterion.code); found != given_.end()) {
            row.points = found->second;
        }
        sums_.rows.push_back(row);
        if (row.isLeaf) {
            row.sum = row.points.value_or(Decimal{});
            row.missing = row.points ? 0 : 1;
        } else {
            addParts(row, criterion, depth);
        }
        if (row.isBonus && row.isLeaf) {
            (row.sum.isNegative() ? penalty_ : bonus_).add(row.sum);
        }
        sums_.rows[at] = row;
        return at;
    }

    void addParts(CriterionSum& row, const Criterion& criterion, int depth) {
        DecimalSum parts;
        row.leaves = 0;
        for (const Criterion& child : criterion.children) {
            const CriterionSum& made = sums_.rows[add(child, depth + 1, row.isBonus)];
            row.leaves += made.isBonus && !row.isBonus ? 0 : made.leaves;
            row.missing += made.isBonus && !row.isBonus ? 0 : made.missing;
            if (row.isBonus || !made.isBonus) {
                parts.add(made.sum);
            }
        }
        const Decimal ofParts = parts.total().value_or(Decimal{});
        const bool nothingBelow = row.missing == row.leaves;
        row.sum = row.points && nothingBelow ? *row.points : ofParts;
        row.missing = row.points && nothingBelow ? 0 : row.missing;
        row.differsFromParts = row.points && !nothingBelow && *row.points != ofParts;
    }

    const Points& given_;
    CriteriaSums sums_;
    DecimalSum points_, maximum_, bonus_, penalty_, total_;
};

}  // namespace

std::optional<Decimal> CriteriaSums::given() const {
    const bool any = std::any_of(rows.begin(), rows.end(), [](const CriterionSum& row) {
        return row.isBonus ? row.isLeaf && row.points : row.depth == 0 && row.given();
    });
    return any ? std::optional(total) : std::nullopt;
}

CriteriaSums sumCriteria(const std::vector<Criterion>& criteria, const Points& given) {
    return Adder(given).make(criteria);
}

}  // namespace hopluu::consolidation
