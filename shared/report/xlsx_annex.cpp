// The sheet "Biểu tổng hợp".
#include "report/annex_notes.h"
#include "report/annex_rows.h"
#include "report/clean_text.h"
#include "report/excel_formula.h"
#include "report/paper_parts.h"
#include "report/period_dates.h"
#include "report/xlsx_layout.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

constexpr int kPercentDecimals = 1;
constexpr auto kNumber = AnnexLayout::kNumber;
constexpr auto kGroup = AnnexLayout::kGroup;
constexpr auto kLabel = AnnexLayout::kLabel;
constexpr auto kUnit = AnnexLayout::kUnit;
constexpr auto kFirstBoard = AnnexLayout::kFirstBoard;
constexpr auto kHeadRow = AnnexLayout::kHeadRow;

void addHead(Sheet& sheet, const ReportInput& input, const AnnexLayout& layout) {
    const Campaign& campaign = input.campaign;
    const std::string lastYear = yearOffset(campaign.period, -1);
    sheet.merge({0, 0}, {0, layout.percent()}, input.form.title.vi, kSheetTitle);
    sheet.merge({1, 0}, {1, layout.percent()}, campaign.blocName, kSheetSubtitle);
    sheet.merge({2, 0}, {2, layout.percent()}, fmt::format("Số liệu tính đến hết {}", vietnameseDate(campaign.period.dataUntil)),
                kSheetSubtitle);
    const auto tall = [&](std::uint16_t column, std::string_view text) {
        sheet.merge({kHeadRow, column}, {kHeadRow + 1, column}, text, kHeadCell);
    };
    tall(kNumber, "STT");
    sheet.merge({kHeadRow, kGroup}, {kHeadRow + 1, kLabel}, "Tiêu chí, nội dung", kHeadCell);
    tall(kUnit, "Đơn vị tính");
    if (layout.boards() > 0) {
        sheet.merge({kHeadRow, kFirstBoard}, {kHeadRow, layout.board(layout.boards() - 1U)}, "Các Ban Quản lý", kHeadCell);
    }
    const std::vector<std::string> sheets = boardSheetNames(campaign);
    for (std::size_t i = 0; i < campaign.members.size(); ++i) {
        sheet.link({kHeadRow + 1, layout.board(i)}, campaign.members[i].shortName, sheets[i], kHeadCell);
    }
    if (layout.adjusted()) {
        tall(layout.adjustment(), "Điều chỉnh của Khối");
    }
    tall(layout.total(), "Tổng cộng");
    tall(layout.counted(), "Số đơn vị có số liệu");
    tall(layout.base(), fmt::format("Năm {}", lastYear));
    tall(layout.percent(), fmt::format("% so với năm {}", lastYear));
    tall(layout.remark(), "Ghi chú");
}

void setWidths(Sheet& sheet, const AnnexLayout& layout) {
    constexpr int kNumberWidth = 5;
    constexpr int kGroupWidth = 24;
    constexpr int kLabelWidth = 18;
    constexpr int kUnitWidth = 10;
    constexpr int kFigureWidth = 9;
    constexpr int kTotalWidth = 11;
    constexpr int kRemarkWidth = 70;
    sheet.columnWidth(kNumber, kNumber, kNumberWidth);
    sheet.columnWidth(kGroup, kGroup, kGroupWidth);
    sheet.columnWidth(kLabel, kLabel, kLabelWidth);
    sheet.columnWidth(kUnit, kUnit, kUnitWidth);
    sheet.columnWidth(kFirstBoard, static_cast<std::uint16_t>(layout.total() - 1), kFigureWidth);
    sheet.columnWidth(layout.total(), layout.total(), kTotalWidth);
    sheet.columnWidth(layout.counted(), layout.percent(), kFigureWidth);
    sheet.columnWidth(layout.remark(), layout.remark(), kRemarkWidth);
}

void writeValue(Sheet& sheet, CellPosition at, const Value& value, int decimals) {
    if (value.isNumber()) {
        sheet.number(at, value.number, numberStyle(decimals, value.finality == Finality::estimate, false));
    } else if (value.state == ValueState::notEntered) {
        sheet.blank(at, kCentredCell);  // ready to be typed into: an empty text would count as text
    } else {
        sheet.text(at, stateMark(value.state), kCentredCell);
    }
}

std::string range(CellPosition first, CellPosition last) {
    return fmt::format("{}:{}", cellName(first), cellName(last));
}

void writeChange(Sheet& sheet, std::uint32_t row, const AnnexLayout& layout, const consolidation::Total& total, int decimals) {
    const CellPosition base{row, layout.base()};
    const CellPosition percent{row, layout.percent()};
    if (!total.change.base) {
        sheet.blank(base, kTextCell);
        sheet.blank(percent, kTextCell);
        return;
    }
    sheet.number(base, *total.change.base, numberStyle(decimals, total.change.baseDerived, false));
    if (!total.change.percentOfLastYear) {
        sheet.blank(percent, kTextCell);
        return;
    }
    sheet.formula(percent, fmt::format("=ROUND(100*{}/{},{})", cellName({row, layout.total()}), cellName(base), kPercentDecimals),
                  *total.change.percentOfLastYear, numberStyle(kPercentDecimals, total.change.baseDerived, false));
}

/// What the reader of a total should know: who is missing, where the base comes from, at which rate it was converted.
std::string remarkOf(const ReportInput& input, const consolidation::Total& total) {
    std::vector<std::string> missing;
    std::vector<std::string> words;
    for (const MemberUnit& member : input.campaign.members) {
        for (const auto* units : {&total.notEntered, &total.notYetAvailable}) {
            if (std::find(units->begin(), units->end(), member.id) != units->end()) {
                missing.push_back(member.shortName);
            }
        }
    }
    if (!missing.empty()) {
        words.push_back(missing.size() == input.campaign.members.size() ? "Chưa đơn vị nào có số liệu"
                                                                        : fmt::format("Chưa có số liệu của {}", joinVietnamese(missing)));
    }
    if (!total.note.empty()) {
        words.push_back(total.note);
    }
    if (total.change.base && total.change.baseDerived) {
        words.push_back(fmt::format("Số năm {} được suy ra", yearOffset(input.campaign.period, -1)));
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

void writeTotal(Sheet& sheet, std::uint32_t row, const ReportInput& input, const AnnexLayout& layout, const consolidation::Total& total,
                int decimals) {
    const CellPosition first{row, kFirstBoard};
    const std::string addends = range(first, {row, static_cast<std::uint16_t>(layout.total() - 1)});
    const std::string sum = fmt::format("SUM({})", addends);
    // Without any number the total is empty, not zero.
    const std::string formula = total.amount ? "=" + sum : fmt::format("=IF(COUNT({})=0,\"\",{})", addends, sum);
    sheet.formula({row, layout.total()}, formula, total.amount, numberStyle(decimals, total.estimate, true));
    if (layout.boards() > 0) {
        sheet.formula({row, layout.counted()}, fmt::format("=COUNT({})", range(first, {row, layout.board(layout.boards() - 1U)})),
                      Decimal::fromInteger(total.boardsCounted).value_or(Decimal()), numberStyle(0, false, false));
    }
    writeChange(sheet, row, layout, total, decimals);
    sheet.text({row, layout.remark()}, remarkOf(input, total), kTextCell);
}

void writeAdjustment(Sheet& sheet, std::uint32_t row, const AnnexLayout& layout, const consolidation::Total& total, int decimals) {
    DecimalSum sum;
    for (const consolidation::AdjustmentEntry& entry : total.adjustments) {
        sum.add(entry.amount);
    }
    const Result<Decimal> amount = sum.total();
    if (total.adjustments.empty() || !amount) {
        sheet.blank({row, layout.adjustment()}, kTextCell);
    } else {
        sheet.number({row, layout.adjustment()}, *amount, numberStyle(decimals, false, false));
    }
}

void writeItemRow(Sheet& sheet, std::size_t index, const ReportInput& input, const AnnexLayout& layout) {
    static const consolidation::Total kNothing;
    const AnnexRow& item = layout.rows()[index];
    const std::uint32_t row = layout.rowOf(index);
    const int decimals = item.item->annexDecimals;
    const consolidation::Total& total = item.total != nullptr ? *item.total : kNothing;
    if (item.firstOfGroup) {
        const std::uint32_t last = row + static_cast<std::uint32_t>(groupSize(item)) - 1;
        sheet.merge({row, kNumber}, {last, kNumber}, item.group->number, kCentredCell);
        sheet.merge({row, kGroup}, {last, kGroup}, item.group->name.vi, kTextCell);
    }
    sheet.text({row, kLabel}, item.item->label.vi, kTextCell);
    sheet.text({row, kUnit}, label(item.item->unit).vi, kCentredCell);
    for (std::size_t i = 0; i < input.campaign.members.size(); ++i) {
        writeValue(sheet, {row, layout.board(i)}, item.valueOf(input.campaign.members[i].id), decimals);
    }
    if (layout.adjusted()) {
        writeAdjustment(sheet, row, layout, total, decimals);
    }
    writeTotal(sheet, row, input, layout, total, decimals);
}

FormulaCells cellsOfColumn(const ReportInput& input, const AnnexLayout& layout, std::uint16_t column) {
    FormulaCells cells;
    cells.current = [&layout, column](const ItemCode& code) -> std::optional<std::string> {
        const auto row = layout.rowOfItem(code);
        return row ? std::optional(cellName({*row, column})) : std::nullopt;
    };
    cells.lastYear = [&layout, column](const ItemCode& code) -> std::optional<std::string> {
        const auto row = layout.rowOfItem(code);
        return row && column == layout.total() ? std::optional(cellName({*row, layout.base()})) : std::nullopt;
    };
    if (input.campaign.period.rate) {
        cells.rate = absoluteCellName({layout.rateRow(), kFirstBoard});
    }
    return cells;
}

void writeDerivedCell(Sheet& sheet, CellPosition at, const std::optional<std::string>& formula, const std::optional<Decimal>& amount,
                      const CellStyle& style) {
    if (formula) {
        sheet.formula(at, *formula, amount, style);
    } else if (amount) {
        sheet.number(at, *amount, style);
    } else {
        sheet.blank(at, style);
    }
}

void writeDerivedRow(Sheet& sheet, std::size_t index, const ReportInput& input, const AnnexLayout& layout) {
    const DerivedItem& item = input.form.derived[index];
    const consolidation::Total* total = input.consolidation.find(item.code);
    const std::uint32_t row = layout.derivedRow(index);
    sheet.blank({row, kNumber}, kTextCell);
    sheet.merge({row, kGroup}, {row, kLabel}, item.name.vi, kTextCell);
    sheet.text({row, kUnit}, label(item.unit).vi, kCentredCell);
    const auto formulaAt = [&](std::uint16_t column) { return excelFormula(item.expression, cellsOfColumn(input, layout, column)); };
    for (std::uint16_t i = 0; i < layout.boards(); ++i) {
        const auto* part = total != nullptr && i < total->parts.size() ? &total->parts[i].sourced.value : nullptr;
        const CellPosition at{row, layout.board(i)};
        if (part == nullptr || !part->isNumber()) {
            writeValue(sheet, at, part == nullptr ? Value{} : *part, item.annexDecimals);
            continue;
        }
        writeDerivedCell(sheet, at, formulaAt(at.column), part->number,
                         numberStyle(item.annexDecimals, part->finality == Finality::estimate, false));
    }
    if (layout.adjusted()) {
        sheet.blank({row, layout.adjustment()}, kTextCell);
    }
    const auto amount = total != nullptr ? total->amount : std::nullopt;
    writeDerivedCell(sheet, {row, layout.total()}, formulaAt(layout.total()), amount,
                     numberStyle(item.annexDecimals, total != nullptr && total->estimate, true));
    sheet.blank({row, layout.counted()}, kTextCell);
    static const consolidation::Total kNothing;
    writeChange(sheet, row, layout, total != nullptr ? *total : kNothing, item.annexDecimals);
    sheet.text({row, layout.remark()}, total != nullptr ? remarkOf(input, *total) : "", kTextCell);
}

void addNotes(Sheet& sheet, const ReportInput& input, const AnnexLayout& layout) {
    const std::uint32_t rateRow = layout.rateRow();
    if (input.campaign.period.rate) {
        sheet.merge({rateRow, 0}, {rateRow, kUnit}, "Tỷ giá (đồng/USD)", {.bold = true, .border = false});
        const int decimals = input.campaign.period.rate->dongPerUsd.decimals();
        CellStyle style = numberStyle(decimals, false, true);
        style.border = false;
        sheet.number({rateRow, kFirstBoard}, input.campaign.period.rate->dongPerUsd, style);
    }
    std::uint32_t row = rateRow + 1;
    for (const std::string& note : annexNotes(input, layout.rows())) {
        sheet.merge({row, 0}, {row, layout.percent()}, fmt::format("- {}", note), kPlainText);
        ++row;
    }
}

}  // namespace

void addAnnexSheet(Workbook& workbook, const ReportInput& input) {
    const AnnexLayout layout(input);
    Sheet& sheet = workbook.addSheet(std::string(kAnnexSheet));
    setWidths(sheet, layout);
    addHead(sheet, input, layout);
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        writeItemRow(sheet, i, input, layout);
    }
    if (!input.form.derived.empty()) {
        sheet.merge({layout.derivedHead(), 0}, {layout.derivedHead(), layout.percent()}, "Chỉ tiêu tính toán",
                    {.bold = true, .head = true});
    }
    for (std::size_t i = 0; i < input.form.derived.size(); ++i) {
        writeDerivedRow(sheet, i, input, layout);
    }
    addNotes(sheet, input, layout);
    sheet.printLandscape({.firstHeadRow = kHeadRow,
                          .lastHeadRow = kHeadRow + 1,
                          .headColumns = kUnit + 1,
                          .body = {AnnexLayout::kFirstBodyRow, kFirstBoard},
                          .lastColumn = layout.percent(),
                          .pagesWide = pagesWide(layout.boards())});
}

}  // namespace hopluu::report
