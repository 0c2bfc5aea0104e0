// The page of the totals: the merged table, a figure's parts, a correction, a doubtful part left out.
#include "desktop/leader_desk.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/part_history.h"
#include "desktop/program.h"
#include "desktop/totals_desk.h"

using namespace hopluu;
using hopluu::desktop::PartHistory;
using hopluu::desktop::RowsModel;
using hopluu::desktop::TotalsDesk;
using hopluu::test::asLeader;
using hopluu::test::OpenDesk;
using hopluu::test::valueOf;

namespace {

TotalsDesk& totalsOf(OpenDesk& desk) {
    desk.go("totals");
    auto* totals = qobject_cast<TotalsDesk*>(&desk.object("totalsDesk"));
    REQUIRE(totals != nullptr);
    return *totals;
}

}  // namespace

TEST_CASE("The table counts what is accepted; a preview takes all that has arrived") {
    OpenDesk desk(asLeader());
    TotalsDesk& totals = totalsOf(desk);
    CHECK(valueOf(*totals.rows(), "budget.fdi", "total") == "");
    CHECK(valueOf(*totals.rows(), "budget.fdi", "boards") == "0/11");
    CHECK(desk.shows("Số liệu của 0/11 Ban đã chấp nhận"));
    desk.click("everything");
    CHECK(valueOf(*totals.rows(), "budget.fdi", "boards") == "2/11");
    CHECK(valueOf(*totals.rows(), "ip_planned.area", "total") == "1.361,5");
    CHECK(valueOf(*totals.rows(), "ip_planned.area", "boards") == "1/11");
}

TEST_CASE("A figure tells its parts, and what it would be without one of them") {
    OpenDesk desk(asLeader());
    TotalsDesk& totals = totalsOf(desk);
    desk.click("everything");
    totals.setItem("budget.fdi");
    desk.settle();
    CHECK(totals.parts()->count() == 11);
    CHECK(valueOf(*totals.parts(), "bac-ninh", "value") == "698,0");
    CHECK(valueOf(*totals.parts(), "bac-ninh", "origin").startsWith("Người của binh"));
    CHECK(totals.coverage().startsWith("Tính trên 2/11 Ban. Chưa nhập: "));
    const QString whole = totals.amount();
    totals.toggleWithout("ha-noi");
    REQUIRE(desk.eventually([&] { return !totals.withoutText().isEmpty(); }));
    CHECK(totals.withoutText().contains("698,0 triệu USD"));
    CHECK(totals.amount() == whole);
    CHECK(desk.shows("Không tính các Ban bỏ dấu"));
    totals.toggleWithout("ha-noi");
    CHECK(totals.withoutText().isEmpty());
}

TEST_CASE("A part tells every value that it has had, and who wrote it") {
    OpenDesk desk(asLeader());
    TotalsDesk& totals = totalsOf(desk);
    desk.click("everything");
    desk.click("total-ip_planned.area");
    auto* found = qobject_cast<PartHistory*>(&desk.object("partHistory"));
    REQUIRE(found != nullptr);
    PartHistory& history = *found;
    CHECK(history.unit().isEmpty());
    desk.click("history-ha-noi");
    REQUIRE(desk.eventually([&] { return history.rows()->count() > 0; }));
    const RowsModel& rows = *history.rows();
    CHECK(rows.at(0, "value").toString() == valueOf(*totals.parts(), "ha-noi", "value"));
    CHECK(rows.at(0, "isCurrent").toBool());
    CHECK(rows.at(0, "who").toString() == valueOf(*totals.parts(), "ha-noi", "origin"));
    desk.click("total-ip_planned.count");
    CHECK(history.unit().isEmpty());
    CHECK(rows.count() == 0);
}

TEST_CASE("A correction has a reason, stands beside the boards' figures, and can be taken back") {
    OpenDesk desk(asLeader());
    TotalsDesk& totals = totalsOf(desk);
    desk.click("everything");
    desk.click("total-ip_planned.area");
    desk.click("openAdjustment");
    desk.type("1.234");
    desk.click("adjustReason");
    desk.type("Trùng một khu.");
    desk.click("confirmAdjust");
    CHECK_FALSE(totals.problem().isEmpty());  // one thousand, or one and a bit: asked about
    CHECK(totals.adjustments()->count() == 0);
    desk.click("adjustAmount");
    desk.press("Ctrl+A");
    desk.type("-61,5");
    desk.click("confirmAdjust");
    REQUIRE(desk.eventually([&] { return valueOf(*totals.rows(), "ip_planned.area", "total") == "1.300,0"; }));
    CHECK(totals.adjustments()->at(0, "reason").toString() == "Trùng một khu.");
    CHECK(totals.adjustments()->at(0, "amount").toString() == "-61,5");
    CHECK(valueOf(*totals.parts(), "ha-noi", "value") == "1.361,5");
    totals.withdraw(totals.adjustments()->at(0, "key").toString());
    CHECK(desk.eventually([&] { return valueOf(*totals.rows(), "ip_planned.area", "total") == "1.361,5"; }));
}

TEST_CASE("A figure is drawn as a chart") {
    OpenDesk desk(asLeader());
    TotalsDesk& totals = totalsOf(desk);
    desk.click("everything");
    desk.click("total-ip_planned.area");
    desk.click("openChart");
    CHECK(desk.item("chart").isVisible());
    CHECK(valueOf(*totals.parts(), "ha-noi", "share") == "1");
    CHECK(valueOf(*totals.parts(), "bac-ninh", "share") == "0");
}
