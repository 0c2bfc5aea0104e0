// Points of criteria and of what stands above them.
#pragma once

#include "domain/form.h"
#include "report/report.h"

#include <map>
#include <optional>
#include <vector>

namespace hopluu::report {

using Scores = std::map<ItemCode, Decimal>;  // of one board, by criterion

/// A criterion's own score, else the sum of what its children have; nothing when neither is there.
[[nodiscard]] std::optional<Decimal> scoreOf(const Criterion& criterion, const Scores& scores);
[[nodiscard]] std::optional<Decimal> sumOfScores(const std::vector<Criterion>& criteria, const Scores& scores);
/// Of the criteria without bonus and penalty.
[[nodiscard]] Decimal maximumOf(const std::vector<Criterion>& criteria);
/// Empty for a board that has not scored.
[[nodiscard]] const Scores& scoresOf(const ReportInput& input, const UnitId& unit);
[[nodiscard]] bool anyAssumed(const std::vector<Criterion>& criteria);
[[nodiscard]] bool hasSelfScores(const ReportInput& input);
/// Of a board itself, or of the leader for one.
[[nodiscard]] bool hasScores(const ReportInput& input);

}  // namespace hopluu::report
