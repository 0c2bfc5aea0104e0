// The laptop's side: joining and exchanging. docs/spec/exchange.md. Correct whatever the line does; the caller decides when to try again.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/invitation_file.h"
#include "sync/transport.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace hopluu::sync {

struct Membership {  // kept in the store's settings after joining
    UnitId unit;
    Role role = Role::board;
    std::string person;
    std::string deviceName;
    std::string blocName;
    std::vector<std::string> addresses;
    Hash certificateFingerprint{};
    PublicKey serverKey{};
};

[[nodiscard]] Result<std::optional<Membership>> membership(const Store& store);

/// Makes this store's identity (kept when joining is tried again after a lost reply), registers it and keeps the membership.
/// Errors: those of Transport; "join.expired", "join.used", "join.unknown-code", "join.already-member", "server.*".
[[nodiscard]] Status join(Store& store, Transport& transport, const InvitationFile& invitation, const std::string& person,
                          const std::string& deviceName, std::int64_t nowMilliseconds);

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
};

/// Sends what is unsent and takes in the news, in parts that each stand once acknowledged.
/// `progress` may return false to stop after the part under way ("exchange.cancelled").
/// Errors: those of Transport, "exchange.not-a-member", "exchange.revoked", "exchange.captive-portal" (HTML instead of an answer),
/// "exchange.bad-signature", "exchange.newer-version", "server.busy", "server.*".
[[nodiscard]] Result<ExchangeSummary> exchange(Store& store, Transport& transport,
                                               const std::function<bool(const ExchangeProgress&)>& progress = {});

}  // namespace hopluu::sync
