// The sheet "Biểu tổng hợp".
#include "report/annex_notes.h"
#include "report/annex_rows.h"
#include "report/clean_text.h"
#include "report/excel_formula.h"
#include "report/paper_parts.h"
#include "report/period_dates.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

constexpr std::uint16_t kNumber = 0;
constexpr std::uint16_t kGroup = 1;
constexpr std::uint16_t kLabel = 2;
constexpr std::uint16_t kUnit = 3;
constexpr std::uint16_t kFirstBoard = 4;
constexpr std::uint32_t kHeadRow = 4;
constexpr std::uint32_t kFirstBodyRow = 6;
constexpr int kPercentDecimals = 1;

constexpr CellStyle kHead{.align = HorizontalAlign::center, .bold = true, .head = true};
constexpr CellStyle kText{};
constexpr CellStyle kCentred{.align = HorizontalAlign::center};
constexpr CellStyle kPlain{.border = false};

CellStyle numberStyle(int decimals, bool italic, bool bold) {
    return {.align = HorizontalAlign::right, .bold = bold, .italic = italic, .wrap = false, .decimals = decimals};
}

/// Which column is what, and which row holds an item.
struct Layout {
    explicit Layout(const ReportInput& input)
        : rows(annexRows(input)),
          boards(static_cast<std::uint16_t>(input.campaign.members.size())),
          adjusted(hasAdjustments(input)),
          total(static_cast<std::uint16_t>(kFirstBoard + boards + (adjusted ? 1 : 0))) {}

    std::vector<AnnexRow> rows;
    std::uint16_t boards;
    bool adjusted;  // then a column of its own stands before the total
    std::uint16_t total;

    [[nodiscard]] auto board(std::size_t index) const { return static_cast<std::uint16_t>(kFirstBoard + index); }
    [[nodiscard]] auto adjustment() const { return static_cast<std::uint16_t>(total - 1); }
    [[nodiscard]] auto counted() const { return static_cast<std::uint16_t>(total + 1); }
    [[nodiscard]] auto base() const { return static_cast<std::uint16_t>(total + 2); }
    [[nodiscard]] auto percent() const { return static_cast<std::uint16_t>(total + 3); }
    [[nodiscard]] auto remark() const { return static_cast<std::uint16_t>(total + 4); }
    [[nodiscard]] std::uint32_t rowOf(std::size_t index) const { return kFirstBodyRow + static_cast<std::uint32_t>(index); }
    [[nodiscard]] std::uint32_t derivedHead() const { return rowOf(rows.size()); }
    [[nodiscard]] std::uint32_t derivedRow(std::size_t index) const { return derivedHead() + 1 + static_cast<std::uint32_t>(index); }
    [[nodiscard]] std::uint32_t rateRow(const Form& form) const { return derivedRow(form.derived.size()) + 1; }

    [[nodiscard]] std::optional<std::uint32_t> rowOfItem(const ItemCode& code) const {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const AnnexRow& r) { return r.item->code == code; });
        return row == rows.end() ? std::nullopt : std::optional(rowOf(static_cast<std::size_t>(row - rows.begin())));
    }
};

void addHead(Sheet& sheet, const ReportInput& input, const Layout& layout) {
    const Campaign& campaign = input.campaign;
    const std::string lastYear = yearOffset(campaign.period, -1);
    const CellStyle title{.align = HorizontalAlign::center, .bold = true, .border = false, .points = 14};
    const CellStyle subtitle{.align = HorizontalAlign::center, .italic = true, .border = false, .points = 11};
    sheet.merge({0, 0}, {0, layout.percent()}, input.form.title.vi, title);
    sheet.merge({1, 0}, {1, layout.percent()}, campaign.blocName, subtitle);
    sheet.merge({2, 0}, {2, layout.percent()}, fmt::format("Số liệu tính đến hết {}", vietnameseDate(campaign.period.dataUntil)), subtitle);
    const auto tall = [&](std::uint16_t column, std::string_view text) {
        sheet.merge({kHeadRow, column}, {kHeadRow + 1, column}, text, kHead);
    };
    tall(kNumber, "STT");
    sheet.merge({kHeadRow, kGroup}, {kHeadRow + 1, kLabel}, "Tiêu chí, nội dung", kHead);
    tall(kUnit, "Đơn vị tính");
    if (layout.boards > 0) {
        sheet.merge({kHeadRow, kFirstBoard}, {kHeadRow, layout.board(layout.boards - 1U)}, "Các Ban Quản lý", kHead);
    }
    for (std::size_t i = 0; i < campaign.members.size(); ++i) {
        sheet.text({kHeadRow + 1, layout.board(i)}, campaign.members[i].shortName, kHead);
    }
    if (layout.adjusted) {
        tall(layout.adjustment(), "Điều chỉnh của Khối");
    }
    tall(layout.total, "Tổng cộng");
    tall(layout.counted(), "Số đơn vị có số liệu");
    tall(layout.base(), fmt::format("Năm {}", lastYear));
    tall(layout.percent(), fmt::format("% so với năm {}", lastYear));
    tall(layout.remark(), "Ghi chú");
}

void setWidths(Sheet& sheet, const Layout& layout) {
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
    sheet.columnWidth(kFirstBoard, static_cast<std::uint16_t>(layout.total - 1), kFigureWidth);
    sheet.columnWidth(layout.total, layout.total, kTotalWidth);
    sheet.columnWidth(layout.counted(), layout.percent(), kFigureWidth);
    sheet.columnWidth(layout.remark(), layout.remark(), kRemarkWidth);
}

void writeValue(Sheet& sheet, CellPosition at, const Value& value, int decimals) {
    if (value.isNumber()) {
        sheet.number(at, value.number, numberStyle(decimals, value.finality == Finality::estimate, false));
    } else if (value.state == ValueState::notEntered) {
        sheet.blank(at, kCentred);  // ready to be typed into: an empty text would count as text
    } else {
        sheet.text(at, stateMark(value.state), kCentred);
    }
}

std::string range(CellPosition first, CellPosition last) {
    return fmt::format("{}:{}", cellName(first), cellName(last));
}

void writeChange(Sheet& sheet, std::uint32_t row, const Layout& layout, const consolidation::Total& total, int decimals) {
    const CellPosition base{row, layout.base()};
    const CellPosition percent{row, layout.percent()};
    if (!total.change.base) {
        sheet.blank(base, kText);
        sheet.blank(percent, kText);
        return;
    }
    sheet.number(base, *total.change.base, numberStyle(decimals, total.change.baseDerived, false));
    if (!total.change.percentOfLastYear) {
        sheet.blank(percent, kText);
        return;
    }
    sheet.formula(percent, fmt::format("=ROUND(100*{}/{},{})", cellName({row, layout.total}), cellName(base), kPercentDecimals),
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

void writeTotal(Sheet& sheet, std::uint32_t row, const ReportInput& input, const Layout& layout, const consolidation::Total& total,
                int decimals) {
    const CellPosition first{row, kFirstBoard};
    const std::string addends = range(first, {row, static_cast<std::uint16_t>(layout.total - 1)});
    const std::string sum = fmt::format("SUM({})", addends);
    // Without any number the total is empty, not zero.
    const std::string formula = total.amount ? "=" + sum : fmt::format("=IF(COUNT({})=0,\"\",{})", addends, sum);
    sheet.formula({row, layout.total}, formula, total.amount, numberStyle(decimals, total.estimate, true));
    if (layout.boards > 0) {
        sheet.formula({row, layout.counted()}, fmt::format("=COUNT({})", range(first, {row, layout.board(layout.boards - 1U)})),
                      Decimal::fromInteger(total.boardsCounted).value_or(Decimal()), numberStyle(0, false, false));
    }
    writeChange(sheet, row, layout, total, decimals);
    sheet.text({row, layout.remark()}, remarkOf(input, total), kText);
}

void writeAdjustment(Sheet& sheet, std::uint32_t row, const Layout& layout, const consolidation::Total& total, int decimals) {
    DecimalSum sum;
    for (const consolidation::AdjustmentEntry& entry : total.adjustments) {
        sum.add(entry.amount);
    }
    const Result<Decimal> amount = sum.total();
    if (total.adjustments.empty() || !amount) {
        sheet.blank({row, layout.adjustment()}, kText);
    } else {
        sheet.number({row, layout.adjustment()}, *amount, numberStyle(decimals, false, false));
    }
}

void writeItemRow(Sheet& sheet, std::size_t index, const ReportInput& input, const Layout& layout) {
    static const consolidation::Total kNothing;
    const AnnexRow& item = layout.rows[index];
    const std::uint32_t row = layout.rowOf(index);
    const int decimals = item.item->annexDecimals;
    const consolidation::Total& total = item.total != nullptr ? *item.total : kNothing;
    if (item.firstOfGroup) {
        const std::uint32_t last = row + static_cast<std::uint32_t>(groupSize(item)) - 1;
        sheet.merge({row, kNumber}, {last, kNumber}, item.group->number, kCentred);
        sheet.merge({row, kGroup}, {last, kGroup}, item.group->name.vi, kText);
    }
    sheet.text({row, kLabel}, item.item->label.vi, kText);
    sheet.text({row, kUnit}, label(item.item->unit).vi, kCentred);
    for (std::size_t i = 0; i < input.campaign.members.size(); ++i) {
        writeValue(sheet, {row, layout.board(i)}, item.valueOf(input.campaign.members[i].id), decimals);
    }
    if (layout.adjusted) {
        writeAdjustment(sheet, row, layout, total, decimals);
    }
    writeTotal(sheet, row, input, layout, total, decimals);
}

FormulaCells cellsOfColumn(const ReportInput& input, const Layout& layout, std::uint16_t column) {
    FormulaCells cells;
    cells.current = [&layout, column](const ItemCode& code) -> std::optional<std::string> {
        const auto row = layout.rowOfItem(code);
        return row ? std::optional(cellName({*row, column})) : std::nullopt;
    };
    cells.lastYear = [&layout, column](const ItemCode& code) -> std::optional<std::string> {
        const auto row = layout.rowOfItem(code);
        return row && column == layout.total ? std::optional(cellName({*row, layout.base()})) : std::nullopt;
    };
    if (input.campaign.period.rate) {
        cells.rate = absoluteCellName({layout.rateRow(input.form), kFirstBoard});
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

void writeDerivedRow(Sheet& sheet, std::size_t index, const ReportInput& input, const Layout& layout) {
    const DerivedItem& item = input.form.derived[index];
    const consolidation::Total* total = input.consolidation.find(item.code);
    const std::uint32_t row = layout.derivedRow(index);
    sheet.blank({row, kNumber}, kText);
    sheet.merge({row, kGroup}, {row, kLabel}, item.name.vi, kText);
    sheet.text({row, kUnit}, label(item.unit).vi, kCentred);
    const auto formulaAt = [&](std::uint16_t column) { return excelFormula(item.expression, cellsOfColumn(input, layout, column)); };
    for (std::uint16_t i = 0; i < layout.boards; ++i) {
        const auto* part = total != nullptr && i < total->parts.size() ? &total->parts[i].sourced.value : nullptr;
        const CellPosition at{row, layout.board(i)};
        if (part == nullptr || !part->isNumber()) {
            writeValue(sheet, at, part == nullptr ? Value{} : *part, item.annexDecimals);
            continue;
        }
        writeDerivedCell(sheet, at, formulaAt(at.column), part->number,
                         numberStyle(item.annexDecimals, part->finality == Finality::estimate, false));
    }
    if (layout.adjusted) {
        sheet.blank({row, layout.adjustment()}, kText);
    }
    const auto amount = total != nullptr ? total->amount : std::nullopt;
    writeDerivedCell(sheet, {row, layout.total}, formulaAt(layout.total), amount,
                     numberStyle(item.annexDecimals, total != nullptr && total->estimate, true));
    sheet.blank({row, layout.counted()}, kText);
    static const consolidation::Total kNothing;
    writeChange(sheet, row, layout, total != nullptr ? *total : kNothing, item.annexDecimals);
    sheet.text({row, layout.remark()}, total != nullptr ? remarkOf(input, *total) : "", kText);
}

void addNotes(Sheet& sheet, const ReportInput& input, const Layout& layout) {
    const std::uint32_t rateRow = layout.rateRow(input.form);
    if (input.campaign.period.rate) {
        sheet.merge({rateRow, 0}, {rateRow, kUnit}, "Tỷ giá (đồng/USD)", {.bold = true, .border = false});
        const int decimals = input.campaign.period.rate->dongPerUsd.decimals();
        CellStyle style = numberStyle(decimals, false, true);
        style.border = false;
        sheet.number({rateRow, kFirstBoard}, input.campaign.period.rate->dongPerUsd, style);
    }
    std::uint32_t row = rateRow + 1;
    for (const std::string& note : annexNotes(input, layout.rows)) {
        sheet.merge({row, 0}, {row, layout.percent()}, fmt::format("- {}", note), kPlain);
        ++row;
    }
}

}  // namespace

void addAnnexSheet(Workbook& workbook, const ReportInput& input) {
    const Layout layout(input);
    Sheet& sheet = workbook.addSheet("Biểu tổng hợp");
    setWidths(sheet, layout);
    addHead(sheet, input, layout);
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
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
    sheet.printLandscape(kHeadRow, kHeadRow + 1, layout.percent(), {kFirstBodyRow, kFirstBoard});
}

}  // namespace hopluu::report
