#include "report/score_sums.h"

#include "report/appraised_scores.h"

#include <algorithm>

namespace hopluu::report {

std::optional<Decimal> scoreOf(const Criterion& criterion, const Scores& scores) {
    const auto own = scores.find(criterion.code);
    return own != scores.end() ? std::optional(own->second) : sumOfScores(criterion.children, scores);
}

std::optional<Decimal> sumOfScores(const std::vector<Criterion>& criteria, const Scores& scores) {
    DecimalSum sum;
    bool any = false;
    for (const Criterion& criterion : criteria) {
        if (const auto score = scoreOf(criterion, scores)) {
            sum.add(*score);
            any = true;
        }
    }
    const Result<Decimal> total = sum.total();
    return any && total ? std::optional(*total) : std::nullopt;
}

Decimal maximumOf(const std::vector<Criterion>& criteria) {
    DecimalSum sum;
    for (const Criterion& criterion : criteria) {
        sum.add(criterion.bonus ? Decimal() : criterion.maximum);
    }
    return sum.total().value_or(Decimal());
}

const Scores& scoresOf(const ReportInput& input, const UnitId& unit) {
    static const Scores kNone;
    const auto found = input.selfScores.find(unit);
    return found == input.selfScores.end() ? kNone : found->second;
}

bool anyAssumed(const std::vector<Criterion>& criteria) {
    return std::any_of(criteria.begin(), criteria.end(), [](const Criterion& c) { return c.assumed || anyAssumed(c.children); });
}

bool hasSelfScores(const ReportInput& input) {
    return !input.form.criteria.empty() &&
           std::any_of(input.selfScores.begin(), input.selfScores.end(), [](const auto& entry) { return !entry.second.empty(); });
}

bool hasScores(const ReportInput& input) {
    return hasSelfScores(input) || appraisedScores(input).has_value();
}

}  // namespace hopluu::report
