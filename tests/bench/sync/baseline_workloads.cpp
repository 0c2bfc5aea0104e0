#include "bench/sync/baseline_workloads.h"

#include "bench/sync/measuring.h"
#include "bench/sync/server_program.h"
#include "support/temporary_folder.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::bench {

namespace {

constexpr int kYear = 2022;

class Baseline {
public:
    explicit Baseline(const std::vector<StoredChangeset>& earlier = {}, Line line = Line::plain) : line_(line) {
        fillBaseline(folder_ / "log", earlier);
        const char* const option = line == Line::tls ? "--baseline-tls-server" : "--baseline-server";
        server_ = std::make_unique<ServerProgram>(
            std::vector<std::string>{std::filesystem::read_symlink("/proc/self/exe").string(), option, (folder_ / "log").string()},
            "port ");
    }
    [[nodiscard]] std::filesystem::path file(int board) const { return folder_ / fmt::format("client-{}", board); }
    [[nodiscard]] std::unique_ptr<BaselineClient> client(int board, Packing packing) const {
        return std::make_unique<BaselineClient>(file(board), board, server_->port(), packing, line_);
    }
    [[nodiscard]] double peakMegabytes() const { return server_->peakMegabytes(); }

private:
    Line line_;
    test::TemporaryFolder folder_;
    std::unique_ptr<ServerProgram> server_;
};

void require(bool holds) {
    if (!holds) {
        stop("the baseline lost rows");
    }
}

SmallExchanges cellByCell(BaselineClient& writer, BaselineClient& reader, std::size_t cells) {
    std::vector<Cost> sending, fetching, nothingNew;
    writer.pull();
    reader.pull();
    for (std::size_t i = 0; i < cells; ++i) {
        writer.writeCell(kYear, static_cast<int>(i % 40),
                         Value::of(Decimal::fromMillionths(static_cast<std::int64_t>(1000 + i) * 1'000'000)));
        sending.push_back(costOf([&] { writer.push(); }));
        fetching.push_back(costOf([&] { reader.pull(); }));
        nothingNew.push_back(costOf([&] { reader.pull(); }));
    }
    return {medianCost(sending), medianCost(fetching), medianCost(nothingNew)};
}

}  // namespace

EveryoneSends baselineEveryoneSends(const Sizes& sizes, Packing packing, Line line) {
    const Baseline baseline({}, line);
    std::vector<std::unique_ptr<BaselineClient>> clients;
    const auto years = boardYears(sizes);
    for (std::size_t board = 0; board < sizes.boards; ++board) {
        clients.push_back(baseline.client(static_cast<int>(board) + 1, packing));
        clients.back()->begin();
        for (std::size_t i = 0; i < sizes.numbers; ++i) {
            clients.back()->writeCell(kYear, static_cast<int>(i), Value::of(Decimal::fromMillionths(years[board].numbers[i])));
        }
        for (std::size_t i = 0; i < sizes.texts; ++i) {
            clients.back()->writeParagraph(kYear, static_cast<int>(i), years[board].texts[i]);
        }
        clients.back()->commit();
    }
    const Cost cost = costOf([&] {
        for (const auto& client : clients) {
            client->push();
        }
        for (const auto& client : clients) {
            client->pull();
        }
    });
    for (const auto& client : clients) {
        require(client->rows() == static_cast<std::int64_t>(sizes.boards * (sizes.numbers + sizes.texts)));
    }
    return {cost, baseline.peakMegabytes()};
}

SmallExchanges baselineSmallExchanges(const Sizes& sizes) {
    const Baseline baseline;
    const auto writer = baseline.client(1, Packing::plain);
    const auto reader = baseline.client(2, Packing::plain);
    SmallExchanges costs = cellByCell(*writer, *reader, sizes.cells);
    costs.serverMegabytes = baseline.peakMegabytes();
    return costs;
}

History baselineHistory(const Sizes& sizes, const std::vector<StoredChangeset>& changesets) {
    const Baseline baseline(changesets);
    const auto writer = baseline.client(1, Packing::gzip);
    auto reader = baseline.client(64, Packing::gzip);
    History outcome;
    outcome.cost = costOf([&] { reader->pull(); });
    require(reader->rows() == static_cast<std::int64_t>(sizes.history.boards * sizes.history.years * sizes.history.cells));
    outcome.afterwards = cellByCell(*writer, *reader, sizes.cells);
    outcome.serverMegabytes = baseline.peakMegabytes();
    reader.reset();
    outcome.fileMegabytes = static_cast<double>(std::filesystem::file_size(baseline.file(64))) / 1e6;
    return outcome;
}

}  // namespace hopluu::bench
