// Operations that come together lie together in one row. None of that shows from outside.
#include "store/test_laptop.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

using namespace hopluu;
using namespace hopluu::test;

namespace {

constexpr std::size_t kMany = 1300;  // more than two rows' worth

std::vector<Draft> manyDrafts(std::size_t count, std::int64_t value = 1) {
    std::vector<Draft> drafts;
    for (std::size_t i = 0; i < count; ++i) {
        drafts.push_back({cell("item_" + std::to_string(i)), number(value, i % 7 == 0 ? "một ghi chú" : "")});
    }
    return drafts;
}

std::int64_t rowsOf(const TestLaptop& laptop) {
    return SQLite::Database(laptop.file().string()).execAndGet("SELECT count(*) FROM journal").getInt64();
}

bool everything(const Address&) {
    return true;
}

}  // namespace

TEST_CASE("A thousand operations taken in together lie in a few rows, and each is found by id, by address and by arrival", "[store]") {
    TestLaptop author(2);
    const auto operations = must(author.store().record(manyDrafts(kMany)));
    REQUIRE(operations.size() == kMany);
    TestLaptop laptop(1);
    CHECK(laptop.ingest(operations).added == kMany);
    CHECK(rowsOf(laptop) < 5);
    laptop.reopen();
    CHECK(laptop.everything() == operations);
    bool isEachFound = true;
    for (const auto& each : operations) {
        const auto found = must(laptop.store().find(each.id));
        isEachFound = isEachFound && found && found->operation == each && laptop.read(each.address).heads == std::vector{each};
    }
    CHECK(isEachFound);
    CHECK(must(laptop.store().entries({}, {}, Topic::cell)).size() == kMany);
    CHECK(laptop.ingest(operations).alreadyHeld == kMany);
    CHECK(laptop.problems().empty());
}

TEST_CASE("News go on from the middle of a row, each once", "[store]") {
    TestLaptop author(2);
    const auto operations = must(author.store().record(manyDrafts(kMany)));
    TestLaptop laptop(1);
    laptop.ingest(operations);
    std::vector<Operation> seen;
    News part;
    do {
        part = must(laptop.store().news(part.cursor, laptop.device(), 1000, everything));
        CHECK(part.entries.size() < 40);
        for (const auto& entry : part.entries) {
            seen.push_back(entry.operation);
        }
    } while (part.more);
    CHECK(seen == operations);
    CHECK(part.cursor == must(laptop.store().lastArrival()));
}

TEST_CASE("What is acknowledged, refused or unacknowledged may end in the middle of a row", "[store]") {
    TestLaptop laptop(1);
    const auto operations = must(laptop.store().record(manyDrafts(kMany)));
    must(laptop.store().acknowledge(700));
    must(laptop.store().refuse(operations[100].id));
    must(laptop.store().refuse(operations[900].id));
    JournalCounts counts = must(laptop.store().counts());
    CHECK(counts.local == kMany - 700 - 1);
    CHECK(counts.refused == 2);
    CHECK(must(laptop.store().unsent(1)).at(0).id.sequence == 701);
    CHECK(laptop.read(operations[100].address).heads.empty());
    CHECK(laptop.problems().empty());

    must(laptop.store().unacknowledge(50));
    counts = must(laptop.store().counts());
    CHECK(counts.local == kMany - 49);
    CHECK(counts.refused == 0);
    CHECK(laptop.read(operations[100].address).heads == std::vector{operations[100]});
    const auto unsent = must(laptop.store().unsent(1U << 30U));
    CHECK(std::equal(unsent.begin(), unsent.end(), operations.begin() + 49, operations.end()));
    CHECK(laptop.problems().empty());
}

TEST_CASE("An older copy that goes on under another identity sets aside what lies in the middle of a row", "[store]") {
    TestLaptop laptop(1);
    const auto operations = must(laptop.store().record(manyDrafts(20)));
    laptop.record(cell("item_9"), number(9));
    must(laptop.store().acknowledge(7));
    CHECK(must(laptop.store().continueAs(identity(3))) == 14);
    const auto unsent = must(laptop.store().unsent(1U << 20U));
    REQUIRE(unsent.size() == 14);
    CHECK(unsent.front().id == OperationId{identity(3).device, 1});
    CHECK(unsent.front().body == operations[7].body);
    CHECK(laptop.shown(cell("item_9")) == 9);
    CHECK(must(laptop.store().lastSequence(laptop.device())) == 7);
    CHECK(must(laptop.store().history(cell("item_9"))).size() == 4);
    CHECK(laptop.problems() == std::vector<std::string>{});

    // What the device really wrote under those numbers, the later first.
    TestLaptop elsewhere(1);
    elsewhere.ingest({operations.begin(), operations.begin() + 7});
    const auto eighth = elsewhere.record(cell("item_9"), number(4));
    const auto ninth = elsewhere.record(cell("item_9"), number(5));
    laptop.ingest(ninth);
    laptop.ingest(eighth);
    CHECK(laptop.read(cell("item_9")).heads.size() == 2);
    laptop.reopen();
    CHECK(laptop.problems() == std::vector<std::string>{});
}

TEST_CASE("After a transaction that failed, nothing of it is remembered", "[store]") {
    TestLaptop author(2);
    const auto operations = must(author.store().record(manyDrafts(kMany)));
    TestLaptop laptop(1);
    laptop.record(cell("item_0"), number(5));
    const auto before = must(laptop.store().unitChecksums());
    const auto done = laptop.store().together([&]() -> Status {
        must(laptop.store().ingest(operations));
        must(laptop.store().record(manyDrafts(3, 8)));
        CHECK(must(laptop.store().counts()).total == kMany + 4);
        CHECK(must(laptop.store().find(operations[1200].id)).has_value());
        CHECK(must(laptop.store().news(0, {}, 1U << 30U, everything)).entries.size() == kMany + 4);
        CHECK(must(laptop.store().unitChecksums()) != before);
        return laptop.store().setIdentity(identity(3));  // it has one: an error, and with it all goes
    });
    CHECK_FALSE(done.has_value());
    CHECK(must(laptop.store().counts()).total == 1);
    CHECK(must(laptop.store().unitChecksums()) == before);
    CHECK_FALSE(must(laptop.store().find(operations[0].id)).has_value());
    CHECK(laptop.shown(cell("item_0")) == 5);
    CHECK(must(laptop.store().lastArrival()) == 1);

    // Other names come first now, and get the numbers that the failed ones had.
    const auto next = laptop.record(cell("another"), number(6));
    CHECK(next[0].id.sequence == 2);
    laptop.ingest(operations);
    CHECK(must(laptop.store().counts()).total == kMany + 2);
    CHECK(laptop.problems().empty());
}

TEST_CASE("Two programs that write to one file in turns see each other's operations", "[store]") {
    TestLaptop one(1);
    TestLaptop two(1, one.file());
    TestLaptop author(2);
    std::uint64_t sequence = 0;
    for (std::int64_t round = 0; round < 6; ++round) {
        TestLaptop& writer = round % 2 == 0 ? one : two;
        TestLaptop& reader = round % 2 == 0 ? two : one;
        const std::string own = "own_" + std::to_string(round);
        writer.ingest(author.record(cell("foreign_" + std::to_string(round)), number(round)));
        CHECK(writer.record(cell(own), number(round)).at(0).id.sequence == ++sequence);
        CHECK(writer.record(cell("shared"), number(round)).at(0).id.sequence == ++sequence);
        CHECK(reader.shown(cell("shared")) == round);
        CHECK(reader.shown(cell(own)) == round);
        CHECK(reader.everything() == writer.everything());
    }
    CHECK(one.problems().empty());
    CHECK(two.problems().empty());
}

TEST_CASE("A document of two megabytes and a figure beside it are kept as they are", "[store]") {
    TestLaptop laptop(1);
    std::string json(2 * 1024 * 1024, ' ');
    std::uint32_t random = 1;
    for (auto& character : json) {
        random = random * 1664525U + 1013904223U;
        character = static_cast<char>('!' + random / 16777216U % 90);
    }
    const Address address{{}, UnitId{"bloc"}, Topic::form, ItemCode{"form@1"}};
    const std::vector<Draft> drafts{{cell("a"), number(1)}, {address, FormDocument{json}}, {cell("b"), number(2)}};
    const auto written = must(laptop.store().record(drafts));
    laptop.reopen();
    CHECK(laptop.everything() == written);
    CHECK(laptop.problems().empty());
}
