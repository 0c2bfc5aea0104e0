// The parts that layPaper puts together, each made from the input in a file of its own.
#pragma once

#include "report/appraised_scores.h"
#include "report/paper.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

[[nodiscard]] PaperHead paperHead(const Letterhead& letterhead);
[[nodiscard]] PaperSignature paperSignature(const Letterhead& letterhead);
/// "Tổng kết công tác thi đua, khen thưởng năm 2022 và phương hướng, nhiệm vụ năm 2023".
[[nodiscard]] std::string reportSubject(const Campaign& campaign);
/// "(Kèm theo Báo cáo số:           /BC-KTĐ ngày      tháng      năm          của …)".
[[nodiscard]] std::string annexReference(const Campaign& campaign);

/// In printed order; the last text ends with "./.". Errors: as layPaper.
[[nodiscard]] Checked<std::vector<PaperParagraph>> paperBody(const ReportInput& input);

/// Its number is given by layPaper.
[[nodiscard]] PaperAnnex figuresAnnex(const ReportInput& input);
/// As the boards gave them; with what the leader gives beside it where there is any.
[[nodiscard]] PaperAnnex scoresAnnex(const ReportInput& input);
[[nodiscard]] PaperAnnex appraisalAnnex(const ReportInput& input, const AppraisedScores& scores);
[[nodiscard]] bool hasAdjustments(const ReportInput& input);
[[nodiscard]] PaperAnnex adjustmentsAnnex(const ReportInput& input);
[[nodiscard]] PaperAnnex findingsAnnex(const ReportInput& input);

/// Widths of a table with one narrow column per board.
struct BoardColumns {
    int numberWidth = 0;
    int nameWidth = 0;
    int labelWidth = 0;  // 0: no such column
    int boardWidth = 0;
    int totalWidth = 0;  // 0: no such column
    int points = 8;

    /// A table without rows yet.
    [[nodiscard]] PaperTable table(std::size_t boards) const;
};

/// `width` is what the page offers; boards get what the other columns leave, at most what they need.
[[nodiscard]] BoardColumns layOutBoardColumns(int width, std::size_t boards, int numberWidth, int labelWidth, int totalWidth);

}  // namespace hopluu::report
