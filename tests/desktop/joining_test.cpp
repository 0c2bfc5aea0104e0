// First start against a real server on this machine.
#include "desktop/joining.h"

#include "bloc_server.h"
#include "desktop/open_desk.h"
#include "desktop/warnings.h"
#include "desktop/window.h"
#include "engine/bloc.h"
#include "sync/problem.h"
#include "sync/spoken_fingerprint.h"
#include "transport/https_transport.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QSettings>
#include <QThread>

#include <filesystem>
#include <fstream>

using namespace hopluu;
using desktop::Joining;
using desktop::Program;
using hopluu::test::need;

namespace {

template <class IsSo>
bool eventually(const IsSo& isSo) {
    QDeadlineTimer deadline(10'000);
    while (!isSo() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return isSo();
}

/// A server with a leader who has opened the period, and a laptop that nobody has started yet.
class FirstDay {
public:
    FirstDay() : leader(need(engine::Workspace::open(folder / "leader.store", true, systemWallClock()))) {
        QSettings().clear();
        server::ServerOptions options;
        options.dataFolder = folder / "data";
        options.listen = "127.0.0.1";
        options.port = 0;
        log = need(server::ServerLog::open("off", ""));
        bloc = need(server::BlocServer::start(options, *log));
        const auto own = need(sync::readInvitation(need(server::readSmallFile(*bloc->leaderInvitation()))));
        transport::HttpsTransport line(own.addresses, own.certificateFingerprint);
        need(sync::join(leader.store(), line, own, "Chị Trưởng", ""));
        auto published =
            need(engine::LeaderDesk::open(leader))
                .publish(test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), test::sourceFile("shared/samples/2022/campaign.json"));
        REQUIRE(published);
        (void)need(sync::exchange(leader.store(), line));
        program = std::make_unique<Program>(folder / "new" / "hopluu.store");
    }

    sync::InvitationFile invite() {
        auto invitation = need(need(engine::LeaderDesk::open(leader)).invite(PeriodId{"2022"}, UnitId{"ha-noi"}, 30));
        transport::HttpsTransport line(invitation.addresses, invitation.certificateFingerprint);
        (void)need(sync::exchange(leader.store(), line));
        return invitation;
    }
    void fillIn(Joining& joining, const sync::InvitationFile& invitation) {
        joining.setProgram(program.get());
        joining.openText(QString::fromStdString(sync::writePasteable(invitation)));
        joining.setProperty("person", QStringLiteral("Trần Thị Hoa"));
        joining.setProperty("deviceName", QStringLiteral("Máy phòng Đầu tư"));
    }
    /// How joining ended: the code of its problem's words is not kept, so the words are compared.
    static QString attempt(Joining& joining) {
        joining.join();
        CHECK(joining.isJoining());
        CHECK(eventually([&] { return !joining.isJoining(); }));
        return joining.problem();
    }

    test::TemporaryFolder folder;
    std::unique_ptr<server::ServerLog> log;
    std::unique_ptr<server::BlocServer> bloc;
    engine::Workspace leader;
    std::unique_ptr<Program> program;
};

QString words(const char* code) {
    return QString::fromStdString(sync::problem(code).message.vi);
}

}  // namespace

TEST_CASE("An invitation shows bloc, board, server, certificate and expiry before anything is done") {
    FirstDay day;
    const auto invitation = day.invite();
    Joining joining;
    day.fillIn(joining, invitation);
    REQUIRE(joining.hasInvitation());
    CHECK(joining.unitName() == QStringLiteral("Ban Quản lý các KCN và chế xuất Hà Nội"));
    CHECK(joining.blocName().startsWith("Khối thi đua"));
    CHECK(joining.addresses().contains(QString::number(day.bloc->port())));
    CHECK(joining.spoken().toStdString() == sync::spokenFingerprint(day.bloc->fingerprint()));
    CHECK(joining.fingerprint().remove(QLatin1Char(' ')).size() == 64);
    CHECK_FALSE(joining.expiry().isEmpty());
    CHECK_FALSE(joining.seemsExpired());
    CHECK(joining.storeFile().endsWith("hopluu.store"));
    CHECK(joining.storeProblem().isEmpty());
    CHECK(joining.canJoin());
    CHECK_FALSE(std::filesystem::exists(day.program->storePath()));
}

TEST_CASE("A laptop joins by an invitation and its year opens, empty, with the leader's form") {
    FirstDay day;
    Joining joining;
    day.fillIn(joining, day.invite());
    CHECK(FirstDay::attempt(joining).isEmpty());
    REQUIRE(eventually([&] { return day.program->stage() == Program::Stage::Working; }));
    const auto year = day.program->year()->snapshot();
    CHECK(year->member.person == "Trần Thị Hoa");
    CHECK(year->member.deviceName == "Máy phòng Đầu tư");
    CHECK(year->unit.text == "ha-noi");
    CHECK(year->content.cells.empty());
}

TEST_CASE("What keeps a laptop from joining is told, and the form stays filled in") {
    FirstDay day;
    Joining joining;
    auto invitation = day.invite();

    SECTION("an invitation that has served") {
        auto other = need(engine::Workspace::open(day.folder / "other.store", true, systemWallClock()));
        transport::HttpsTransport line(invitation.addresses, invitation.certificateFingerprint);
        need(sync::join(other.store(), line, invitation, "Người khác", ""));
        day.fillIn(joining, invitation);
        CHECK(FirstDay::attempt(joining) == words("join.used"));
    }
    SECTION("a code that the server does not know") {
        invitation.code = "00000000000000000000000000";
        day.fillIn(joining, invitation);
        CHECK(FirstDay::attempt(joining) == words("join.unknown-code"));
    }
    SECTION("another certificate") {
        invitation.certificateFingerprint.fill(0xAB);
        day.fillIn(joining, invitation);
        CHECK(FirstDay::attempt(joining).contains("Chứng thư"));
    }
    SECTION("no server") {
        day.bloc->stop();
        day.bloc.reset();
        day.fillIn(joining, invitation);
        CHECK_FALSE(FirstDay::attempt(joining).isEmpty());
    }
    CHECK(joining.hasInvitation());
    CHECK_FALSE(joining.remedy().isEmpty());
    CHECK(joining.property("person") == QStringLiteral("Trần Thị Hoa"));
    CHECK(joining.canJoin());
    CHECK(day.program->year() == nullptr);
}

TEST_CASE("After a failure the same invitation is tried again, and then the laptop joins") {
    FirstDay day;
    Joining joining;
    const auto invitation = day.invite();
    auto wrong = invitation;
    wrong.code = "00000000000000000000000000";
    day.fillIn(joining, wrong);
    CHECK_FALSE(FirstDay::attempt(joining).isEmpty());
    joining.openText(QString::fromStdString(sync::write(invitation)));
    CHECK(joining.problem().isEmpty());
    CHECK(FirstDay::attempt(joining).isEmpty());
    CHECK(eventually([&] { return day.program->stage() == Program::Stage::Working; }));
}

TEST_CASE("Another laptop of the leader's joins in the window as well, and opens the leader's pages") {
    FirstDay day;
    const auto invitation = need(need(engine::LeaderDesk::open(day.leader)).inviteLeader(PeriodId{"2022"}, 30));
    transport::HttpsTransport line(invitation.addresses, invitation.certificateFingerprint);
    (void)need(sync::exchange(day.leader.store(), line));
    Joining joining;
    day.fillIn(joining, invitation);
    CHECK(joining.unitName() == QStringLiteral("Máy của Khối trưởng"));
    CHECK(FirstDay::attempt(joining).isEmpty());
    REQUIRE(eventually([&] { return day.program->stage() == Program::Stage::Working; }));
    CHECK(day.program->bloc() != nullptr);
}

TEST_CASE("What is no invitation is told in words and opens nothing") {
    FirstDay day;
    Joining joining;
    joining.setProgram(day.program.get());
    for (const char* text : {"", "   ", "Chào chị", "HOPLUU1:xyz", "{\"hopluu_invitation\":1}", "{\"hopluu_invitation\":2}"}) {
        CAPTURE(text);
        joining.openText(QString::fromUtf8(text));
        CHECK_FALSE(joining.hasInvitation());
        CHECK_FALSE(joining.problem().isEmpty());
        CHECK_FALSE(joining.remedy().isEmpty());
    }
    joining.openPath(QStringLiteral("/no/such.hopluu-invite"));
    CHECK(joining.problem().contains("/no/such"));
}

TEST_CASE("A copied invitation is offered, also with words around it, and other text is not") {
    FirstDay day;
    Joining joining;
    joining.setProgram(day.program.get());
    QClipboard* clipboard = QGuiApplication::clipboard();
    clipboard->setText(QStringLiteral("Chào chị Hoa"));
    CHECK_FALSE(joining.clipboardHasInvitation());
    clipboard->setText(QStringLiteral("Gửi chị: ") + QString::fromStdString(sync::writePasteable(day.invite())));
    CHECK(joining.clipboardHasInvitation());
    joining.openClipboard();
    CHECK(joining.hasInvitation());
    clipboard->clear();
}

TEST_CASE("Where nothing can be written is told before joining, and another folder mends it and is found again the next time") {
    FirstDay day;
    std::ofstream(day.folder / "file") << "a file, not a folder";
    Program program(day.folder / "file" / "hopluu.store");
    Joining joining;
    joining.setProgram(&program);
    joining.openText(QString::fromStdString(sync::write(day.invite())));
    joining.setProperty("person", QStringLiteral("Trần Thị Hoa"));
    CHECK_FALSE(joining.storeProblem().isEmpty());
    CHECK_FALSE(joining.canJoin());
    const auto chosen = day.folder / "chosen";
    joining.chooseFolder(QUrl::fromLocalFile(QString::fromStdString(chosen.string())));
    CHECK(joining.storeProblem().isEmpty());
    CHECK(FirstDay::attempt(joining).isEmpty());
    CHECK(eventually([&] { return program.stage() == Program::Stage::Working; }));
    CHECK(Program::usualStore() == chosen / "hopluu.store");
    QSettings().clear();
}

TEST_CASE("A name and a laptop's name are needed") {
    FirstDay day;
    Joining joining;
    day.fillIn(joining, day.invite());
    joining.setProperty("person", QStringLiteral("  "));
    CHECK_FALSE(joining.canJoin());
    joining.setProperty("person", QStringLiteral("Hoa"));
    joining.setProperty("deviceName", QString());
    CHECK_FALSE(joining.canJoin());
}

TEST_CASE("Joining can be stopped, and the page can be left meanwhile") {
    FirstDay day;
    auto invitation = day.invite();
    invitation.addresses = {"https://192.0.2.1:8443"};  // a documentation address: nobody answers
    {
        Joining joining;
        day.fillIn(joining, invitation);
        joining.join();
        REQUIRE(joining.isJoining());
        joining.cancel();
        CHECK(eventually([&] { return !joining.isJoining(); }));
        CHECK_FALSE(joining.problem().isEmpty());
        joining.join();
        CHECK(joining.isJoining());
    }
    CHECK(day.program->year() == nullptr);
}

TEST_CASE("From first start into the sample, and back to where nothing of it is left behind") {
    FirstDay day;
    day.program->open();
    REQUIRE(eventually([&] { return day.program->stage() == Program::Stage::NotJoined; }));
    day.program->openSample();
    REQUIRE(eventually([&] { return day.program->stage() == Program::Stage::Working; }));
    CHECK(day.program->isSample());
    CHECK(day.program->year()->snapshot()->submission.isAt(SubmissionStep::returned));
    CHECK(day.program->storeFile().toStdString() != day.program->storePath().string());
    day.program->leaveSample();
    REQUIRE(eventually([&] { return day.program->stage() == Program::Stage::NotJoined; }));
    CHECK_FALSE(day.program->isSample());
    CHECK_FALSE(std::filesystem::exists(day.program->storePath()));
}

TEST_CASE("What was tried in the sample is there again, until it is started afresh") {
    FirstDay day;
    Program& program = *day.program;
    const auto labour = ItemCode{"labour.ddi"};
    const auto isThere = [&] { return program.year()->snapshot()->content.cells.contains(labour); };
    const auto works = [&] { return program.stage() == Program::Stage::Working; };
    program.openSample();
    REQUIRE(eventually(works));
    program.year()->write({{Topic::cell, labour, Value::of(*Decimal::parse("50000"))}}, {"ô", "cell"});
    REQUIRE(eventually(isThere));
    program.leaveSample();
    program.openSample();
    REQUIRE(eventually(works));
    CHECK(isThere());
    program.restartSample();
    REQUIRE(eventually(works));
    CHECK_FALSE(isThere());
}

TEST_CASE("A sample that cannot be made is told on first start") {
    FirstDay day;
    std::ofstream(day.folder / "file") << "a file, not a folder";
    Program program(day.folder / "file" / "hopluu.store");
    program.openSample();
    REQUIRE(eventually([&] { return program.stage() == Program::Stage::NotJoined; }));
    CHECK(program.notices()->count() == 1);
    CHECK_FALSE(program.isSample());
}

TEST_CASE("First start is drawn without a warning, empty and with an invitation, in both languages") {
    FirstDay day;
    (void)test::takeWarnings();
    const auto file = day.folder / "moi.hopluu-invite";
    std::ofstream(file) << sync::write(day.invite());
    for (const bool hasInvitation : {false, true}) {
        Program program(day.folder / "new" / "hopluu.store");
        if (hasInvitation) {
            program.offerInvitation(QString::fromStdString(file.string()));
        }
        desktop::Window window(program);
        REQUIRE(window.isShown());
        program.open();
        REQUIRE(eventually([&] { return program.stage() == Program::Stage::NotJoined; }));
        for (const char* language : {"vi", "en"}) {
            program.preferences()->setLanguage(QLatin1String(language));
            auto* root = qobject_cast<QQuickWindow*>(window.engine().rootObjects().constFirst());
            REQUIRE(root != nullptr);
            CHECK_FALSE(root->grabWindow().isNull());
        }
    }
    CHECK(test::takeWarnings().join(QLatin1Char('\n')) == QString());
    QSettings().clear();
}
