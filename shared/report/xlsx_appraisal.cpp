// The sheet "Chấm điểm": what the boards gave themselves, what the leader gives, the difference, the ranks.
#include "report/appraised_scores.h"
#include "report/score_sums.h"
#include "report/xlsx_layout.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace hopluu::report {

namespace {

using consolidation::AppraisedSum;
using consolidation::CriteriaSums;
using consolidation::CriterionSum;
using consolidation::Points;

constexpr std::uint32_t kHeadRow = 2;
constexpr std::uint16_t kNumber = 0;
constexpr std::uint16_t kName = 1;
constexpr std::uint16_t kMaximum = 2;
constexpr std::uint16_t kLabel = 3;
constexpr std::uint16_t kFirstBoard = 4;
constexpr std::uint32_t kLines = 3;  // of each criterion and of the total: self, appraised, difference

CellStyle pointsStyle(int decimals, bool bold) {
    return {.align = HorizontalAlign::center, .bold = bold, .wrap = false, .decimals = decimals};
}

/// So that no point is rounded away where it is shown.
int decimalsOf(const ReportInput& input) {
    int decimals = 0;
    for (const auto* all : {&input.selfScores, &input.approvedScores}) {
        for (const auto& [unit, scores] : *all) {
            for (const auto& [criterion, score] : scores) {
                decimals = std::max(decimals, score.decimals());
            }
        }
    }
    return decimals;
}

/// One column: a board's rows, each three lines high.
class BoardColumn {
public:
    BoardColumn(Sheet& sheet, const consolidation::Appraisal& board, std::uint16_t column, int decimals)
        : sheet_(sheet), board_(board), column_(column), decimals_(decimals) {}

    void writeGiven(std::uint32_t line, const CriteriaSums& sums) {
        for (std::size_t i = 0; i < sums.rows.size(); ++i) {
            const CriterionSum& row = sums.rows[i];
            const CellPosition at = position(i, line);
            const bool bold = !row.isLeaf;
            if (row.isLeaf ? row.points.has_value() : ownCounts(sums, i)) {
                sheet_.number(at, *row.points, pointsStyle(decimals_, bold));
            } else if (const auto parts = countedParts(i, line); !parts.empty()) {
                sheet_.formula(at, sumFormula(parts), row.given(), pointsStyle(decimals_, bold));
            } else {
                sheet_.blank(at, kCentredCell);
            }
        }
        sheet_.formula(position(sums.rows.size(), line), sumFormula(countedInTotal(line)), sums.given(), pointsStyle(decimals_, true));
    }

    void writeDifferences() {
        for (std::size_t i = 0; i < board_.rows.size(); ++i) {
            const AppraisedSum& row = board_.rows[i];
            const auto parts = partsOf(i);
            const std::string difference = fmt::format("{}-{}", cell(i, 1), cell(i, 0));
            writeUnlessWaiting(position(i, 2), {row.self, row.appraised, row.difference}, conditions(i, true, parts), difference,
                               pointsStyle(decimals_, !row.isLeaf), parts);
        }
        const std::size_t total = board_.rows.size();
        const auto parts = top();
        writeUnlessWaiting(position(total, 2), {board_.self, board_.appraised, board_.difference}, conditions(total, true, parts),
                           fmt::format("{}-{}", cell(total, 1), cell(total, 0)), pointsStyle(decimals_, true), parts);
    }

    /// The total that is ranked, and its rank. Rounded, because programs add up in binary, where equal sums can differ.
    void writeRank(const consolidation::Rank& rank, std::uint16_t lastColumn) {
        constexpr int kDecimals = 6;  // of a Decimal
        const std::size_t total = board_.rows.size();
        const CellPosition ranked{position(total, 2).row + 1, column_};
        const auto parts = top();
        writeUnlessWaiting(ranked, {Decimal(), board_.appraised, board_.isSettled() ? board_.appraised : std::nullopt},
                           conditions(total, false, parts), fmt::format("ROUND({},{})", cell(total, 1), kDecimals),
                           pointsStyle(decimals_, true), parts);
        const std::string all =
            fmt::format("{}:{}", absoluteCellName({ranked.row, kFirstBoard}), absoluteCellName({ranked.row, lastColumn}));
        sheet_.formula({ranked.row + 1, column_}, fmt::format("=IF(ISNUMBER({0}),RANK({0},{1}),\"\")", cellName(ranked), all),
                       rank.rank ? std::optional(Decimal::fromInteger(*rank.rank).value_or(Decimal())) : std::nullopt,
                       pointsStyle(0, true));
    }

private:
    struct Shown {
        std::optional<Decimal> self, appraised, result;
    };

    [[nodiscard]] CellPosition position(std::size_t row, std::uint32_t line) const {
        return {kHeadRow + 1 + static_cast<std::uint32_t>(row) * kLines + line, column_};
    }
    [[nodiscard]] std::string cell(std::size_t row, std::uint32_t line) const { return cellName(position(row, line)); }

    [[nodiscard]] std::vector<std::size_t> partsOf(std::size_t row) const {
        std::vector<std::size_t> parts;
        const int depth = board_.rows[row].depth;
        for (std::size_t i = row + 1; i < board_.rows.size() && board_.rows[i].depth > depth; ++i) {
            if (board_.rows[i].depth == depth + 1) {
                parts.push_back(i);
            }
        }
        return parts;
    }

    [[nodiscard]] std::vector<std::size_t> top() const {
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < board_.rows.size(); ++i) {
            if (board_.rows[i].depth == 0) {
                rows.push_back(i);
            }
        }
        return rows;
    }

    [[nodiscard]] std::vector<std::string> countedParts(std::size_t row, std::uint32_t line) const {
        std::vector<std::string> cells;
        for (const std::size_t part : partsOf(row)) {
            if (board_.rows[row].isBonus || !board_.rows[part].isBonus) {
                cells.push_back(cell(part, line));
            }
        }
        return cells;
    }

    [[nodiscard]] std::vector<std::string> countedInTotal(std::uint32_t line) const {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < board_.rows.size(); ++i) {
            const AppraisedSum& row = board_.rows[i];
            if (row.isBonus ? row.isLeaf : row.depth == 0) {
                cells.push_back(cell(i, line));
            }
        }
        return cells;
    }

    /// Points of a parent count only while its parts have none.
    [[nodiscard]] static bool ownCounts(const CriteriaSums& sums, std::size_t at) {
        const CriterionSum& own = sums.rows[at];
        for (std::size_t i = at + 1; i < sums.rows.size() && sums.rows[i].depth > own.depth; ++i) {
            if (sums.rows[i].points && (own.isBonus || !sums.rows[i].isBonus)) {
                return false;
            }
        }
        return own.points.has_value();
    }

    // Without any score of its parts a sum is empty, not zero.
    [[nodiscard]] static std::string sumFormula(const std::vector<std::string>& cells) {
        return cells.empty() ? "=\"\"" : fmt::format("=IF(COUNT({0})=0,\"\",SUM({0}))", fmt::join(cells, ","));
    }

    /// When a row has nothing to compare: a side is missing, or a self-score below it waits.
    [[nodiscard]] std::string conditions(std::size_t row, bool needsSelf, const std::vector<std::size_t>& parts) const {
        std::vector<std::string> conditions = {fmt::format("NOT(ISNUMBER({}))", cell(row, 1))};
        if (needsSelf) {
            conditions.push_back(fmt::format("NOT(ISNUMBER({}))", cell(row, 0)));
        }
        for (const std::size_t part : parts) {
            conditions.push_back(fmt::format("AND(ISNUMBER({}),NOT(ISNUMBER({})))", cell(part, 0), cell(part, 2)));
        }
        return fmt::format("OR({})", fmt::join(conditions, ","));
    }

    /// As a live formula where that says what the rule says; where points stand at a parent and at its parts both, as it is.
    void writeUnlessWaiting(CellPosition at, const Shown& shown, const std::string& conditions, const std::string& result,
                            const CellStyle& style, const std::vector<std::size_t>& parts) {
        const bool formulaWaits = !shown.self || !shown.appraised || std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
            return board_.rows[part].self && !board_.rows[part].difference;
        });
        if (formulaWaits != shown.result.has_value()) {
            sheet_.formula(at, fmt::format("=IF({},\"\",{})", conditions, result), shown.result, style);
        } else if (shown.result) {
            sheet_.number(at, *shown.result, style);
        } else {
            sheet_.blank(at, style);
        }
    }

    Sheet& sheet_;
    const consolidation::Appraisal& board_;
    std::uint16_t column_;
    int decimals_;
};

void writeLabels(Sheet& sheet, std::uint32_t row, CellStyle text) {
    text.align = HorizontalAlign::left;
    std::uint32_t line = row;
    for (const std::string_view label : {kSelfLabel, kAppraisedLabel, kDifferenceLabel}) {
        sheet.text({line++, kLabel}, label, text);
    }
}

void writeCriterion(Sheet& sheet, std::uint32_t row, const Criterion& criterion) {
    CellStyle text = kTextCell;
    CellStyle centred = kCentredCell;
    text.bold = centred.bold = !criterion.children.empty();
    const std::uint32_t last = row + kLines - 1;
    sheet.merge({row, kNumber}, {last, kNumber}, criterion.number, centred);
    sheet.merge({row, kName}, {last, kName}, criterion.name.vi + (criterion.assumed ? " (*)" : ""), text);
    sheet.merge({row, kMaximum}, {last, kMaximum}, "", centred);
    sheet.number({row, kMaximum}, criterion.maximum, pointsStyle(criterion.maximum.decimals(), text.bold));
    writeLabels(sheet, row, text);
}

/// Returns the row of the ranks, the last of the table.
std::uint32_t writeTotal(Sheet& sheet, std::uint32_t row, const ReportInput& input) {
    CellStyle text = kTextCell;
    text.bold = true;
    const std::uint32_t last = row + kLines - 1;
    sheet.merge({row, kNumber}, {last, kNumber}, "", text);
    sheet.merge({row, kName}, {last, kName}, "Tổng điểm", text);
    sheet.merge({row, kMaximum}, {last, kMaximum}, "", text);
    sheet.number({row, kMaximum}, maximumOf(input.form.criteria), pointsStyle(0, true));
    writeLabels(sheet, row, text);
    sheet.merge({last + 1, kNumber}, {last + 1, kLabel}, "Tổng điểm đã thẩm định xong", text);
    sheet.merge({last + 2, kNumber}, {last + 2, kLabel}, "Xếp hạng", text);
    return last + 2;
}

void writeHead(Sheet& sheet, const ReportInput& input, std::uint16_t lastColumn) {
    constexpr int kNumberWidth = 6;
    constexpr int kNameWidth = 48;
    constexpr int kFigureWidth = 9;
    constexpr int kLabelWidth = 11;
    sheet.columnWidth(kNumber, kNumber, kNumberWidth);
    sheet.columnWidth(kName, kName, kNameWidth);
    sheet.columnWidth(kMaximum, kMaximum, kFigureWidth);
    sheet.columnWidth(kLabel, kLabel, kLabelWidth);
    sheet.columnWidth(kFirstBoard, lastColumn, kFigureWidth);
    sheet.merge({0, 0}, {0, lastColumn}, fmt::format("Bảng tổng hợp điểm tự chấm và điểm thẩm định năm {}", input.campaign.period.year),
                kSheetTitle);
    sheet.text({kHeadRow, kNumber}, "STT", kHeadCell);
    sheet.text({kHeadRow, kName}, "Nội dung chấm điểm", kHeadCell);
    sheet.text({kHeadRow, kMaximum}, "Điểm tối đa", kHeadCell);
    sheet.text({kHeadRow, kLabel}, "Điểm", kHeadCell);
    for (std::size_t i = 0; i < input.campaign.members.size(); ++i) {
        sheet.text({kHeadRow, static_cast<std::uint16_t>(kFirstBoard + i)}, input.campaign.members[i].shortName, kHeadCell);
    }
}

const Points& pointsOf(const std::map<UnitId, Points>& scores, const UnitId& unit) {
    static const Points kNone;
    const auto found = scores.find(unit);
    return found == scores.end() ? kNone : found->second;
}

}  // namespace

void addAppraisalSheet(Workbook& workbook, const ReportInput& input, const AppraisedScores& scores) {
    Sheet& sheet = workbook.addSheet(std::string(kAppraisalSheet));
    const auto boards = static_cast<std::uint16_t>(input.campaign.members.size());
    const auto lastColumn = static_cast<std::uint16_t>(kFirstBoard + boards - 1);
    writeHead(sheet, input, lastColumn);
    std::uint32_t row = kHeadRow + 1;
    for (const AppraisedSum& criterion : scores.boards.front().rows) {
        writeCriterion(sheet, row, *criterion.criterion);
        row += kLines;
    }
    const int decimals = decimalsOf(input);
    row = writeTotal(sheet, row, input);
    for (std::uint16_t i = 0; i < boards; ++i) {
        const UnitId& unit = input.campaign.members[i].id;
        BoardColumn column(sheet, scores.boards[i], static_cast<std::uint16_t>(kFirstBoard + i), decimals);
        column.writeGiven(0, consolidation::sumCriteria(input.form.criteria, pointsOf(input.selfScores, unit)));
        column.writeGiven(1, consolidation::sumCriteria(input.form.criteria, pointsOf(input.approvedScores, unit)));
        column.writeDifferences();
        column.writeRank(scores.ranks[i], lastColumn);
    }
    for (const std::string& note : appraisalNotes(input, scores)) {
        ++row;
        sheet.merge({row, 0}, {row, lastColumn}, fmt::format("- {}", note), kPlainText);
    }
    sheet.printLandscape({.firstHeadRow = kHeadRow,
                          .lastHeadRow = kHeadRow,
                          .headColumns = kFirstBoard,
                          .body = {kHeadRow + 1, kFirstBoard},
                          .lastColumn = lastColumn,
                          .pagesWide = pagesWide(boards)});
}

}  // namespace hopluu::report
