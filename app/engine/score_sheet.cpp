#include "engine/score_sheet.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace hopluu::engine {

namespace {

constexpr std::string_view kCell = "cell:";

class SheetMaker {
public:
    SheetMaker(const Form& form, const GivenScores& given) : form_(form), given_(given) {}

    ScoreSheet make() {
        for (const auto& criterion : form_.criteria) {
            const std::size_t row = add(criterion, 0, false);
            const ScoreRow& made = sheet_.rows[row];
            if (made.isBonus) {
                continue;
            }
            points_.add(made.sum);
            maximum_.add(criterion.maximum);
            sheet_.leaves += made.leaves;
            sheet_.missing += made.missing;
        }
        sheet_.points = points_.total().value_or(Decimal{});
        sheet_.maximum = maximum_.total().value_or(Decimal{});
        sheet_.bonus = bonus_.total().value_or(Decimal{});
        sheet_.penalty = penalty_.total().value_or(Decimal{});
        for (const auto& part : {sheet_.points, sheet_.bonus, sheet_.penalty}) {
            total_.add(part);
        }
        sheet_.total = total_.total().value_or(Decimal{});
        return std::move(sheet_);
    }

private:
    /// Adds the criterion's row and those of its parts; returns where its row stands.
    std::size_t add(const Criterion& criterion, int depth, bool isBonus) {
        const std::size_t at = sheet_.rows.size();
        ScoreRow row;
        row.criterion = &criterion;
        row.depth = depth;
        row.isLeaf = criterion.children.empty();
        row.isBonus = isBonus || criterion.bonus;
        readGiven(row);
        sheet_.rows.push_back(row);
        if (row.isLeaf) {
            row.sum = row.points.value_or(Decimal{});
            row.missing = row.points ? 0 : 1;
        } else {
            addParts(row, criterion, depth);
        }
        const auto [low, high] = std::minmax({Decimal{}, criterion.maximum});
        row.isBeyondMaximum = row.sum < low || row.sum > high;
        if (row.isBonus && row.isLeaf) {
            (row.sum.isNegative() ? penalty_ : bonus_).add(row.sum);
        }
        sheet_.rows[at] = std::move(row);
        return at;
    }

    void addParts(ScoreRow& row, const Criterion& criterion, int depth) {
        DecimalSum parts;
        row.leaves = 0;
        for (const auto& child : criterion.children) {
            const ScoreRow& made = sheet_.rows[add(child, depth + 1, row.isBonus)];
            row.leaves += made.isBonus && !row.isBonus ? 0 : made.leaves;
            row.missing += made.isBonus && !row.isBonus ? 0 : made.missing;
            if (row.isBonus || !made.isBonus) {
                parts.add(made.sum);
            }
        }
        const Decimal ofParts = parts.total().value_or(Decimal{});
        const bool nothingBelow = row.missing == row.leaves;
        row.sum = row.points && nothingBelow ? *row.points : ofParts;
        row.missing = row.points && nothingBelow ? 0 : row.missing;
        row.differsFromParts = row.points && !nothingBelow && *row.points != ofParts;
    }

    void readGiven(ScoreRow& row) const {
        const auto found = given_.find(row.criterion->code);
        if (found == given_.end()) {
            return;
        }
        const Score& score = found->second;
        row.points = score.points;
        row.remark = score.remark;
        for (const auto& evidence : score.evidence) {
            if (evidence.starts_with(kCell)) {
                row.cells.push_back(evidence.substr(kCell.size()));
            }
        }
    }

    const Form& form_;
    const GivenScores& given_;
    ScoreSheet sheet_;
    DecimalSum points_, maximum_, bonus_, penalty_, total_;
};

}  // namespace

ScoreSheet scoreSheetOf(const Form& form, const GivenScores& given) {
    return SheetMaker(form, given).make();
}

ScoreSheet scoreSheetOf(const YearSnapshot& year) {
    GivenScores given;
    for (const auto& [place, written] : year.written) {
        if (place.first == Topic::score) {
            given.emplace(place.second, std::get<Score>(written.contents.shown()->body));
        }
    }
    return scoreSheetOf(*year.setup.form, given);
}

void setCellEvidence(Score& score, const std::vector<ItemCode>& cells) {
    std::erase_if(score.evidence, [](const std::string& evidence) { return evidence.starts_with(kCell); });
    for (const auto& cell : cells) {
        score.evidence.push_back(std::string(kCell) + cell.text);
    }
}

}  // namespace hopluu::engine
