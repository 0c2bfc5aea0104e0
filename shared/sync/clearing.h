// Many values emptied at once are more often a mistake (a wrong paste, an import of an empty table) than a wish: nothing of it is sent
// before the person has said so.
#pragma once

#include "domain/result.h"
#include "journal/operation.h"
#include "store/store.h"

#include <cstdint>
#include <vector>

namespace hopluu::sync {

/// A filled cell or paragraph that an unsent operation leaves empty.
struct ClearedValue {
    Address address;
    Body before;  // the latest that the server holds and that was not empty
    bool operator==(const ClearedValue&) const = default;
};
/// All of them that nobody has confirmed yet.
[[nodiscard]] Result<std::vector<ClearedValue>> clearedByUnsent(const Store& store);

/// The last operation of this device that a confirmation covers.
inline constexpr char kClearingConfirmedSetting[] = "clearing.confirmed";

/// It is asked about ten or more.
inline constexpr std::uint64_t kManyCleared = 10;

/// "exchange.many-cleared" (place: how many) when there are many and nobody has confirmed; a confirmation is kept and covers what is
/// unsent now.
[[nodiscard]] Status checkClearing(Store& store, bool confirms);

}  // namespace hopluu::sync
