#include "store/test_laptop.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace hopluu;
using namespace hopluu::test;

namespace {

bool everything(const Address&) {
    return true;
}

/// Three devices write, now and then after having heard of each other: a history with successions, conflicts and decisions.
std::vector<Operation> anyJournal() {
    std::vector<std::unique_ptr<TestLaptop>> laptops;
    for (std::uint8_t i = 1; i <= 3; ++i) {
        laptops.push_back(std::make_unique<TestLaptop>(i));
    }
    std::vector<Operation> all;
    const auto steps = *rc::gen::inRange<std::size_t>(1, 12);
    for (std::size_t step = 0; step < steps; ++step) {
        TestLaptop& author = *laptops[*rc::gen::inRange<std::size_t>(0, 3)];
        author.wall += *rc::gen::inRange(-1000, 1000);
        if (*rc::gen::arbitrary<bool>()) {
            author.ingest(all);
        }
        const auto written = author.record(cell(*rc::gen::element<std::string>("a", "b")), number(*rc::gen::inRange(0, 4)));
        all.insert(all.end(), written.begin(), written.end());
    }
    return all;
}

std::vector<Operation> shuffled(std::vector<Operation> operations) {
    for (std::size_t i = operations.size(); i > 1; --i) {
        std::swap(operations[i - 1], operations[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    return operations;
}

}  // namespace

TEST_CASE("Operations taken in twice, late or in another order change nothing", "[store]") {
    REQUIRE(rc::check("two stores that heard the same", [] {
        const auto journal = anyJournal();
        TestLaptop straight(8);
        TestLaptop crooked(9);
        RC_ASSERT(straight.ingest(journal).added == journal.size());
        for (const auto& each : shuffled(journal)) {
            crooked.ingest({each});
        }
        const IngestOutcome again = crooked.ingest(shuffled(journal));
        RC_ASSERT(again.added == 0U);
        RC_ASSERT(again.alreadyHeld == journal.size());
        for (const char* item : {"a", "b"}) {
            RC_ASSERT(straight.read(cell(item)) == crooked.read(cell(item)));
        }
        RC_ASSERT(must(straight.store().stateChecksum({})) == must(crooked.store().stateChecksum({})));
        RC_ASSERT(must(straight.store().counts()).conflicts == must(crooked.store().counts()).conflicts);
        RC_ASSERT(straight.problems().empty());
        RC_ASSERT(crooked.problems().empty());
    }));
}

TEST_CASE("Refusing an operation before or after others arrive ends in the same state", "[store]") {
    REQUIRE(rc::check("refuse early, refuse late", [] {
        const auto journal = anyJournal();
        const OperationId refused = journal[*rc::gen::inRange<std::size_t>(0, journal.size())].id;
        TestLaptop early(8);
        TestLaptop late(9);
        for (const auto& each : shuffled(journal)) {
            early.ingest({each});
            must(early.store().refuse(refused));
        }
        late.ingest(journal);
        must(late.store().refuse(refused));
        RC_ASSERT(must(early.store().stateChecksum({})) == must(late.store().stateChecksum({})));
        RC_ASSERT(early.read(cell("a")) == late.read(cell("a")));
        RC_ASSERT(early.problems().empty());
        RC_ASSERT(late.problems().empty());
    }));
}

TEST_CASE("A refused operation leaves the state, brings back what it replaced, and stays in the history", "[store]") {
    TestLaptop laptop(1);
    const auto first = laptop.record(cell("a"), number(1));
    const auto second = laptop.record(cell("a"), number(2));
    must(laptop.store().refuse(second[0].id));
    CHECK(laptop.read(cell("a")).heads == first);
    const auto history = must(laptop.store().history(cell("a")));
    REQUIRE(history.size() == 2);
    CHECK(history[1].standing == Standing::refused);
    CHECK(must(laptop.store().refused()).size() == 1);

    // It comes back from elsewhere, and the server acknowledges past it: refused it stays.
    laptop.ingest(second);
    must(laptop.store().acknowledge(2));
    CHECK(must(laptop.store().find(second[0].id))->standing == Standing::refused);
    CHECK(must(laptop.store().find(first[0].id))->standing == Standing::received);
    CHECK(must(laptop.store().unsent(1000)).empty());
    // The next edit builds on what is shown, not on what was refused.
    CHECK(laptop.record(cell("a"), number(3)).at(0).supersedes == std::vector{first[0].id});
    CHECK(laptop.problems().empty());
}

TEST_CASE("Refusing what is not here is no error", "[store]") {
    TestLaptop laptop(1);
    must(laptop.store().refuse({laptop.device(), 9}));
    CHECK(must(laptop.store().counts()).total == 0);
}

TEST_CASE("An operation with a known id and other contents is a contradiction, and the whole part is left out", "[store]") {
    TestLaptop laptop(1);
    TestLaptop other(2);
    auto foreign = other.record(cell("a"), number(1));
    laptop.ingest(foreign);
    auto next = other.record(cell("b"), number(2));
    foreign[0].body = number(9);
    next.push_back(foreign[0]);
    CHECK(codeOf(laptop.store().ingest(next)) == "journal.contradiction");
    CHECK(laptop.read(cell("b")).heads.empty());
    CHECK(laptop.shown(cell("a")) == 1);
    CHECK(laptop.problems().empty());
}

TEST_CASE("A laptop restored from an old copy goes on after its own later operations once it has heard of them", "[store]") {
    TestLaptop before(1);
    before.record(cell("a"), number(1));
    TestLaptop restored(1);
    restored.ingest(before.everything());
    const auto lost = before.record(cell("a"), number(2));
    restored.ingest(lost);
    const auto next = restored.record(cell("a"), number(3));
    CHECK(next[0].id.sequence == 3);
    CHECK(next[0].supersedes == std::vector{lost[0].id});
    CHECK(restored.problems().empty());
}

TEST_CASE("The time of what comes in carries the clock along, but not further than a day", "[store]") {
    TestLaptop ahead(2);
    TestLaptop laptop(1);
    ahead.wall = laptop.wall + 3'600'000;
    const auto later = ahead.record(cell("a"), number(1));
    laptop.ingest(later);
    CHECK(laptop.record(cell("b"), number(1)).at(0).time > later[0].time);
    ahead.wall = laptop.wall + 400LL * 24 * 3'600'000;
    const auto mad = ahead.record(cell("c"), number(1));
    laptop.ingest(mad);
    CHECK(laptop.record(cell("d"), number(1)).at(0).time < mad[0].time);
}

TEST_CASE("What is unsent goes out in order, in parts, until it is acknowledged", "[store]") {
    TestLaptop laptop(1);
    for (int i = 1; i <= 10; ++i) {
        laptop.record(cell("a"), number(i));
    }
    const auto firstPart = must(laptop.store().unsent(100));
    REQUIRE_FALSE(firstPart.empty());
    REQUIRE(firstPart.size() < 10);
    for (std::size_t i = 0; i < firstPart.size(); ++i) {
        CHECK(firstPart[i].id.sequence == i + 1);
    }
    CHECK(must(laptop.store().unsent(1)).size() == 1);
    must(laptop.store().acknowledge(7));
    const auto rest = must(laptop.store().unsent(1U << 20U));
    REQUIRE(rest.size() == 3);
    CHECK(rest[0].id.sequence == 8);
    const JournalCounts counts = must(laptop.store().counts());
    CHECK(counts.local == 3);
    CHECK(counts.received == 7);
}

TEST_CASE("News come in order of arrival, in parts, each once, without one's own and without what one may not see", "[store]") {
    TestLaptop server(1);
    TestLaptop board(2);
    for (int i = 0; i < 20; ++i) {
        server.record(cell("a", i % 2 == 0 ? "ha-noi" : "hai-phong"), number(i));
        server.ingest(board.record(cell("b"), number(i)));
    }
    must(server.store().refuse({server.device(), 3}));
    const auto mine = [](const Address& address) { return address.unit.text == "ha-noi"; };
    std::vector<OperationId> seen;
    std::int64_t cursor = 0;
    bool more = true;
    int parts = 0;
    while (more) {
        const News part = must(server.store().news(cursor, board.device(), 100, mine));
        for (const auto& entry : part.entries) {
            seen.push_back(entry.operation.id);
        }
        cursor = part.cursor;
        more = part.more;
        ++parts;
    }
    CHECK(parts > 1);
    std::vector<OperationId> expected;
    for (std::uint64_t i = 1; i <= 19; i += 2) {
        if (i != 3) {
            expected.push_back({server.device(), i});
        }
    }
    CHECK(seen == expected);
    // The cursor has passed what was not for this reader: nothing is looked at twice.
    CHECK(cursor == must(server.store().lastArrival()));
    CHECK(must(server.store().news(cursor, board.device(), 100, everything)).entries.empty());
}

TEST_CASE("Equal states have equal checksums, unit by unit, and a different head changes only its unit's", "[store]") {
    TestLaptop one(1);
    TestLaptop two(2);
    CHECK(must(one.store().stateChecksum({})) == std::array<std::uint8_t, 32>{});
    one.record(cell("a"), number(1));
    one.record(cell("a", "hai-phong"), number(2));
    two.ingest(one.everything());
    const std::vector<UnitId> haNoi{UnitId{"ha-noi"}};
    const std::vector<UnitId> haiPhong{UnitId{"hai-phong"}};
    const std::vector<UnitId> both{UnitId{"hai-phong"}, UnitId{"ha-noi"}};
    CHECK(must(one.store().stateChecksum({})) == must(two.store().stateChecksum({})));
    CHECK(must(one.store().stateChecksum(both)) == must(one.store().stateChecksum({})));
    two.record(cell("a"), number(3));
    CHECK(must(one.store().stateChecksum(haNoi)) != must(two.store().stateChecksum(haNoi)));
    CHECK(must(one.store().stateChecksum(haiPhong)) == must(two.store().stateChecksum(haiPhong)));
    CHECK(must(one.store().stateChecksum(std::vector<UnitId>{UnitId{"hue"}})) == std::array<std::uint8_t, 32>{});
}
