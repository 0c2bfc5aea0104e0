// What a handover writes: the notice into the old server's journal, and the new server's name into what it has taken.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/crypto.h"
#include "sync/handover_notice.h"

#include <vector>

namespace hopluu::sync {

/// After this the server whose journal it is answers nobody any more. Errors: those of Store.
[[nodiscard]] Status recordHandover(Store& store, const HandoverNotice& notice);

/// Makes the copy of another server's journal this one's own: its identity, its device record, and whose receipts are in it.
/// Errors: "store.identity-set" (not a copy), those of Store.
[[nodiscard]] Status settleIn(Store& store, const Identity& own, const PublicKey& from);

/// The keys of the servers that held the bloc before, oldest first.
[[nodiscard]] Result<std::vector<PublicKey>> formerServerKeys(const Store& store);

}  // namespace hopluu::sync
