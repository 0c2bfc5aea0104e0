// Everything that one screen or another shows of a board's year, read at one moment: plain values that may be handed to another thread.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/result.h"
#include "engine/board_desk.h"
#include "engine/board_year.h"
#include "engine/workspace.h"
#include "store/store.h"
#include "sync/exchange_status.h"
#include "sync/membership.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hopluu::engine {

/// How far something has come on its way to the leader.
enum class Journey : std::uint8_t {
    savedHere,  // on this laptop only
    received    // the server has said that it holds it
};

/// One register of the year: a cell, a paragraph, a score, an explanation.
struct Written {
    Register contents;
    std::string person;  // who wrote what is shown
    Journey journey = Journey::received;
    bool isOwn = false;  // written on this laptop
};

struct RefusedEntry {
    Operation operation;
    std::string reason;  // a code of sync/refusal_text.h
};

struct YearSnapshot {
    PeriodSetup setup;
    UnitId unit;
    sync::Membership member;
    DeviceId device;  // this laptop

    BoardYearContent content;  // of the leader's own: its sections, those that nobody has written yet as the form drafts them
    std::optional<consolidation::Consolidation> blocFigures;  // of the leader's own: the totals of what is accepted
    std::map<std::pair<Topic, ItemCode>, Written> written;    // what stands behind `content`
    std::map<ItemCode, Decimal> lastYear;
    std::vector<ExplainedFinding> findings;
    Completeness completeness;

    SubmissionView submission;
    std::optional<Error> closedBecause;      // nothing may be written now, and why
    std::optional<LockException> exception;  // that the leader has granted this board, while it runs

    JournalCounts counts;
    std::vector<Address> conflicts;  // of this year
    std::vector<RefusedEntry> refused;
    sync::ExchangeStatus exchange;
    bool isStuck = false;  // something to send, and it does not move
    std::uint32_t attachmentsWaiting = 0;
    std::int64_t readAt = 0;  // by this laptop's clock, milliseconds UTC

    [[nodiscard]] const Written* find(Topic topic, const ItemCode& item) const;
    [[nodiscard]] Value cell(const ItemCode& item) const;  // not entered when nothing was written
    /// On which the year may still be handed in: of the period, or a later one that was granted.
    [[nodiscard]] const std::string& lastDay() const;
    [[nodiscard]] bool isExtended() const { return lastDay() != setup.campaign.period.deadline; }
};

/// The desk is kept open by the caller: reading its form again for each keystroke would be the slow part.
/// Errors: those of Workspace::membership and of Store.
[[nodiscard]] Result<YearSnapshot> readYear(Workspace& workspace, const BoardDesk& desk);

}  // namespace hopluu::engine
