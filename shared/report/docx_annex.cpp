#include "report/docx_annex.h"

#include "domain/number_text.h"
#include "report/annex_notes.h"
#include "report/annex_rows.h"
#include "report/docx_letterhead.h"
#include "report/docx_table.h"
#include "report/word_ml.h"

#include <fmt/format.h>

namespace hopluu::report {

using namespace word;

namespace {

constexpr int kNumberWidth = millimetres(85);
constexpr int kLabelWidth = millimetres(300);
constexpr int kTotalWidth = millimetres(165);

void appendHeadRows(pugi::xml_node table, const ReportInput& input, const BoardTable& layout) {
    const auto boards = static_cast<int>(input.campaign.members.size());
    pugi::xml_node top = appendRow(table, RowKind::repeatedHeader);
    const auto cell = [&](pugi::xml_node row, std::string text, int width, int span, VerticalMerge merge) {
        appendSmallCell(row, {.text = std::move(text), .width = width, .bold = true, .keepNext = true, .span = span, .merge = merge},
                        layout.points);
    };
    const int namesWidth = layout.nameWidth + layout.labelWidth;
    cell(top, "STT", layout.numberWidth, 1, VerticalMerge::restart);
    cell(top, "Tiêu chí, nội dung, đơn vị tính", namesWidth, 2, VerticalMerge::restart);
    cell(top, "Các Ban Quản lý", layout.boardWidth * boards, boards, VerticalMerge::none);
    cell(top, "Tổng cộng", layout.totalWidth, 1, VerticalMerge::restart);
    pugi::xml_node names = appendRow(table, RowKind::repeatedHeader);
    cell(names, "", layout.numberWidth, 1, VerticalMerge::carryOn);
    cell(names, "", namesWidth, 2, VerticalMerge::carryOn);
    for (const MemberUnit& member : input.campaign.members) {
        cell(names, member.shortName, layout.boardWidth, 1, VerticalMerge::none);
    }
    cell(names, "", layout.totalWidth, 1, VerticalMerge::carryOn);
}

void appendFigureRow(pugi::xml_node table, const AnnexRow& row, const ReportInput& input, const BoardTable& layout) {
    const bool keepNext = !row.lastOfGroup;
    const VerticalMerge merge =
        groupSize(row) == 1 ? VerticalMerge::none : (row.firstOfGroup ? VerticalMerge::restart : VerticalMerge::carryOn);
    const auto groupText = [&](const std::string& text) { return row.firstOfGroup ? text : std::string(); };
    pugi::xml_node line = appendRow(table);
    appendSmallCell(line, {.text = groupText(row.group->number), .width = layout.numberWidth, .keepNext = keepNext, .merge = merge},
                    layout.points);
    appendSmallCell(
        line,
        {.text = groupText(row.group->name.vi), .width = layout.nameWidth, .align = Align::left, .keepNext = keepNext, .merge = merge},
        layout.points);
    appendSmallCell(line, {.text = rowLabel(*row.item), .width = layout.labelWidth, .align = Align::left, .keepNext = keepNext},
                    layout.points);
    for (const MemberUnit& member : input.campaign.members) {
        const Value& value = row.valueOf(member.id);
        const bool estimate = value.isNumber() && value.finality == Finality::estimate;
        appendSmallCell(line,
                        {.text = cellText(value, row.item->annexDecimals),
                         .width = layout.boardWidth,
                         .align = value.isNumber() ? Align::right : Align::center,
                         .italic = estimate,
                         .keepNext = keepNext},
                        layout.points);
    }
    const bool hasTotal = row.total != nullptr && row.total->amount.has_value();
    const std::string total = hasTotal ? formatVietnamese(*row.total->amount, row.item->annexDecimals) : std::string();
    appendSmallCell(line,
                    {.text = total,
                     .width = layout.totalWidth,
                     .align = Align::right,
                     .bold = true,
                     .italic = hasTotal && row.total->estimate,
                     .keepNext = keepNext},
                    layout.points);
}

}  // namespace

void appendAnnexHead(pugi::xml_node body, const Campaign& campaign, std::string_view number, std::string_view title) {
    constexpr int kPoints = 14;
    constexpr int kReferencePoints = 12;
    constexpr int kReferenceIndent = millimetres(250);  // breaks the line evenly
    constexpr int kAfter = 6 * kTwipsPerPoint;
    appendTextParagraph(body, fmt::format("Phụ lục {}", number), {.align = Align::center, .keepNext = true},
                        {.points = kPoints, .bold = true});
    appendTextParagraph(body, title, {.align = Align::center, .keepNext = true}, {.points = kPoints, .bold = true, .caps = true});
    appendTextParagraph(
        body, fmt::format("(Kèm theo Báo cáo s{} {} của {})", numberSlot(campaign.letterhead).substr(1), dateSlot(), campaign.blocName),
        {.align = Align::center, .after = kAfter, .indentLeft = kReferenceIndent, .indentRight = kReferenceIndent, .keepNext = true},
        {.points = kReferencePoints, .italic = true});
}

void appendFiguresAnnex(pugi::xml_node body, const ReportInput& input, std::string_view number, int width) {
    const std::size_t boards = input.campaign.members.size();
    const std::vector<AnnexRow> rows = annexRows(input);
    const BoardTable layout = layOutBoardTable(width, boards, kNumberWidth, kLabelWidth, kTotalWidth);
    appendAnnexHead(body, input.campaign, number, input.form.title.vi);
    pugi::xml_node table = appendTable(body, layout.style(boards));
    appendHeadRows(table, input, layout);
    for (const AnnexRow& row : rows) {
        appendFigureRow(table, row, input, layout);
    }
    appendTextParagraph(body, "Ghi chú:", {.before = 6 * kTwipsPerPoint, .keepNext = true}, {.points = 10, .bold = true, .italic = true});
    for (const std::string& note : annexNotes(input, rows)) {
        appendSmallNote(body, fmt::format("- {}", note));
    }
}

}  // namespace hopluu::report
