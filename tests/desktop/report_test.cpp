// The page of the report: what stands in the way, and the files.
#include "desktop/leader_desk.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"
#include "desktop/report_desk.h"
#include "engine/setup_draft.h"
#include "support/temporary_folder.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

using namespace hopluu;
using hopluu::desktop::ReportDesk;
using hopluu::test::acceptBoard;
using hopluu::test::asLeader;
using hopluu::test::OpenDesk;

namespace {

ReportDesk& reportOf(OpenDesk& desk) {
    desk.go("report");
    auto* report = qobject_cast<ReportDesk*>(&desk.object("reportDesk"));
    REQUIRE(report != nullptr);
    return *report;
}

}  // namespace

TEST_CASE("What stands in the way is listed, and leads to where it is settled") {
    OpenDesk desk(asLeader());
    ReportDesk& report = reportOf(desk);
    CHECK_FALSE(report.canReport());
    CHECK(report.obstacles()->count() >= 11);
    CHECK(desk.shows("Ban Quản lý các KCN Bắc Ninh: đang nhập"));
    const int before = report.obstacles()->count();
    acceptBoard(desk, "ha-noi");
    CHECK(report.canReport());
    CHECK_FALSE(report.isComplete());
    bool isGone = true;
    for (int i = 0; i < report.obstacles()->count(); ++i) {
        isGone = isGone && report.obstacles()->at(i, "item").toString() != "ha-noi";
    }
    CHECK(isGone);
    INFO(before);

    desk.press("Down");
    desk.press("Return");
    CHECK(desk.eventually([&] { return desk.shows("Xem xét"); }));
}

TEST_CASE("The files are written into a folder; where that cannot be, it is told and can be tried again") {
    OpenDesk desk(asLeader());
    acceptBoard(desk, "ha-noi");
    ReportDesk& report = reportOf(desk);
    test::TemporaryFolder folder;
    const auto target = folder / "bao cao";
    report.writeTo(QUrl::fromLocalFile(QStringLiteral("/proc/khong-duoc")), false);
    REQUIRE(desk.eventually([&] { return !report.problem().isEmpty(); }));
    CHECK(report.files()->count() == 0);
    CHECK(desk.shows("/proc/khong-duoc"));

    report.writeTo(QUrl::fromLocalFile(QString::fromStdString(target.string())), false);
    CHECK(report.isWriting());
    REQUIRE(desk.eventually([&] { return report.files()->count() > 0; }));
    CHECK(report.problem().isEmpty());
    CHECK(QFileInfo::exists(QString::fromStdString((target / "bao-cao-2022.docx").string())));
    CHECK(desk.shows("bao-cao-2022.docx"));
    CHECK(desk.shows("báo cáo, sửa được trong Word"));
}

TEST_CASE("Where boards have merged, the report compares with last year as reported or restated, and says which") {
    auto options = asLeader();
    options.prepare = [](test::Bloc& bloc, engine::Workspace& leader) {
        test::twoBoards(bloc, leader);
        engine::SetupDraft draft(test::need(leader.setup()).campaign);
        draft.merge({"Ban Quản lý các KCN Bắc Giang", "Bắc Giang", "Bac Giang", {}, UnitId{"ha-noi"}, "2022-07-01", "Nghị quyết"});
        auto desk = test::need(engine::LeaderDesk::open(leader));
        REQUIRE(desk.publish(test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), draft.json()));
    };
    OpenDesk desk(options);
    ReportDesk& report = reportOf(desk);
    REQUIRE(report.hasMergers());
    test::TemporaryFolder folder;
    const auto page = [&] {
        report.writeTo(QUrl::fromLocalFile(QString::fromStdString((folder / "bao cao").string())), true);
        REQUIRE(desk.eventually([&] { return !report.isWriting(); }));
        REQUIRE(report.problem().isEmpty());
        QFile file(QString::fromStdString((folder / "bao cao" / "bao-cao-2022.html").string()));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    const QString asReported = page();
    CHECK(asReported.contains("Ban Quản lý các KCN Bắc Giang nhập vào Ban Quản lý các KCN và chế xuất Hà Nội"));
    CHECK(asReported.contains("là số đã báo cáo khi đó"));
    desk.click("restated");
    CHECK(report.isRestated());
    CHECK(page().contains("được tính lại theo các đơn vị hiện nay"));
}

TEST_CASE("Where no board has merged there is nothing to choose") {
    OpenDesk desk(asLeader());
    CHECK_FALSE(reportOf(desk).hasMergers());
    CHECK(desk.find("restated") == nullptr);
}
