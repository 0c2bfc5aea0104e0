// What the rules found, with the boards' explanations: an annex when the leader wants one.
#include "report/finding_words.h"
#include "report/paper_parts.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

namespace hopluu::report {

namespace {

constexpr int kNumberWidth = millimetres(110);
constexpr int kUnitWidth = millimetres(380);
constexpr int kImportanceWidth = millimetres(180);
constexpr int kExplanationWidth = millimetres(600);

PaperRow headRow() {
    PaperRow row{.keepWithNext = true};
    for (const char* title : {"STT", "Đơn vị", "Mức độ", "Phát hiện", "Việc cần làm", "Giải trình của đơn vị"}) {
        row.cells.push_back({.text = title, .bold = true});
    }
    return row;
}

PaperRow findingRow(std::size_t number, const consolidation::ExplainedFinding& explained, const ReportInput& input) {
    const rules::Finding& finding = explained.finding;
    return {.cells = {{.text = fmt::format("{}", number)},
                      {.text = unitName(input.campaign, finding.unit), .align = Align::left},
                      {.text = std::string(importanceWord(finding.importance))},
                      {.text = finding.sentence.vi, .align = Align::left},
                      {.text = finding.instruction.vi, .align = Align::left},
                      {.text = explained.explanation, .align = Align::left}}};
}

}  // namespace

PaperAnnex findingsAnnex(const ReportInput& input) {
    constexpr int kFree = kWidePage.textWidth() - kNumberWidth - kUnitWidth - kImportanceWidth - kExplanationWidth;
    PaperAnnex annex{
        .number = {},
        .title = fmt::format("Kết quả kiểm tra số liệu năm {}", input.campaign.period.year),
        .reference = {},
        .page = kWidePage,
        .table = {.columnWidths = {kNumberWidth, kUnitWidth, kImportanceWidth, kFree / 2, kFree - kFree / 2, kExplanationWidth},
                  .namingColumns = 2,
                  .points = 10,
                  .cellMargin = millimetres(10),
                  .head = {headRow()},
                  .rows = {}}};
    for (const consolidation::ExplainedFinding& explained : input.consolidation.findings) {
        annex.table.rows.push_back(findingRow(annex.table.rows.size() + 1, explained, input));
    }
    return annex;
}

}  // namespace hopluu::report
