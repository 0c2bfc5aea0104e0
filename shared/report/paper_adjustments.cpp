// The bloc's adjustments of totals, each with its reason: never a silent edit.
#include "domain/number_text.h"
#include "report/annex_rows.h"
#include "report/paper_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

std::string signedAmount(Decimal amount) {
    return (amount.isNegative() ? "" : "+") + formatVietnameseExact(amount);
}

PaperRow headRow() {
    PaperRow row{.keepWithNext = true};
    for (const char* title : {"STT", "Chỉ tiêu", "Điều chỉnh", "Lý do", "Người nhập"}) {
        row.cells.push_back({.text = title, .bold = true});
    }
    return row;
}

}  // namespace

bool hasAdjustments(const ReportInput& input) {
    const auto& totals = input.consolidation.totals;
    return std::any_of(totals.begin(), totals.end(), [](const consolidation::Total& total) { return !total.adjustments.empty(); });
}

PaperAnnex adjustmentsAnnex(const ReportInput& input) {
    constexpr int kNumberWidth = millimetres(110);
    constexpr int kAmountWidth = millimetres(300);
    constexpr int kPersonWidth = millimetres(420);
    constexpr int kFree = kTextPage.textWidth() - kNumberWidth - kAmountWidth - kPersonWidth;
    PaperAnnex annex{.number = {},
                     .title = fmt::format("Điều chỉnh của Khối đối với số liệu tổng hợp năm {}", input.campaign.period.year),
                     .reference = {},
                     .page = kTextPage,
                     .table = {.columnWidths = {kNumberWidth, kFree / 2, kAmountWidth, kFree - kFree / 2, kPersonWidth},
                               .namingColumns = 1,
                               .points = 12,
                               .cellMargin = millimetres(10),
                               .head = {headRow()},
                               .rows = {}}};
    for (const AnnexRow& row : annexRows(input)) {
        if (row.total == nullptr) {
            continue;
        }
        for (const consolidation::AdjustmentEntry& entry : row.total->adjustments) {
            annex.table.rows.push_back(
                {.cells = {
                     {.text = fmt::format("{}", annex.table.rows.size() + 1)},
                     {.text = fmt::format("{}. {} - {}", row.group->number, row.group->name.vi, rowLabel(*row.item)), .align = Align::left},
                     {.text = signedAmount(entry.amount), .align = Align::right},
                     {.text = entry.reason, .align = Align::left},
                     {.text = entry.enteredBy, .align = Align::left}}});
        }
    }
    return annex;
}

}  // namespace hopluu::report
