// What still stands in the way of the official report, as one list. A pure function over the two snapshots of the leader's laptop.
#pragma once

#include "domain/bilingual_text.h"
#include "engine/bloc_snapshot.h"
#include "engine/year_snapshot.h"

#include <cstdint>
#include <vector>

namespace hopluu::engine {

enum class ObstacleKind : std::uint8_t {
    missingBoard,  // not accepted: its figures are not in the totals
    finding,       // a rule complains of the totals
    unbound,       // a figure typed into the text that the merged table knows otherwise, or a binding that names nothing
    emptySection,  // neither written nor drafted
    emptySlot,     // of the letterhead: signer, place
    conflict,      // two values wait for a decision
    unsent         // on this laptop only
};

struct Obstacle {
    ObstacleKind kind = ObstacleKind::missingBoard;
    BilingualText text, detail;
    UnitId unit = {};    // of a missing board
    ItemCode item = {};  // a cell of the totals, or a section

    /// The report would say something wrong, or lack what it must have; the others are told and no more.
    [[nodiscard]] bool isGrave() const { return kind == ObstacleKind::missingBoard || kind == ObstacleKind::unbound; }
};

/// Grave ones first. `year`: the leader's own.
[[nodiscard]] std::vector<Obstacle> obstaclesOf(const BlocSnapshot& bloc, const YearSnapshot& year);

}  // namespace hopluu::engine
