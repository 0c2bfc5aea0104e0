// A board's scores as a table: the criteria in printed order with sums, maxima and what is missing. A pure function over what is given.
#pragma once

#include "consolidation/criteria_sums.h"
#include "domain/form.h"
#include "engine/year_snapshot.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::engine {

struct ScoreRow {
    const Criterion* criterion = nullptr;
    int depth = 0;
    bool isLeaf = true;             // points are given at leaves; what stands above adds up
    bool isBonus = false;           // it or what it belongs to stands outside the hundred
    std::optional<Decimal> points;  // given
    Decimal sum;                    // of a leaf its points; else of its parts, or its own points while no part has any
    std::uint32_t leaves = 1, missing = 0;
    bool isBeyondMaximum = false;   // also of a sum
    bool differsFromParts = false;  // points were given to a parent (by a file) and its parts add up to something else
    std::string remark;
    std::vector<std::string> cells;  // evidence in the annex: item codes
};

struct ScoreSheet {
    std::vector<ScoreRow> rows;
    Decimal points;                         // inside the hundred
    Decimal maximum;                        // of it
    Decimal bonus, penalty;                 // penalty is not above zero
    Decimal total;                          // all three
    std::uint32_t leaves = 0, missing = 0;  // bonus criteria may stay empty: they are not counted
};

using GivenScores = std::map<ItemCode, Score>;  // of one board, by criterion

/// Without those that were taken back.
[[nodiscard]] consolidation::Points pointsOf(const GivenScores& given);
/// Its rows point into `form`.
[[nodiscard]] ScoreSheet scoreSheetOf(const Form& form, const GivenScores& given);
/// The board's self-score.
[[nodiscard]] ScoreSheet scoreSheetOf(const YearSnapshot& year);

/// Names these cells as evidence, in the form of the journal ("cell:capital_new.fdi"); entries of any other kind stay. Files name the score
/// themselves (AttachmentRecord::evidenceOf).
void setCellEvidence(Score& score, const std::vector<ItemCode>& cells);

}  // namespace hopluu::engine
