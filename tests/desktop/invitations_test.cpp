// Invitations made in the leader's window, with the real server and a real second laptop; laptops listed and revoked.
#include "desktop/device_desk.h"
#include "desktop/hosted_bloc.h"
#include "desktop/invitation_desk.h"
#include "desktop/joining.h"
#include "desktop/leader_desk.h"
#include "desktop/qr_code.h"
#include "engine/local_files.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>

using namespace hopluu;
using desktop::DeviceDesk;
using desktop::InvitationDesk;
using desktop::Joining;
using desktop::Program;
using hopluu::test::asLeader;
using hopluu::test::HostedBloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

template <class Desk>
Desk& deskOf(OpenDesk& desk, const QString& tab, const QString& name) {
    desk.go("host", tab);
    auto* found = qobject_cast<Desk*>(&desk.object(name));
    REQUIRE(found != nullptr);
    return *found;
}
InvitationDesk& invitationsOf(OpenDesk& desk) {
    return deskOf<InvitationDesk>(desk, "invitations", "invitationDesk");
}
DeviceDesk& devicesOf(OpenDesk& desk) {
    return deskOf<DeviceDesk>(desk, "devices", "deviceDesk");
}

/// What a reader that is not ours finds in a picture.
std::string readQrCode(const QImage& picture, const std::filesystem::path& file) {
    REQUIRE(picture.save(QString::fromStdString(file.string())));
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
    REQUIRE_FALSE(reader.isEmpty());
    QProcess process;
    process.start(reader, {"--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", QString::fromStdString(file.string())});
    REQUIRE(process.waitForFinished(30'000));
    return process.readAllStandardOutput().trimmed().toStdString();
}

QString roleOf(const desktop::RowsModel& rows, int row, const char* role) {
    return rows.at(row, QString::fromLatin1(role)).toString();
}

void makeOne(OpenDesk& desk, InvitationDesk& page) {
    desk.click("invitedPerson");
    desk.type(QStringLiteral("chị Hoa"));
    desk.click("makeInvitation");
    REQUIRE(desk.eventually([&] { return !page.shownText().isEmpty(); }));
}

}  // namespace

TEST_CASE("An invitation that was made in the window lets a second laptop in, and is then told as used") {
    HostedBloc bloc;
    bloc.found();
    bloc.publish();
    InvitationDesk& page = invitationsOf(bloc.desk);
    makeOne(bloc.desk, page);
    CHECK(page.shownFor() == QStringLiteral("chị Hoa"));
    CHECK(page.shownAddresses().toStdString() == bloc.host().ownAddress());
    REQUIRE(bloc.desk.eventually([&] { return roleOf(*page.rows(), 0, "stage") == QStringLiteral("chờ dùng"); }));

    bloc.desk.click("copyInvitation");
    Program second(bloc.folder / "second" / "hopluu.store");
    Joining joining;
    joining.setProgram(&second);
    joining.openClipboard();
    REQUIRE(joining.hasInvitation());
    CHECK(joining.spoken() == page.shownSpoken());
    joining.setProperty("person", QStringLiteral("Nguyễn Thị Hoa"));
    joining.setProperty("deviceName", QStringLiteral("Máy phòng Đầu tư"));
    joining.join();
    REQUIRE(bloc.desk.eventually([&] { return second.stage() == Program::Stage::Working; }));
    QGuiApplication::clipboard()->clear();

    bloc.desk.program().exchange()->exchangeNow();
    REQUIRE(bloc.desk.eventually([&] { return roleOf(*page.rows(), 0, "stage") == QStringLiteral("đã dùng"); }));
    CHECK(roleOf(*page.rows(), 0, "user") == QStringLiteral("Nguyễn Thị Hoa · Máy phòng Đầu tư"));
    CHECK_FALSE(page.rows()->at(0, "canCancel").toBool());
}

TEST_CASE("The QR code on the screen and the saved file say what the line to paste says") {
    OpenDesk desk(asLeader());
    InvitationDesk& page = invitationsOf(desk);
    makeOne(desk, page);
    const std::string text = page.shownText().toStdString();
    const auto folder = desk.store().parent_path();
    desk.settle();
    CHECK(readQrCode(desk.picture(), folder / "screen.png") == text);

    const auto file = folder / "moi.hopluu-invite";
    page.saveFile(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    CHECK(need(sync::readInvitation(need(engine::readFile(file, 64 * 1024)))) == need(sync::readInvitation(text)));
    page.saveFile(QUrl::fromLocalFile("/no/such/folder/moi.hopluu-invite"));
    CHECK(page.problem().contains("/no/such/folder"));
}

TEST_CASE("The printed sheet holds the same QR code, whom it is for and the words of the certificate") {
    OpenDesk desk(asLeader());
    InvitationDesk& page = invitationsOf(desk);
    makeOne(desk, page);
    const auto folder = desk.store().parent_path();
    page.savePage(QUrl::fromLocalFile(QString::fromStdString((folder / "moi.pdf").string())));
    REQUIRE(page.problem().isEmpty());
    QProcess picture;
    picture.start("pdftoppm", {"-r", "150", "-png", "-singlefile", QString::fromStdString((folder / "moi.pdf").string()),
                               QString::fromStdString((folder / "sheet").string())});
    REQUIRE(picture.waitForFinished(30'000));
    CHECK(readQrCode(QImage(QString::fromStdString((folder / "sheet.png").string())), folder / "read.png") ==
          page.shownText().toStdString());
    QProcess words;
    words.start("pdftotext", {QString::fromStdString((folder / "moi.pdf").string()), "-"});
    REQUIRE(words.waitForFinished(30'000));
    const QString text = QString::fromUtf8(words.readAllStandardOutput()).normalized(QString::NormalizationForm_C).simplified();
    CHECK(text.contains(QStringLiteral("chị Hoa")));
    CHECK(text.contains(page.shownSpoken().simplified()));
}

TEST_CASE("A QR code holds an invitation with the longest names and sixteen addresses, and more is told and not cut") {
    sync::InvitationFile file;
    file.invitation = file.code = std::string(26, 'A');
    file.blocName = "Khối thi đua Ban Quản lý các khu công nghiệp, khu chế xuất, khu kinh tế các tỉnh, thành phố đồng bằng sông Hồng";
    file.unit = UnitId{"ha-noi"};
    file.unitName = "Ban Quản lý các khu công nghiệp và chế xuất thành phố Hà Nội";
    for (int i = 0; i < 16; ++i) {
        file.addresses.push_back("https://192.168.100.1" + std::to_string(i) + ":8443");
    }
    file.expiresAtMilliseconds = 1'800'000'000'000;
    CHECK(desktop::makeQrCode(sync::writePasteable(file)).has_value());
    CHECK(desktop::makeQrCode(std::string(2953, 'a')).has_value());
    CHECK_FALSE(desktop::makeQrCode(std::string(2954, 'a')).has_value());
    CHECK_FALSE(desktop::makeQrCode("").has_value());
}

TEST_CASE("Without a line to the server an invitation says that nobody can use it yet; cancelled, it is of no use") {
    OpenDesk desk(asLeader());
    InvitationDesk& page = invitationsOf(desk);
    makeOne(desk, page);
    CHECK(desk.shows(QStringLiteral("Máy chủ chưa biết lời mời này")));
    desk.click("cancelInvitation-0");
    REQUIRE(desk.eventually([&] { return roleOf(*page.rows(), 0, "stage") == QStringLiteral("đã hủy"); }));
    CHECK(desk.shows(QStringLiteral("không dùng được nữa")));
    desk.click("hideInvitation");
    CHECK(page.shownText().isEmpty());
}

TEST_CASE("The laptops that have joined are listed; one is revoked with a reason after being told what that does") {
    OpenDesk desk(asLeader());
    DeviceDesk& page = devicesOf(desk);
    REQUIRE(desk.eventually([&] { return page.rows()->count() == 3; }));
    QString lost;
    for (int i = 0; i < page.rows()->count(); ++i) {
        if (roleOf(*page.rows(), i, "person") == QStringLiteral("Người của binh")) {
            lost = roleOf(*page.rows(), i, "key");
            CHECK(roleOf(*page.rows(), i, "operations") == "1");
            CHECK_FALSE(roleOf(*page.rows(), i, "joined").isEmpty());
        }
        CHECK(page.rows()->at(i, "canRevoke").toBool() == (roleOf(*page.rows(), i, "note") != QStringLiteral("máy này")));
    }
    REQUIRE_FALSE(lost.isEmpty());
    desk.click("revoke-" + lost);
    CHECK(desk.shows(QStringLiteral("không gửi và không nhận được gì nữa")));
    desk.type(QStringLiteral("Máy bị mất."));
    desk.click("confirmRevoke");
    REQUIRE(desk.eventually([&] { return desk.shows(QStringLiteral("đã thu hồi: Máy bị mất.")); }));
    CHECK(page.standing().contains(QStringLiteral("1 đã thu hồi")));
}
