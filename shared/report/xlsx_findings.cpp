// The sheet "Kiểm tra".
#include "domain/number_text.h"
#include "report/clean_text.h"
#include "report/finding_words.h"
#include "report/xlsx_layout.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <iterator>

namespace hopluu::report {

namespace {

constexpr std::uint32_t kHeadRow = 2;

struct Column {
    std::string_view title;
    int width;
};
constexpr Column kColumns[] = {
    {"STT", 4},        {"Đơn vị", 18},  {"Quy tắc", 22}, {"Mức độ", 7},      {"Phải xử lý", 7},    {"Số liệu liên quan", 18},
    {"Phát hiện", 40}, {"Vế trái", 10}, {"Vế phải", 10}, {"Chênh lệch", 10}, {"Việc cần làm", 30}, {"Giải trình của đơn vị", 22}};
constexpr auto kLastColumn = static_cast<std::uint16_t>(std::size(kColumns) - 1);

void writeSide(Sheet& sheet, CellPosition at, const std::optional<Decimal>& value) {
    if (value) {
        sheet.number(at, *value, {.align = HorizontalAlign::right, .wrap = false, .decimals = value->decimals()});
    } else {
        sheet.blank(at, kTextCell);
    }
}

void writeFinding(Sheet& sheet, std::uint32_t row, std::size_t index, const consolidation::ExplainedFinding& explained,
                  const ReportInput& input) {
    const rules::Finding& finding = explained.finding;
    std::vector<std::string> cells;
    for (const ItemCode& code : finding.cells) {
        cells.push_back(itemName(input, code));
    }
    const bool pair = finding.op == RuleOperator::compulsoryPair || finding.op == RuleOperator::exclusivePair;
    std::uint16_t column = 0;
    const auto next = [&] { return CellPosition{row, column++}; };
    sheet.text(next(), fmt::format("{}", index + 1), kCentredCell);
    sheet.text(next(), unitName(input.campaign, finding.unit), kTextCell);
    sheet.text(next(), finding.name.vi, kTextCell);
    sheet.text(next(), importanceWord(finding.importance), kCentredCell);
    sheet.text(next(), finding.critical ? "Có" : "", kCentredCell);
    sheet.text(next(), fmt::format("{}", fmt::join(cells, "; ")), kTextCell);
    sheet.text(next(), finding.sentence.vi, kTextCell);
    writeSide(sheet, next(), finding.left.value);
    writeSide(sheet, next(), finding.right.value);
    writeSide(sheet, next(), pair ? std::nullopt : std::optional(finding.difference));
    sheet.text(next(), finding.instruction.vi, kTextCell);
    sheet.text(next(), explained.explanation, kTextCell);
}

}  // namespace

void addFindingsSheet(Workbook& workbook, const ReportInput& input) {
    Sheet& sheet = workbook.addSheet(std::string(kFindingsSheet));
    sheet.merge({0, 0}, {0, kLastColumn}, fmt::format("Kết quả kiểm tra số liệu năm {}", input.campaign.period.year), kSheetTitle);
    for (std::uint16_t i = 0; i <= kLastColumn; ++i) {
        sheet.columnWidth(i, i, kColumns[i].width);
        sheet.text({kHeadRow, i}, kColumns[i].title, kHeadCell);
    }
    const auto& findings = input.consolidation.findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        writeFinding(sheet, kHeadRow + 1 + static_cast<std::uint32_t>(i), i, findings[i], input);
    }
    if (findings.empty()) {
        sheet.merge({kHeadRow + 1, 0}, {kHeadRow + 1, kLastColumn}, "Không có phát hiện nào.", kCentredCell);
    }
    sheet.printLandscape({.firstHeadRow = kHeadRow, .lastHeadRow = kHeadRow, .body = {kHeadRow + 1, 0}, .lastColumn = kLastColumn});
}

}  // namespace hopluu::report
