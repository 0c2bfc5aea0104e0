// Who may write what, and when. One table of roles, one of states; the server asks for each operation, tests ask for every combination.
#pragma once

#include "journal/operation.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hopluu::sync {

/// What the judgement depends on beside the operation itself.
struct Circumstances {
    Role role = Role::board;                     // of the device that signed
    UnitId unit;                                 // it joined for
    std::optional<SubmissionState> submission;   // of the operation's unit and period now; nullopt: draft
    std::optional<PeriodPhase> phase;            // of the operation's period; nullopt: no such period
    bool lockExceptionGranted = false;           // and still running
    bool predecessorsKnown = true;               // all that the operation supersedes stands here, at the same address
    bool namesEveryHead = true;                  // of the submission, for an operation on it
    std::array<std::uint8_t, 32> contentHash{};  // of the unit's content as held here
};

/// Stable codes; their words are in sync/refusal_text.h. nullopt: accepted.
[[nodiscard]] std::optional<std::string_view> refusalReason(const Operation& operation, const Circumstances& circumstances);

/// The exception runs to the end of its day in Vietnam (UTC+7). False for what is not a date.
[[nodiscard]] bool isStillGranted(const LockException& exception, std::int64_t nowMilliseconds);

}  // namespace hopluu::sync
