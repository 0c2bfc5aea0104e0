#include "engine/score_sheet.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace hopluu::engine {

namespace {

constexpr std::string_view kCell = "cell:";

void readGiven(ScoreRow& row, const Score& score) {
    row.remark = score.remark;
    for (const auto& evidence : score.evidence) {
        if (evidence.starts_with(kCell)) {
            row.cells.push_back(evidence.substr(kCell.size()));
        }
    }
}

ScoreRow rowOf(const consolidation::CriterionSum& sum) {
    ScoreRow row;
    row.criterion = sum.criterion;
    row.depth = sum.depth;
    row.isLeaf = sum.isLeaf;
    row.isBonus = sum.isBonus;
    row.points = sum.points;
    row.sum = sum.sum;
    row.leaves = sum.leaves;
    row.missing = sum.missing;
    const auto [low, high] = std::minmax({Decimal{}, sum.criterion->maximum});
    row.isBeyondMaximum = row.sum < low || row.sum > high;
    row.differsFromParts = sum.differsFromParts;
    return row;
}

}  // namespace

consolidation::Points pointsOf(const GivenScores& given) {
    consolidation::Points points;
    for (const auto& [criterion, score] : given) {
        if (score.points) {
            points.emplace(criterion, *score.points);
        }
    }
    return points;
}

ScoreSheet scoreSheetOf(const Form& form, const GivenScores& given) {
    const auto sums = consolidation::sumCriteria(form.criteria, pointsOf(given));
    ScoreSheet sheet{{}, sums.points, sums.maximum, sums.bonus, sums.penalty, sums.total, sums.leaves, sums.missing};
    for (const auto& sum : sums.rows) {
        ScoreRow& row = sheet.rows.emplace_back(rowOf(sum));
        if (const auto found = given.find(sum.criterion->code); found != given.end()) {
            readGiven(row, found->second);
        }
    }
    return sheet;
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
