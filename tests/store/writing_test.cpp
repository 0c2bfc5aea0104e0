#include "store/test_laptop.h"

using namespace hopluu;
using namespace hopluu::test;

TEST_CASE("An edit is journalled, shown, and there after the program starts again", "[store]") {
    TestLaptop laptop(1);
    const auto written = laptop.record(cell("projects.fdi"), number(12, "theo giấy chứng nhận"));
    REQUIRE(written.size() == 1);
    CHECK(written[0].id == OperationId{laptop.device(), 1});
    CHECK(written[0].supersedes.empty());
    laptop.reopen();
    CHECK(laptop.read(cell("projects.fdi")).heads == written);
    CHECK(laptop.problems().empty());
}

TEST_CASE("Nothing is written before the device has its keys, and the keys are set once", "[store]") {
    const TemporaryFolder folder;
    const auto store = must(Store::open(folder / "store.hopluu", true, systemWallClock()));
    const Draft draft{cell("projects.fdi"), number(1)};
    CHECK(codeOf(store->record(std::span(&draft, 1))) == "store.no-identity");
    must(store->setIdentity(identity(1)));
    CHECK(codeOf(store->setIdentity(identity(2))) == "store.identity-set");
    CHECK(must(store->identity()) == identity(1));
    CHECK(must(store->counts()).total == 0);
}

TEST_CASE("Every edit supersedes what was shown, also within one call", "[store]") {
    TestLaptop laptop(1);
    const std::vector<Draft> drafts{{cell("a"), number(1)}, {cell("a"), number(2)}, {cell("b"), number(3)}};
    const auto written = must(laptop.store().record(drafts));
    REQUIRE(written.size() == 3);
    CHECK(written[1].supersedes == std::vector{written[0].id});
    CHECK(written[2].supersedes.empty());
    CHECK(written[1].time > written[0].time);
    CHECK(laptop.shown(cell("a")) == 2);
    CHECK(must(laptop.store().history(cell("a"))).size() == 2);
}

TEST_CASE("A draft that repeats what is shown writes nothing, unless it decides a conflict", "[store]") {
    TestLaptop laptop(1);
    laptop.record(cell("a"), number(5));
    CHECK(laptop.record(cell("a"), number(5)).empty());
    CHECK(laptop.record(cell("a"), number(5, "khác ghi chú")).size() == 1);

    TestLaptop other(2);
    laptop.ingest(other.record(cell("a"), number(6)));
    REQUIRE(laptop.read(cell("a")).inConflict());
    CHECK(must(laptop.store().counts()).conflicts == 1);
    const auto shown = laptop.read(cell("a")).shown()->body;
    const auto decision = laptop.record(cell("a"), shown);
    REQUIRE(decision.size() == 1);
    CHECK(decision[0].supersedes.size() == 2);
    CHECK(must(laptop.store().conflicts()).empty());
    CHECK(laptop.problems().empty());
}

TEST_CASE("Two who typed offline: the same is agreement, different is a conflict that stays until someone decides", "[store]") {
    TestLaptop one(1);
    TestLaptop two(2);
    const auto ofOne = one.record(cell("a"), number(5));
    two.ingest(two.record(cell("a"), number(5)));
    two.ingest(ofOne);
    CHECK(two.read(cell("a")).heads.size() == 2);
    CHECK_FALSE(two.read(cell("a")).inConflict());
    CHECK(must(two.store().conflicts()).empty());
    two.ingest(one.record(cell("a"), number(7)));
    REQUIRE(must(two.store().conflicts()).size() == 1);
    CHECK(must(two.store().conflicts())[0].address == cell("a"));
    CHECK(two.problems().empty());
}

TEST_CASE("Work that fails inside a transaction leaves nothing, neither rows nor a used number", "[store]") {
    TestLaptop laptop(1);
    laptop.record(cell("a"), number(1));
    const Status done = laptop.store().together([&]() -> Status {
        laptop.record(cell("a"), number(2));
        must(laptop.store().setSetting("cursor", "7"));
        CHECK(laptop.shown(cell("a")) == 2);
        return fail(Error{"test.stop", {"dừng", "stop"}, {}, ""});
    });
    CHECK(codeOf(done) == "test.stop");
    CHECK(laptop.shown(cell("a")) == 1);
    CHECK_FALSE(must(laptop.store().setting("cursor")).has_value());
    CHECK(laptop.record(cell("a"), number(3)).at(0).id.sequence == 2);
    CHECK(laptop.problems().empty());
}

TEST_CASE("Work that hides an inner failure does not stand either", "[store]") {
    TestLaptop laptop(1);
    const auto first = laptop.record(cell("a"), number(1));
    const Status done = laptop.store().together([&]() -> Status {
        laptop.record(cell("b"), number(2));
        auto lie = first;
        lie[0].body = number(9);
        CHECK(codeOf(laptop.store().ingest(lie)) == "journal.contradiction");
        return {};
    });
    CHECK_FALSE(done.has_value());
    CHECK(laptop.read(cell("b")).heads.empty());
    CHECK(must(laptop.store().counts()).total == 1);
}

TEST_CASE("Calls inside one transaction stand together", "[store]") {
    TestLaptop laptop(1);
    TestLaptop other(2);
    const auto foreign = other.record(cell("a"), number(1));
    must(laptop.store().together([&]() -> Status {
        laptop.ingest(foreign);
        laptop.record(cell("a"), number(2));
        return laptop.store().setSetting("cursor", "1");
    }));
    laptop.reopen();
    CHECK(laptop.shown(cell("a")) == 2);
    CHECK(must(laptop.store().setting("cursor")) == "1");
}

TEST_CASE("Settings are remembered and replaced", "[store]") {
    TestLaptop laptop(1);
    CHECK_FALSE(must(laptop.store().setting("server")).has_value());
    must(laptop.store().setSetting("server", "https://[::1]:8443"));
    must(laptop.store().setSetting("server", ""));
    CHECK(must(laptop.store().setting("server")) == "");
}

TEST_CASE("Registers are listed by period, unit and topic, each of them or any", "[store]") {
    TestLaptop laptop(1);
    Address lastYear = cell("a");
    lastYear.period = PeriodId{"2021"};
    Address paragraph = cell("2.1");
    paragraph.topic = Topic::narrative;
    laptop.record(cell("b"), number(1));
    laptop.record(cell("a"), number(2));
    laptop.record(lastYear, number(3));
    laptop.record(cell("a", "hai-phong"), number(4));
    laptop.record(paragraph, ParagraphText{"Kết quả"});
    struct Case {
        const char* period;
        const char* unit;
        std::size_t size;
    };
    const Case cases[] = {{"2022", "ha-noi", 2}, {"2021", "ha-noi", 1}, {"", "ha-noi", 3},  {"2022", "", 3},
                          {"", "", 4},           {"2023", "ha-noi", 0}, {"2022", "hue", 0}, {"2022", "hai-phong", 1}};
    for (const auto& each : cases) {
        INFO(each.period << "/" << each.unit);
        CHECK(must(laptop.store().entries(PeriodId{each.period}, UnitId{each.unit}, Topic::cell)).size() == each.size);
    }
    CHECK(must(laptop.store().entries(PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::narrative)).size() == 1);
}
