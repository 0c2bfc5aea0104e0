// Random numbers that are the same on every machine: everything that a test draws follows from its seed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hopluu::test {

class SeededRandom {
public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}

    /// splitmix64 (Steele, Lea, Flood 2014).
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    /// 0 to `bound` - 1; `bound` is above zero.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool oneIn(std::size_t bound) { return below(bound) == 0; }
    bool percent(unsigned chance) { return below(100) < chance; }

private:
    std::uint64_t state_;
};

}  // namespace hopluu::test
