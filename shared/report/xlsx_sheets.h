// The sheets of the workbook, in their order.
#pragma once

#include "report/appraised_scores.h"
#include "report/report.h"
#include "report/workbook.h"

namespace hopluu::report {

/// "Biểu tổng hợp": the annex as printed, totals and derived rows as live formulas, change on last year.
void addAnnexSheet(Workbook& workbook, const ReportInput& input);
/// One for each board: its figures as links to the annex, its share, last year, findings and remarks.
void addBoardSheets(Workbook& workbook, const ReportInput& input);
/// "So sánh năm": what has a base, beside last year, with a chart.
void addYearsSheet(Workbook& workbook, const ReportInput& input);
/// "Năm trước": the boards' own figures of last year. Nothing when none is known.
void addLastYearSheet(Workbook& workbook, const ReportInput& input);
/// "Biểu đồ": for each row of the annex the boards beside each other, with last year where it is known for each.
void addChartsSheet(Workbook& workbook, const ReportInput& input);
/// "Điểm tự chấm": the criteria with each board's score, sums alive. Nothing when no board has scored.
void addScoresSheet(Workbook& workbook, const ReportInput& input);
/// "Chấm điểm": instead of that one, where the leader has given points: three lines for each criterion, sums, differences and ranks alive.
void addAppraisalSheet(Workbook& workbook, const ReportInput& input, const AppraisedScores& scores);
/// "Kiểm tra": what the rules found.
void addFindingsSheet(Workbook& workbook, const ReportInput& input);
/// "Nguồn số liệu": each part of each total: who entered it, when, in which revision.
void addSourcesSheet(Workbook& workbook, const ReportInput& input);

/// "Hàng 12 FDI" for an item of the form, the name of a derived one, else the code itself.
[[nodiscard]] std::string itemName(const ReportInput& input, const ItemCode& code);
/// Official name of a board; the bloc's for kBloc.
[[nodiscard]] std::string unitName(const Campaign& campaign, const UnitId& unit);

}  // namespace hopluu::report
