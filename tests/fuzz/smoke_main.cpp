// The smoke in ./check, built by any compiler: every target reads its whole corpus and its seeds, and then a fixed number of changed ones.
// The changes come from a fixed seed: the same inputs every time. Looking for something new is tests/fuzz/run's work.
//   test_fuzz            all targets
//   test_fuzz NAME FILE  one input again
#include "fuzz/target.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

namespace {

using namespace hopluu;
using namespace hopluu::fuzz;

constexpr std::size_t kRuns = 50'000;  // of a target of weight 1

Bytes readWhole(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<Bytes> samplesOf(const Target& target, const std::vector<Seed>& seeds) {
    std::vector<Bytes> samples{{}};
    for (const auto& seed : seeds) {
        if (seed.target == target.name) {
            samples.emplace_back(seed.bytes.begin(), seed.bytes.end());
        }
    }
    const std::filesystem::path corpus = std::filesystem::path(HOPLUU_SOURCE_DIR) / "tests/fuzz/corpus" / target.name;
    std::vector<std::filesystem::path> files;
    std::error_code none;  // a target may have found nothing yet
    for (const auto& each : std::filesystem::directory_iterator(corpus, none)) {
        files.push_back(each.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        samples.push_back(readWhole(file));
    }
    return samples;
}

/// Bytes that mean something to one decoder or another.
constexpr std::uint8_t kTelling[] = {0x00, 0x01, 0x7f, 0x80, 0xff, '"', '\\', '{',  '}', '[',
                                     ',',  ';',  '.',  '-',  '\n', '0', '9',  0xef, 0xc3};

class Changer {
public:
    Bytes change(const std::vector<Bytes>& samples, std::size_t maximum) {
        Bytes bytes = samples[below(samples.size())];
        for (std::size_t left = 1 + below(4); left > 0; --left) {
            changeOnce(bytes, samples);
        }
        bytes.resize(std::min(bytes.size(), maximum));
        return bytes;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    void changeOnce(Bytes& bytes, const std::vector<Bytes>& samples) {
        const std::size_t at = below(bytes.size() + 1);
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(6)) {
            case 0:
                bytes.insert(place, kTelling[below(std::size(kTelling))]);
                return;
            case 1:
                bytes.resize(at);
                return;
            case 2: {  // a piece of another one
                const Bytes& other = samples[below(samples.size())];
                const std::size_t from = below(other.size() + 1), to = from + below(other.size() - from + 1);
                bytes.insert(place, other.begin() + static_cast<std::ptrdiff_t>(from), other.begin() + static_cast<std::ptrdiff_t>(to));
                return;
            }
            case 3:
                bytes.erase(place, place + static_cast<std::ptrdiff_t>(below(bytes.size() - at + 1)));
                return;
            case 4:
                if (at < bytes.size()) {
                    *place = kTelling[below(std::size(kTelling))];
                }
                return;
            default:
                if (at < bytes.size()) {
                    *place ^= static_cast<std::uint8_t>(1U << below(8));
                }
        }
    }

    std::mt19937 random_{20'220'101};  // NOLINT: the same every time, that is what it is for
};

/// The input under way: what is written down when the process ends over it.
Bytes current;
std::string_view currentTarget;

void keepInput(int /*signal*/) {
    const std::string file = "fuzz-crash-" + std::string(currentTarget);
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(current.data()), static_cast<std::streamsize>(current.size()));
    std::cerr << "\nthe input is kept; again: test_fuzz " << currentTarget << ' ' << std::filesystem::absolute(file).string()
              << "\nonce mended it belongs into tests/fuzz/corpus/" << currentTarget << "\n";
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

bool runKept(const Target& target, Bytes input) {
    current = std::move(input);
    currentTarget = target.name;
    return target.decode(current);
}

int runOne(std::string_view name, const std::filesystem::path& file) {
    for (const auto& target : allTargets()) {
        if (target.name == name) {
            std::cout << (runKept(target, readWhole(file)) ? "accepted\n" : "refused\n");
            return 0;
        }
    }
    std::cerr << "no target " << name << "\n";
    return 2;
}

}  // namespace

/// So that a finding of the sanitizers is kept as well.
extern "C" const char* __asan_default_options() {  // NOLINT: the name is theirs
    return "abort_on_error=1";
}

int main(int argc, char** argv) {
    std::signal(SIGABRT, keepInput);
    if (argc == 3) {
        return runOne(argv[1], argv[2]);
    }
    const std::vector<Seed> seeds = allSeeds();
    for (const auto& target : allTargets()) {
        std::cout << target.name << std::flush;  // the last word before a crash names the target
        const std::vector<Bytes> samples = samplesOf(target, seeds);
        const auto accepted = std::count_if(samples.begin(), samples.end(), [&](const Bytes& sample) { return runKept(target, sample); });
        require(accepted > 0, "at least one sample is well-formed: a target that refuses everything tests nothing");
        Changer changer;
        std::size_t changedAccepted = 0;
        const std::size_t runs = kRuns / target.weight;
        for (std::size_t run = 0; run < runs; ++run) {
            changedAccepted += runKept(target, changer.change(samples, target.maximumBytes)) ? 1 : 0;
        }
        std::cout << ": " << accepted << " of " << samples.size() << " samples accepted, " << changedAccepted << " of " << runs
                  << " changed ones\n";
    }
    return 0;
}
