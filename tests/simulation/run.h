// One simulation from one seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hopluu::simulation {

struct Options {
    std::size_t steps = 200;
    std::set<std::size_t> without;  // steps left out
    bool trace = false;
    bool restores = false;  // files are put back from older copies
};

struct Outcome {
    std::vector<std::string> failures;  // empty: all held
    std::size_t steps = 0;              // done when it ended
    std::map<std::string, std::size_t> counts;
};

[[nodiscard]] Outcome run(std::uint64_t seed, const Options& options);

/// The first steps, and of them only those, that it takes to fail: a shorter story of the same failure.
[[nodiscard]] Options shrink(std::uint64_t seed, Options options);

}  // namespace hopluu::simulation
