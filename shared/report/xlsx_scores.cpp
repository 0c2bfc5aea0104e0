// The sheet "Điểm tự chấm".
#include "domain/number_text.h"
#include "report/appraised_scores.h"
#include "report/score_sums.h"
#include "report/xlsx_layout.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

constexpr std::uint32_t kHeadRow = 2;
constexpr std::uint16_t kNumber = 0;
constexpr std::uint16_t kName = 1;
constexpr std::uint16_t kMaximum = 2;
constexpr std::uint16_t kFirstBoard = 3;

/// Criteria as lines of the sheet, each knowing where its children stand.
struct Line {
    const Criterion* criterion = nullptr;
    std::vector<std::uint32_t> children;  // rows
};

std::vector<std::uint32_t> collectLines(const std::vector<Criterion>& criteria, std::vector<Line>& lines) {
    std::vector<std::uint32_t> rows;
    for (const Criterion& criterion : criteria) {
        const std::size_t own = lines.size();
        rows.push_back(kHeadRow + 1 + static_cast<std::uint32_t>(own));
        lines.push_back({&criterion, {}});
        std::vector<std::uint32_t> children = collectLines(criterion.children, lines);
        lines[own].children = std::move(children);
    }
    return rows;
}

CellStyle pointsStyle(int decimals, bool bold) {
    return {.align = HorizontalAlign::center, .bold = bold, .wrap = false, .decimals = decimals};
}

/// So that no point is rounded away where it is shown.
int decimalsOf(const ReportInput& input) {
    int decimals = 0;
    for (const auto& [unit, scores] : input.selfScores) {
        for (const auto& [criterion, score] : scores) {
            decimals = std::max(decimals, score.decimals());
        }
    }
    return decimals;
}

std::string sumFormula(const std::vector<std::uint32_t>& rows, std::uint16_t column) {
    std::vector<std::string> cells;
    cells.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        cells.push_back(cellName({row, column}));
    }
    // Without any score of its parts a sum is empty, not zero.
    return fmt::format("=IF(COUNT({0})=0,\"\",SUM({0}))", fmt::join(cells, ","));
}

void writeLine(Sheet& sheet, std::uint32_t row, const Line& line, const ReportInput& input, int decimals) {
    const Criterion& criterion = *line.criterion;
    const bool parent = !criterion.children.empty();
    CellStyle text = kTextCell;
    CellStyle centred = kCentredCell;
    text.bold = centred.bold = parent;
    sheet.text({row, kNumber}, criterion.number, centred);
    sheet.text({row, kName}, criterion.name.vi + (criterion.assumed ? " (*)" : ""), text);
    sheet.number({row, kMaximum}, criterion.maximum, pointsStyle(criterion.maximum.decimals(), parent));
    for (std::size_t i = 0; i < input.campaign.members.size(); ++i) {
        const CellPosition at{row, static_cast<std::uint16_t>(kFirstBoard + i)};
        const Scores& scores = scoresOf(input, input.campaign.members[i].id);
        const auto own = scores.find(criterion.code);
        if (own != scores.end()) {
            sheet.number(at, own->second, pointsStyle(decimals, parent));
        } else if (parent) {
            sheet.formula(at, sumFormula(line.children, at.column), scoreOf(criterion, scores), pointsStyle(decimals, true));
        } else {
            sheet.blank(at, kCentredCell);
        }
    }
}

void writeTotal(Sheet& sheet, std::uint32_t row, const std::vector<std::uint32_t>& top, const ReportInput& input, int decimals) {
    CellStyle text = kTextCell;
    text.bold = true;
    sheet.blank({row, kNumber}, text);
    sheet.text({row, kName}, "Tổng điểm", text);
    sheet.number({row, kMaximum}, maximumOf(input.form.criteria), pointsStyle(0, true));
    for (std::size_t i = 0; i < input.campaign.members.size(); ++i) {
        const CellPosition at{row, static_cast<std::uint16_t>(kFirstBoard + i)};
        sheet.formula(at, sumFormula(top, at.column), sumOfScores(input.form.criteria, scoresOf(input, input.campaign.members[i].id)),
                      pointsStyle(decimals, true));
    }
}

void writeHead(Sheet& sheet, const ReportInput& input, std::uint16_t lastColumn) {
    constexpr int kNumberWidth = 6;
    constexpr int kNameWidth = 52;
    constexpr int kFigureWidth = 9;
    sheet.columnWidth(kNumber, kNumber, kNumberWidth);
    sheet.columnWidth(kName, kName, kNameWidth);
    sheet.columnWidth(kMaximum, lastColumn, kFigureWidth);
    sheet.merge({0, 0}, {0, lastColumn}, fmt::format("Bảng tổng hợp điểm tự chấm năm {}", input.campaign.period.year), kSheetTitle);
    sheet.text({kHeadRow, kNumber}, "STT", kHeadCell);
    sheet.text({kHeadRow, kName}, "Nội dung chấm điểm", kHeadCell);
    sheet.text({kHeadRow, kMaximum}, "Điểm tối đa", kHeadCell);
    for (std::size_t i = 0; i < input.campaign.members.size(); ++i) {
        sheet.text({kHeadRow, static_cast<std::uint16_t>(kFirstBoard + i)}, input.campaign.members[i].shortName, kHeadCell);
    }
}

}  // namespace

void addScoresSheet(Workbook& workbook, const ReportInput& input) {
    if (const auto appraised = appraisedScores(input)) {
        addAppraisalSheet(workbook, input, *appraised);
        return;
    }
    if (!hasSelfScores(input)) {
        return;
    }
    Sheet& sheet = workbook.addSheet(std::string(kScoresSheet));
    const auto lastColumn = static_cast<std::uint16_t>(kFirstBoard + std::max<std::size_t>(input.campaign.members.size(), 1) - 1);
    writeHead(sheet, input, lastColumn);
    std::vector<Line> lines;
    const std::vector<std::uint32_t> top = collectLines(input.form.criteria, lines);
    const int decimals = decimalsOf(input);
    std::uint32_t row = kHeadRow + 1;
    for (const Line& line : lines) {
        writeLine(sheet, row++, line, input, decimals);
    }
    writeTotal(sheet, row++, top, input, decimals);
    sheet.merge({row, 0}, {row, lastColumn},
                "- Ô trống là đơn vị chưa chấm điểm; điểm của mục lớn và tổng điểm là tổng các nội dung đã chấm.", kPlainText);
    if (anyAssumed(input.form.criteria)) {
        ++row;
        sheet.merge({row, 0}, {row, lastColumn}, "- (*) Nội dung và điểm tối đa do mẫu biểu giả định, Khối có thể sửa.", kPlainText);
    }
    sheet.printLandscape({.firstHeadRow = kHeadRow,
                          .lastHeadRow = kHeadRow,
                          .headColumns = kFirstBoard,
                          .body = {kHeadRow + 1, kFirstBoard},
                          .lastColumn = lastColumn,
                          .pagesWide = pagesWide(static_cast<std::uint16_t>(input.campaign.members.size()))});
}

}  // namespace hopluu::report
