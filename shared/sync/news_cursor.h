// The cursor by which a laptop asks for news. To the laptop it is a number to hand back; here it is an arrival in the server's journal,
// with a mark of the stretch of history in which it was counted. A server that is put back from a copy gives the same arrivals out again,
// for other operations: by the mark it knows a cursor of the history that is gone, and goes on from where the two parted.
#pragma once

#include "domain/result.h"
#include "store/store.h"

#include <cstdint>
#include <vector>

namespace hopluu::sync {

class NewsCursors {
public:
    /// With each start of a server a new stretch begins, under a random `mark`. Kept in the store's settings.
    [[nodiscard]] static Result<NewsCursors> begin(Store& store, std::uint32_t mark);

    /// What a laptop that has everything up to this arrival hands back; 0 for arrival 0.
    [[nodiscard]] std::uint64_t cursorAt(std::int64_t arrival) const;
    /// Up to which arrival, at most `last`, whoever hands this back has everything; 0 for a cursor of an unknown history.
    [[nodiscard]] std::int64_t arrivalOf(std::uint64_t cursor, std::int64_t last) const;

private:
    struct Stretch {
        std::int64_t first = 1;  // arrival
        std::uint32_t mark = 0;
    };
    std::vector<Stretch> stretches_;  // by first arrival
};

}  // namespace hopluu::sync
