// The leader's laptop: the page of all boards.
#include "engine/bloc.h"
#include "desktop/bloc_board.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace hopluu;
using hopluu::desktop::OpenBloc;
using hopluu::test::Bloc;
using hopluu::test::DeskOptions;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

/// ha-noi has submitted its real year, bac-ninh has typed one figure, all others nothing.
void twoBoards(Bloc& bloc, engine::Workspace& leader) {
    auto first = bloc.joined("hoa", "ha-noi");
    auto year = bloc.desk(first, "ha-noi");
    test::fillYear(year);
    for (const auto& finding : need(year.findings())) {
        if (finding.finding.critical) {
            need(year.explain(finding.finding.rule, "Số của cục thống kê."));
        }
    }
    need(year.submit());
    bloc.exchange(first);
    auto second = bloc.joined("binh", "bac-ninh");
    need(bloc.desk(second, "bac-ninh").set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse("698"))));
    bloc.exchange(second);
    bloc.exchange(leader);
}

DeskOptions asLeader() {
    DeskOptions options;
    options.isLeader = true;
    options.prepare = twoBoards;
    return options;
}

}  // namespace

TEST_CASE("The leader sees how far each board is") {
    OpenDesk desk(asLeader());
    REQUIRE(desk.program().bloc() != nullptr);
    CHECK(desk.shows("1 chờ xem xét · 1 đang nhập · 9 chưa bắt đầu"));
    CHECK(desk.find("board-ha-noi")->property("stage").toString() == "chờ xem xét");
    CHECK(desk.find("board-bac-ninh")->property("annex").toString() == "1/42");
    CHECK(desk.find("board-hai-phong")->property("stage").toString() == "chưa bắt đầu");
    CHECK(desk.program().bloc()->waiting() == 1);
    CHECK(desk.program().bloc()->missing() == 10);
    CHECK(desk.shows("Khối thi đua"));
    CHECK_FALSE(desk.shows("Biểu tổng hợp"));
}

TEST_CASE("What a board has still to do is copied as a reminder") {
    OpenDesk desk(asLeader());
    desk.click("board-bac-ninh");
    desk.click("copyReminder");
    const QString text = QGuiApplication::clipboard()->text();
    CHECK(text.startsWith("Kính gửi Ban Quản lý các KCN Bắc Ninh,"));
    CHECK(text.contains("số ô đã có số liệu: 1/42"));
    CHECK(text.contains("năm 2022 trước hết ngày 15/01/2023"));
}

TEST_CASE("What the leader does is read again, and what fails is told") {
    OpenDesk desk(asLeader());
    OpenBloc& bloc = *desk.program().bloc();
    const PeriodId period = bloc.snapshot()->setup.campaign.period.id;
    bloc.act([period](engine::LeaderDesk& leader) { return leader.accept(period, UnitId{"ha-noi"}); });
    CHECK(desk.eventually([&] { return bloc.accepted() == 1; }));
    CHECK(desk.shows("1 đã chấp nhận"));
    CHECK(bloc.snapshot()->accepted.find(ItemCode{"budget.fdi"})->boardsCounted == 1);
    CHECK(bloc.snapshot()->everything.find(ItemCode{"budget.fdi"})->boardsCounted == 2);
    CHECK(desk.year().unsent() == 1);
    bloc.act([period](engine::LeaderDesk& leader) { return leader.accept(period, UnitId{"bac-ninh"}); });
    CHECK(desk.eventually([&] { return desk.shows("bac-ninh"); }));
    CHECK(bloc.accepted() == 1);
}
