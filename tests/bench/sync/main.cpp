// Synchronisation, measured: six workloads with the bytes counted at the socket, HTTP headers included, TLS not. The real server program
// and the real client library over HTTPS on loopback, stores on the disk; beside a baseline of the same run (baseline_server.h), since
// machines differ and are busy. Docs: docs/spec/exchange.md#figures.
//   bench_sync [--repeats N] | --smoke
// Exit code 1 when an aim was missed; in the smoke, when what does not depend on the machine has become worse.
#include "bench/support/measure.h"
#include "bench/sync/baseline_workloads.h"
#include "bench/sync/measuring.h"
#include "bench/sync/score_table.h"
#include "bench/sync/workloads.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace {

using namespace hopluu;
using namespace hopluu::bench;

// What was reached, where the smoke watches more closely than the aim does, or less.
constexpr double kCellBytes = 680;
constexpr double kCutTimes = 1.22;

double megabytes(const LineBytes& bytes) {
    return static_cast<double>(bytes.together()) / 1e6;
}

template <class Outcome>
Cost medianOf(const std::vector<Outcome>& all) {
    std::vector<Cost> costs;
    for (const Outcome& each : all) {
        costs.push_back(each.cost);
    }
    return medianCost(costs);
}

/// The runs of both contestants take turns, so that what else the machine does meets both.
template <class Ours, class Theirs>
auto inTurns(std::size_t repeats, Ours ours, Theirs theirs) {
    std::pair<std::vector<decltype(ours())>, std::vector<decltype(theirs())>> outcomes;
    for (std::size_t i = 0; i < repeats; ++i) {
        outcomes.first.push_back(ours());
        outcomes.second.push_back(theirs());
    }
    return outcomes;
}

class Benchmark {
public:
    Benchmark(const Sizes& sizes, std::size_t repeats, bool isSmoke) : sizes_(sizes), repeats_(repeats), isSmoke_(isSmoke) {}

    bool run() {
        showEveryoneSends();
        showSmallExchanges();
        showHistory();
        table_.atMost("5. server's memory at its peak over all of these, MB", 25, serverMegabytes_,
                      fmt::format("{:.1f}", baselineMegabytes_), DependsOn::machine);
        table_.holds("6. two edit one cell offline: the same everywhere, both shown", bothAreShown(), "one is lost");
        showCutLines();
        return isSmoke_ ? !table_.isWorse() : !table_.missedAny();
    }

private:
    void noteMemory(double ours, double theirs) {
        table_.note("   server's memory at its peak in this, MB", ours, fmt::format("{:.1f}", theirs));
        serverMegabytes_ = std::max(serverMegabytes_, ours);
        baselineMegabytes_ = std::max(baselineMegabytes_, theirs);
    }

    void showEveryoneSends() {
        std::vector<EveryoneSends> ours, theirs, overTls, packed;
        for (std::size_t i = 0; i < repeats_; ++i) {
            ours.push_back(everyoneSends(sizes_));
            theirs.push_back(baselineEveryoneSends(sizes_, Packing::plain, Line::plain));
            overTls.push_back(baselineEveryoneSends(sizes_, Packing::plain, Line::tls));
            packed.push_back(baselineEveryoneSends(sizes_, Packing::gzip, Line::tls));
        }
        const Cost cost = medianOf(ours), raw = medianOf(theirs), tls = medianOf(overTls), small = medianOf(packed);
        const std::string what =
            fmt::format("1. {} boards send {} numbers and {} texts of 1.5 kB, all fetch all", sizes_.boards, sizes_.numbers, sizes_.texts);
        table_.atMost(what + ", ms", raw.milliseconds, cost.milliseconds,
                      fmt::format("{:.0f}, TLS {:.0f}, TLS and gzip {:.0f}", raw.milliseconds, tls.milliseconds, small.milliseconds),
                      DependsOn::machine);
        table_.atMost("   the same, MB", 1.35, megabytes(cost.bytes),
                      fmt::format("{:.2f}, gzip {:.2f}", megabytes(raw.bytes), megabytes(small.bytes)), DependsOn::nothing);
        table_.atMost("   the same, requests", static_cast<double>(3 * sizes_.boards), static_cast<double>(cost.bytes.requests),
                      fmt::format("{}", raw.bytes.requests), DependsOn::nothing);
        table_.note("   the same with TLS, MB", static_cast<double>(cost.bytes.withTls) / 1e6, "");
        noteMemory(ours.back().serverMegabytes, theirs.back().serverMegabytes);
    }

    void showSmallExchanges() {
        const SmallExchanges ours = smallExchanges(sizes_);
        const SmallExchanges theirs = baselineSmallExchanges(sizes_);
        small_ = ours;
        table_.atMost("2. one cell until another laptop has it, bytes", 700, static_cast<double>(ours.cellBytes()),
                      fmt::format("{}", theirs.cellBytes()), DependsOn::nothing, kCellBytes);
        table_.atMost("   the same, round trips a side", 1,
                      static_cast<double>(std::max(ours.sending.bytes.requests, ours.fetching.bytes.requests)), "1", DependsOn::nothing);
        table_.note("   the same, ms", ours.cellMilliseconds(), fmt::format("{:.2f}", theirs.cellMilliseconds()));
        table_.note("   the same with TLS and its handshakes, bytes",
                    static_cast<double>(ours.sending.bytes.withTls + ours.fetching.bytes.withTls), "");
        table_.atMost("3. nothing new, bytes", 250, static_cast<double>(ours.nothingNew.bytes.together()),
                      fmt::format("{}", theirs.nothingNew.bytes.together()), DependsOn::nothing);
        noteMemory(ours.serverMegabytes, theirs.serverMegabytes);
    }

    void showHistory() {
        const auto cells = realisticCells(sizes_.history);
        const auto changesets = asChangesets(cells);
        const auto [ours, theirs] = inTurns(
            std::max<std::size_t>(1, repeats_ / 2), [&] { return history(sizes_, cells); },
            [&] { return baselineHistory(sizes_, changesets); });
        const Cost cost = medianOf(ours), raw = medianOf(theirs);
        const History& one = ours.back();
        const std::string what = fmt::format("4. {} boards x {} years x {} cells to a fresh laptop", sizes_.history.boards,
                                             sizes_.history.years, sizes_.history.cells);
        table_.atMost(what + ", s", 1, cost.milliseconds / 1000, fmt::format("gzip {:.2f}", raw.milliseconds / 1000), DependsOn::machine);
        table_.atMost("   the same, MB", 1, megabytes(cost.bytes), fmt::format("gzip {:.2f}", megabytes(raw.bytes)), DependsOn::nothing);
        table_.atMost("   the laptop's file after that, MB", 4, one.fileMegabytes, fmt::format("{:.2f}", theirs.back().fileMegabytes),
                      DependsOn::nothing);
        table_.note("   requests", static_cast<double>(cost.bytes.requests), fmt::format("{}", raw.bytes.requests));
        // The cursor and the sequences have more digits than at the start.
        table_.atMost("   one more cell, bytes more than in an empty bloc", 16,
                      static_cast<double>(one.afterwards.cellBytes()) - static_cast<double>(small_.cellBytes()), "", DependsOn::nothing);
        table_.atMost("   one more cell, times the milliseconds in an empty bloc", 1.25,
                      one.afterwards.cellMilliseconds() / small_.cellMilliseconds(), "", DependsOn::machine);
        noteMemory(one.serverMegabytes, theirs.back().serverMegabytes);
    }

    void showCutLines() {
        const CutLine undisturbed = overCutLine(sizes_, 0);
        for (const std::size_t kilobytes : {24U, 8U}) {
            const CutLine cut = overCutLine(sizes_, kilobytes * 1000);
            table_.atMost(fmt::format("   every connection cut after {} kB: times the bytes undisturbed", kilobytes), 1.3,
                          static_cast<double>(cut.cost.bytes.together()) / static_cast<double>(undisturbed.cost.bytes.together()),
                          "never finishes", DependsOn::nothing, kCutTimes);
            table_.note(fmt::format("   the same, exchanges that it took ({} connections)", cut.cost.bytes.connections),
                        static_cast<double>(cut.exchanges), "");
        }
    }

    Sizes sizes_;
    std::size_t repeats_;
    bool isSmoke_;
    ScoreTable table_;
    SmallExchanges small_;
    double serverMegabytes_ = 0, baselineMegabytes_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    const std::string_view first = argc == 3 ? argv[1] : "";
    if (first == "--baseline-server" || first == "--baseline-tls-server") {
        return runBaselineServer(argv[2], first == "--baseline-server" ? Line::plain : Line::tls);
    }
    std::signal(SIGPIPE, SIG_IGN);
    const bool isSmoke = bench::isSmoke(argc, argv);
    Sizes sizes;
    if (isSmoke) {
        sizes.history = CampaignSize{5, 4, 20};
        sizes.cells = 5;
    }
    std::size_t repeats = isSmoke ? 1 : 7;
    if (argc == 3 && std::string_view(argv[1]) == "--repeats") {
        repeats = std::max<std::size_t>(1, std::strtoul(argv[2], nullptr, 10));
    }
    return Benchmark(sizes, repeats, isSmoke).run() ? 0 : 1;
}
