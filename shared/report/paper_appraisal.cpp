// The scores of the boards with what the leader gives beside them: three lines for each criterion.
#include "domain/number_text.h"
#include "report/paper_parts.h"
#include "report/score_sums.h"

#include <fmt/format.h>

#include <functional>
#include <optional>
#include <utility>

namespace hopluu::report {

namespace {

using Text = std::function<std::string(std::size_t)>;  // of the board at an index

std::string points(const std::optional<Decimal>& score) {
    return score ? formatVietnameseExact(*score) : std::string();
}

PaperCell maximumUnder(const std::string& name, const Decimal& maximum, bool bold) {
    return {.text = fmt::format("{}\nTối đa {}", name, formatVietnameseExact(maximum)), .align = Align::left, .bold = bold, .rows = 3};
}

struct Line {
    std::string_view label;
    Text text;
};

void addLine(PaperRow row, const Line& line, bool bold, std::size_t boards, PaperTable& table) {
    row.cells.push_back({.text = std::string(line.label), .align = Align::left, .bold = bold});
    for (std::size_t i = 0; i < boards; ++i) {
        row.cells.push_back({.text = line.text(i), .bold = bold});
    }
    table.rows.push_back(std::move(row));
}

/// What is the same of a criterion and of the total: self, appraised, difference of the board at an index.
struct Scored {
    std::optional<Decimal> self, appraised, difference;
};

void addThree(std::vector<PaperCell> names, bool bold, std::size_t boards, const std::function<Scored(std::size_t)>& scored,
              PaperTable& table) {
    addLine({.cells = std::move(names), .keepWithNext = true}, {kSelfLabel, [&](std::size_t i) { return points(scored(i).self); }}, bold,
            boards, table);
    addLine({.keepWithNext = true}, {kAppraisedLabel, [&](std::size_t i) { return points(scored(i).appraised); }}, bold, boards, table);
    addLine({}, {kDifferenceLabel, [&](std::size_t i) { return differenceText(scored(i).difference); }}, bold, boards, table);
}

void addCriterion(const Criterion& criterion, std::size_t row, const AppraisedScores& scores, PaperTable& table) {
    const bool bold = !criterion.children.empty();
    addThree(
        {{.text = criterion.number, .bold = bold, .rows = 3},
         maximumUnder(criterion.name.vi + (criterion.assumed ? " (*)" : ""), criterion.maximum, bold)},
        bold, scores.boards.size(),
        [&](std::size_t i) {
            const consolidation::AppraisedSum& sum = scores.boards[i].rows[row];
            return Scored{sum.self, sum.appraised, sum.difference};
        },
        table);
}

void addTotal(const ReportInput& input, const AppraisedScores& scores, PaperTable& table) {
    const bool ranked = scores.anyRank();
    addThree(
        {{.rows = 3}, maximumUnder("Tổng điểm", maximumOf(input.form.criteria), true)}, true, scores.boards.size(),
        [&](std::size_t i) {
            const consolidation::Appraisal& board = scores.boards[i];
            return Scored{board.self, board.appraised, board.difference};
        },
        table);
    if (ranked) {
        table.rows.back().keepWithNext = true;
        addLine({.cells = {{}, {.text = "Xếp hạng", .align = Align::left, .bold = true}}},
                {kAppraisedLabel, [&](std::size_t i) { return rankText(scores.ranks[i]); }}, true, scores.boards.size(), table);
    }
}

PaperRow headRow(const ReportInput& input) {
    PaperRow row{.cells = {{.text = "STT", .bold = true}, {.text = "Nội dung chấm điểm", .bold = true}, {.text = "Điểm", .bold = true}},
                 .keepWithNext = true};
    for (const MemberUnit& member : input.campaign.members) {
        row.cells.push_back({.text = member.shortName, .bold = true});
    }
    return row;
}

}  // namespace

PaperAnnex appraisalAnnex(const ReportInput& input, const AppraisedScores& scores) {
    constexpr int kNumberWidth = millimetres(85);
    constexpr int kLabelWidth = millimetres(170);
    const std::size_t boards = input.campaign.members.size();
    const BoardColumns columns = layOutBoardColumns(kWidePage.textWidth(), boards, kNumberWidth, kLabelWidth, 0);
    PaperAnnex annex{.number = {},
                     .title = fmt::format("Bảng tổng hợp điểm tự chấm và điểm thẩm định năm {}", input.campaign.period.year),
                     .reference = {},
                     .page = kWidePage,
                     .table = columns.table(boards)};
    annex.table.head = {headRow(input)};
    if (!scores.boards.empty()) {
        for (std::size_t row = 0; row < scores.boards.front().rows.size(); ++row) {
            addCriterion(*scores.boards.front().rows[row].criterion, row, scores, annex.table);
        }
    }
    addTotal(input, scores, annex.table);
    annex.notes = appraisalNotes(input, scores);
    return annex;
}

}  // namespace hopluu::report
