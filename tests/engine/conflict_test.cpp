#include "engine/conflict_effect.h"
#include "engine/conflicts.h"

#include "bloc.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

const PeriodId kPeriod{"2022"};
const UnitId kUnit{"ha-noi"};

Value number(std::int64_t whole) {
    return Value::of(Decimal::fromMillionths(whole * 1'000'000));
}

/// Two people of one board who both had the cell as 100.
struct TwoPeople {
    TwoPeople() : hoa(bloc.joined("hoa", "ha-noi")), nam(bloc.joined("nam", "ha-noi")) {
        write(hoa, "labour.fdi", 100);
        write(hoa, "labour.ddi", 1);
        meet();
    }
    void write(engine::Workspace& at, const std::string& item, std::int64_t whole) {
        need(bloc.desk(at, "ha-noi").set(ItemCode{item}, number(whole)));
    }
    void meet() {
        bloc.exchange(hoa);
        bloc.exchange(nam);
        bloc.exchange(hoa);
    }
    std::vector<engine::Conflict> conflicts() { return need(engine::conflictsOf(hoa, kPeriod, kUnit)); }

    Bloc bloc;
    engine::Workspace hoa, nam;
};

}  // namespace

TEST_CASE("A conflict tells what both had seen, what each wrote, and who") {
    TwoPeople two;
    two.write(two.hoa, "labour.fdi", 110);
    two.write(two.nam, "labour.fdi", 120);
    two.meet();
    const auto conflicts = two.conflicts();
    REQUIRE(conflicts.size() == 1);
    const auto& conflict = conflicts.front();
    REQUIRE(conflict.base);
    CHECK(std::get<Value>(conflict.base->body) == number(100));
    CHECK(conflict.basePerson == "Người của hoa");
    REQUIRE(conflict.sides.size() == 2);
    CHECK(std::get<Value>(conflict.sides[0].operation.body) == number(120));
    CHECK(conflict.sides[0].isShown);
    CHECK(conflict.sides[0].person == "Người của nam");
    CHECK_FALSE(conflict.sides[0].isOwn);
    CHECK(conflict.sides[1].isOwn);
}

TEST_CASE("Two of three people who wrote the same are one side") {
    TwoPeople two;
    auto lan = two.bloc.joined("lan", "ha-noi");
    two.write(two.hoa, "labour.fdi", 110);
    two.write(two.nam, "labour.fdi", 120);
    two.write(lan, "labour.fdi", 110);
    two.bloc.exchange(lan);
    two.meet();
    const auto conflicts = two.conflicts();
    REQUIRE(conflicts.size() == 1);
    REQUIRE(conflicts.front().sides.size() == 2);
    CHECK(conflicts.front().sides[0].person == "Người của lan, Người của hoa");
}

TEST_CASE("Deciding is one operation that both sides hear of; the originals stay in the history") {
    TwoPeople two;
    two.write(two.hoa, "labour.fdi", 110);
    two.write(two.nam, "labour.fdi", 120);
    two.meet();
    const auto before = need(two.hoa.store().counts()).total;
    two.write(two.hoa, "labour.fdi", 120);  // what is shown already: still a decision
    CHECK(need(two.hoa.store().counts()).total == before + 1);
    CHECK(two.conflicts().empty());
    two.meet();
    CHECK(need(engine::conflictsOf(two.nam, kPeriod, kUnit)).empty());
    CHECK(need(two.nam.store().history({kPeriod, kUnit, Topic::cell, ItemCode{"labour.fdi"}})).size() == 4);
}

TEST_CASE("Before choosing it is told which computed figures would differ and which rules would fire") {
    TwoPeople two;
    auto desk = two.bloc.desk(two.hoa, "ha-noi");
    const auto year = need(engine::readYear(two.hoa, desk));
    const std::vector<Body> candidates{number(100), number(250)};
    const auto effects = need(engine::effectsOf(year, Topic::cell, ItemCode{"labour.fdi"}, candidates));
    REQUIRE(effects.size() == 2);
    REQUIRE(effects[0].figures.size() == 1);
    CHECK(effects[0].figures[0].value.vi == "101 người");
    CHECK(effects[1].figures[0].value.vi == "251 người");
}

TEST_CASE("A rule that only one of the values breaks is told at that one") {
    TwoPeople two;
    two.write(two.hoa, "capital_new.fdi", 10);
    two.write(two.hoa, "capital_adjusted.fdi", 5);
    auto desk = two.bloc.desk(two.hoa, "ha-noi");
    const auto year = need(engine::readYear(two.hoa, desk));
    const std::vector<Body> candidates{number(15), number(16)};
    const auto effects = need(engine::effectsOf(year, Topic::cell, ItemCode{"capital_total.fdi"}, candidates));
    const auto fires = [](const engine::Effect& effect) {
        return std::any_of(effect.findings.begin(), effect.findings.end(),
                           [](const auto& each) { return each.rule == ItemCode{"capital_total_fdi_is_sum"}; });
    };
    CHECK_FALSE(fires(effects[0]));
    CHECK(fires(effects[1]));
}

TEST_CASE("Of a score the sums above it and the total are told") {
    TwoPeople two;
    auto desk = two.bloc.desk(two.hoa, "ha-noi");
    const auto year = need(engine::readYear(two.hoa, desk));
    const Criterion* leaf = &year.setup.form->criteria.front();
    while (!leaf->children.empty()) {
        leaf = &leaf->children.front();
    }
    const std::vector<Body> candidates{Score{Decimal::fromMillionths(1'000'000), "", {}},
                                       Score{Decimal::fromMillionths(2'000'000), "", {}}};
    const auto effects = need(engine::effectsOf(year, Topic::score, leaf->code, candidates));
    REQUIRE_FALSE(effects[0].figures.empty());
    CHECK(effects[0].figures.back().value.vi == "1 điểm");
    CHECK(effects[1].figures.back().value.vi == "2 điểm");
}
