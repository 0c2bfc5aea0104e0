// Charts of a workbook.
#include "report/clean_text.h"
#include "report/workbook.h"
#include "report/workbook_parts.h"

#include <iterator>

namespace hopluu::report {

namespace {

char fontName[] = "Times New Roman";  // the library asks for a pointer that it may write to, and only reads
// Blue and orange of one lightness: told apart in print without colour by their order, and by eyes that do not see red or green.
constexpr lxw_color_t kFills[] = {0x2F6DB5, 0xE08A2B};
constexpr lxw_color_t kGridLine = 0xD9D9D9;

/// The library copies what it is given.
lxw_chart_font fontOf(double points, bool bold) {
    lxw_chart_font font{};
    font.name = fontName;
    font.size = points;
    font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    return font;
}

void setRange(lxw_chart_series* series, const CellRange& range, auto setter) {
    setter(series, range.sheet.c_str(), range.first.row, range.first.column, range.last.row, range.last.column);
}

void addSeries(lxw_chart* drawn, const Chart& chart, std::size_t index) {
    constexpr double kLabelPoints = 8;
    const Chart::Series& wanted = chart.series[index];
    lxw_chart_series* series = chart_add_series(drawn, nullptr, nullptr);
    setRange(series, chart.categories, chart_series_set_categories);
    setRange(series, wanted.values, chart_series_set_values);
    if (chart.series.size() > 1) {
        chart_series_set_name(series, cleanText(wanted.name).c_str());
    }
    lxw_chart_fill fill{};
    fill.color = kFills[index % std::size(kFills)];
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    lxw_chart_font font = fontOf(kLabelPoints, false);
    chart_series_set_labels_font(series, &font);
    chart_series_set_labels_num_format(series, numberFormat(chart.decimals).c_str());
}

void setAxes(lxw_chart* drawn, const Chart& chart) {
    constexpr double kAxisPoints = 9;
    const bool lying = chart.kind == Chart::Kind::bars;
    // The library names them as they lie: x is horizontal.
    lxw_chart_axis* categories = lying ? drawn->y_axis : drawn->x_axis;
    lxw_chart_axis* values = lying ? drawn->x_axis : drawn->y_axis;
    lxw_chart_font font = fontOf(kAxisPoints, false);
    chart_axis_set_num_font(categories, &font);
    chart_axis_set_num_font(values, &font);
    chart_axis_set_name(values, cleanText(chart.valueAxis).c_str());
    chart_axis_set_name_font(values, &font);
    chart_axis_set_num_format(values, numberFormat(0).c_str());
    lxw_chart_line line{};
    line.color = kGridLine;
    chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &line);
    if (chart.beginsAt != 0) {
        chart_axis_set_crossing(values, chart.beginsAt);
        chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    }
    if (lying) {
        chart_axis_set_reverse(categories);  // the first at the top
    }
}

}  // namespace

void Sheet::chart(CellPosition at, const Chart& chart) {
    if (part_->worksheet == nullptr) {
        return;
    }
    constexpr double kTitlePoints = 11;
    constexpr double kLibraryWidth = 480;
    constexpr double kLibraryHeight = 288;
    constexpr std::uint16_t kGap = 60;
    constexpr int kBelowRowLine = 8;  // a frame on the line of a page break is printed on both pages
    const bool lying = chart.kind == Chart::Kind::bars;
    lxw_chart* drawn = workbook_add_chart(workbook_.book_->workbook, lying ? LXW_CHART_BAR : LXW_CHART_COLUMN);
    if (drawn == nullptr) {
        workbook_.check(LXW_ERROR_MEMORY_MALLOC_FAILED, chart.title);
        return;
    }
    const std::string title = cleanText(chart.title);
    chart_title_set_name(drawn, title.c_str());
    lxw_chart_font font = fontOf(kTitlePoints, true);
    chart_title_set_name_font(drawn, &font);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        addSeries(drawn, chart, i);
    }
    setAxes(drawn, chart);
    chart_set_series_gap(drawn, kGap);
    chart_legend_set_position(drawn, chart.series.size() > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
    lxw_chart_options options{};
    options.x_scale = chart.width / kLibraryWidth;
    options.y_scale = chart.height / kLibraryHeight;
    options.y_offset = kBelowRowLine;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    std::string description = title;  // read aloud by screen readers
    options.description = description.data();
    workbook_.check(worksheet_insert_chart_opt(part_->worksheet, at.row, at.column, drawn, &options), cellName(at));
}

}  // namespace hopluu::report
