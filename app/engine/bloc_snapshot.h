// Everything that the leader's screens show of the bloc, read at one moment: plain values that may be handed to another thread.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/result.h"
#include "engine/board_desk.h"
#include "engine/board_year.h"
#include "engine/workspace.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::engine {

/// Where a board stands with its year, in the order in which it gets there.
enum class BoardStage : std::uint8_t {
    notBegun,     // nothing of it has come here
    filling,      // something has, and no submission
    returned,     // and not submitted again
    submitted,    // waits for the leader
    resubmitted,  // waits for the leader, not for the first time
    accepted
};

/// How much of a part is there, of how much that is asked.
struct PartProgress {
    std::uint32_t done = 0, asked = 0;
};

/// A file that a board cites; its bytes may still be elsewhere.
struct CitedFile {
    std::string hash;
    AttachmentRecord record;
};

struct BoardStanding {
    UnitId unit;
    BoardYearContent content;                  // as it has come here, submitted or not
    std::map<ItemCode, Score> selfScores;      // those of `content` with their evidence
    std::map<ItemCode, Score> approvedScores;  // what the leader gives it
    SubmissionView submission;
    BoardStage stage = BoardStage::notBegun;
    Completeness completeness;  // of the annex
    PartProgress annex, narrative, scores;
    std::vector<CitedFile> files;
    std::vector<ExplainedFinding> findings;
    std::uint32_t conflicts = 0;             // two values of colleagues that nobody has decided between
    std::int64_t heardAt = 0;                // the latest of its entries that has come here, by its own clock, milliseconds UTC; 0: none
    std::optional<LockException> exception;  // that still runs
    std::map<ItemCode, Decimal> lastYear;

    [[nodiscard]] std::uint32_t criticalFindings() const;  // neither mended nor explained
    [[nodiscard]] bool waitsForLeader() const { return stage == BoardStage::submitted || stage == BoardStage::resubmitted; }
};

struct BlocSnapshot {
    PeriodSetup setup;
    std::vector<BoardStanding> boards;        // in the order of the members
    consolidation::Consolidation accepted;    // what is reported
    consolidation::Consolidation everything;  // a preview: whatever has arrived
    std::int64_t readAt = 0;                  // by this laptop's clock, milliseconds UTC

    [[nodiscard]] const BoardStanding* find(const UnitId& unit) const;
    /// On which the board may still hand in: of the period, or a later one that it was granted.
    [[nodiscard]] const std::string& lastDayOf(const BoardStanding& board) const;
};

/// The period `setup` is of. Errors: "decimal.overflow" of the totals, those of Store.
[[nodiscard]] Result<BlocSnapshot> readBloc(const Workspace& workspace, const PeriodSetup& setup);

}  // namespace hopluu::engine
