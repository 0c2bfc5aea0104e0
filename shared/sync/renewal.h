// A laptop whose file was restored from an older copy: the server holds operations of it that it does not know, and it may have written
// others under the same numbers. It goes on under a new key, for which the old one vouches; docs/spec/exchange.md#renewal.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/transport.h"

#include <cstdint>

namespace hopluu::sync {

/// The key that this store goes on under next: kept from an earlier attempt whose reply was lost, or a new one.
[[nodiscard]] Result<Identity> nextIdentity(Store& store);
/// The server knows `next`: continues the store under it. Returns how many operations were written again.
[[nodiscard]] Result<std::uint64_t> goOnAs(Store& store, const Identity& old, const Identity& next);

/// Registers a new key and continues the store under it. The key is kept first, so that a lost reply changes nothing.
/// Returns how many operations were written again. Errors: those of Transport, "exchange.unknown-device", "exchange.revoked",
/// "exchange.too-many-renewals", "server.*".
[[nodiscard]] Result<std::uint64_t> renew(Store& store, Transport& transport, const Identity& old);

}  // namespace hopluu::sync
