// The three sheets of the workbook.
#pragma once

#include "report/report.h"
#include "report/workbook.h"

namespace hopluu::report {

/// "Biểu tổng hợp": the annex as printed, totals and derived rows as live formulas, change on last year.
void addAnnexSheet(Workbook& workbook, const ReportInput& input);
/// "Kiểm tra": what the rules found.
void addFindingsSheet(Workbook& workbook, const ReportInput& input);
/// "Nguồn số liệu": each part of each total: who entered it, when, in which revision.
void addSourcesSheet(Workbook& workbook, const ReportInput& input);

/// "Hàng 12 FDI" for an item of the form, the name of a derived one, else the code itself.
[[nodiscard]] std::string itemName(const ReportInput& input, const ItemCode& code);
/// Official name of a board; the bloc's for kBloc.
[[nodiscard]] std::string unitName(const Campaign& campaign, const UnitId& unit);

}  // namespace hopluu::report
