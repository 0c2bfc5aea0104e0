// The bloc's adjustments of totals, each with its reason: never a silent edit.
#include "domain/number_text.h"
#include "report/annex_rows.h"
#include "report/docx_annex.h"
#include "report/docx_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

using namespace word;

namespace {

struct Columns {
    int number, item, amount, reason, person;
};

struct Texts {
    std::string number, item, amount, reason, person;
};

void appendLine(pugi::xml_node row, const Columns& columns, const Texts& texts, bool head) {
    constexpr int kPoints = 12;
    const auto cell = [&](const std::string& text, int width, Align align) {
        appendSmallCell(row, {.text = text, .width = width, .align = head ? Align::center : align, .bold = head}, kPoints);
    };
    cell(texts.number, columns.number, Align::center);
    cell(texts.item, columns.item, Align::left);
    cell(texts.amount, columns.amount, Align::right);
    cell(texts.reason, columns.reason, Align::left);
    cell(texts.person, columns.person, Align::left);
}

std::string signedAmount(Decimal amount) {
    return (amount.isNegative() ? "" : "+") + formatVietnameseExact(amount);
}

}  // namespace

bool hasAdjustments(const ReportInput& input) {
    const auto& totals = input.consolidation.totals;
    return std::any_of(totals.begin(), totals.end(), [](const consolidation::Total& total) { return !total.adjustments.empty(); });
}

void appendAdjustmentsAnnex(pugi::xml_node body, const ReportInput& input, std::string_view number, int width) {
    constexpr int kNumberWidth = millimetres(110);
    constexpr int kAmountWidth = millimetres(300);
    constexpr int kPersonWidth = millimetres(420);
    const int free = width - kNumberWidth - kAmountWidth - kPersonWidth;
    const Columns columns{kNumberWidth, free / 2, kAmountWidth, free - free / 2, kPersonWidth};
    appendAnnexHead(body, input.campaign, number,
                    fmt::format("Điều chỉnh của Khối đối với số liệu tổng hợp năm {}", input.campaign.period.year));
    pugi::xml_node table =
        appendTable(body, {.columnWidths = {columns.number, columns.item, columns.amount, columns.reason, columns.person},
                           .borders = Borders::all,
                           .cellMargin = millimetres(10)});
    appendLine(appendRow(table, RowKind::repeatedHeader), columns, {"STT", "Chỉ tiêu", "Điều chỉnh", "Lý do", "Người nhập"}, true);
    int index = 0;
    for (const AnnexRow& row : annexRows(input)) {
        if (row.total == nullptr) {
            continue;
        }
        for (const consolidation::AdjustmentEntry& entry : row.total->adjustments) {
            appendLine(appendRow(table), columns,
                       {fmt::format("{}", ++index), fmt::format("{}. {} - {}", row.group->number, row.group->name.vi, rowLabel(*row.item)),
                        signedAmount(entry.amount), entry.reason, entry.enteredBy},
                       false);
        }
    }
}

}  // namespace hopluu::report
