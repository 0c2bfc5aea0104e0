#include "report/appraised_scores.h"

#include "domain/number_text.h"
#include "report/clean_text.h"
#include "report/score_sums.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hopluu::report {

namespace {

const consolidation::Points& pointsOf(const std::map<UnitId, consolidation::Points>& scores, const UnitId& unit) {
    static const consolidation::Points kNone;
    const auto found = scores.find(unit);
    return found == scores.end() ? kNone : found->second;
}

std::vector<std::string> unsettledBoards(const ReportInput& input, const AppraisedScores& scores) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < scores.boards.size(); ++i) {
        if (!scores.boards[i].isSettled()) {
            names.push_back(input.campaign.members[i].shortName);
        }
    }
    return names;
}

}  // namespace

bool AppraisedScores::anyRank() const {
    return std::any_of(ranks.begin(), ranks.end(), [](const consolidation::Rank& each) { return each.rank.has_value(); });
}

std::optional<AppraisedScores> appraisedScores(const ReportInput& input) {
    if (input.approvedScores.empty()) {
        return std::nullopt;
    }
    AppraisedScores scores;
    std::vector<std::optional<Decimal>> totals;
    bool any = false;
    for (const MemberUnit& member : input.campaign.members) {
        consolidation::Appraisal board =
            consolidation::appraise(input.form.criteria, pointsOf(input.selfScores, member.id), pointsOf(input.approvedScores, member.id));
        any = any || std::any_of(board.rows.begin(), board.rows.end(), [](const auto& row) { return row.appraised.has_value(); });
        totals.push_back(board.isSettled() ? board.appraised : std::nullopt);
        scores.boards.push_back(std::move(board));
    }
    scores.ranks = consolidation::ranksOf(totals);
    return any ? std::optional(std::move(scores)) : std::nullopt;
}

std::string rankText(const consolidation::Rank& rank) {
    return rank.rank ? fmt::format("{}{}", rank.isTied ? "đồng hạng " : "", *rank.rank) : std::string();
}

std::string differenceText(const std::optional<Decimal>& difference) {
    if (!difference) {
        return {};
    }
    return (*difference > Decimal() ? "+" : "") + formatVietnameseExact(*difference);
}

std::vector<std::string> appraisalNotes(const ReportInput& input, const AppraisedScores& scores) {
    std::vector<std::string> notes = {
        "Tự chấm là điểm đơn vị tự chấm, thẩm định là điểm Khối trưởng chấm; ô trống là chưa chấm; điểm của mục lớn và tổng điểm là tổng "
        "các "
        "nội dung đã chấm.",
        "Chênh lệch là điểm thẩm định trừ điểm tự chấm, chỉ ghi khi mọi điểm tự chấm của dòng đó đã được thẩm định."};
    const std::vector<std::string> unsettled = unsettledBoards(input, scores);
    if (!scores.anyRank()) {
        notes.emplace_back("Chưa xếp hạng, vì chưa đơn vị nào được thẩm định xong.");
    } else {
        notes.emplace_back("Xếp hạng theo tổng điểm thẩm định; các đơn vị bằng điểm nhau thì đồng hạng.");
        if (!unsettled.empty()) {
            notes.push_back(fmt::format("Chưa xếp hạng, vì chưa thẩm định xong: {}.", joinVietnamese(unsettled)));
        }
    }
    if (anyAssumed(input.form.criteria)) {
        notes.emplace_back("(*) Nội dung và điểm tối đa do mẫu biểu giả định, Khối có thể sửa.");
    }
    return notes;
}

}  // namespace hopluu::report
