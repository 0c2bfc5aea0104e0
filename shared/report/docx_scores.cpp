// The self-scores of the boards, criterion by criterion.
#include "domain/number_text.h"
#include "report/docx_annex.h"
#include "report/docx_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace hopluu::report {

using namespace word;

namespace {

using Scores = std::map<ItemCode, Decimal>;

std::optional<Decimal> sumOf(const std::vector<Criterion>& criteria, const Scores& scores);

/// A criterion's own score, else the sum of what its children have.
std::optional<Decimal> scoreOf(const Criterion& criterion, const Scores& scores) {
    const auto own = scores.find(criterion.code);
    return own != scores.end() ? std::optional(own->second) : sumOf(criterion.children, scores);
}

std::optional<Decimal> sumOf(const std::vector<Criterion>& criteria, const Scores& scores) {
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

const Scores& scoresOf(const ReportInput& input, const UnitId& unit) {
    static const Scores kNone;
    const auto found = input.selfScores.find(unit);
    return found == input.selfScores.end() ? kNone : found->second;
}

std::string points(const std::optional<Decimal>& score) {
    return score ? formatVietnameseExact(*score) : std::string();
}

struct Line {
    std::string number, name, maximum;
    bool bold = false;
};

void appendLine(pugi::xml_node table, const Line& line, const ReportInput& input, const BoardTable& layout, const auto& score) {
    pugi::xml_node row = appendRow(table);
    appendSmallCell(row, {.text = line.number, .width = layout.numberWidth, .bold = line.bold}, layout.points);
    appendSmallCell(row, {.text = line.name, .width = layout.nameWidth, .align = Align::left, .bold = line.bold}, layout.points);
    appendSmallCell(row, {.text = line.maximum, .width = layout.labelWidth, .bold = line.bold}, layout.points);
    for (const MemberUnit& member : input.campaign.members) {
        appendSmallCell(row, {.text = points(score(scoresOf(input, member.id))), .width = layout.boardWidth, .bold = line.bold},
                        layout.points);
    }
}

void appendCriteria(pugi::xml_node table, const std::vector<Criterion>& criteria, const ReportInput& input, const BoardTable& layout) {
    for (const Criterion& criterion : criteria) {
        const Line line{criterion.number, criterion.name.vi + (criterion.assumed ? " (*)" : ""), formatVietnameseExact(criterion.maximum),
                        !criterion.children.empty()};
        appendLine(table, line, input, layout, [&](const Scores& scores) { return scoreOf(criterion, scores); });
        appendCriteria(table, criterion.children, input, layout);
    }
}

bool anyAssumed(const std::vector<Criterion>& criteria) {
    return std::any_of(criteria.begin(), criteria.end(), [](const Criterion& c) { return c.assumed || anyAssumed(c.children); });
}

std::string maximumOf(const std::vector<Criterion>& criteria) {
    DecimalSum sum;
    for (const Criterion& criterion : criteria) {
        sum.add(criterion.bonus ? Decimal() : criterion.maximum);
    }
    return points(sum.total().value_or(Decimal()));
}

void appendHead(pugi::xml_node table, const ReportInput& input, const BoardTable& layout) {
    pugi::xml_node row = appendRow(table, RowKind::repeatedHeader);
    appendSmallCell(row, {.text = "STT", .width = layout.numberWidth, .bold = true}, layout.points);
    appendSmallCell(row, {.text = "Nội dung chấm điểm", .width = layout.nameWidth, .bold = true}, layout.points);
    appendSmallCell(row, {.text = "Điểm tối đa", .width = layout.labelWidth, .bold = true}, layout.points);
    for (const MemberUnit& member : input.campaign.members) {
        appendSmallCell(row, {.text = member.shortName, .width = layout.boardWidth, .bold = true}, layout.points);
    }
}

}  // namespace

bool hasSelfScores(const ReportInput& input) {
    return !input.form.criteria.empty() &&
           std::any_of(input.selfScores.begin(), input.selfScores.end(), [](const auto& entry) { return !entry.second.empty(); });
}

void appendScoresAnnex(pugi::xml_node body, const ReportInput& input, std::string_view number, int width) {
    constexpr int kNumberWidth = millimetres(100);
    constexpr int kMaximumWidth = millimetres(120);
    const std::size_t boards = input.campaign.members.size();
    const BoardTable layout = layOutBoardTable(width, boards, kNumberWidth, kMaximumWidth, 0);
    appendAnnexHead(body, input.campaign, number, fmt::format("Bảng tổng hợp điểm tự chấm năm {}", input.campaign.period.year));
    pugi::xml_node table = appendTable(body, layout.style(boards));
    appendHead(table, input, layout);
    appendCriteria(table, input.form.criteria, input, layout);
    appendLine(table, {"", "Tổng điểm", maximumOf(input.form.criteria), true}, input, layout,
               [&](const Scores& scores) { return sumOf(input.form.criteria, scores); });
    appendSmallNote(body, "- Ô trống là đơn vị chưa chấm điểm; điểm của mục lớn và tổng điểm là tổng các nội dung đã chấm.");
    if (anyAssumed(input.form.criteria)) {
        appendSmallNote(body, "- (*) Nội dung và điểm tối đa do mẫu biểu giả định, Khối có thể sửa.");
    }
}

}  // namespace hopluu::report
