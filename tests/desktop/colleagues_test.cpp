#include "desktop/colleagues_desk.h"

#include "desktop/open_desk.h"
#include "desktop/program.h"
#include "engine/bloc.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

const ItemCode kLabour{"labour.fdi"};

/// On hoa's laptop one thing that has not been sent, and one of a colleague's.
void writeOnBoth(Bloc& bloc, engine::Workspace& hoa) {
    auto minh = bloc.joined("minh", "ha-noi");
    need(bloc.desk(minh, "ha-noi").setNarrative(ItemCode{"II.2.1.1"}, "Của Minh."));
    bloc.exchange(minh);
    bloc.exchange(hoa);
    need(bloc.desk(hoa, "ha-noi").set(kLabour, Value::of(need(Decimal::parse("116000")))));
}

}  // namespace

TEST_CASE("What was not sent and what was written lately name place, value and person, and lead to their place") {
    OpenDesk desk({.isFilled = false, .prepare = writeOnBoth});
    desktop::ColleaguesDesk colleagues;
    colleagues.setYear(&desk.year());
    REQUIRE(desk.eventually([&] { return colleagues.recent()->count() == 2; }));

    REQUIRE(colleagues.unsent()->count() == 1);
    const auto unsent = [&](const char* role) { return colleagues.unsent()->at(0, QLatin1String(role)).toString(); };
    CHECK(unsent("value") == "116.000");
    CHECK(unsent("person").isEmpty());
    CHECK(unsent("page") == "annex");
    CHECK(unsent("item") == "labour.fdi");

    const auto recent = [&](int row, const char* role) { return colleagues.recent()->at(row, QLatin1String(role)).toString(); };
    CHECK(recent(0, "page") == "annex");
    CHECK(recent(0, "isUnsent") == "true");
    CHECK(recent(1, "person") == QStringLiteral("Người của minh"));
    CHECK(recent(1, "page") == "narrative");
    CHECK(recent(1, "item") == "II.2.1.1");
    CHECK(recent(1, "isUnsent") == "false");

    REQUIRE(colleagues.devices()->count() == 2);
    CHECK(colleagues.devices()->at(0, QStringLiteral("note")).toString() == QStringLiteral("máy này"));
}

TEST_CASE("A row of the colleagues' page leads to the page of what was written") {
    OpenDesk desk({.isFilled = false, .prepare = writeOnBoth});
    desk.go("colleagues");
    REQUIRE(desk.eventually([&] { return desk.shows(QStringLiteral("116.000")); }));
    desk.click("unsent");
    CHECK(desk.eventually([&] { return desk.find("page-annex") != nullptr; }));
}
