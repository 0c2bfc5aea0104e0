// A sheet for each board.
#include "report/period_dates.h"
#include "report/xlsx_layout.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

constexpr std::uint32_t kHeadRow = 3;
constexpr int kPercentDecimals = 1;
constexpr std::int64_t kHundred = 100;

enum Column : std::uint16_t { number, group, label, unit, value, quality, total, share, base, percent, remark };
constexpr std::uint16_t kLastColumn = Column::remark;

/// What one board has to one row of the annex.
struct BoardRow {
    CellPosition annex;  // of the value
    std::uint16_t annexTotal = 0;
    const Value* value = nullptr;
    const std::optional<Decimal>* total = nullptr;
    std::optional<Decimal> base;
    int decimals = 0;
};

std::optional<Decimal> percentOf(const Decimal& part, const std::optional<Decimal>& whole) {
    if (!whole || *whole <= Decimal()) {
        return std::nullopt;
    }
    const Result<Decimal> percent = ratio(part, *whole, kPercentDecimals, kHundred);
    return percent ? std::optional(*percent) : std::nullopt;
}

/// 100 * part / whole, and empty where one of them is no number.
void writePercent(Sheet& sheet, CellPosition at, CellPosition part, CellPosition whole, const std::optional<Decimal>& cached) {
    const std::string partName = cellName(part);
    const std::string wholeName = cellName(whole);
    sheet.formula(at,
                  fmt::format("=IF(COUNT({0},{1})<2,\"\",IF({1}>0,ROUND(100*{0}/{1},{2}),\"\"))", partName, wholeName, kPercentDecimals),
                  cached, numberStyle(kPercentDecimals));
}

void writeFigures(Sheet& sheet, std::uint32_t row, const BoardRow& cells) {
    const Value& value = *cells.value;
    const bool estimate = value.isNumber() && value.finality == Finality::estimate;
    const auto amount = value.isNumber() ? std::optional(value.number) : std::nullopt;
    const CellPosition own{row, Column::value};
    if (amount) {
        sheet.formula(own, linkToAnnex(cells.annex), amount, numberStyle(cells.decimals, estimate));
    } else {
        CellStyle centred = kCentredCell;
        centred.decimals = cells.decimals;  // for the number that may come
        sheet.textFormula(own, linkToAnnex(cells.annex), stateMark(value.state), centred);
    }
    sheet.text({row, Column::quality}, value.isNumber() ? (estimate ? "ước" : "chính thức") : "", kCentredCell);
    sheet.formula({row, Column::total}, linkToAnnex({cells.annex.row, cells.annexTotal}), *cells.total, numberStyle(cells.decimals));
    writePercent(sheet, {row, Column::share}, own, {row, Column::total}, amount ? percentOf(*amount, *cells.total) : std::nullopt);
    if (cells.base) {
        sheet.number({row, Column::base}, *cells.base, numberStyle(cells.decimals));
        writePercent(sheet, {row, Column::percent}, own, {row, Column::base}, amount ? percentOf(*amount, cells.base) : std::nullopt);
    } else {
        sheet.blank({row, Column::base}, kTextCell);
        sheet.blank({row, Column::percent}, kTextCell);
    }
    sheet.text({row, Column::remark}, value.remark, kTextCell);
}

void writeHead(Sheet& sheet, const ReportInput& input, const MemberUnit& member) {
    const std::string& year = input.campaign.period.year;
    const std::string lastYear = yearOffset(input.campaign.period, -1);
    const struct {
        Column column;
        std::string title;
        int width;
    } kColumns[] = {{Column::number, "STT", 5},
                    {Column::group, "Tiêu chí", 34},
                    {Column::label, "Nội dung", 20},
                    {Column::unit, "Đơn vị tính", 10},
                    {Column::value, fmt::format("Năm {}", year), 12},
                    {Column::quality, "Tính chất", 10},
                    {Column::total, "Tổng cộng của Khối", 12},
                    {Column::share, "Tỷ trọng trong Khối (%)", 10},
                    {Column::base, fmt::format("Năm {}", lastYear), 12},
                    {Column::percent, fmt::format("% so với năm {}", lastYear), 10},
                    {Column::remark, "Ghi chú", 40}};
    for (const auto& column : kColumns) {
        sheet.columnWidth(column.column, column.column, column.width);
    }
    sheet.merge({0, 0}, {0, kLastColumn}, member.name, kSheetTitle);
    sheet.merge({1, 0}, {1, kLastColumn},
                fmt::format("{}, số liệu tính đến hết {}", input.form.title.vi, vietnameseDate(input.campaign.period.dataUntil)),
                kSheetSubtitle);
    for (const auto& column : kColumns) {
        sheet.text({kHeadRow, column.column}, column.title, kHeadCell);
    }
}

/// The rows that the board fills. Returns the row after them.
std::uint32_t writeItems(Sheet& sheet, const AnnexLayout& layout, std::size_t board, const UnitId& unit, const BoardBases& bases) {
    static const std::optional<Decimal> kNothing;
    std::uint32_t row = kHeadRow + 1;
    for (std::size_t i = 0; i < layout.rows().size(); ++i, ++row) {
        const AnnexRow& item = layout.rows()[i];
        if (item.firstOfGroup) {
            const std::uint32_t last = row + static_cast<std::uint32_t>(groupSize(item)) - 1;
            sheet.merge({row, Column::number}, {last, Column::number}, item.group->number, kCentredCell);
            sheet.merge({row, Column::group}, {last, Column::group}, item.group->name.vi, kTextCell);
        }
        sheet.text({row, Column::label}, item.item->label.vi, kTextCell);
        sheet.text({row, Column::unit}, hopluu::label(item.item->unit).vi, kCentredCell);
        writeFigures(sheet, row,
                     {{layout.rowOf(i), layout.board(board)},
                      layout.total(),
                      &item.valueOf(unit),
                      item.total != nullptr ? &item.total->amount : &kNothing,
                      bases.find(item.item->code, unit),
                      item.item->annexDecimals});
    }
    return row;
}

std::uint32_t writeDerived(Sheet& sheet, std::uint32_t row, const ReportInput& input, const AnnexLayout& layout, std::size_t board,
                           const BoardBases& bases) {
    const UnitId& unit = input.campaign.members[board].id;
    static const Value kNotEntered;
    static const std::optional<Decimal> kNothing;
    for (std::size_t i = 0; i < input.form.derived.size(); ++i, ++row) {
        const DerivedItem& item = input.form.derived[i];
        const consolidation::Total* total = input.consolidation.find(item.code);
        const bool known = total != nullptr && board < total->parts.size();
        sheet.blank({row, Column::number}, kTextCell);
        sheet.merge({row, Column::group}, {row, Column::label}, item.name.vi, kTextCell);
        sheet.text({row, Column::unit}, hopluu::label(item.unit).vi, kCentredCell);
        writeFigures(sheet, row,
                     {{layout.derivedRow(i), layout.board(board)},
                      layout.total(),
                      known ? &total->parts[board].sourced.value : &kNotEntered,
                      total != nullptr ? &total->amount : &kNothing,
                      bases.find(item.code, unit),
                      item.annexDecimals});
    }
    return row;
}

void writeFindings(Sheet& sheet, std::uint32_t row, const ReportInput& input, const UnitId& unit) {
    const CellStyle head{.bold = true, .head = true};
    const auto line = [&](std::string_view sentence, std::string_view explanation, const CellStyle& style) {
        sheet.merge({row, 0}, {row, Column::base}, sentence, style);
        sheet.merge({row, Column::percent}, {row, Column::remark}, explanation, style);
        ++row;
    };
    bool any = false;
    for (const consolidation::ExplainedFinding& explained : input.consolidation.findings) {
        if (explained.finding.unit != unit) {
            continue;
        }
        if (!any) {
            ++row;
            line("Kết quả kiểm tra số liệu của đơn vị", "Giải trình của đơn vị", head);
            any = true;
        }
        line(explained.finding.sentence.vi, explained.explanation, kTextCell);
    }
}

}  // namespace

void addBoardSheets(Workbook& workbook, const ReportInput& input) {
    const AnnexLayout layout(input);
    const BoardBases bases(input.consolidation);
    const std::vector<std::string> names = boardSheetNames(input.campaign);
    for (std::size_t i = 0; i < input.campaign.members.size(); ++i) {
        const MemberUnit& member = input.campaign.members[i];
        Sheet& sheet = workbook.addSheet(names[i]);
        writeHead(sheet, input, member);
        std::uint32_t row = writeItems(sheet, layout, i, member.id, bases);
        row = writeDerived(sheet, row, input, layout, i, bases);
        writeFindings(sheet, row, input, member.id);
        sheet.printLandscape(
            {.firstHeadRow = kHeadRow, .lastHeadRow = kHeadRow, .body = {kHeadRow + 1, Column::value}, .lastColumn = kLastColumn});
    }
}

}  // namespace hopluu::report
