// How much one member may make the server keep. Far beyond honest work (all figures of 63 boards over 20 years are 126,000 cells, less than
// 10 MB as counted here), and what bounds the damage of a stolen laptop or of a program that writes in circles.
#pragma once

#include "domain/identifiers.h"
#include "domain/result.h"
#include "store/store.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace hopluu::sync {

struct ServerLimits {
    std::uint64_t bytesPerDeviceAndDay = 128ULL * 1024 * 1024;  // of operations; a device and all that go on for it count as one
    std::uint64_t bytesPerUnit = 1024ULL * 1024 * 1024;         // of all that a unit's devices ever wrote
    std::size_t renewalsPerDay = 16, renewals = 256;            // of one device that joined by an invitation
};

/// What the operations count for: their bodies, and for each what it takes besides, together with its refusal, receipt or conflict.
[[nodiscard]] std::uint64_t weightOf(std::span<const Operation> operations);

/// Who writes.
struct Charged {
    DeviceId device;
    std::string origin;  // the device that joined by an invitation and that this one goes on for
    UnitId unit;
};

/// Adds the weight of those that are not held yet to what `origin` wrote on that day and its unit ever. Inside the transaction that stores
/// them. Errors: "exchange.quota" (place: the origin, or the unit), those of Store.
[[nodiscard]] Status charge(Store& store, const ServerLimits& limits, const Charged& charged, std::span<const Operation> operations,
                            std::int64_t nowMilliseconds);

}  // namespace hopluu::sync
