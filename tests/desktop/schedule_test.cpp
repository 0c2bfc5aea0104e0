// The leader's laptop: until when the boards may write.
#include "desktop/schedule_desk.h"

#include "desktop/leader_desk.h"
#include "desktop/open_desk.h"
#include "desktop/program.h"
#include "engine/bloc.h"

using namespace hopluu;
using hopluu::test::asLeader;
using hopluu::test::OpenDesk;

namespace {

void typeInto(OpenDesk& desk, const QString& field, const QString& text) {
    desk.click(field);
    desk.press("Ctrl+A");
    desk.type(text);
}

const Period& periodOf(OpenDesk& desk) {
    return desk.program().bloc()->snapshot()->setup.campaign.period;
}

}  // namespace

TEST_CASE("The deadline of all boards is put off in the window, and their rows say so") {
    OpenDesk desk(asLeader());
    desk.click("deadlineOfAll");
    typeInto(desk, "deadlineDay", "31/2/2023");
    desk.click("confirmDeadline");
    CHECK(desk.eventually([&] { return desk.shows("\"31/2/2023\" không phải là ngày."); }));
    typeInto(desk, "deadlineDay", "20/1/2023");
    desk.click("deadlineLock");
    desk.click("confirmDeadline");
    CHECK(desk.eventually([&] { return periodOf(desk).deadline == "2023-01-20"; }));
    CHECK(periodOf(desk).phase == PeriodPhase::locked);
    CHECK(desk.eventually([&] { return desk.find("board-ha-noi")->property("deadline").toString() == "20/01/2023"; }));
    CHECK(desk.eventually([&] { return desk.find("deadlineDay") == nullptr; }));

    desk.click("deadlineOfAll");
    CHECK(desk.item("deadlineDay").property("text").toString() == "20/01/2023");
    desk.click("deadlineLock");
    desk.click("confirmDeadline");
    CHECK(desk.eventually([&] { return periodOf(desk).phase == PeriodPhase::open; }));
}

TEST_CASE("One board is given a day of its own in the window, and it is taken back there") {
    OpenDesk desk(asLeader());
    const auto deadlineOf = [&](const char* row) { return desk.find(QString::fromLatin1(row))->property("deadline").toString(); };
    desk.click("board-bac-ninh");
    desk.click("deadlineOfOne");
    CHECK(desk.shows("Ban Quản lý các KCN Bắc Ninh"));
    typeInto(desk, "exceptionDay", "31/01/2100");
    CHECK_FALSE(desk.item("confirmException").isEnabled());
    desk.click("exceptionReason");
    desk.type(u"Mất điện"_qs);
    desk.click("confirmException");
    CHECK(desk.eventually([&] { return deadlineOf("board-bac-ninh") == "31/01/2100"; }));
    CHECK(deadlineOf("board-ha-noi") == "15/01/2023");

    CHECK(desk.eventually([&] { return desk.find("exceptionDay") == nullptr; }));
    desk.click("deadlineOfOne");
    CHECK(desk.shows("Đang được nhập và nộp đến hết ngày 31/01/2100"));
    desk.click("withdrawException");
    CHECK(desk.eventually([&] { return deadlineOf("board-bac-ninh") == "15/01/2023"; }));
}

TEST_CASE("A board that was given a day of its own sees it, and so does its window's foot") {
    hopluu::test::DeskOptions options;
    options.prepare = [](test::Bloc& bloc, engine::Workspace& board) {
        auto leader = test::need(engine::LeaderDesk::open(bloc.leader));
        test::need(leader.setDeadline({}, "2023-01-20", engine::Lock::locked));
        test::need(leader.grantException({}, UnitId{"ha-noi"}, "2100-01-31", "Mất điện"));
        bloc.exchange(bloc.leader);
        bloc.exchange(board);
    };
    OpenDesk desk(options);
    desk.go("overview");
    CHECK(desk.shows("Hạn riêng 31/01/2100"));
    CHECK(desk.shows("Năm 2022 · hạn 31/01/2100"));
    CHECK(desk.year().isWritable());
}
