#include "domain/campaign.h"
#include "domain/form.h"
#include "domain/identifiers.h"
#include "domain/unit_of_measure.h"
#include "domain/value.h"

#include "support/catch.h"

#include <string>
#include <unordered_set>

using namespace hopluu;

namespace {

Decimal dec(const std::string& text) {
    return Decimal::parse(text).value();
}

}  // namespace

TEST_CASE("Every unit of measure has a code that reads back and a label in both languages") {
    for (int i = 0; i <= static_cast<int>(UnitOfMeasure::percent); ++i) {
        const auto unit = static_cast<UnitOfMeasure>(i);
        INFO(code(unit));
        CHECK(unitOfMeasureFromCode(code(unit)) == unit);
        CHECK_FALSE(label(unit).vi.empty());
        CHECK_FALSE(label(unit).en.empty());
    }
    CHECK(label(UnitOfMeasure::millionUsd).vi == "triệu USD");
    CHECK(label(UnitOfMeasure::billionDong).vi == "tỷ đồng");
    CHECK_FALSE(unitOfMeasureFromCode("usd"));
}

TEST_CASE("Amounts of different units never add up") {
    const Quantity usd{dec("1"), UnitOfMeasure::millionUsd};
    const Quantity dong{dec("1"), UnitOfMeasure::billionDong};
    CHECK(*add(usd, usd) == Quantity{dec("2"), UnitOfMeasure::millionUsd});
    const auto mixed = add(usd, dong);
    REQUIRE_FALSE(mixed);
    CHECK(mixed.error().code == "quantity.unit-mismatch");
    CHECK(mixed.error().message.vi.find("triệu USD") != std::string::npos);
    const Quantity most{Decimal::fromMillionths(INT64_MAX), UnitOfMeasure::person};
    CHECK(add(most, most).error().code == "decimal.overflow");
}

TEST_CASE("Dollars become dong at the period's rate, rounded once") {
    const ExchangeRate rate{dec("24780"), "in dưới biểu", "2022-11-30"};
    CHECK(*toBillionDong({dec("1"), UnitOfMeasure::millionUsd}, rate) == Quantity{dec("24.78"), UnitOfMeasure::billionDong});
    CHECK(toBillionDong({dec("6918.2"), UnitOfMeasure::millionUsd}, rate)->amount == dec("171432.996"));
    CHECK(toBillionDong({dec("1"), UnitOfMeasure::billionDong}, rate).error().code == "quantity.unit-mismatch");
    // A rate whose thousandth has more than six decimals: rounding it first would lose two dong in a million dollars.
    const ExchangeRate fine{dec("24780.0004"), "", ""};
    CHECK(toBillionDong({dec("1000000"), UnitOfMeasure::millionUsd}, fine)->amount == dec("24780000.4"));
}

TEST_CASE("The five states of a value stay apart") {
    for (int i = 0; i <= static_cast<int>(ValueState::notYetAvailable); ++i) {
        const auto state = static_cast<ValueState>(i);
        CHECK(valueStateFromCode(code(state)) == state);
    }
    CHECK_FALSE(valueStateFromCode("empty"));
    CHECK_FALSE(Value{}.isComplete());
    CHECK(Value::of(Decimal{}).isComplete());
    CHECK(Value::inState(ValueState::noneArose).isComplete());
    CHECK(Value::inState(ValueState::notApplicable).isComplete());
    CHECK_FALSE(Value::inState(ValueState::notYetAvailable, "chờ quyết toán").isComplete());
    CHECK(Value::of(Decimal{}) != Value::inState(ValueState::noneArose));
    CHECK(Value::of(Decimal{}).isNumber());
    CHECK_FALSE(Value::inState(ValueState::noneArose).isNumber());
}

TEST_CASE("Identifiers print as documented") {
    DeviceId device;
    device.bytes[0] = 0xAB;
    device.bytes[15] = 0x01;
    CHECK(toString(device) == "ab000000000000000000000000000001");
    CHECK(toString(OperationId{device, 7}) == "ab000000000000000000000000000001/7");
    const std::unordered_set<UnitId> units{UnitId{"ha-noi"}, UnitId{"ha-noi"}, kBloc};
    CHECK(units.size() == 2);
}

TEST_CASE("A form finds its items, groups, criteria and sections by code") {
    Form form;
    FormItem fdi;
    fdi.code = ItemCode{"capital_new.fdi"};
    FormItem ddi;
    ddi.code = ItemCode{"capital_new.ddi"};
    IndicatorGroup group;
    group.code = ItemCode{"capital_new"};
    group.items = {fdi, ddi};
    form.groups = {IndicatorGroup{}, group};
    Criterion child;
    child.code = ItemCode{"III.2"};
    Criterion parent;
    parent.code = ItemCode{"III"};
    parent.children = {child};
    form.criteria = {parent};
    NarrativeSection section;
    section.code = ItemCode{"II.1"};
    form.narrative = {section};

    REQUIRE(form.findItem(ItemCode{"capital_new.ddi"}) != nullptr);
    CHECK(form.findItem(ItemCode{"capital_new.ddi"})->code == ItemCode{"capital_new.ddi"});
    CHECK(form.findItem(ItemCode{"capital_new"}) == nullptr);
    CHECK(form.groupOf(ItemCode{"capital_new.fdi"})->code == ItemCode{"capital_new"});
    CHECK(form.findCriterion(ItemCode{"III.2"}) != nullptr);
    CHECK(form.findCriterion(ItemCode{"III.3"}) == nullptr);
    CHECK(form.findSection(ItemCode{"II.1"}) != nullptr);
    CHECK(form.findDerived(ItemCode{"labour.total"}) == nullptr);
    CHECK(form.items().size() == 2);
}

TEST_CASE("A campaign knows its members and who leads them") {
    Campaign campaign;
    CHECK(campaign.leader() == nullptr);
    MemberUnit one;
    one.id = UnitId{"ha-noi"};
    MemberUnit two;
    two.id = UnitId{"hai-phong"};
    two.isLeader = true;
    campaign.members = {one, two};
    CHECK(campaign.leader()->id == UnitId{"hai-phong"});
    CHECK(campaign.findMember(UnitId{"ha-noi"}) != nullptr);
    CHECK(campaign.findMember(UnitId{"hue"}) == nullptr);
}
