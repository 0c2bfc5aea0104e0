// What the leader gives a board beside what it gave itself, and who comes before whom. Pure functions over values.
#pragma once

#include "consolidation/criteria_sums.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hopluu::consolidation {

struct AppraisedSum {
    const Criterion* criterion = nullptr;
    int depth = 0;
    bool isLeaf = true, isBonus = false;
    std::optional<Decimal> self, appraised;  // above leaves the sum of what is given; nullopt: nothing is
    std::optional<Decimal> difference;       // appraised less self; nullopt while a self-score of it still waits
    bool waits = false;                      // it has a self-score of its own that is not appraised yet
    std::uint32_t waiting = 0;               // how many do, with its parts
};

struct Appraisal {
    std::vector<AppraisedSum> rows;                   // in printed order, pointing into the criteria
    std::optional<Decimal> self, appraised;           // with bonus and penalty; nullopt: nothing is given
    std::optional<Decimal> difference;                // nullopt while something waits
    Decimal maximum;                                  // without bonus
    std::uint32_t leaves = 0;                         // criteria that want points, without bonus
    std::uint32_t selfGiven = 0, appraisedGiven = 0;  // of these
    std::uint32_t waiting = 0;                        // self-scores that are not appraised yet, bonus and penalty too

    /// Everything that the board gave itself has been judged: its appraised total is one.
    [[nodiscard]] bool isSettled() const { return appraised.has_value() && waiting == 0; }
};

[[nodiscard]] Appraisal appraise(const std::vector<Criterion>& criteria, const Points& self, const Points& appraised);

struct Rank {
    std::optional<std::uint32_t> rank;  // 1, 2, 2, 4; nullopt: no total
    bool isTied = false;
    bool operator==(const Rank&) const = default;
};

/// The highest total first; one for each, in the order given.
[[nodiscard]] std::vector<Rank> ranksOf(const std::vector<std::optional<Decimal>>& totals);

}  // namespace hopluu::consolidation
