// The sheet "Biểu đồ".
#include "report/period_dates.h"
#include "report/xlsx_layout.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

constexpr std::uint32_t kFirstRow = 2;
constexpr std::uint32_t kRowsOfAChart = 16;  // of 20 pixels each
constexpr std::uint16_t kColumnsOfAChart = 9;
constexpr int kPixelsPerRow = 20;
constexpr int kPixelsPerColumn = 64;
constexpr std::uint32_t kBesideEachOther = 2;
constexpr std::uint32_t kBelowEachOther = 2;  // on one page

CellRange boardsOf(std::string_view sheet, std::uint32_t row, std::uint16_t firstBoard, std::uint16_t boards) {
    return {std::string(sheet), {row, firstBoard}, {row, static_cast<std::uint16_t>(firstBoard + boards - 1)}};
}

bool hasAnyNumber(const AnnexRow& row) {
    return row.total != nullptr && row.total->boardsCounted > 0;
}

/// The rows of one group in one unit share a chart, FDI beside DDI; with last year's figures each row has its own.
std::vector<std::vector<std::size_t>> chartedRows(const AnnexLayout& layout, const BoardBases& bases) {
    std::vector<std::vector<std::size_t>> charts;
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        const AnnexRow& row = layout.rows()[i];
        if (!hasAnyNumber(row)) {
            continue;
        }
        const AnnexRow* before = charts.empty() ? nullptr : &layout.rows()[charts.back().back()];
        constexpr std::size_t kSeries = 2;
        const bool joins = before != nullptr && before->group == row.group && before->item->unit == row.item->unit &&
                           charts.back().size() < kSeries && row.item->ownership != Ownership::none && !bases.knows(row.item->code) &&
                           !bases.knows(before->item->code);
        if (joins) {
            charts.back().push_back(i);
        } else {
            charts.push_back({i});
        }
    }
    return charts;
}

Chart chartOf(const std::vector<std::size_t>& rows, const ReportInput& input, const AnnexLayout& layout, const BoardBases& bases) {
    const AnnexRow& first = layout.rows()[rows.front()];
    const bool whole = rows.size() > 1 || first.group->items.size() == 1;
    Chart chart;
    chart.title = whole ? fmt::format("{}. {}", first.group->number, first.group->name.vi)
                        : fmt::format("{}. {}, {}", first.group->number, first.group->name.vi, first.item->label.vi);
    chart.valueAxis = label(first.item->unit).vi;
    chart.categories = boardsOf(kAnnexSheet, AnnexLayout::kHeadRow + 1, AnnexLayout::kFirstBoard, layout.boards());
    chart.decimals = first.item->annexDecimals;
    chart.width = kColumnsOfAChart * kPixelsPerColumn - kPixelsPerRow;
    chart.height = static_cast<int>(kRowsOfAChart) * kPixelsPerRow - kPixelsPerRow;
    if (rows.size() == 1 && bases.knows(first.item->code)) {
        const std::uint32_t row = kLastYearHeadRow + 1 + static_cast<std::uint32_t>(rows.front());
        chart.series.push_back({fmt::format("Năm {}", yearOffset(input.campaign.period, -1)),
                                boardsOf(kLastYearSheet, row, kLastYearFirstBoard, layout.boards())});
        chart.series.push_back({fmt::format("Năm {}", input.campaign.period.year),
                                boardsOf(kAnnexSheet, layout.rowOf(rows.front()), AnnexLayout::kFirstBoard, layout.boards())});
        return chart;
    }
    for (const std::size_t i : rows) {
        chart.series.push_back(
            {layout.rows()[i].item->label.vi, boardsOf(kAnnexSheet, layout.rowOf(i), AnnexLayout::kFirstBoard, layout.boards())});
    }
    return chart;
}

}  // namespace

void addChartsSheet(Workbook& workbook, const ReportInput& input) {
    const AnnexLayout layout(input);
    const BoardBases bases(input.consolidation);
    const std::vector<std::vector<std::size_t>> charts = chartedRows(layout, bases);
    if (layout.boards() == 0 || charts.empty()) {
        return;
    }
    Sheet& sheet = workbook.addSheet(std::string(kChartsSheet));
    const std::uint16_t lastColumn = kBesideEachOther * kColumnsOfAChart - 1;
    sheet.merge({0, 0}, {0, lastColumn}, fmt::format("Số liệu năm {} của các Ban Quản lý", input.campaign.period.year), kSheetTitle);
    std::vector<std::uint32_t> breaks;
    std::uint32_t row = kFirstRow;
    for (std::size_t i = 0; i < charts.size(); ++i) {
        const auto line = static_cast<std::uint32_t>(i / kBesideEachOther);
        const auto column = static_cast<std::uint16_t>(i % kBesideEachOther * kColumnsOfAChart);
        row = kFirstRow + line * kRowsOfAChart;
        if (column == 0 && line > 0 && line % kBelowEachOther == 0) {
            breaks.push_back(row);
        }
        sheet.chart({row, column}, chartOf(charts[i], input, layout, bases));
    }
    sheet.printLandscape({.firstHeadRow = 0,
                          .lastHeadRow = 0,
                          .body = {1, 0},
                          .lastColumn = lastColumn,
                          .breaksBefore = std::move(breaks),
                          .leastLastRow = row + kRowsOfAChart - 1});
}

}  // namespace hopluu::report
