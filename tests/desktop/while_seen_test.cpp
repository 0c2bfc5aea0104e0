// Pages that are not on the screen: what they are told of a change, and when.
#include "desktop/while_seen.h"
#include "desktop/annex_model.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "engine/bloc.h"

#include <QQuickItem>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

void change(OpenDesk& desk, const char* figure) {
    desk.behindItsBack([figure](Bloc& bloc, engine::Workspace& laptop) {
        need(bloc.desk(laptop, "ha-noi").set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse(figure))));
    });
}

}  // namespace

TEST_CASE("A model is told of changes at once while its page is seen, and once for all of them when it is seen again") {
    OpenDesk desk({.isFilled = false});
    QQuickItem page;
    QObject part(&page);
    QObject model(&part);
    int told = 0;
    desktop::followWhileSeen(&desk.year(), model, [&] { ++told; });
    change(desk, "1");
    CHECK(told == 1);
    page.setVisible(false);
    change(desk, "2");
    change(desk, "3");
    CHECK(told == 1);
    page.setVisible(true);
    CHECK(told == 2);
    page.setVisible(false);
    page.setVisible(true);
    CHECK(told == 2);  // nothing has happened meanwhile

    int other = 0;
    desktop::followWhileSeen(&desk.year(), model, [&] { ++other; });
    change(desk, "4");
    CHECK(told == 2);
    CHECK(other == 1);
    desktop::followWhileSeen(static_cast<desktop::OpenYear*>(nullptr), model, [] {});
    change(desk, "5");
    CHECK(other == 1);
}

TEST_CASE("A model that no page has made is always told at once") {
    OpenDesk desk({.isFilled = false});
    QObject model;
    int told = 0;
    desktop::followWhileSeen(&desk.year(), model, [&] { ++told; });
    change(desk, "1");
    CHECK(told == 1);
}

TEST_CASE("The annex shows what has changed while another page was seen, in the language that was chosen meanwhile") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "budget.fdi");
    desk.go("overview");
    change(desk, "4242");
    desk.press("Ctrl+Shift+L");
    desk.go("annex", "budget.fdi");
    CHECK(desk.shows("4,242.0"));
    CHECK(desk.shows("Not entered"));
    CHECK_FALSE(desk.shows(QStringLiteral("Chưa nhập")));
}
