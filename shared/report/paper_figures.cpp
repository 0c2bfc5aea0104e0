// The annex of figures as printed, and the notes under it.
#include "domain/number_text.h"
#include "report/annex_notes.h"
#include "report/annex_rows.h"
#include "report/paper_parts.h"

#include <utility>

namespace hopluu::report {

namespace {

constexpr int kNumberWidth = millimetres(85);
constexpr int kLabelWidth = millimetres(300);
constexpr int kTotalWidth = millimetres(165);

std::vector<PaperRow> headRows(const ReportInput& input) {
    const auto boards = static_cast<int>(input.campaign.members.size());
    PaperRow top{.cells = {{.text = "STT", .bold = true, .rows = 2},
                           {.text = "Tiêu chí, nội dung, đơn vị tính", .bold = true, .columns = 2, .rows = 2},
                           {.text = "Các Ban Quản lý", .bold = true, .columns = boards},
                           {.text = "Tổng cộng", .bold = true, .rows = 2}},
                 .keepWithNext = true};
    PaperRow names{.keepWithNext = true};
    for (const MemberUnit& member : input.campaign.members) {
        names.cells.push_back({.text = member.shortName, .bold = true});
    }
    return {std::move(top), std::move(names)};
}

PaperCell totalCell(const AnnexRow& row) {
    const bool hasTotal = row.total != nullptr && row.total->amount.has_value();
    return {.text = hasTotal ? formatVietnamese(*row.total->amount, row.item->annexDecimals) : std::string(),
            .align = Align::right,
            .bold = true,
            .italic = hasTotal && row.total->estimate};
}

PaperRow figureRow(const AnnexRow& row, const ReportInput& input) {
    PaperRow line{.keepWithNext = !row.lastOfGroup};
    if (row.firstOfGroup) {
        const auto rows = static_cast<int>(groupSize(row));
        line.cells.push_back({.text = row.group->number, .rows = rows});
        line.cells.push_back({.text = row.group->name.vi, .align = Align::left, .rows = rows});
    }
    line.cells.push_back({.text = rowLabel(*row.item), .align = Align::left});
    for (const MemberUnit& member : input.campaign.members) {
        const Value& value = row.valueOf(member.id);
        line.cells.push_back({.text = cellText(value, row.item->annexDecimals),
                              .align = value.isNumber() ? Align::right : Align::center,
                              .italic = value.isNumber() && value.finality == Finality::estimate});
    }
    line.cells.push_back(totalCell(row));
    return line;
}

}  // namespace

PaperAnnex figuresAnnex(const ReportInput& input) {
    const std::size_t boards = input.campaign.members.size();
    const BoardColumns columns = layOutBoardColumns(kWidePage.textWidth(), boards, kNumberWidth, kLabelWidth, kTotalWidth);
    const std::vector<AnnexRow> rows = annexRows(input);
    PaperAnnex annex{.number = {}, .title = input.form.title.vi, .reference = {}, .page = kWidePage, .table = columns.table(boards)};
    annex.table.head = headRows(input);
    for (const AnnexRow& row : rows) {
        annex.table.rows.push_back(figureRow(row, input));
    }
    annex.notesTitle = "Ghi chú:";
    annex.notes = annexNotes(input, rows);
    return annex;
}

}  // namespace hopluu::report
