// The votes of a period as the journal holds them (docs/spec/ballot.md), for the leader's laptops.
#pragma once

#include "domain/ballot.h"
#include "domain/campaign.h"
#include "domain/result.h"
#include "engine/workspace.h"
#include "rules/ballot_result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace hopluu::engine {

/// One way in which the record stands: one, or several where two laptops have changed it without hearing of each other.
struct BallotVersion {
    OperationId operation;
    Ballot ballot;
    bool isWithdrawn = false;
    std::string person, deviceName;  // who wrote it, where
    std::int64_t wroteAt = 0;        // milliseconds UTC, by that laptop's clock
    bool operator==(const BallotVersion&) const = default;
};

struct BallotView {
    std::uint32_t number = 0;             // in the period, from 1
    std::vector<BallotVersion> versions;  // never empty; the latest first
    Errors problems;                      // of the first: what the minutes still lack, as readBallot says it

    [[nodiscard]] const Ballot& ballot() const { return versions.front().ballot; }
    [[nodiscard]] bool isWithdrawn() const { return versions.front().isWithdrawn; }
    [[nodiscard]] bool inConflict() const { return versions.size() > 1; }
};

/// By number, withdrawn ones too. What cannot be read, written by a later program, is left out.
[[nodiscard]] Result<std::vector<BallotView>> readBallots(const Workspace& workspace, const Campaign& campaign);
/// What a new record begins with: each board of the campaign may vote, by whom is not said yet.
[[nodiscard]] Ballot newBallot(const Campaign& campaign);
/// Is there enough of it to count: a threshold that somebody can reach, and no more ballots than people?
[[nodiscard]] bool isCountable(const BallotView& view);

/// Errors: "ballot.unknown" (never recorded, or withdrawn), "ballot.conflict", all that readBallot finds.
[[nodiscard]] Checked<Ballot> finishedBallot(const Workspace& workspace, const Campaign& campaign, std::uint32_t number);

/// Records it as the vote of that number, whatever stood there. Errors: those of readBallotDraft.
[[nodiscard]] Checked<void> recordBallot(Workspace& workspace, const PeriodId& period, std::uint32_t number, const Ballot& ballot);
/// Does this to it; false: what was to be changed is no longer there.
using BallotChange = std::function<bool(Ballot&)>;
/// Changes what stands now, by whomever it was written: what else somebody has changed meanwhile stays. Errors: "ballot.unknown",
/// "ballot.conflict", "ballot.changed" (elsewhere, meanwhile), those of readBallotDraft.
[[nodiscard]] Checked<void> changeBallot(Workspace& workspace, const Campaign& campaign, std::uint32_t number, const BallotChange& change);
/// Takes one of several versions. Errors: "ballot.unknown" when it is none of them any more.
[[nodiscard]] Status takeBallot(Workspace& workspace, const Campaign& campaign, std::uint32_t number, const OperationId& version);
/// It stays in the journal. Errors: "ballot.unknown".
[[nodiscard]] Status withdrawBallot(Workspace& workspace, const Campaign& campaign, std::uint32_t number);

}  // namespace hopluu::engine
