// How a laptop follows the bloc to another server, docs/spec/handover.md#laptops. Nothing that is unsent is touched: it goes to the new
// one.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/client_session.h"
#include "sync/handover_notice.h"
#include "sync/membership.h"
#include "sync/transport.h"

#include <functional>
#include <span>

namespace hopluu::sync {

/// Where the notices lead from here, each signed by the server before, each of a higher term: pure.
/// Errors: "handover.old-notice" (nothing new), "handover.forged-notice" (new, but not by the server that this laptop trusts).
[[nodiscard]] Result<Membership> follow(Membership member, std::span<const HandoverNotice> notices);

/// Keeps where they lead, in one transaction. The cursor goes back to the beginning: what was fetched from the old server's last hours, or
/// from a copy of it that somebody started again, need not have come to the new one in that order.
/// Errors: as above, "exchange.not-a-member", those of Store.
[[nodiscard]] Status moveBy(Store& store, std::span<const HandoverNotice> notices);

/// Asks a server that has answered "server.moved" for its notices, and moves by them. The error that is returned then is "exchange.moved"
/// (place: the new address): the caller opens a line there. Otherwise what kept the laptop from moving.
[[nodiscard]] Error moveAway(Store& store, Transport& old);

/// Opens a line to the server of this membership; it is used until the next call.
using OpenLine = std::function<Transport&(const Membership&)>;

/// An exchange that follows the bloc to wherever it has been handed, and goes on there. Errors: those of `exchange`, except
/// "exchange.moved".
[[nodiscard]] Result<ExchangeSummary> exchangeAnywhere(Store& store, const OpenLine& open, const ExchangeOptions& options = {});

}  // namespace hopluu::sync
