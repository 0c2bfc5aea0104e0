// A board's figure beside those of the other boards.
#pragma once

#include "engine/bloc_snapshot.h"

#include <optional>
#include <vector>

namespace hopluu::engine {

struct PeerValue {
    UnitId unit;
    Value value;
    std::optional<Decimal> percentOfLastYear;  // 100 * this / last, one decimal; nullopt without a base above zero
};

struct Peers {
    std::vector<PeerValue> others;  // in the order of the members
    /// Over the others that have a number; nullopt when none has. The median of an even number of them is the mean of the two in the
    /// middle.
    std::optional<Decimal> lowest, median, highest;
};

/// A form item or a derived one; whatever has come here, submitted or not.
[[nodiscard]] Peers peersOf(const BlocSnapshot& bloc, const UnitId& unit, const ItemCode& item);

}  // namespace hopluu::engine
