// The boards' scores side by side: what each gave itself, what the leader gives it, and who comes before whom. Pure functions over what has
// been read.
#pragma once

#include "consolidation/appraisal.h"
#include "engine/score_sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::engine {

struct AppraisedCriterion : consolidation::AppraisedSum {
    bool isBeyondMaximum = false;  // the appraised one
    std::string selfRemark, remark;
    std::vector<std::string> cells;  // what the board cites: item codes
};

struct BoardScores {
    UnitId unit;
    std::vector<AppraisedCriterion> rows;             // in printed order
    std::optional<Decimal> self, appraised;           // with bonus and penalty; nullopt: nothing is given
    std::optional<Decimal> difference;                // nullopt while something waits
    Decimal maximum;                                  // without bonus
    std::uint32_t leaves = 0;                         // criteria that want points, without bonus
    std::uint32_t selfGiven = 0, appraisedGiven = 0;  // of these
    std::uint32_t waiting = 0;                        // self-scores that are not appraised yet, bonus and penalty too

    /// Everything that the board gave itself has been judged: its appraised total is one.
    [[nodiscard]] bool isSettled() const { return appraised.has_value() && waiting == 0; }
};

/// Its rows point into `form`.
[[nodiscard]] BoardScores boardScores(const Form& form, const UnitId& unit, const GivenScores& self, const GivenScores& appraised);

/// What the order goes by. The two are never mixed in one order.
enum class RankedBy : std::uint8_t { appraised, self };

struct RankedBoard {
    std::size_t board = 0;              // where it stands among those that were given
    std::optional<std::uint32_t> rank;  // 1, 2, 2, 4; nullopt: it has no total of this kind
    bool isTied = false;
};

/// The appraised one as soon as one board is settled.
[[nodiscard]] RankedBy usualRanking(const std::vector<BoardScores>& boards);
/// Highest first, equal ones and those without a rank (at the end) in the order in which they were given.
[[nodiscard]] std::vector<RankedBoard> ranking(const std::vector<BoardScores>& boards, RankedBy by);

/// The self-scores that wait, as the leader would give them to take them over as they are. Not those of a criterion whose parts the leader
/// has begun to appraise one by one.
[[nodiscard]] GivenScores waitingScores(const BoardScores& board);

}  // namespace hopluu::engine
