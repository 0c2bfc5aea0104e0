// Everything that is still open in a board's year, as one list: what keeps it from being submitted first. A pure function over a snapshot.
#pragma once

#include "domain/bilingual_text.h"
#include "engine/year_snapshot.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hopluu::engine {

enum class WorkKind : std::uint8_t {
    emptyYear,        // no figure at all
    criticalFinding,  // neither mended nor explained
    conflict,
    missingCells,  // of one indicator group
    notYetAvailable,
    emptySection,
    missingScores,  // of one top criterion
    scoreBeyondMaximum,
    finding,        // not critical, or explained
    contradiction,  // a figure typed into a text that the annex knows otherwise
    refused,
    unsentFiles,
};

struct OpenWork {
    WorkKind kind = WorkKind::finding;
    BilingualText text;    // what
    BilingualText detail;  // what to do, or what is known of it
    Topic topic = Topic::cell;
    ItemCode item = {};            // where to go; of a finding the first cell
    ItemCode rule = {};            // of a finding
    std::string explanation = {};  // given for it

    /// The year cannot be submitted while it is there.
    [[nodiscard]] bool blocks() const {
        return kind == WorkKind::emptyYear || kind == WorkKind::criticalFinding || kind == WorkKind::conflict;
    }
    [[nodiscard]] bool isExplainable() const { return !rule.empty(); }
};

[[nodiscard]] std::vector<OpenWork> openWork(const YearSnapshot& year);

/// What the board may send to the leader when what it wrote was refused, or cannot be written, because the year is closed.
[[nodiscard]] std::string exceptionRequest(const YearSnapshot& year);

}  // namespace hopluu::engine
