// The leader's page on which a period is set up.
#include "desktop/leader_desk.h"
#include "desktop/open_desk.h"
#include "desktop/program.h"
#include "desktop/setup_desk.h"
#include "support/temporary_folder.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QUrl>

using namespace hopluu;
using hopluu::desktop::SetupDesk;
using hopluu::test::acceptBoard;
using hopluu::test::asLeader;
using hopluu::test::OpenDesk;

namespace {

SetupDesk& setupOf(OpenDesk& desk) {
    desk.go("setup");
    auto* setup = qobject_cast<SetupDesk*>(&desk.object("setupDesk"));
    REQUIRE(setup != nullptr);
    REQUIRE(desk.eventually([&] { return setup->isLeader() && setup->hasPeriod(); }));
    return *setup;
}

void typeInto(OpenDesk& desk, const QString& field, const QString& text) {
    desk.click(field);
    desk.press("Ctrl+A");
    desk.type(text);
}

const Campaign& campaignOf(OpenDesk& desk) {
    return desk.program().bloc()->snapshot()->setup.campaign;
}

}  // namespace

TEST_CASE("A field says what is wrong with it as one types, and what is right is published by one button that shows what changes") {
    OpenDesk desk(asLeader());
    SetupDesk& setup = setupOf(desk);
    CHECK_FALSE(setup.canPublish());  // nothing has changed
    typeInto(desk, "setup/period/deadline", "31/2/2023");
    CHECK(desk.shows("Không phải là một ngày có trong lịch."));
    CHECK_FALSE(setup.canPublish());
    typeInto(desk, "setup/period/deadline", "20/1/2023");
    CHECK(setup.canPublish());
    CHECK(setup.changes() == QStringList{"Hạn nộp: 2023-01-15 → 2023-01-20"});
    desk.click("publish");
    CHECK(desk.shows("Hạn nộp: 2023-01-15 → 2023-01-20"));
    desk.click("confirmPublish");
    CHECK(desk.eventually([&] { return campaignOf(desk).period.deadline == "2023-01-20"; }));
    CHECK(desk.eventually([&] { return !setup.canPublish(); }));
    CHECK(setup.problem().isEmpty());
}

TEST_CASE("The boards' names, the letterhead and the leader are set in their sections") {
    OpenDesk desk(asLeader());
    SetupDesk& setup = setupOf(desk);
    desk.click("setupTab-1");
    typeInto(desk, "setup/members/0/name", "Ban Bắc Ninh");
    desk.click("setup/members/1/isLeader");
    desk.click("setupTab-2");
    desk.click("setup/letterhead/superiorBody");
    desk.press("Ctrl+A");
    desk.type("BỘ TÀI CHÍNH");
    setup.publish();
    CHECK(desk.eventually([&] { return campaignOf(desk).members[0].name == "Ban Bắc Ninh"; }));
    CHECK(campaignOf(desk).leader()->id.text == "ha-noi");
    CHECK(campaignOf(desk).letterhead.superiorBody == std::vector<std::string>{"BỘ TÀI CHÍNH"});
}

TEST_CASE("A board that merges moves to the closed ones, with whom, when and why") {
    OpenDesk desk(asLeader());
    SetupDesk& setup = setupOf(desk);
    setup.startNext();
    desk.click("setupTab-1");
    setup.merge(5, {}, {}, 8, QStringLiteral("1/7/2023"), QStringLiteral("Nghị quyết"));
    CHECK(setup.members() == 10);
    CHECK(desk.shows("Ban Quản lý các KCN tỉnh Hà Nam → Ninh Bình, 01/07/2023 (Nghị quyết)"));
    CHECK(setup.canPublish());
    setup.unmerge(QStringLiteral("ha-nam"));
    CHECK(setup.members() == 11);
}

TEST_CASE("The next period takes what is accepted as its year before, and is what the window works on once it is published") {
    OpenDesk desk(asLeader());
    acceptBoard(desk, "ha-noi");
    SetupDesk& setup = setupOf(desk);
    desk.click("startNext");
    CHECK(desk.shows("Kỳ mới, năm 2023: chưa ban hành"));
    CHECK(setup.text("/period/deadline", 0) == "15/01/2024");
    CHECK(setup.changes().contains("Năm: 2022 → 2023"));
    CHECK_FALSE(setup.changes().join(QLatin1Char(' ')).contains("Thêm Ban"));
    REQUIRE(desk.eventually([&] { return setup.bases().contains("đã được chấp nhận năm 2022"); }));
    setup.publish();
    CHECK(desk.eventually([&] { return campaignOf(desk).period.year == "2023"; }));
    CHECK(desk.eventually([&] { return desk.year().year() == "2023"; }));
    CHECK(campaignOf(desk).bases.size() > 40);
}

TEST_CASE("A form leaves as a file and comes back under another version; what is wrong with it is told") {
    OpenDesk desk(asLeader());
    SetupDesk& setup = setupOf(desk);
    test::TemporaryFolder folder;
    const QString path = QString::fromStdString((folder / "mau.json").string());
    desk.click("setupTab-3");
    setup.exportForm(QUrl::fromLocalFile(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray form = file.readAll();
    file.close();
    const auto put = [&](const QByteArray& bytes) {
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        setup.importForm(QUrl::fromLocalFile(path));
    };
    put(QByteArray(form).replace("\"year\": \"2022\"", "\"year\": \"2023\""));
    CHECK(desk.shows("Phiên bản 1 của biểu mẫu đã có, với nội dung khác."));
    put("{\"id\": \"x\"}");
    CHECK(desk.shows("Thiếu mục “version”."));
    put(QByteArray(form).replace("\"version\": 1", "\"version\": 2"));
    CHECK(setup.problem().isEmpty());
    CHECK(setup.changes() == QStringList{"Biểu mẫu: bqlkcn-dbsh@1 → bqlkcn-dbsh@2"});
    setup.publish();
    CHECK(desk.eventually([&] { return campaignOf(desk).period.formVersion == 2; }));
}

TEST_CASE(
    "While the bloc has no period the leader's laptop begins with the boards and the form of 2022, and opens once they are published") {
    test::TemporaryFolder folder;
    auto store = test::need(Store::open(folder / "server.store", true, systemWallClock()));
    auto server = test::need(sync::ServerSession::start(*store, systemWallClock()));
    test::DirectLine line(*server);
    {
        auto leader = test::need(engine::Workspace::open(folder / "leader.store", true, systemWallClock()));
        const auto invitation = test::need(server->inviteFirstLeader({"https://127.0.0.1:1"}, {}));
        test::need(sync::join(leader.store(), line, invitation, "Chị Trưởng", ""));
    }
    desktop::Program program(folder / "leader.store");
    program.open();
    const auto eventually = [](const std::function<bool()>& isSo) {
        QDeadlineTimer deadline(10'000);
        while (!isSo() && !deadline.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        }
        return isSo();
    };
    REQUIRE(eventually([&] { return program.stage() == desktop::Program::Stage::WaitingForForm; }));
    SetupDesk setup;
    setup.setProgram(&program);
    REQUIRE(eventually([&] { return setup.isLeader(); }));
    CHECK_FALSE(setup.hasPeriod());
    CHECK(setup.members() == 11);
    CHECK(setup.forms()->count() == 1);
    CHECK(setup.bases().startsWith("Chưa có số liệu năm trước"));
    REQUIRE(setup.canPublish());
    setup.publish();
    REQUIRE(eventually([&] { return program.stage() == desktop::Program::Stage::Working; }));
    CHECK(program.bloc() != nullptr);
}
