// The sheet "Nguồn số liệu".
#include "report/annex_rows.h"
#include "report/xlsx_layout.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <chrono>
#include <iterator>

namespace hopluu::report {

namespace {

constexpr std::uint32_t kHeadRow = 2;

struct Column {
    std::string_view title;
    int width;
};
constexpr Column kColumns[] = {{"Mã chỉ tiêu", 20},    {"Chỉ tiêu", 32},   {"Đơn vị", 24},   {"Giá trị", 10},
                               {"Đơn vị tính", 9},     {"Trạng thái", 12}, {"Tính chất", 9}, {"Người nhập", 16},
                               {"Thời điểm nhập", 15}, {"Lần gửi", 6},     {"Ghi chú", 34}};
constexpr auto kLastColumn = static_cast<std::uint16_t>(std::size(kColumns) - 1);

std::string_view stateWord(ValueState state) {
    switch (state) {
        case ValueState::notEntered:
            return "chưa nhập";
        case ValueState::number:
            return "có số liệu";
        case ValueState::noneArose:
            return "không phát sinh";
        case ValueState::notApplicable:
            return "không áp dụng";
        case ValueState::notYetAvailable:
            return "chưa có, sẽ bổ sung";
    }
    return "";
}

/// Vietnam's clock is UTC+7 all year.
std::string localTime(std::int64_t milliseconds) {
    if (milliseconds == 0) {
        return "";
    }
    constexpr std::chrono::hours kVietnam{7};
    const auto shifted = std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(milliseconds) + kVietnam);
    const std::chrono::sys_seconds moment{shifted};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{moment - day};
    return fmt::format("{:02}/{:02}/{:04} {:02}:{:02}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count());
}

void writeValue(Sheet& sheet, CellPosition at, const Value& value) {
    if (value.isNumber()) {
        sheet.number(at, value.number, {.align = HorizontalAlign::right, .wrap = false, .decimals = value.number.decimals()});
    } else {
        sheet.text(at, stateMark(value.state), kCentredCell);
    }
}

void writePart(Sheet& sheet, std::uint32_t row, const AnnexRow& item, const consolidation::Part& part, const Campaign& campaign) {
    const Value& value = part.sourced.value;
    const bool estimate = value.isNumber() && value.finality == Finality::estimate;
    std::uint16_t column = 0;
    const auto next = [&] { return CellPosition{row, column++}; };
    sheet.text(next(), item.item->code.text, kTextCell);
    sheet.text(next(), fmt::format("{}. {} - {}", item.group->number, item.group->name.vi, item.item->label.vi), kTextCell);
    sheet.text(next(), unitName(campaign, part.unit), kTextCell);
    writeValue(sheet, next(), value);
    sheet.text(next(), label(item.item->unit).vi, kCentredCell);
    sheet.text(next(), stateWord(value.state), kTextCell);
    sheet.text(next(), value.isNumber() ? (estimate ? "ước" : "chính thức") : "", kCentredCell);
    sheet.text(next(), part.sourced.enteredBy, kTextCell);
    sheet.text(next(), localTime(part.sourced.enteredAtMilliseconds), kCentredCell);
    sheet.text(next(), part.revision == 0 ? "" : fmt::format("{}", part.revision), kCentredCell);
    sheet.text(next(), value.remark, kTextCell);
}

}  // namespace

void addSourcesSheet(Workbook& workbook, const ReportInput& input) {
    Sheet& sheet = workbook.addSheet(std::string(kSourcesSheet));
    sheet.merge({0, 0}, {0, kLastColumn}, fmt::format("Nguồn của từng số liệu năm {}", input.campaign.period.year), kSheetTitle);
    for (std::uint16_t i = 0; i <= kLastColumn; ++i) {
        sheet.columnWidth(i, i, kColumns[i].width);
        sheet.text({kHeadRow, i}, kColumns[i].title, kHeadCell);
    }
    std::uint32_t row = kHeadRow + 1;
    for (const AnnexRow& item : annexRows(input)) {
        if (item.total == nullptr) {
            continue;
        }
        for (const consolidation::Part& part : item.total->parts) {
            writePart(sheet, row++, item, part, input.campaign);
        }
    }
    sheet.printLandscape({.firstHeadRow = kHeadRow, .lastHeadRow = kHeadRow, .body = {kHeadRow + 1, 0}, .lastColumn = kLastColumn});
}

}  // namespace hopluu::report
