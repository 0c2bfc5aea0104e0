// A server put back from a copy gives the same arrivals out again, for other operations. A plain arrival as cursor then skips those.
#include "sync/news_cursor.h"
#include "support/laptop.h"

namespace hopluu::test {

namespace {

/// A store in which so many operations have arrived.
struct ServerFile {
    explicit ServerFile(const std::filesystem::path& file) : store(must(Store::open(file, true, systemWallClock()))) {
        if (!must(store->identity())) {
            (void)must(store->setIdentity({DeviceId{{1}}, {}, {}}));
        }
    }
    void arrive(int count) {
        for (int i = 0; i < count; ++i) {
            const Draft draft{{k2022, UnitId{"nam-dinh"}, Topic::narrative, ItemCode{"I"}}, ParagraphText{std::to_string(next++)}};
            (void)must(store->record(std::span(&draft, 1)));
        }
    }
    [[nodiscard]] std::int64_t last() const { return must(store->lastArrival()); }
    std::unique_ptr<Store> store;
    int next = 0;
};

}  // namespace

TEST_CASE("A cursor stays good over restarts of the server") {
    const TemporaryFolder folder;
    ServerFile server(folder / "store");
    const auto first = must(sync::NewsCursors::begin(*server.store, 11));
    server.arrive(3);
    const std::uint64_t cursor = first.cursorAt(3);
    CHECK(first.cursorAt(0) == 0);
    CHECK(first.arrivalOf(cursor, server.last()) == 3);
    for (std::uint32_t mark = 12; mark < 15; ++mark) {
        const auto later = must(sync::NewsCursors::begin(*server.store, mark));
        CHECK(later.arrivalOf(cursor, server.last()) == 3);
        CHECK(later.cursorAt(3) == cursor);
        server.arrive(1);
        CHECK(later.arrivalOf(later.cursorAt(4), server.last()) == 4);
    }
}

TEST_CASE("A cursor of a history that is gone goes on from where the two parted") {
    const TemporaryFolder folder;
    std::uint64_t beforeCopy = 0;
    std::uint64_t afterCopy = 0;
    std::uint64_t afterRestart = 0;
    {
        ServerFile server(folder / "store");
        const auto cursors = must(sync::NewsCursors::begin(*server.store, 21));
        server.arrive(5);
        beforeCopy = cursors.cursorAt(4);
        server.store.reset();
        std::filesystem::copy_file(folder / "store", folder / "copy");
        ServerFile again(folder / "store");
        again.arrive(3);
        afterCopy = cursors.cursorAt(8);
        const auto restarted = must(sync::NewsCursors::begin(*again.store, 22));
        again.arrive(3);
        afterRestart = restarted.cursorAt(11);
    }
    ServerFile putBack(folder / "copy");
    const auto cursors = must(sync::NewsCursors::begin(*putBack.store, 23));
    putBack.arrive(20);
    CHECK(cursors.arrivalOf(beforeCopy, putBack.last()) == 4);
    CHECK(cursors.arrivalOf(afterCopy, putBack.last()) == 5);
    CHECK(cursors.arrivalOf(afterRestart, putBack.last()) == 0);
    CHECK(cursors.arrivalOf(7, putBack.last()) == 0);
    CHECK(cursors.arrivalOf(UINT64_MAX, putBack.last()) == 0);
}

}  // namespace hopluu::test
