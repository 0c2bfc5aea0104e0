#include "journal/hybrid_clock.h"

#include <algorithm>
#include <chrono>

namespace hopluu {

namespace {

constexpr std::int64_t kTrustedAheadMilliseconds = 24LL * 60 * 60 * 1000;

HybridTime atWall(std::int64_t milliseconds) {
    constexpr std::int64_t kLast = (std::int64_t{1} << 47) - 1;
    return {static_cast<std::uint64_t>(std::clamp<std::int64_t>(milliseconds, 0, kLast)) << 16U};
}

}  // namespace

WallClock systemWallClock() {
    return [] {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::int64_t{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
    };
}

HybridTime HybridClock::tick() {
    last_ = std::max(HybridTime{last_.packed + 1}, atWall(wall_()));
    return last_;
}

void HybridClock::see(HybridTime other) {
    if (other > last_ && other <= atWall(wall_() + kTrustedAheadMilliseconds)) {
        last_ = other;
    }
}

}  // namespace hopluu
