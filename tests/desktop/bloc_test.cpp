// The leader's laptop: the page of all boards.
#include "desktop/bloc_board.h"
#include "desktop/leader_desk.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace hopluu;
using hopluu::desktop::OpenBloc;
using hopluu::test::asLeader;
using hopluu::test::OpenDesk;

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

TEST_CASE("One reminder names every board that has not submitted, and none that has") {
    OpenDesk desk(asLeader());
    desk.click("copyReminderForAll");
    const QString text = QGuiApplication::clipboard()->text();
    CHECK(text.startsWith("Kính gửi các Ban,"));
    CHECK(text.contains("- Ban Quản lý các KCN Bắc Ninh: đang nhập, hạn 15/01/2023\n"));
    CHECK(text.count("\n- ") == desk.program().bloc()->missing());
    CHECK_FALSE(text.contains("- Ban Quản lý các KCN và chế xuất Hà Nội"));
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

TEST_CASE("Every page of the leader opens in both languages, in a small window with large letters too, and has its guide") {
    OpenDesk desk(asLeader());
    auto& guide = *qobject_cast<QQuickWindow*>(&desk.object("guide"));
    const auto text = [&] { return guide.findChild<QObject*>("guide-text")->property("text").toString(); };
    for (const char* language : {"vi", "en"}) {
        desk.program().preferences()->setLanguage(QString::fromLatin1(language));
        for (const char* page : {"bloc", "review", "totals", "narrative", "report", "appraisal", "setup", "exchange", "host"}) {
            CAPTURE(page, language);
            desk.go(QString::fromLatin1(page));
            CHECK(desk.item(QStringLiteral("page-") + QString::fromLatin1(page)).isVisible());
            desk.press("F1");
            CHECK(desk.eventually([&] { return guide.isVisible(); }));
            CHECK_FALSE(text().contains(std::string_view(language) == "vi" ? "Tổng quan" : "Overview"));
            guide.close();
            desk.activate();
        }
    }
    desk.window().resize(960, 600);
    desk.program().preferences()->setTextSize(175);
    for (const char* page : {"bloc", "review", "totals", "narrative", "report", "appraisal", "setup", "exchange", "host"}) {
        desk.go(QString::fromLatin1(page));
        desk.settle();
    }
}
