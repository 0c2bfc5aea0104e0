// What a submission's receipt says and how it is signed, docs/spec/journal.md#receipt; and the content that it counts.
#pragma once

#include "domain/result.h"
#include "journal/operation.h"
#include "store/store.h"
#include "sync/crypto.h"

#include <cstdint>

namespace hopluu::sync {

/// A unit's content of a period as this store shows it.
struct ContentSummary {
    std::uint32_t cells = 0, paragraphs = 0, scores = 0;
    Hash hash{};
};

[[nodiscard]] Result<ContentSummary> summarise(const Store& store, const PeriodId& period, const UnitId& unit);

/// `address`: that of the submission. The receipt comes back signed.
[[nodiscard]] Receipt signReceipt(const Address& address, Receipt receipt, const SecretKey& server);
[[nodiscard]] bool isGenuine(const Address& address, const Receipt& receipt, const PublicKey& server);

}  // namespace hopluu::sync
