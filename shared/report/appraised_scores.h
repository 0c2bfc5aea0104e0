// The boards' scores with what the leader gives beside them, for the annex and the sheet of scores.
#pragma once

#include "consolidation/appraisal.h"
#include "report/report.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

struct AppraisedScores {
    std::vector<consolidation::Appraisal> boards;  // in the order of the members; their rows stand for the same criteria
    std::vector<consolidation::Rank> ranks;        // of the boards that are settled, by the leader's points

    [[nodiscard]] bool anyRank() const;
};

/// Nothing while the leader has not given points to any board. Points into the input's form.
[[nodiscard]] std::optional<AppraisedScores> appraisedScores(const ReportInput& input);

/// "3", "đồng hạng 2", nothing without a rank.
[[nodiscard]] std::string rankText(const consolidation::Rank& rank);
/// "+0,5", "-1", "0", nothing.
[[nodiscard]] std::string differenceText(const std::optional<Decimal>& difference);
/// What the reader of such a table should know, a sentence each.
[[nodiscard]] std::vector<std::string> appraisalNotes(const ReportInput& input, const AppraisedScores& scores);

// What a row tells, beside the criterion.
inline constexpr std::string_view kSelfLabel = "Tự chấm";
inline constexpr std::string_view kAppraisedLabel = "Thẩm định";
inline constexpr std::string_view kDifferenceLabel = "Chênh lệch";

}  // namespace hopluu::report
