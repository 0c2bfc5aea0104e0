#include "report/board_workbook.h"

#include "report/excel_formula.h"
#include "report/period_dates.h"
#include "report/workbook.h"
#include "rules/expression.h"
#include "workbook/bound_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace hopluu::report {

namespace {

enum Column : std::uint16_t { kCode, kNumber, kName, kUnit, kLastYear, kThisYear, kPercent, kFinality, kRemark, kDifference };
constexpr std::uint32_t kHeadRow = 4, kFirstRow = 5;

constexpr CellStyle kHead{.align = HorizontalAlign::center, .bold = true, .head = true};
constexpr CellStyle kText{};
constexpr CellStyle kCentred{.align = HorizontalAlign::center};

CellStyle figure(int decimals, bool open = false, bool italic = false) {
    return {.align = HorizontalAlign::right, .italic = italic, .wrap = false, .decimals = decimals, .open = open};
}

std::string stateWords(ValueState state) {
    switch (state) {
        case ValueState::noneArose:
            return "-";
        case ValueState::notApplicable:
            return "không áp dụng";
        case ValueState::notYetAvailable:
            return "chưa có số liệu";
        default:
            return "";
    }
}

class BoardSheet {
public:
    BoardSheet(Sheet& sheet, const BoardWorkbookInput& input) : sheet_(sheet), input_(input) {
        std::uint32_t row = kFirstRow;
        for (const auto& group : input.form.groups) {
            row += group.items.size() > 1 ? 1 : 0;
            for (const auto& item : group.items) {
                rows_[item.code] = row++;
            }
        }
        lastRow_ = row - 1;
    }

    void write() {
        writeHead();
        for (const auto& group : input_.form.groups) {
            writeGroup(group);
        }
        sheet_.hideColumn(kCode);
        sheet_.printLandscape({.firstHeadRow = kHeadRow, .lastHeadRow = kHeadRow, .body = {kFirstRow, kLastYear}, .lastColumn = kRemark});
        sheet_.protect();
    }

private:
    void writeHead() {
        const CellStyle title{.align = HorizontalAlign::center, .bold = true, .border = false, .wrap = false, .points = 14};
        const CellStyle below{.align = HorizontalAlign::center, .italic = true, .border = false, .wrap = false};
        const MemberUnit* unit = input_.campaign.findMember(input_.unit);
        const std::string& year = input_.campaign.period.year;
        const std::string lastYear = yearOffset(input_.campaign.period, -1);
        sheet_.merge({0, kNumber}, {0, kRemark}, input_.form.title.vi, title);
        sheet_.merge({1, kNumber}, {1, kRemark}, unit == nullptr ? input_.unit.text : unit->name, below);
        sheet_.merge({2, kNumber}, {2, kRemark},
                     "Chỉ nhập ở ô nền vàng: số, hoặc -, không áp dụng, chưa có số liệu (kèm ghi chú). Lưu dạng .xlsx rồi lấy lại vào "
                     "chương trình.",
                     below);
        constexpr int kWidths[] = {8, 6, 52, 11, 13, 15, 12, 12, 40, 16};
        for (std::uint16_t column = kNumber; column <= kDifference; ++column) {
            sheet_.columnWidth(column, column, kWidths[column]);
        }
        const std::string heads[] = {"Mã",
                                     "STT",
                                     "Chỉ tiêu",
                                     "Đơn vị tính",
                                     fmt::format("Năm {}", lastYear),
                                     fmt::format("Năm {}", year),
                                     fmt::format("So với năm {} (%)", lastYear),
                                     "Loại số",
                                     "Ghi chú",
                                     "Lệch so với các phần"};
        for (std::uint16_t column = kCode; column <= kDifference; ++column) {
            sheet_.text({kHeadRow, column}, heads[column], kHead);
        }
    }

    void writeGroup(const IndicatorGroup& group) {
        const bool isAlone = group.items.size() == 1;
        if (!isAlone) {
            const std::uint32_t row = rows_.at(group.items.front().code) - 1;
            const CellStyle bold{.bold = true};
            sheet_.text({row, kNumber}, group.number, kCentred);
            sheet_.merge({row, kName}, {row, kDifference}, group.name.vi, bold);
        }
        for (const auto& item : group.items) {
            writeItem(group, item, isAlone);
        }
    }

    void writeItem(const IndicatorGroup& group, const FormItem& item, bool isAlone) {
        const std::uint32_t row = rows_.at(item.code);
        const auto found = input_.cells.find(item.code);
        const Value value = found == input_.cells.end() ? Value{} : found->second;
        sheet_.text({row, kCode}, item.code.text, {.wrap = false});  // hidden: it must not make the row high
        sheet_.text({row, kNumber}, isAlone ? group.number : "", kCentred);
        sheet_.text({row, kName}, isAlone ? group.name.vi : item.label.vi, kText);
        sheet_.text({row, kUnit}, label(item.unit).vi, kCentred);
        writeThisYear({row, kThisYear}, item, value);
        writeLastYear(row, item);
        const CellStyle open{.align = HorizontalAlign::center, .open = true};
        sheet_.text({row, kFinality}, value.isNumber() && value.finality == Finality::estimate ? "ước" : "", open);
        sheet_.offer({row, kFinality}, {"ước", "chính thức"});
        sheet_.text({row, kRemark}, value.remark, {.open = true});
        writeDifference(row, item);
    }

    void writeThisYear(CellPosition at, const FormItem& item, const Value& value) {
        const CellStyle style = figure(item.annexDecimals, true, value.finality == Finality::estimate);
        if (value.isNumber()) {
            sheet_.number(at, value.number, style);
        } else if (value.state == ValueState::notEntered) {
            sheet_.blank(at, style);
        } else {
            sheet_.text(at, stateWords(value.state), style);
        }
        const std::string cell = cellName(at);
        const bool isMoney = item.unit == UnitOfMeasure::millionUsd || item.unit == UnitOfMeasure::billionDong;
        const std::string number = item.whole ? fmt::format("AND(ISNUMBER({0}),{0}=INT({0}),{0}>=0)", cell)
                                   : isMoney  ? fmt::format("ISNUMBER({})", cell)
                                              : fmt::format("AND(ISNUMBER({0}),{0}>=0)", cell);
        sheet_.demand(
            at, fmt::format("=OR({},EXACT({},\"-\"),ISTEXT({}))", number, cell, cell), "Không đúng loại số",
            item.whole ? "Nhập số nguyên không âm, hoặc dấu - nếu không phát sinh." : "Nhập một số, hoặc dấu - nếu không phát sinh.");
    }

    void writeLastYear(std::uint32_t row, const FormItem& item) {
        const consolidation::Total* total = input_.figures.find(item.code);
        if (total == nullptr || !total->change.base) {
            sheet_.blank({row, kLastYear}, kText);
            sheet_.blank({row, kPercent}, kText);
            return;
        }
        const CellPosition base{row, kLastYear}, now{row, kThisYear};
        sheet_.number(base, *total->change.base, figure(item.annexDecimals, false, total->change.baseDerived));
        const std::string formula = fmt::format("=IF(AND(ISNUMBER({1}),{0}>0),ROUND(100*{1}/{0},1),\"\")", cellName(base), cellName(now));
        sheet_.formula({row, kPercent}, formula, total->change.percentOfLastYear, figure(1));
    }

    /// Where a rule of the form says what an item is the sum of: how far the two are apart.
    void writeDifference(std::uint32_t row, const FormItem& item) {
        const auto rule = std::find_if(input_.form.rules.begin(), input_.form.rules.end(), [&](const ValidationRule& each) {
            return each.op == RuleOperator::equal && each.left.expression == item.code.text;
        });
        if (rule == input_.form.rules.end()) {
            return;
        }
        FormulaCells cells;
        cells.current = [this](const ItemCode& code) -> std::optional<std::string> {
            const auto found = rows_.find(code);
            return found == rows_.end() ? std::nullopt : std::optional(cellName({found->second, kThisYear}));
        };
        cells.lastYear = [](const ItemCode&) { return std::optional<std::string>{}; };
        const auto parts = excelFormula(rule->right.expression, cells);
        const auto expression = rules::Expression::parse(item.code.text + " - (" + rule->right.expression + ")");
        if (!parts || !expression) {
            return;
        }
        const rules::Figures figures{.current = input_.cells, .lastYear = {}, .rate = input_.campaign.period.rate};
        const auto difference = expression->evaluate(figures);
        const std::string sum = parts->substr(1);
        sheet_.formula({row, kDifference},
                       fmt::format("=IF(AND(ISNUMBER({0}),ISNUMBER({1})),{0}-({1}),\"\")", cellName({row, kThisYear}), sum),
                       difference ? difference->value : std::nullopt, figure(item.inputDecimals));
    }

    Sheet& sheet_;
    const BoardWorkbookInput& input_;
    std::map<ItemCode, std::uint32_t> rows_;
    std::uint32_t lastRow_ = 0;
};

void writeBinding(Sheet& sheet, const BoardWorkbookInput& input) {
    const std::pair<std::string, std::string> says[] = {
        {workbook::kBoundFormat, workbook::kBoundFormatNow},
        {workbook::kBoundForm, fmt::format("{}@{}", input.form.id, input.form.version)},
        {workbook::kBoundPeriod, input.campaign.period.id.text},
        {workbook::kBoundUnit, input.unit.text},
    };
    std::uint32_t row = 0;
    for (const auto& [key, value] : says) {
        sheet.text({row, 0}, key, kText);
        sheet.text({row, 1}, value, kText);
        ++row;
    }
    sheet.protect();
    sheet.hide();
}

}  // namespace

Result<FileBytes> makeBoardWorkbook(const BoardWorkbookInput& input) {
    Workbook book(input.form.title.vi, input.campaign.blocName, fileDate(input.campaign.period));
    BoardSheet(book.addSheet("Biểu tổng hợp"), input).write();
    writeBinding(book.addSheet(workbook::kBoundSheet), input);
    return book.finish();
}

}  // namespace hopluu::report
