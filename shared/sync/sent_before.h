// What a laptop has sent without hearing what came of it: it says which of its operations and what their contents were, and the server
// compares. An acknowledgement alone would not do: in an older copy of a laptop the same numbers are of other operations.
// docs/spec/exchange.md#exchange
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/envelope.h"

#include <cstdint>
#include <optional>

namespace hopluu::sync {

/// The device's operations `first` to `last`, as they are held here; nothing when one of them is not, or when they are more than one
/// request brings.
[[nodiscard]] Result<std::optional<SentBefore>> sentBefore(const Store& store, const DeviceId& device, std::uint64_t first,
                                                           std::uint64_t last);

/// Errors: "journal.contradiction" (other operations are held under these numbers), "request.malformed" (more than one request brings),
/// those of Store. In order as well when not all of them are held: then the laptop sends them again.
[[nodiscard]] Status compare(const SentBefore& sent, const Store& store, const DeviceId& sender);

}  // namespace hopluu::sync
