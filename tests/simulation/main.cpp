// test_simulation [--first SEED] [--seeds COUNT] [--steps N] [--without 3,7] [--restores] [--trace] [--shrink]
// Runs one simulation for each seed; the first that fails prints how to see it again. Exit code 0: all held.
#include "simulation/run.h"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace hopluu::simulation;

struct CommandLine {
    std::uint64_t first = 1, seeds = 1000;
    Options options;
    bool shrinks = false;
};

bool readNumber(std::string_view text, auto& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

bool readSteps(std::string_view text, std::set<std::size_t>& steps) {
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::size_t step = 0;
        if (!readNumber(text.substr(0, comma), step)) {
            return false;
        }
        steps.insert(step);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return true;
}

std::optional<CommandLine> readCommandLine(int count, char** words) {
    CommandLine line;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        const std::string_view value = i + 1 < count ? words[i + 1] : "";
        bool isUnderstood = true;
        if (word == "--trace" || word == "--shrink" || word == "--restores") {
            (word == "--trace" ? line.options.trace : word == "--shrink" ? line.shrinks : line.options.restores) = true;
            continue;
        }
        if (word == "--first") {
            isUnderstood = readNumber(value, line.first);
        } else if (word == "--seeds") {
            isUnderstood = readNumber(value, line.seeds);
        } else if (word == "--steps") {
            isUnderstood = readNumber(value, line.options.steps);
        } else {
            isUnderstood = word == "--without" && readSteps(value, line.options.without);
        }
        if (!isUnderstood) {
            std::fprintf(stderr, "not understood: %s\n", words[i]);
            return std::nullopt;
        }
        ++i;
    }
    return line;
}

std::string replay(std::uint64_t seed, const Options& options) {
    std::string command = "test_simulation --first " + std::to_string(seed) + " --seeds 1 --steps " + std::to_string(options.steps);
    std::string without;
    for (const std::size_t step : options.without) {
        without += (without.empty() ? "" : ",") + std::to_string(step);
    }
    return command + (without.empty() ? "" : " --without " + without) + (options.restores ? " --restores" : "") + " --trace";
}

}  // namespace

int main(int count, char** words) {
    const auto line = readCommandLine(count, words);
    if (!line) {
        return 2;
    }
    std::map<std::string, std::size_t> happened;
    for (std::uint64_t seed = line->first; seed < line->first + line->seeds; ++seed) {
        const Outcome outcome = run(seed, line->options);
        for (const auto& [what, times] : outcome.counts) {
            happened[what] += times;
        }
        if (outcome.failures.empty()) {
            continue;
        }
        std::printf("seed %llu FAILED after %zu steps:\n", static_cast<unsigned long long>(seed), outcome.steps);
        for (const auto& failure : outcome.failures) {
            std::printf("  %s\n", failure.c_str());
        }
        std::printf("again, step by step:\n  %s\n", replay(seed, line->shrinks ? shrink(seed, line->options) : line->options).c_str());
        return 1;
    }
    std::printf("%llu simulations held.\n", static_cast<unsigned long long>(line->seeds));
    for (const auto& [what, times] : happened) {
        std::printf("  %9zu  %s\n", times, what.c_str());
    }
    return 0;
}
