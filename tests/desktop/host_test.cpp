// The leader's window runs the real hopluu-server on this machine: made, started, stopped, killed under it, closed over it.
#include "desktop/host_desk.h"

#include "data_folder.h"
#include "desktop/founding.h"
#include "desktop/host_words.h"
#include "desktop/hosted_bloc.h"
#include "desktop/leader_desk.h"
#include "desktop/own_addresses.h"
#include "server_log.h"

#include <QTcpServer>

#include <csignal>
#include <fstream>

using namespace hopluu;
using desktop::HostDesk;
using desktop::HostedServer;
using desktop::OwnAddress;
using desktop::Program;
using hopluu::test::asLeader;
using hopluu::test::HostedBloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;
using State = HostedServer::State;

namespace {

bool isAlive(qint64 process) {
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

HostDesk& hostDeskOf(OpenDesk& desk) {
    desk.go("host");
    auto* host = qobject_cast<HostDesk*>(&desk.object("hostDesk"));
    REQUIRE(host != nullptr);
    return *host;
}

}  // namespace

TEST_CASE("A new bloc's leader has its server made, started and joined in one action") {
    HostedBloc bloc;
    bloc.found();
    CHECK(bloc.desk.program().stage() == Program::Stage::WaitingForForm);
    CHECK(bloc.host().state() == State::Running);
    auto laptop = bloc.laptop();
    const auto member = need(laptop.membership());
    CHECK(member.role == Role::leader);
    CHECK(member.person == "Chị Trưởng");
    CHECK(member.certificateFingerprint == bloc.host().fingerprint());
    CHECK(member.addresses == std::vector{bloc.host().ownAddress()});
}

TEST_CASE("The page says that the server runs, by which address, by what it is known, and that it answers there") {
    HostedBloc bloc;
    bloc.found();
    bloc.publish();
    HostDesk& page = hostDeskOf(bloc.desk);
    CHECK(bloc.desk.shows(QStringLiteral("Máy chủ đang chạy")));
    CHECK(bloc.desk.shows(page.spoken()));
    REQUIRE(page.addresses()->count() == 1);
    CHECK(page.addresses()->at(0, "key").toString().toStdString() == bloc.host().ownAddress());
    REQUIRE(bloc.desk.eventually([&] { return page.addresses()->at(0, "check").toString() == QStringLiteral("máy này tới được"); }));
    CHECK(page.reach().contains(QStringLiteral("chỉ phục vụ chính máy này")));
    CHECK_FALSE(page.lastExchange().isEmpty());
}

TEST_CASE("It stops when asked, after a question, and its data is free for another; then it starts again as the same server") {
    HostedBloc bloc;
    bloc.found();
    bloc.publish();
    HostDesk& page = hostDeskOf(bloc.desk);
    const auto known = bloc.host().fingerprint();
    const qint64 process = bloc.host().processId();
    bloc.desk.click("stopServer");
    bloc.desk.click("keepHosting");
    CHECK(bloc.host().state() == State::Running);
    bloc.desk.click("stopServer");
    bloc.desk.click("confirmStopHost");
    REQUIRE(bloc.desk.eventually([&] { return bloc.host().state() == State::Off; }));
    CHECK_FALSE(isAlive(process));
    CHECK(server::DataFolder::take(bloc.host().folder()).has_value());
    CHECK(page.problem().isEmpty());

    bloc.desk.click("startServer");
    REQUIRE(bloc.desk.eventually([&] { return bloc.host().state() == State::Running; }));
    CHECK(bloc.host().fingerprint() == known);
    CHECK(page.problem().isEmpty());
}

TEST_CASE("A server that was killed is noticed and told on every page, and starts again") {
    HostedBloc bloc;
    bloc.found();
    bloc.publish();
    bloc.desk.go("bloc");
    ::kill(static_cast<pid_t>(bloc.host().processId()), SIGKILL);
    REQUIRE(bloc.desk.eventually([&] { return bloc.host().state() == State::Failed; }));
    CHECK(bloc.desk.shows(QStringLiteral("Máy chủ đã dừng đột ngột")));
    hostDeskOf(bloc.desk);
    bloc.desk.click("startServer");
    CHECK(bloc.desk.eventually([&] { return bloc.host().state() == State::Running; }));
}

TEST_CASE("What keeps it from running is told with what to do") {
    HostedBloc bloc;
    bloc.found();
    bloc.publish();
    HostDesk& page = hostDeskOf(bloc.desk);
    bloc.stop();
    HostedServer& host = bloc.host();
    const auto fails = [&] {
        page.start();
        return bloc.desk.eventually([&] { return host.state() == State::Failed; });
    };
    QString expected;
    SECTION("another program has the port") {
        QTcpServer other;
        REQUIRE(other.listen(QHostAddress::LocalHost));
        host.setPort(other.serverPort());
        REQUIRE(fails());
        expected = QStringLiteral("Cổng %1 đang được một chương trình khác").arg(host.port());
    }
    SECTION("another server has the data") {
        const auto taken = need(server::DataFolder::take(host.folder()));
        REQUIRE(fails());
        expected = QStringLiteral("Một máy chủ khác đang chạy với dữ liệu");
    }
    SECTION("the folder holds another bloc's server") {
        const auto log = need(server::ServerLog::open("off", ""));
        server::ServerOptions options;
        options.dataFolder = bloc.folder / "another";
        options.listen = "127.0.0.1";
        options.port = 0;
        need(server::BlocServer::start(options, *log))->stop();
        host.setFolder(options.dataFolder);
        REQUIRE(fails());
        expected = QStringLiteral("không phải của khối mà máy này đã tham gia");
    }
    SECTION("the folder holds no server: none is made, it would be another bloc") {
        host.setFolder(bloc.folder / "empty");
        REQUIRE(fails());
        expected = QStringLiteral("chưa có dữ liệu của nó");
        CHECK_FALSE(std::filesystem::exists(bloc.folder / "empty"));
    }
    CHECK(page.problem().contains(expected));
    CHECK(bloc.desk.shows(expected));
    CHECK_FALSE(page.remedy().isEmpty());
    CHECK(bloc.desk.program().notices()->count() == 0);
    CHECK(host.processId() == 0);
}

TEST_CASE("Where the server's program is not installed, the first start says so and stays filled in") {
    HostedBloc bloc(HostedBloc::Programs::none);
    bloc.fillIn();
    bloc.desk.click("found");
    REQUIRE(bloc.desk.eventually([&] { return bloc.host().state() == State::Failed; }));
    CHECK(bloc.desk.shows(QStringLiteral("chưa cài chương trình máy chủ")));
    CHECK(bloc.desk.program().stage() == Program::Stage::NotJoined);
    CHECK(bloc.founding().canFound());
}

TEST_CASE("Nobody founds a second bloc in a folder that has a leader") {
    HostedBloc first;
    first.found();
    first.stop();
    HostedBloc second;
    second.host().setFolder(first.host().folder());
    second.fillIn();
    second.desk.click("found");
    REQUIRE(second.desk.eventually([&] { return !second.founding().problem().isEmpty(); }));
    CHECK(second.founding().problem().contains(QStringLiteral("đã có Khối trưởng")));
    CHECK(second.desk.eventually([&] { return second.host().state() == State::Off; }));
    CHECK(second.desk.program().stage() == Program::Stage::NotJoined);
}

TEST_CASE("Closing the window asks first while the server runs; it closes once the server has ended") {
    HostedBloc bloc;
    bloc.found();
    const qint64 process = bloc.host().processId();
    auto& window = bloc.desk.window();
    window.close();
    CHECK(window.isVisible());
    bloc.desk.click("keepHosting");
    CHECK(isAlive(process));
    window.close();
    bloc.desk.click("confirmStopHost");
    REQUIRE(bloc.desk.eventually([&] { return !window.isVisible(); }));
    CHECK_FALSE(isAlive(process));
}

TEST_CASE("A program that ends leaves no server behind, and runs it again at its next start when it was told so") {
    HostedBloc bloc;
    bloc.found();
    bloc.publish();
    CHECK(bloc.host().startsByItself());
    const auto known = bloc.host().fingerprint();
    const qint64 process = bloc.host().processId();
    bloc.desk.restart();
    CHECK_FALSE(isAlive(process));
    REQUIRE(bloc.desk.eventually([&] { return bloc.host().state() == State::Running; }));
    CHECK(bloc.host().fingerprint() == known);
    bloc.host().setStartsByItself(false);
    bloc.desk.restart();
    CHECK(bloc.host().state() == State::Off);
}

TEST_CASE("Where the port has become another, the leader's own laptop still finds the server") {
    HostedBloc bloc;
    bloc.found();
    bloc.publish();
    bloc.stop();
    bloc.host().setPort(0);
    HostDesk& page = hostDeskOf(bloc.desk);
    page.start();
    REQUIRE(bloc.desk.eventually([&] { return bloc.host().state() == State::Running; }));
    const auto own = std::vector{bloc.host().ownAddress()};
    CHECK(bloc.desk.eventually([&] { return bloc.desk.year().snapshot()->member.addresses == own; }));
}

TEST_CASE("A leader whose bloc is on another server is not given a second one by pressing start") {
    OpenDesk desk(asLeader());
    HostDesk& page = hostDeskOf(desk);
    desk.click("startServer");
    CHECK(page.problem().contains(QStringLiteral("nằm ở máy chủ")));
    CHECK_FALSE(std::filesystem::exists(desk.program().host()->folder()));
}

TEST_CASE("Of the addresses of a computer those of its networks are offered, private ones first") {
    const QList<OwnAddress> found{{"127.0.0.1", "lo"},        {"172.17.0.1", "docker0"}, {"203.0.113.5", "eth1"},
                                  {"10.8.0.2", "tun0"},       {"192.168.1.10", "wlan0"}, {"169.254.3.4", "eth2"},
                                  {"fe80::1", "wlan0"},       {"2001:db8::5", "wlan0"},  {"192.168.56.1", "vboxnet0"},
                                  {"172.20.1.7", "Ethernet"}, {"172.32.0.9", "eth3"},    {"no address", "eth4"}};
    const QList<OwnAddress> expected{
        {"192.168.1.10", "wlan0"}, {"172.20.1.7", "Ethernet"}, {"203.0.113.5", "eth1"}, {"172.32.0.9", "eth3"}, {"10.8.0.2", "tun0"}};
    CHECK(desktop::usableAddresses(found) == expected);
    CHECK(desktop::usableAddresses({{"fe80::1", "wlan0"}, {"2001:db8::5", "wlan0"}}) == QList<OwnAddress>{{"2001:db8::5", "wlan0"}});
    CHECK(desktop::usableAddresses({}).isEmpty());
    CHECK(desktop::addressUrl("2001:db8::5", 8443) == "https://[2001:db8::5]:8443");
}

TEST_CASE("What is said of the firewall names the port and this system's own way to open it") {
    using desktop::FirewallOf;
    CHECK(desktop::openTheFirewall(FirewallOf::windows, 8443).vi.find("Windows Security") != std::string::npos);
    CHECK(desktop::openTheFirewall(FirewallOf::debian, 9000).en.find("ufw allow 9000/tcp") != std::string::npos);
    CHECK(desktop::openTheFirewall(FirewallOf::other, 8443).en.find("8443") != std::string::npos);
}
