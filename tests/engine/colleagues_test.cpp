#include "engine/colleagues.h"

#include "bloc.h"
#include "support/catch.h"

#include <algorithm>

namespace hopluu::test {

namespace {

const PeriodId kYear{"2022"};

Value number(const char* text) {
    return Value::of(need(Decimal::parse(text)));
}

}  // namespace

TEST_CASE("A board's laptops are listed, this one first, with the latest that has come of each") {
    Bloc bloc;
    auto hoa = bloc.joined("hoa", "ha-noi");
    auto minh = bloc.joined("minh", "ha-noi");
    auto other = bloc.joined("lan", "hai-phong");
    need(bloc.desk(minh, "ha-noi").set(ItemCode{"labour.fdi"}, number("116000")));
    const std::int64_t written = bloc.now;
    bloc.exchange(minh);
    bloc.exchange(hoa);

    const auto seen = need(engine::readColleagues(hoa, kYear, 10));
    REQUIRE(seen.devices.size() == 2);
    CHECK(seen.devices[0].device.isThis);
    CHECK(seen.devices[0].device.person == "Người của hoa");
    CHECK(seen.devices[0].standing == 0);
    CHECK(seen.devices[0].heardAt > 0);  // when it joined
    CHECK(seen.devices[1].device.person == "Người của minh");
    CHECK(seen.devices[1].standing == 1);
    CHECK(std::abs(seen.devices[1].heardAt - written) < 5000);
}

TEST_CASE("What this laptop has not sent is listed once a place, newest first, and nobody else's") {
    Bloc bloc;
    auto hoa = bloc.joined("hoa", "ha-noi");
    auto minh = bloc.joined("minh", "ha-noi");
    auto desk = bloc.desk(hoa, "ha-noi");
    need(desk.set(ItemCode{"labour.fdi"}, number("1")));
    bloc.exchange(hoa);
    CHECK(need(engine::readColleagues(hoa, kYear, 10)).unsent.empty());

    need(desk.set(ItemCode{"labour.fdi"}, number("2")));
    need(desk.set(ItemCode{"labour.ddi"}, number("3")));
    need(desk.set(ItemCode{"labour.fdi"}, number("4")));
    const auto seen = need(engine::readColleagues(hoa, kYear, 10));
    REQUIRE(seen.unsent.size() == 2);
    CHECK(seen.unsent[0].address.item.text == "labour.fdi");
    CHECK(std::get<Value>(seen.unsent[0].body) == number("4"));
    CHECK(seen.unsent[1].address.item.text == "labour.ddi");
    CHECK(need(engine::readColleagues(minh, kYear, 10)).unsent.empty());
}

TEST_CASE("Who wrote what lately: newest first, as many as are asked for, what waits here is marked") {
    Bloc bloc;
    auto hoa = bloc.joined("hoa", "ha-noi");
    auto minh = bloc.joined("minh", "ha-noi");
    need(bloc.desk(minh, "ha-noi").setNarrative(ItemCode{"II.2.1.1"}, "Của Minh."));
    bloc.exchange(minh);
    bloc.exchange(hoa);
    need(bloc.desk(hoa, "ha-noi").set(ItemCode{"labour.fdi"}, number("2")));

    const auto seen = need(engine::readColleagues(hoa, kYear, 10));
    REQUIRE(seen.recent.size() == 2);
    CHECK(seen.recent[0].isOwn);
    CHECK(seen.recent[0].isUnsent);
    CHECK(seen.recent[1].person == "Người của minh");
    CHECK_FALSE(seen.recent[1].isOwn);
    CHECK_FALSE(seen.recent[1].isUnsent);
    CHECK(need(engine::readColleagues(hoa, kYear, 1)).recent.size() == 1);
    CHECK(need(engine::readColleagues(hoa, PeriodId{"2023"}, 10)).recent.empty());
}

TEST_CASE("Two who disagree are both listed") {
    Bloc bloc;
    auto hoa = bloc.joined("hoa", "ha-noi");
    auto minh = bloc.joined("minh", "ha-noi");
    need(bloc.desk(hoa, "ha-noi").set(ItemCode{"labour.fdi"}, number("1")));
    need(bloc.desk(minh, "ha-noi").set(ItemCode{"labour.fdi"}, number("2")));
    bloc.exchange(minh);
    bloc.exchange(hoa);
    CHECK(need(engine::readColleagues(hoa, kYear, 10)).recent.size() == 2);
}

}  // namespace hopluu::test
