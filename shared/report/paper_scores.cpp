// The self-scores of the boards, criterion by criterion.
#include "domain/number_text.h"
#include "report/paper_parts.h"
#include "report/score_sums.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace hopluu::report {

namespace {

std::string points(const std::optional<Decimal>& score) {
    return score ? formatVietnameseExact(*score) : std::string();
}

struct Line {
    std::string number, name, maximum;
    bool bold = false;
};

void addLine(PaperTable& table, const Line& line, const ReportInput& input, const auto& score) {
    PaperRow row{.cells = {{.text = line.number, .bold = line.bold},
                           {.text = line.name, .align = Align::left, .bold = line.bold},
                           {.text = line.maximum, .bold = line.bold}}};
    for (const MemberUnit& member : input.campaign.members) {
        row.cells.push_back({.text = points(score(scoresOf(input, member.id))), .bold = line.bold});
    }
    table.rows.push_back(std::move(row));
}

void addCriteria(PaperTable& table, const std::vector<Criterion>& criteria, const ReportInput& input) {
    for (const Criterion& criterion : criteria) {
        const Line line{criterion.number, criterion.name.vi + (criterion.assumed ? " (*)" : ""), formatVietnameseExact(criterion.maximum),
                        !criterion.children.empty()};
        addLine(table, line, input, [&](const Scores& scores) { return scoreOf(criterion, scores); });
        addCriteria(table, criterion.children, input);
    }
}

PaperRow headRow(const ReportInput& input) {
    PaperRow row{
        .cells = {{.text = "STT", .bold = true}, {.text = "Nội dung chấm điểm", .bold = true}, {.text = "Điểm tối đa", .bold = true}},
        .keepWithNext = true};
    for (const MemberUnit& member : input.campaign.members) {
        row.cells.push_back({.text = member.shortName, .bold = true});
    }
    return row;
}

}  // namespace

PaperAnnex scoresAnnex(const ReportInput& input) {
    if (const auto appraised = appraisedScores(input)) {
        return appraisalAnnex(input, *appraised);
    }
    constexpr int kNumberWidth = millimetres(100);
    constexpr int kMaximumWidth = millimetres(120);
    const std::size_t boards = input.campaign.members.size();
    const BoardColumns columns = layOutBoardColumns(kWidePage.textWidth(), boards, kNumberWidth, kMaximumWidth, 0);
    PaperAnnex annex{.number = {},
                     .title = fmt::format("Bảng tổng hợp điểm tự chấm năm {}", input.campaign.period.year),
                     .reference = {},
                     .page = kWidePage,
                     .table = columns.table(boards)};
    annex.table.head = {headRow(input)};
    addCriteria(annex.table, input.form.criteria, input);
    addLine(annex.table, {"", "Tổng điểm", points(maximumOf(input.form.criteria)), true}, input,
            [&](const Scores& scores) { return sumOfScores(input.form.criteria, scores); });
    annex.notes.emplace_back("Ô trống là đơn vị chưa chấm điểm; điểm của mục lớn và tổng điểm là tổng các nội dung đã chấm.");
    if (anyAssumed(input.form.criteria)) {
        annex.notes.emplace_back("(*) Nội dung và điểm tối đa do mẫu biểu giả định, Khối có thể sửa.");
    }
    return annex;
}

}  // namespace hopluu::report
