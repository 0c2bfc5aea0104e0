// A clock that never goes back and never trusts a far future: the wall clock comes in as a function, for tests and simulation.
#pragma once

#include "journal/operation.h"

#include <cstdint>
#include <functional>

namespace hopluu {

/// Milliseconds since 1970, UTC.
using WallClock = std::function<std::int64_t()>;

/// The real one.
[[nodiscard]] WallClock systemWallClock();

class HybridClock {
public:
    explicit HybridClock(WallClock wall, HybridTime last = {}) : wall_(std::move(wall)), last_(last) {}

    /// A time after every time given out or seen before.
    [[nodiscard]] HybridTime tick();
    /// Takes note of another device's time; one more than a day ahead of our wall clock is not followed, so that
    /// one wrong laptop does not drag everyone's clock along.
    void see(HybridTime other);
    [[nodiscard]] HybridTime last() const { return last_; }

private:
    WallClock wall_;
    HybridTime last_;
};

}  // namespace hopluu
