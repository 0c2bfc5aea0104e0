// The laptop's side of an exchange, docs/spec/exchange.md. Correct whatever the line does; when to try again is exchange_schedule.h's.
#pragma once

#include "domain/result.h"
#include "journal/hybrid_clock.h"
#include "store/store.h"
#include "sync/joining.h"
#include "sync/membership.h"
#include "sync/transport.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::sync {

struct ExchangeProgress {
    std::uint64_t toSend = 0, sent = 0, fetched = 0;
};

struct ExchangeSummary {
    std::uint64_t sent = 0;     // operations acknowledged in this exchange
    std::uint64_t fetched = 0;  // operations of others taken in
    std::uint64_t refused = 0;  // newly refused
    std::uint64_t requests = 0;
    std::vector<Receipt> receipts;  // new ones, their signatures checked
    bool serverStateAgrees = true;  // the rolling checksums matched
    bool more = false;              // an answer file: the server has more, by another file or over the line
    /// This file was an older copy of itself and goes on as a new device: so many operations were written again.
    std::optional<std::uint64_t> renewed = {};
    /// The bloc has been handed to another server, at this address, where the exchange went on (handover_move.h).
    std::optional<std::string> movedTo = {};
};

struct ExchangeOptions {
    /// May return false to stop after the part under way ("exchange.cancelled").
    std::function<bool(const ExchangeProgress&)> progress = {};
    /// The person has been asked about the many values that would be emptied (clearing.h).
    bool confirmsClearing = false;
    WallClock wall = systemWallClock();
};

/// Sends what is unsent and takes in the news, in parts that each stand once acknowledged. A line that is cut is tried again at once, in
/// smaller parts, for as long as something gets through. What happened is kept (exchange_status.h).
/// Errors: those of Transport, "exchange.not-a-member", "exchange.revoked", "exchange.captive-portal" (HTML instead of an answer),
/// "exchange.bad-signature", "exchange.newer-version", "exchange.many-cleared", "server.busy", "server.*"; "exchange.moved": the bloc has
/// been handed to another server, this laptop has taken note, and a line to that one goes on from here (handover_move.h does it all).
[[nodiscard]] Result<ExchangeSummary> exchange(Store& store, Transport& transport, const ExchangeOptions& options = {});

/// The same request as a file for a carrier: all that is not acknowledged, as much as one file holds. Nothing counts as sent by it.
/// Errors: "exchange.not-a-member", "exchange.many-cleared".
[[nodiscard]] Result<Bytes> writeRequestFile(Store& store, const ExchangeOptions& options = {});
/// Takes in the answer that came back: late, twice or after a later one, it adds what it adds and takes nothing away.
/// Errors: "file.*", "envelope.*", "exchange.bad-signature", "exchange.not-a-member", "exchange.older-copy" (only the line can mend it).
[[nodiscard]] Result<ExchangeSummary> takeAnswerFile(Store& store, ByteView file);

}  // namespace hopluu::sync
