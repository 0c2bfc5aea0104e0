// How far this laptop's work has come on its way to the leader: saved here, sent, received, and what needs somebody. Counts and times of
// what has happened, never of what is hoped.
#pragma once

#include "domain/result.h"
#include "engine/exchange_log.h"
#include "engine/workspace.h"
#include "sync/clearing.h"
#include "sync/exchange_status.h"

#include <cstdint>
#include <vector>

namespace hopluu::engine {

/// Times in milliseconds UTC by this laptop's clock; 0: never.
struct ExchangeStanding {
    sync::ExchangeStatus status;
    std::uint64_t onlyHere = 0;  // operations that the server has not acknowledged
    std::int64_t savedAt = 0;    // when the last of them was written
    std::uint64_t carried = 0;   // of those: in a file for a carrier whose answer has not come back
    std::int64_t carriedAt = 0;  // when it was written
    std::uint64_t received = 0;  // this laptop's operations that the server holds
    std::uint64_t refused = 0, conflicts = 0;
    bool isStuck = false;  // sync::isStuck
    /// Many filled values would be emptied (sync/clearing.h): nothing is sent before somebody has said that they are meant to be.
    std::vector<sync::ClearedValue> cleared;
    std::vector<LogEntry> log;
    bool operator==(const ExchangeStanding&) const = default;
};

[[nodiscard]] Result<ExchangeStanding> readStanding(const Workspace& workspace);
/// A file for a carrier has been written: what is unsent now is in it.
[[nodiscard]] Status keepCarried(Store& store, std::int64_t now);

}  // namespace hopluu::engine
