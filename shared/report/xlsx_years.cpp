// The sheet "So sánh năm", and the boards' figures of the year before where they are known.
#include "report/period_dates.h"
#include "report/xlsx_layout.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

constexpr std::uint32_t kHeadRow = 3;
constexpr int kPercentDecimals = 1;

enum Column : std::uint16_t { reference, name, unit, lastYear, thisYear, percent };
constexpr std::uint16_t kChartColumn = Column::percent + 2;
constexpr std::uint16_t kChartColumns = 10;  // of the standard width

/// A row of the annex or a derived item that has a base.
struct Compared {
    const consolidation::Total* total = nullptr;
    std::uint32_t annexRow = 0;
    std::string reference, name;
    int decimals = 0;
};

std::vector<Compared> comparedRows(const ReportInput& input, const AnnexLayout& layout) {
    std::vector<Compared> rows;
    const auto add = [&](const consolidation::Total* total, std::uint32_t row, std::string reference, std::string name, int decimals) {
        if (total != nullptr && total->amount && total->change.base) {
            rows.push_back({total, row, std::move(reference), std::move(name), decimals});
        }
    };
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        const AnnexRow& row = layout.rows()[i];
        const std::string name =
            row.group->items.size() == 1 ? row.group->name.vi : fmt::format("{}, {}", row.group->name.vi, row.item->label.vi);
        add(row.total, layout.rowOf(i), row.group->number, name, row.item->annexDecimals);
    }
    for (std::size_t i = 0; i < input.form.derived.size(); ++i) {
        const DerivedItem& item = input.form.derived[i];
        add(input.consolidation.find(item.code), layout.derivedRow(i), "", item.name.vi, item.annexDecimals);
    }
    return rows;
}

void writeHead(Sheet& sheet, const ReportInput& input) {
    const std::string before = yearOffset(input.campaign.period, -1);
    const struct {
        Column column;
        std::string title;
        int width;
    } kColumns[] = {{Column::reference, "Hàng", 6},
                    {Column::name, "Chỉ tiêu", 44},
                    {Column::unit, "Đơn vị tính", 10},
                    {Column::lastYear, fmt::format("Năm {}", before), 12},
                    {Column::thisYear, fmt::format("Năm {}", input.campaign.period.year), 12},
                    {Column::percent, fmt::format("% so với năm {}", before), 10}};
    for (const auto& column : kColumns) {
        sheet.columnWidth(column.column, column.column, column.width);
    }
    const std::uint16_t last = kChartColumn + kChartColumns - 1;
    sheet.merge({0, 0}, {0, last}, fmt::format("So sánh năm {} với năm {}", input.campaign.period.year, before), kSheetTitle);
    sheet.merge({1, 0}, {1, last}, input.campaign.blocName, kSheetSubtitle);
    for (const auto& column : kColumns) {
        sheet.text({kHeadRow, column.column}, column.title, kHeadCell);
    }
}

void writeRow(Sheet& sheet, std::uint32_t row, const Compared& compared, const AnnexLayout& layout) {
    const consolidation::Total& total = *compared.total;
    const bool derivedBase = total.change.baseDerived;
    sheet.text({row, Column::reference}, compared.reference, kCentredCell);
    sheet.text({row, Column::name}, compared.name, kTextCell);
    sheet.text({row, Column::unit}, label(total.unit).vi, kCentredCell);
    sheet.formula({row, Column::lastYear}, linkToAnnex({compared.annexRow, layout.base()}), total.change.base,
                  numberStyle(compared.decimals, derivedBase));
    sheet.formula({row, Column::thisYear}, linkToAnnex({compared.annexRow, layout.total()}), total.amount,
                  numberStyle(compared.decimals, total.estimate, true));
    if (total.change.percentOfLastYear) {
        sheet.formula({row, Column::percent}, linkToAnnex({compared.annexRow, layout.percent()}), total.change.percentOfLastYear,
                      numberStyle(kPercentDecimals, derivedBase));
    } else {
        sheet.blank({row, Column::percent}, kTextCell);
    }
}

std::uint32_t addYearsChart(Sheet& sheet, std::uint32_t firstRow, std::uint32_t lastRow, const ReportInput& input) {
    constexpr int kPixelsPerBar = 26;
    constexpr int kFrame = 110;
    constexpr int kPixelsPerRow = 20;
    constexpr int kPixelsPerColumn = 64;
    const auto range = [&](std::uint16_t column) { return CellRange{std::string(kYearsSheet), {firstRow, column}, {lastRow, column}}; };
    Chart chart;
    chart.kind = Chart::Kind::bars;
    chart.title = fmt::format("Năm {} bằng bao nhiêu phần trăm năm {}", input.campaign.period.year, yearOffset(input.campaign.period, -1));
    chart.valueAxis = "%";
    chart.categories = range(Column::name);
    chart.series = {{"", range(Column::percent)}};
    chart.decimals = kPercentDecimals;
    chart.beginsAt = 100;  // growth to the right, decline to the left
    chart.width = kChartColumns * kPixelsPerColumn;
    chart.height = kFrame + kPixelsPerBar * static_cast<int>(lastRow - firstRow + 1);
    sheet.chart({kHeadRow, kChartColumn}, chart);
    return kHeadRow + static_cast<std::uint32_t>(chart.height / kPixelsPerRow) + 1;
}

}  // namespace

void addYearsSheet(Workbook& workbook, const ReportInput& input) {
    const AnnexLayout layout(input);
    const std::vector<Compared> rows = comparedRows(input, layout);
    if (rows.empty()) {
        return;
    }
    Sheet& sheet = workbook.addSheet(std::string(kYearsSheet));
    writeHead(sheet, input);
    std::uint32_t row = kHeadRow + 1;
    for (const Compared& compared : rows) {
        writeRow(sheet, row++, compared, layout);
    }
    const std::uint32_t lastRow = addYearsChart(sheet, kHeadRow + 1, row - 1, input);
    sheet.printLandscape({.firstHeadRow = kHeadRow,
                          .lastHeadRow = kHeadRow,
                          .body = {kHeadRow + 1, 0},
                          .lastColumn = kChartColumn + kChartColumns - 1,
                          .leastLastRow = lastRow});
}

BoardBases::BoardBases(const consolidation::Consolidation& consolidation) {
    for (const auto& board : consolidation.boards) {
        for (const auto& [item, number] : board.lastYear) {
            bases_[item].emplace(board.unit, number);
        }
    }
}

std::optional<Decimal> BoardBases::find(const ItemCode& item, const UnitId& unit) const {
    const auto boards = bases_.find(item);
    if (boards == bases_.end()) {
        return std::nullopt;
    }
    const auto base = boards->second.find(unit);
    return base == boards->second.end() ? std::nullopt : std::optional(base->second);
}

void addLastYearSheet(Workbook& workbook, const ReportInput& input) {
    const BoardBases bases(input.consolidation);
    if (bases.empty()) {
        return;
    }
    constexpr int kNumberWidth = 5;
    constexpr int kNameWidth = 42;
    constexpr int kUnitWidth = 10;
    constexpr int kFigureWidth = 10;
    const AnnexLayout layout(input);
    const auto lastColumn = static_cast<std::uint16_t>(kLastYearFirstBoard + layout.boards() - 1);
    Sheet& sheet = workbook.addSheet(std::string(kLastYearSheet));
    sheet.columnWidth(0, 0, kNumberWidth);
    sheet.columnWidth(1, 1, kNameWidth);
    sheet.columnWidth(2, 2, kUnitWidth);
    sheet.columnWidth(kLastYearFirstBoard, lastColumn, kFigureWidth);
    sheet.merge({0, 0}, {0, lastColumn}, fmt::format("Số liệu năm {} của từng đơn vị", yearOffset(input.campaign.period, -1)), kSheetTitle);
    sheet.text({kLastYearHeadRow, 0}, "STT", kHeadCell);
    sheet.text({kLastYearHeadRow, 1}, "Chỉ tiêu", kHeadCell);
    sheet.text({kLastYearHeadRow, 2}, "Đơn vị tính", kHeadCell);
    const auto column = [](std::size_t board) { return static_cast<std::uint16_t>(kLastYearFirstBoard + board); };
    for (std::size_t i = 0; i < layout.boards(); ++i) {
        sheet.text({kLastYearHeadRow, column(i)}, input.campaign.members[i].shortName, kHeadCell);
    }
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        const AnnexRow& item = layout.rows()[i];
        const std::uint32_t row = kLastYearHeadRow + 1 + static_cast<std::uint32_t>(i);
        sheet.text({row, 0}, item.group->number, kCentredCell);
        sheet.text({row, 1}, fmt::format("{}, {}", item.group->name.vi, item.item->label.vi), kTextCell);
        sheet.text({row, 2}, label(item.item->unit).vi, kCentredCell);
        for (std::size_t board = 0; board < layout.boards(); ++board) {
            const auto base = bases.find(item.item->code, input.campaign.members[board].id);
            if (base) {
                sheet.number({row, column(board)}, *base, numberStyle(item.item->annexDecimals));
            } else {
                sheet.blank({row, column(board)}, kTextCell);
            }
        }
    }
    sheet.printLandscape({.firstHeadRow = kLastYearHeadRow,
                          .lastHeadRow = kLastYearHeadRow,
                          .headColumns = kLastYearFirstBoard,
                          .body = {kLastYearHeadRow + 1, kLastYearFirstBoard},
                          .lastColumn = lastColumn,
                          .pagesWide = pagesWide(layout.boards())});
}

}  // namespace hopluu::report
