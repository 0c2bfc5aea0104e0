// A leader's year in the windows of four people: the bloc is founded and its server started, the period set up, three boards invited; they
// join, fill in and submit; one is returned; all are accepted; a figure is corrected, the text written, the report previewed, frozen and
// published; and each board reads it. Real windows, the real server, nothing done behind anybody's back but what would be typing.
#include "desktop/hosted_bloc.h"
#include "desktop/invitation_desk.h"
#include "desktop/joining.h"
#include "desktop/leader_desk.h"
#include "desktop/narrative_desk.h"
#include "desktop/report_archive.h"
#include "desktop/report_desk.h"
#include "desktop/report_preview.h"
#include "desktop/review_desk.h"
#include "desktop/setup_desk.h"
#include "desktop/totals_desk.h"

#include <filesystem>

using namespace hopluu;
using desktop::InvitationDesk;
using desktop::Joining;
using desktop::NarrativeDesk;
using desktop::Program;
using desktop::ReportArchive;
using desktop::ReportDesk;
using desktop::ReportPreview;
using desktop::ReviewDesk;
using desktop::SetupDesk;
using desktop::TotalsDesk;
using hopluu::test::DeskOptions;
using hopluu::test::HostedBloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;
using hopluu::test::valueOf;

namespace {

constexpr const char* kBoards[] = {"bac-ninh", "ha-noi", "hai-phong"};

template <class Desk>
Desk& deskOf(OpenDesk& desk, const char* name) {
    auto* found = qobject_cast<Desk*>(&desk.object(QString::fromLatin1(name)));
    REQUIRE(found != nullptr);
    return *found;
}

/// F5, and everything that came is shown.
void exchange(OpenDesk& desk) {
    auto& exchange = *desk.program().exchange();
    REQUIRE(desk.eventually([&] { return !exchange.isRunning(); }));
    exchange.exchangeNow();
    REQUIRE(desk.eventually([&] { return !exchange.isRunning(); }));
    desk.settle();
}

/// One board's clerk, with a window and a data file of her own.
class Clerk {
public:
    Clerk(const std::string& unit, const QString& invitation) : unit_(unit), desk_(options()) {
        auto& joining = deskOf<Joining>(desk_, "joining");
        joining.openText(invitation);
        REQUIRE(joining.hasInvitation());
        joining.setProperty("person", QStringLiteral("Chị ") + QString::fromStdString(unit));
        joining.setProperty("deviceName", QStringLiteral("Máy Ban"));
        desk_.click("join");
        REQUIRE(desk_.eventually([this] { return desk_.program().stage() == Program::Stage::Working; }));
        desk_.settle();
    }
    OpenDesk& desk() { return desk_; }

    /// The real figures of 2022 and a word on each finding, as an afternoon of typing leaves them.
    void fillIn() {
        {
            auto laptop = need(engine::Workspace::open(desk_.store(), false, systemWallClock()));
            auto desk = need(engine::BoardDesk::open(laptop, {}, UnitId{unit_}));
            test::fillYear(desk);
            for (const auto& finding : need(desk.findings())) {
                need(desk.explain(finding.finding.rule, "Theo số của cục thống kê."));
            }
        }
        desk_.year().reload();
        desk_.settle();
    }
    void submit() {
        desk_.go("check");
        desk_.click("submit");
        desk_.item("head").setProperty("text", QStringLiteral("Nguyễn Văn An"));
        desk_.click("confirmSubmit");
        REQUIRE(desk_.eventually([this] { return desk_.year().snapshot()->submission.isAt(SubmissionStep::submitted); }));
        exchange(desk_);
        CHECK_FALSE(desk_.item("receiptCode").property("text").toString().isEmpty());
    }

private:
    DeskOptions options() const {
        DeskOptions options;
        options.store = folder_ / "hopluu.store";
        return options;
    }
    std::string unit_;
    test::TemporaryFolder folder_;
    OpenDesk desk_;
};

/// The first period, with three boards, on the page that opens by itself.
void setUp(OpenDesk& desk) {
    desk.click("exchangeNow");  // the server says that there is none
    (void)desk.item("publish");
    auto& setup = deskOf<SetupDesk>(desk, "setupDesk");
    REQUIRE(desk.eventually([&] { return setup.members() == 11; }));
    const QStringList kept{"Bắc Ninh", "Hà Nội", "Hải Phòng"};
    for (int member = setup.members() - 1; member >= 0; --member) {
        if (!kept.contains(setup.memberNames().at(member))) {
            setup.removeMember(member);
        }
    }
    REQUIRE(setup.members() == 3);
    setup.setText("/period/id", "2022");
    setup.setText("/period/year", "2022");
    setup.setText("/period/dataUntil", "30/11/2022");
    setup.setText("/period/deadline", "15/01/2023");
    for (int i = 0; i < setup.problems()->count(); ++i) {
        UNSCOPED_INFO(setup.problems()->at(i, "line").toString().toStdString());
    }
    REQUIRE(setup.canPublish());
    setup.publish();
    REQUIRE(desk.eventually([&] { return desk.program().stage() == Program::Stage::Working; }));
    desk.settle();
    exchange(desk);
}

QString invite(OpenDesk& desk, const char* unit) {
    desk.go("host", "invitations");
    auto& page = deskOf<InvitationDesk>(desk, "invitationDesk");
    page.hide();
    page.make(QString::fromLatin1(unit), QStringLiteral("chị Hoa"), QStringLiteral("14"));
    REQUIRE(desk.eventually([&] { return !page.shownText().isEmpty(); }));
    exchange(desk);
    return page.shownText();
}

void accept(OpenDesk& desk, ReviewDesk& review, const char* unit) {
    const int before = desk.program().bloc()->accepted();
    review.setUnit(QString::fromLatin1(unit));
    desk.click("accept");
    desk.click("confirmAccept");
    REQUIRE(desk.eventually([&] { return desk.program().bloc()->accepted() == before + 1; }));
}

}  // namespace

TEST_CASE("A leader's year goes from a bloc that is not there to a report that its three boards read, without leaving the windows") {
    HostedBloc bloc;
    OpenDesk& leader = bloc.desk;
    bloc.found();
    setUp(leader);
    std::vector<QString> invitations;
    for (const char* unit : kBoards) {
        invitations.push_back(invite(leader, unit));
    }

    std::vector<std::unique_ptr<Clerk>> clerks;
    for (std::size_t i = 0; i < std::size(kBoards); ++i) {
        clerks.push_back(std::make_unique<Clerk>(kBoards[i], invitations[i]));
        clerks.back()->fillIn();
        clerks.back()->submit();
    }
    exchange(leader);
    REQUIRE(leader.program().bloc()->waiting() == 3);

    // One comes back with a reason, is corrected in its window and submitted again.
    leader.go("review");
    auto& review = deskOf<ReviewDesk>(leader, "reviewDesk");
    review.setUnit("ha-noi");
    leader.click("return");
    leader.item("returnReason").setProperty("text", QStringLiteral("Xem lại số lao động."));
    leader.click("confirmReturn");
    REQUIRE(leader.eventually([&] { return leader.shows("đã trả lại"); }));
    exchange(leader);
    Clerk& returned = *clerks[1];
    exchange(returned.desk());
    returned.desk().go("overview");
    CHECK(returned.desk().shows("Xem lại số lao động."));
    returned.desk().activate();
    returned.desk().go("annex", "budget.fdi");
    returned.desk().type("421,5");
    returned.desk().press("Return");
    REQUIRE(returned.desk().eventually([&] { return returned.desk().year().canUndo(); }));
    returned.submit();
    exchange(leader);
    CHECK(leader.program().bloc()->waiting() == 3);

    leader.go("review");
    for (const char* unit : kBoards) {
        accept(leader, review, unit);
    }
    CHECK(leader.program().bloc()->accepted() == 3);

    // The totals, a correction with its reason, the bloc's own text with a figure that is bound.
    leader.go("totals");
    auto& totals = deskOf<TotalsDesk>(leader, "totalsDesk");
    const QString before = valueOf(*totals.rows(), "budget.fdi", "total");
    CHECK(valueOf(*totals.rows(), "budget.fdi", "boards") == "3/3");
    totals.setItem("budget.fdi");
    totals.adjust("-1,5", QStringLiteral("Trùng với số của thành phố."));
    REQUIRE(leader.eventually([&] { return valueOf(*totals.rows(), "budget.fdi", "total") != before; }));
    leader.go("narrative", "II.2.1.1");
    auto* narrative = leader.item("page-narrative").property("item").value<QObject*>()->property("desk").value<NarrativeDesk*>();
    REQUIRE(narrative != nullptr);
    narrative->takeText(QStringLiteral("Vốn FDI cấp mới của ba Ban là {capital_new.fdi}."));
    narrative->save();
    REQUIRE(leader.eventually([&] { return leader.year().snapshot()->content.narrative.contains(ItemCode{"II.2.1.1"}); }));
    leader.settle();

    // The pages as they will be printed; the files; the cut of the journal that is published.
    leader.go("report");
    leader.click("reportTab-1");
    auto& preview = deskOf<ReportPreview>(leader, "reportPreview");
    REQUIRE(leader.eventually([&] { return !preview.isMaking() && preview.pages() > 3; }));
    leader.click("reportTab-0");
    auto& report = deskOf<ReportDesk>(leader, "reportDesk");
    CHECK(report.isComplete());
    report.writeTo(QUrl::fromLocalFile(QString::fromStdString((bloc.folder / "bao cao").string())), false);
    REQUIRE(leader.eventually([&] { return report.files()->count() > 0; }));
    CHECK(std::filesystem::exists(bloc.folder / "bao cao" / "bao-cao-2022.docx"));
    auto& archive = deskOf<ReportArchive>(leader, "reportArchive");
    leader.activate();
    leader.click("freezeReport");
    leader.type(QStringLiteral("bản trình ký"));
    leader.click("confirmFreeze");
    REQUIRE(leader.eventually([&] { return archive.reports()->count() == 1; }));
    leader.item("publish-1").forceActiveFocus();  // the page follows the focus down to it
    leader.press("Space");
    leader.click("confirmPublish");
    REQUIRE(leader.eventually([&] { return leader.shows("đã công bố"); }));
    exchange(leader);

    for (const auto& clerk : clerks) {
        exchange(clerk->desk());
        clerk->desk().go("overview");
        CHECK(clerk->desk().shows("Báo cáo tổng kết của Khối, số 1"));
        CHECK(clerk->desk().shows("bản trình ký"));
    }
}
