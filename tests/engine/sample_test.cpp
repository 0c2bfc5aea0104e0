#include "engine/sample.h"

#include "bloc.h"
#include "engine/attachments.h"
#include "engine/year_snapshot.h"
#include "support/catch.h"
#include "sync/exchange_status.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hopluu::test {

namespace {

class SampleLine final : public sync::Transport {
public:
    explicit SampleLine(engine::Sample& sample) : sample_(sample) {}
    Result<sync::Reply> send(const sync::Request& request) override { return sample_.answer(request); }

private:
    engine::Sample& sample_;
};

class OpenSample {
public:
    OpenSample()
        : sample(need(engine::Sample::open(folder / "mau", systemWallClock()))),
          board(need(engine::Workspace::open(sample->board(), false, systemWallClock()))),
          line(*sample) {}

    engine::YearSnapshot year() { return need(engine::readYear(board, desk())); }
    engine::BoardDesk desk() { return need(engine::BoardDesk::open(board, {}, UnitId{"ha-noi"})); }

    TemporaryFolder folder;
    std::unique_ptr<engine::Sample> sample;
    engine::Workspace board;
    SampleLine line;
};

}  // namespace

TEST_CASE("The sample is a board at work: returned with a reason, a promise, estimates, two who disagree, something unsent") {
    OpenSample open;
    const auto year = open.year();
    CHECK(year.submission.isAt(SubmissionStep::returned));
    REQUIRE(year.submission.state() != nullptr);
    CHECK_FALSE(year.submission.state()->reason.empty());
    for (const auto& cell : year.submission.state()->cells) {
        CHECK(year.setup.form->findItem(cell) != nullptr);
    }
    CHECK(year.submission.receipt);
    CHECK(year.completeness.notYetAvailable == 1);
    CHECK(year.completeness.notEntered > 0);
    CHECK(year.completeness.estimates > 0);
    CHECK(year.conflicts.size() == 2);
    CHECK(year.counts.local == 1);
    CHECK_FALSE(year.closedBecause);
    CHECK(year.setup.campaign.period.deadline > "2026");
}

TEST_CASE("In the sample a year can be finished and submitted, and the receipt comes without a network") {
    OpenSample open;
    auto desk = open.desk();
    need(desk.set(ItemCode{"capital_realised.fdi"}, Value::of(need(Decimal::parse("155")))));
    need(desk.setNarrative(ItemCode{"II.2.1.1"}, "Cả hai đoạn đều đúng."));
    const auto submitted = need(desk.submit());
    need(sync::exchange(open.board.store(), open.line));
    const auto view = need(desk.submission());
    CHECK(view.operation == submitted);
    REQUIRE(view.receipt);
    CHECK(view.receipt->submission == submitted.id);
    CHECK(need(open.board.store().counts()).local == 0);
}

TEST_CASE("The sample's server takes attachments and gives them back") {
    OpenSample open;
    const auto scan = open.folder / "quyet-dinh.pdf";
    {
        std::ofstream file(scan, std::ios::binary);
        file << "%PDF-1.4\n" << std::string(200'000, 'x') << "\n%%EOF\n";
    }
    auto files = need(engine::AttachmentDesk::open(open.board));
    const auto attached = need(files.attach({}, scan, {}));
    need(sync::exchange(open.board.store(), open.line));
    const auto outcome = need(files.send(open.line));
    CHECK(outcome.sent == 1);
    CHECK(outcome.problems.empty());
    CHECK(need(files.waiting()) == 0);

    const std::filesystem::path own = open.sample->board().string() + ".files";
    std::filesystem::remove_all(own);
    CHECK(std::filesystem::file_size(need(files.obtain(attached, open.line))) == std::filesystem::file_size(scan));
}

TEST_CASE("The sample is there as it was left, and can be forgotten without touching what lies beside it") {
    TemporaryFolder folder;
    const auto place = folder / "mau";
    const auto labour = ItemCode{"labour.ddi"};
    {
        auto sample = need(engine::Sample::open(place, systemWallClock()));
        auto board = need(engine::Workspace::open(sample->board(), false, systemWallClock()));
        need(need(engine::BoardDesk::open(board, {}, UnitId{"ha-noi"})).set(labour, Value::of(need(Decimal::parse("50000")))));
    }
    {
        auto sample = need(engine::Sample::open(place, systemWallClock()));
        auto board = need(engine::Workspace::open(sample->board(), false, systemWallClock()));
        CHECK(need(need(engine::BoardDesk::open(board, {}, UnitId{"ha-noi"})).content()).cells.contains(labour));
    }
    std::ofstream(place / "cua-toi.txt") << "mine";
    need(engine::Sample::remove(place));
    CHECK(std::distance(std::filesystem::directory_iterator(place), {}) == 1);
    auto sample = need(engine::Sample::open(place, systemWallClock()));
    auto board = need(engine::Workspace::open(sample->board(), false, systemWallClock()));
    CHECK_FALSE(need(need(engine::BoardDesk::open(board, {}, UnitId{"ha-noi"})).content()).cells.contains(labour));
}

TEST_CASE("A sample that was never finished is made anew") {
    TemporaryFolder folder;
    const auto place = folder / "mau";
    need(engine::Sample::open(place, systemWallClock()));
    std::filesystem::remove(place / "xong");
    auto sample = need(engine::Sample::open(place, systemWallClock()));
    CHECK(std::filesystem::exists(sample->board()));
}

TEST_CASE("Where no folder can be made, the sample says so") {
    TemporaryFolder folder;
    std::ofstream(folder / "tep") << "a file, not a folder";
    const auto sample = engine::Sample::open(folder / "tep" / "mau", systemWallClock());
    REQUIRE_FALSE(sample);
    CHECK(sample.error().code == "sample.folder");
}

}  // namespace hopluu::test
