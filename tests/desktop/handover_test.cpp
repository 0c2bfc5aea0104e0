// Two windows, two real servers: the leader who leaves hands the bloc over, the next one takes it; and what can go wrong on the way.
#include "desktop/exchange_controller.h"
#include "desktop/handing_desk.h"
#include "desktop/hosted_bloc.h"
#include "desktop/taking_desk.h"

#include <QTcpServer>
#include <QUrl>

#include <fstream>

using namespace hopluu;
using desktop::HandingDesk;
using desktop::HandoverDesk;
using desktop::HandoverReport;
using desktop::HostedServer;
using desktop::Program;
using desktop::TakingDesk;
using hopluu::test::HostedBloc;
using hopluu::test::need;

namespace {

int freePort() {
    QTcpServer asks;
    REQUIRE(asks.listen(QHostAddress::LocalHost));
    return asks.serverPort();
}

/// The leader's window, a bloc at work in it, and the next leader's at first start.
struct TwoLeaders {
    TwoLeaders() {
        old.found();
        old.publish();
        exchange();  // the form is at the server
        old.desk.go("host", "handover");
        next.host().setPort(freePort());
        next.desk.activate();
        next.desk.item("openTaking").forceActiveFocus();  // the page follows the focus down to it
        next.desk.press("Space");
        nameNext();
    }
    void nameNext() {
        taking().setProperty("person", QStringLiteral("Anh Kế Nhiệm"));
        taking().setProperty("deviceName", QStringLiteral("Máy Khối trưởng mới"));
    }
    template <typename Desk>
    static Desk& deskOf(HostedBloc& bloc, const char* name) {
        auto* desk = qobject_cast<Desk*>(&bloc.desk.object(QString::fromLatin1(name)));
        REQUIRE(desk != nullptr);
        return *desk;
    }
    HandingDesk& handing() { return deskOf<HandingDesk>(old, "handingDesk"); }
    TakingDesk& taking() { return deskOf<TakingDesk>(next, "taking"); }

    [[nodiscard]] std::filesystem::path path(const char* name) const { return stick.path() / name; }
    [[nodiscard]] QUrl file(const char* name) const { return QUrl::fromLocalFile(QString::fromStdString(path(name).string())); }
    /// What was asked has come to its end.
    void finish(HandoverDesk& desk) {
        REQUIRE(old.desk.eventually([&] { return !desk.isWorking(); }));
    }

    void bringCard() {
        taking().makeCard(file("card.json"));
        finish(taking());
        REQUIRE(taking().problem().toStdString() == "");
        handing().chooseCard(file("card.json"));
        REQUIRE(handing().problem().toStdString() == "");
    }
    void pack() {
        handing().pack(file("rehearsal.hopluu-bloc"));
        finish(handing());
    }
    void rehearse(const char* package = "rehearsal.hopluu-bloc") {
        taking().rehearse(file(package));
        finish(taking());
    }
    void bringStatement() {
        taking().saveStatement(file("statement.json"));
        handing().chooseRehearsal(file("statement.json"));
    }
    void rehearseAll() {
        bringCard();
        pack();
        rehearse();
        bringStatement();
        REQUIRE(handing().step() == 4);
    }
    void handOver(const char* package = "final.hopluu-bloc") {
        handing().handOver(file(package));
        finish(handing());
    }
    void exchange() {
        auto& exchange = *old.desk.program().exchange();
        exchange.exchangeNow();
        REQUIRE(old.desk.eventually([&] { return !exchange.isRunning(); }));
    }
    /// One operation more comes to the old server.
    void sendSomething() {
        auto& bloc = *old.desk.program().bloc();
        const PeriodId period = bloc.snapshot()->setup.campaign.period.id;
        bool isDone = false;
        bloc.act([period](engine::LeaderDesk& leader) { return leader.setDeadline(period, "2023-02-01", std::nullopt); },
                 [&](const Status& status) { isDone = status.has_value(); });
        REQUIRE(old.desk.eventually([&] { return isDone; }));
        exchange();
    }

    test::TemporaryFolder stick;  // that goes between the two
    HostedBloc old, next;
};

}  // namespace

TEST_CASE("A bloc passes to the next leader's window after a rehearsal; the old one says on every page that its server can only be read") {
    TwoLeaders two;
    two.bringCard();
    CHECK(two.handing().newCode() == two.taking().newCode());
    CHECK(two.old.desk.shows(two.handing().newCode()));
    two.pack();
    CHECK(two.handing().packed().contains(QStringLiteral("vẫn giữ khối")));
    two.rehearse();
    CHECK(two.taking().isIdentical());
    CHECK(two.next.desk.shows(QStringLiteral("GIỐNG HỆT")));
    two.bringStatement();
    CHECK(two.old.desk.shows(QStringLiteral("GIỐNG HỆT")));

    two.old.desk.activate();
    two.old.desk.item("handOver").forceActiveFocus();
    two.old.desk.press("Space");
    CHECK(two.old.desk.shows(QStringLiteral("không lấy lại được")));
    two.old.desk.press("Escape");
    CHECK_FALSE(two.handing().isHandedOver());
    two.handOver();
    REQUIRE(two.handing().problem().toStdString() == "");
    REQUIRE(two.handing().isHandedOver());
    for (const char* page : {"bloc", "review", "totals", "appraisal", "report", "exchange", "host", "setup"}) {
        two.old.desk.go(page);
        CHECK(two.old.desk.shows(QStringLiteral("chỉ để đọc và chỉ đường")));
    }
    two.taking().take(two.file("final.hopluu-bloc"));
    if (!two.next.desk.eventually([&] { return two.next.desk.program().stage() == Program::Stage::Working; })) {
        FAIL("the bloc was not taken: " << two.taking().problem().toStdString());
    }
    auto laptop = two.next.laptop();
    const auto member = need(laptop.membership());
    CHECK(member.role == Role::leader);
    CHECK(member.term == 2);
    CHECK(two.next.desk.program().bloc()->boards() == two.old.desk.program().bloc()->boards());
    CHECK_FALSE(two.next.host().isHandedOver());

    // The laptop of the one who left goes on with the new server; the old one runs again, although it is not the laptop's any more.
    auto& exchange = *two.old.desk.program().exchange();
    exchange.exchangeNow();
    REQUIRE(two.old.desk.eventually([&] { return two.old.desk.year().snapshot()->member.term == 2; }));
    two.old.host().setStartsByItself(true);
    two.old.desk.restart();
    REQUIRE(two.old.desk.eventually([&] { return two.old.host().state() == HostedServer::State::Running; }));
    CHECK(two.old.host().isHandedOver());
    CHECK(two.old.desk.shows(QStringLiteral("Đã bàn giao")));
}

TEST_CASE("Whatever comes in after the rehearsal is told, nothing is handed over, and the steps begin again with packing") {
    TwoLeaders two;
    two.rehearseAll();
    two.sendSomething();
    two.handOver();
    CHECK(two.handing().failedStep() == 4);
    CHECK(two.handing().problem().contains(QStringLiteral("Từ lúc diễn tập đã có thay đổi")));
    CHECK(two.handing().remedy().contains(QStringLiteral("Đóng gói lại"), Qt::CaseInsensitive));
    CHECK_FALSE(two.handing().isHandedOver());
    CHECK(two.handing().step() == 2);
    two.pack();
    two.rehearse();
    two.bringStatement();
    two.handOver();
    CHECK(two.handing().isHandedOver());
}

TEST_CASE("A wrong or damaged file is told with what to do, on its step, and changes nothing") {
    TwoLeaders two;
    const auto write = [&](const char* name, const std::string& content) {
        std::ofstream(two.path(name), std::ios::binary) << content;
        return two.file(name);
    };
    two.handing().chooseCard(write("letter.json", "{\"letter\": 1}"));
    CHECK(two.handing().failedStep() == 1);
    CHECK(two.handing().remedy().contains(QStringLiteral("bước 1 của họ")));
    two.handing().chooseCard(two.file("no such file"));
    CHECK(two.handing().failedStep() == 1);
    CHECK(two.handing().step() == 1);
    two.bringCard();

    two.handing().pack(two.file("no such folder/package.hopluu-bloc"));
    two.finish(two.handing());
    CHECK(two.handing().failedStep() == 2);
    CHECK_FALSE(two.handing().remedy().isEmpty());
    two.pack();
    REQUIRE(two.handing().failedStep() == 0);

    const auto size = std::filesystem::file_size(two.path("rehearsal.hopluu-bloc"));
    std::filesystem::copy_file(two.path("rehearsal.hopluu-bloc"), two.path("cut.hopluu-bloc"));
    std::filesystem::resize_file(two.path("cut.hopluu-bloc"), size - 1);
    two.rehearse("cut.hopluu-bloc");
    CHECK(two.taking().failedStep() == 2);
    CHECK(two.taking().problem().contains(QStringLiteral("bị hỏng, bị cắt ngắn")));
    two.rehearse("card.json");
    CHECK(two.taking().problem().contains(QStringLiteral("không phải là gói bàn giao")));
    CHECK(two.next.desk.shows(two.taking().problem()));
    CHECK_FALSE(two.taking().isIdentical());

    two.rehearse();
    REQUIRE(two.taking().isIdentical());
    two.handing().chooseRehearsal(two.file("card.json"));
    CHECK(two.handing().failedStep() == 3);
    two.bringStatement();
    CHECK(two.handing().failedStep() == 0);
    two.taking().take(two.file("rehearsal.hopluu-bloc"));
    two.finish(two.taking());
    CHECK(two.taking().problem().contains(QStringLiteral("chỉ để diễn tập")));
    CHECK_FALSE(two.taking().isTaken());
}

TEST_CASE("Both sides go on where they were when a window was closed on the way, and a lost package is written again") {
    TwoLeaders two;
    two.rehearseAll();
    two.old.desk.restart();
    REQUIRE(two.old.desk.eventually([&] { return two.old.host().state() == HostedServer::State::Running; }));
    two.old.desk.go("host", "handover");
    CHECK(two.handing().step() == 4);
    two.handOver();
    REQUIRE(two.handing().isHandedOver());
    std::filesystem::remove(two.path("final.hopluu-bloc"));
    two.handOver("again.hopluu-bloc");
    CHECK(two.handing().problem().toStdString() == "");

    two.next.desk.restart();
    two.next.host().setForNetwork(false);
    CHECK(two.taking().step() == 3);
    two.nameNext();
    two.taking().take(two.file("again.hopluu-bloc"));
    CHECK(two.next.desk.eventually([&] { return two.next.desk.program().stage() == Program::Stage::Working; }));
}

TEST_CASE("A bloc that was taken before the window ended is not taken twice: its server is started, and the laptop joins") {
    TwoLeaders two;
    two.rehearseAll();
    two.handOver();
    const QString folder = two.next.host().folderName();
    desktop::HandoverRun before;
    bool isTaken = false;
    before.start(folder, {"handover", "take", two.file("final.hopluu-bloc").toLocalFile()},
                 [&](const HandoverReport& report) { isTaken = report.isDone; });
    REQUIRE(two.next.desk.eventually([&] { return isTaken; }));
    two.taking().take(two.file("final.hopluu-bloc"));
    CHECK(two.next.desk.eventually([&] { return two.next.desk.program().stage() == Program::Stage::Working; }));
}

TEST_CASE("What can be done again from the start may be stopped, and leaves nothing behind") {
    TwoLeaders two;
    two.bringCard();
    two.handing().pack(two.file("rehearsal.hopluu-bloc"));
    CHECK(two.handing().canCancel());
    two.handing().cancel();
    CHECK_FALSE(two.handing().canCancel());
    two.finish(two.handing());
    // It may have been done just before it heard of it.
    if (two.handing().failedStep() != 0) {
        CHECK(two.handing().problem().contains(QStringLiteral("Đã dừng theo yêu cầu")));
        CHECK_FALSE(std::filesystem::exists(two.path("rehearsal.hopluu-bloc")));
    }
}

TEST_CASE("A laptop that cannot reach the old server opens the notice on the page Send and receive") {
    TwoLeaders two;
    two.rehearseAll();
    two.handOver();
    two.handing().saveNotice(two.file("notice.json"));
    two.finish(two.handing());
    REQUIRE(two.handing().problem().toStdString() == "");
    auto& exchange = *two.old.desk.program().exchange();
    exchange.openFile(two.file("notice.json"));
    REQUIRE(two.old.desk.eventually([&] { return two.old.desk.year().snapshot()->member.term == 2; }));
    CHECK(exchange.fileNews().contains(QStringLiteral("Khối đã được bàn giao")));
    exchange.openFile(two.file("notice.json"));
    CHECK(two.old.desk.eventually([&] { return exchange.fileNews().contains(QStringLiteral("đã được thực hiện rồi")); }));
}

TEST_CASE("What a rehearsal found different is told line by line, and what is no event is skipped") {
    HandoverReport report;
    report.take("no event");
    report.take(R"({"event":"code","whose":"old","code":"AAAA-BBBB"})");
    report.take(R"({"event":"progress","done":1,"total":4})");
    report.take(R"({"event":"differs","differences":[{"vi":"Ban khác","en":"another board"},7]})");
    CHECK(report.oldCode == "AAAA-BBBB");
    CHECK(report.total == 4);
    CHECK_FALSE(report.isDone);
    REQUIRE(report.differences.size() == 1);
    CHECK(report.differences.front() == BilingualText{"Ban khác", "another board"});
}
