// The page of the report: what stands in the way, and the files.
#include "desktop/leader_desk.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"
#include "desktop/report_archive.h"
#include "desktop/report_desk.h"
#include "engine/setup_draft.h"

#include "desktop/report_preview.h"
#include "desktop/sheet_painter.h"
#include "support/temporary_folder.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QUrl>

using namespace hopluu;
using hopluu::desktop::ReportArchive;
using hopluu::desktop::ReportDesk;
using hopluu::desktop::ReportPreview;
using hopluu::test::acceptBoard;
using hopluu::test::asLeader;
using hopluu::test::OpenDesk;
using hopluu::test::valueOf;

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

TEST_CASE("A report is frozen with a word on why, compared with today, made again, and published") {
    OpenDesk desk(asLeader());
    acceptBoard(desk, "ha-noi");
    desk.go("report");
    auto& archive = *qobject_cast<ReportArchive*>(&desk.object("reportArchive"));
    desk.click("freezeReport");
    desk.type(QStringLiteral("bản trình ký"));
    desk.click("confirmFreeze");
    REQUIRE(desk.eventually([&] { return archive.reports()->count() == 1; }));
    CHECK(desk.shows("Số 1: bản trình ký"));
    CHECK(desk.shows("Đã chốt báo cáo số 1."));

    const PeriodId period = desk.program().bloc()->snapshot()->setup.campaign.period.id;
    desk.program().bloc()->act([period](engine::LeaderDesk& leader) {
        return leader.adjust(period, ItemCode{"budget.fdi"}, *Decimal::parse("-20"), "Trùng với số của thành phố");
    });
    desk.settle();
    desk.click("compare-1");
    REQUIRE(desk.eventually([&] { return desk.shows("Khác bản đã chốt số 1"); }));
    CHECK(archive.changes()->count() > 0);
    desk.press("Escape");

    test::TemporaryFolder folder;
    archive.remake(1, QUrl::fromLocalFile(QString::fromStdString((folder / "lai").string())));
    REQUIRE(desk.eventually([&] { return desk.shows("giống hệt lúc chốt"); }));
    CHECK(QFileInfo::exists(QString::fromStdString((folder / "lai" / "bao-cao-2022.pdf").string())));
    archive.remake(1, QUrl::fromLocalFile(QStringLiteral("/proc/khong-duoc")));
    REQUIRE(desk.eventually([&] { return archive.problem().contains("/proc/khong-duoc"); }));

    desk.click("publish-1");
    desk.click("confirmPublish");
    CHECK(desk.eventually([&] { return desk.shows("đã công bố"); }));
    CHECK(desk.eventually([&] { return desk.program().bloc()->snapshot()->setup.campaign.period.phase == PeriodPhase::published; }));
}

TEST_CASE("The pages are shown as they will be printed, a draft with what is not accepted yet") {
    OpenDesk desk(asLeader());
    desk.go("report");
    desk.click("reportTab-1");
    auto* preview = qobject_cast<ReportPreview*>(&desk.object("reportPreview"));
    REQUIRE(preview != nullptr);
    REQUIRE(desk.eventually([&] { return !preview->isMaking(); }));
    CHECK(preview->pages() == 0);
    CHECK(desk.shows("Chưa có đơn vị nào được chấp nhận"));
    desk.click("previewDraft");
    REQUIRE(desk.eventually([&] { return preview->pages() > 3; }));
    CHECK(desk.shows(QStringLiteral("Trang 1/%1").arg(preview->pages())));
    CHECK(valueOf(*preview->marks(), "0", "title").startsWith("Báo cáo"));

    QImage page(preview->sizeOf(0).toSize(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    desktop::paintSheet(*preview->printed(), 0, painter, 1);
    painter.end();
    int dark = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            dark += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
        }
    }
    CHECK(dark > 2'000);
}
