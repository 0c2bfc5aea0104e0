#include "desktop/exchange_view.h"
#include "desktop/overview_facts.h"

#include "desktop/open_desk.h"
#include "desktop/program.h"
#include "desktop/published_report.h"
#include "engine/bloc.h"
#include "engine/comments.h"
#include "engine/frozen_report.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <set>

using namespace hopluu;
using desktop::OverviewFacts;
using desktop::OverviewLine;
using desktop::Tone;
using hopluu::test::Bloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

constexpr std::int64_t kHour = 3'600'000;

class BoardAtWork {
public:
    engine::YearSnapshot year() { return need(engine::readYear(laptop, desk)); }
    void set(const char* item, const char* text) {
        desk = bloc.desk(laptop, "ha-noi");
        need(desk.set(ItemCode{item}, need(readCell(text, *desk.setup().form->findItem(ItemCode{item})))));
    }
    /// Everything that the form asks for; the figures say nothing but that they are there.
    void fillAll() {
        std::vector<engine::Change> changes;
        const Form& form = *desk.setup().form;
        for (const FormItem* item : form.items()) {
            changes.push_back({Topic::cell, item->code, Value::inState(ValueState::noneArose)});
        }
        need(desk.write(changes));
    }
    void writeAll() {
        for (const auto& section : desk.setup().form->narrative) {
            if (!section.guidance.empty()) {
                need(desk.setNarrative(section.code, "Có."));
            }
        }
    }
    void scoreAll() {
        for (const auto& criterion : desk.setup().form->criteria) {
            for (const auto& child : criterion.children) {
                need(desk.setScore(child.code, {child.maximum, "", {}}));
            }
        }
    }
    void exchangeBoth() {
        bloc.exchange(laptop);
        bloc.exchange(bloc.leader);
        bloc.exchange(laptop);
    }
    engine::LeaderDesk leader() { return need(engine::LeaderDesk::open(bloc.leader)); }

    Bloc bloc;
    engine::Workspace laptop = bloc.joined("hoa", "ha-noi");
    engine::BoardDesk desk = bloc.desk(laptop, "ha-noi");
};

desktop::NextStep nextOf(BoardAtWork& board) {
    const auto year = board.year();
    return OverviewFacts(year, engine::Language::vietnamese, {}).next();
}

std::vector<OverviewLine> allLines(const OverviewFacts& facts) {
    std::vector<OverviewLine> all{facts.deadline()};
    for (const auto& lines : {facts.parts(), facts.rules(), facts.work(), facts.returnedCells()}) {
        all.insert(all.end(), lines.begin(), lines.end());
    }
    return all;
}

}  // namespace

TEST_CASE("The days to the deadline are those of a calendar in Vietnam") {
    BoardAtWork board;
    auto year = board.year();
    year.setup.campaign.period.deadline = "2023-01-15";
    struct Case {
        std::int64_t now;
        int days;
        Tone tone;
    };
    const std::int64_t midnight = 1'673'740'800'000 - 7 * kHour;  // 2023-01-15 00:00 in Vietnam
    for (const auto& [now, days, tone] :
         {Case{midnight - 1, 1, Tone::kWarning}, Case{midnight, 0, Tone::kWarning}, Case{midnight + 24 * kHour - 1, 0, Tone::kWarning},
          Case{midnight + 24 * kHour, -1, Tone::kError}, Case{midnight - 7 * 24 * kHour, 7, Tone::kWarning},
          Case{midnight - 8 * 24 * kHour, 8, Tone::kNeutral}}) {
        year.readAt = now;
        const OverviewFacts facts(year, engine::Language::vietnamese, {});
        CAPTURE(now);
        CHECK(facts.daysLeft() == days);
        CHECK(facts.deadline().tone == tone);
    }
    for (const char* noDate : {"", "sớm", "2023-13-01", "2023-02-30", "2023/01/15"}) {
        year.setup.campaign.period.deadline = noDate;
        CHECK_FALSE(OverviewFacts(year, engine::Language::vietnamese, {}).daysLeft());
    }
}

TEST_CASE("The next step leads through the year: annex, report, score, submission, sending, waiting, accepted") {
    BoardAtWork board;
    CHECK(nextOf(board).page == "annex");
    CHECK(nextOf(board).item == "ez_planned.count");
    board.fillAll();
    CHECK(nextOf(board).page == "narrative");
    CHECK(nextOf(board).item == "I");
    board.writeAll();
    CHECK(nextOf(board).page == "scores");
    CHECK(nextOf(board).item == "I.1");
    board.scoreAll();
    CHECK(nextOf(board).page == "check");
    CHECK(nextOf(board).button == "Kiểm tra và nộp");
    (void)need(board.desk.submit());
    CHECK(nextOf(board).page == "exchange");
    board.exchangeBoth();
    CHECK(nextOf(board).button == "Xem biên nhận");
    need(board.leader().accept({}, UnitId{"ha-noi"}));
    board.exchangeBoth();
    board.exchangeBoth();
    CHECK(nextOf(board).button == "Xem bản đã nộp");
    CHECK(nextOf(board).tone == Tone::kConfirmed);
}

TEST_CASE("After a return the next step goes from cell to cell of those that the leader pointed at, then on") {
    BoardAtWork board;
    board.fillAll();
    board.writeAll();
    board.scoreAll();
    (void)need(board.desk.submit());
    board.exchangeBoth();
    need(board.leader().returnSubmission({}, UnitId{"ha-noi"}, "Xem lại lao động.", {ItemCode{"labour.fdi"}, ItemCode{"labour.ddi"}}));
    board.exchangeBoth();
    board.exchangeBoth();
    {
        const auto year = board.year();
        const OverviewFacts facts(year, engine::Language::vietnamese, {});
        REQUIRE(facts.returned());
        CHECK(facts.returned()->detail == "Xem lại lao động.");
        REQUIRE(facts.returnedCells().size() == 2);
        CHECK(facts.next().item == "labour.fdi");
    }
    board.set("labour.fdi", "116000");
    CHECK(nextOf(board).item == "labour.ddi");
    board.set("labour.ddi", "50000");
    const auto year = board.year();
    const OverviewFacts facts(year, engine::Language::vietnamese, {});
    CHECK(facts.next().page == "check");
    CHECK(facts.returnedCells().front().detail == "đã sửa");
}

TEST_CASE("Two values at one place come before going on, and both places and pages are named") {
    BoardAtWork board;
    auto colleague = board.bloc.joined("minh", "ha-noi");
    board.set("labour.fdi", "1");
    need(board.bloc.desk(colleague, "ha-noi").set(ItemCode{"labour.fdi"}, Value::of(need(Decimal::parse("2")))));
    board.bloc.exchange(colleague);
    board.exchangeBoth();
    const auto year = board.year();
    const OverviewFacts facts(year, engine::Language::vietnamese, {});
    CHECK(facts.next().page == "conflicts");
    const auto needs = desktop::needRows({}, year, engine::Language::vietnamese);
    REQUIRE(needs.size() == 1);
    CHECK(needs.front().values.at(2).toString() == QStringLiteral("conflicts"));
    CHECK(needs.front().values.at(3).toString().endsWith(QStringLiteral("/labour.fdi")));
}

TEST_CASE("What needs a person is counted by places, and the list on the overview stands for as many as the foot of the window says") {
    BoardAtWork board;
    auto year = board.year();
    for (const char* item : {"labour.fdi", "labour.ddi", "budget.fdi", "budget.ddi", "exports.fdi", "exports.ddi", "imports.fdi"}) {
        year.conflicts.push_back({year.setup.campaign.period.id, year.unit, Topic::cell, ItemCode{item}});
    }
    engine::ExchangeStanding standing;
    standing.status.lastError = "network.certificate-changed";
    const auto needs = desktop::needRows(standing, year, engine::Language::vietnamese);
    CHECK(needs.size() == 1 + 4 + 1);
    CHECK(desktop::placesIn(needs) == 1 + 7);
    CHECK(desktop::stepRows(standing, year, engine::Language::vietnamese).back().values.at(1).toString() == QStringLiteral("8"));
}

TEST_CASE("Nothing is green after an error, although all was confirmed before") {
    BoardAtWork board;
    board.fillAll();
    (void)need(board.desk.submit());
    board.exchangeBoth();
    need(board.leader().accept({}, UnitId{"ha-noi"}));
    board.exchangeBoth();
    board.exchangeBoth();
    auto year = board.year();
    const auto isAllGrey = [](const engine::YearSnapshot& changed) {
        return OverviewFacts(changed, engine::Language::vietnamese, {}).next().tone != Tone::kConfirmed;
    };
    CHECK_FALSE(isAllGrey(year));
    auto failed = year;
    failed.exchange.lastError = "network.no-route";
    CHECK(isAllGrey(failed));
    auto differs = year;
    differs.exchange.agrees = false;
    CHECK(isAllGrey(differs));
    auto stuck = year;
    stuck.isStuck = true;
    CHECK(isAllGrey(stuck));
    auto never = year;
    never.exchange.contactAt = 0;
    CHECK(isAllGrey(never));
}

TEST_CASE("Every line that leads somewhere leads to a page, in both languages the same") {
    BoardAtWork board;
    board.set("capital_realised.fdi", "155");
    need(board.desk.set(ItemCode{"imports.fdi"}, Value::inState(ValueState::notYetAvailable, "Chờ Hải quan.")));
    const auto year = board.year();
    const auto vi = allLines(OverviewFacts(year, engine::Language::vietnamese, {2, 1}));
    const auto en = allLines(OverviewFacts(year, engine::Language::english, {2, 1}));
    REQUIRE(vi.size() == en.size());
    const std::set<std::string> pages = {"", "annex", "narrative", "scores", "attachments", "check", "exchange", "conflicts"};
    for (std::size_t i = 0; i < vi.size(); ++i) {
        CAPTURE(vi[i].title, en[i].title);
        CHECK(pages.contains(vi[i].page));
        CHECK(vi[i].page == en[i].page);
        CHECK(vi[i].item == en[i].item);
        CHECK(vi[i].tone == en[i].tone);
        CHECK(vi[i].title != en[i].title);
        CHECK_FALSE(en[i].title.empty());
    }
}

TEST_CASE("The way to the leader is told as on the exchange's page, and each step leads there") {
    OpenDesk desk;
    const auto& steps = *desk.program().exchange()->steps();
    REQUIRE(steps.count() == 5);
    for (int i = 0; i < steps.count(); ++i) {
        const QString name = QStringLiteral("journey-%1").arg(i);
        CHECK(desk.item(name).property("title").toString().startsWith(steps.at(i, QStringLiteral("label")).toString()));
        CHECK(desk.item(name).property("tone") == steps.at(i, QStringLiteral("tone")));
    }
    desk.click("journey-0");
    CHECK(desk.find("page-exchange") != nullptr);
}

TEST_CASE("The overview's button leads to the next open cell's page, and its lists to theirs") {
    OpenDesk desk;
    CHECK(desk.shows(QStringLiteral("Nhập tiếp biểu tổng hợp")));
    desk.click("nextButton");
    CHECK(desk.find("page-annex") != nullptr);
    desk.go("overview");
    desk.click("part-1");
    CHECK(desk.find("page-narrative") != nullptr);
    desk.go("overview");
    desk.click("part-2");
    CHECK(desk.find("page-scores") != nullptr);
}

TEST_CASE("A board finds the bloc's report on its overview once the leader has published it, and keeps its files") {
    test::DeskOptions options;
    options.isFilled = false;
    options.prepare = [](Bloc& bloc, engine::Workspace& laptop) {
        const PeriodId period{"2022"};
        need(bloc.desk(laptop, "ha-noi").set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse("420"))));
        need(bloc.desk(laptop, "ha-noi").submit());
        bloc.exchange(laptop);
        bloc.exchange(bloc.leader);
        need(need(engine::LeaderDesk::open(bloc.leader)).accept({}, UnitId{"ha-noi"}));
        REQUIRE(engine::freezeReport(bloc.leader, period, "bản gửi Bộ", {}));
        need(engine::publishReport(bloc.leader, period, 1));
        bloc.exchange(bloc.leader);
        bloc.exchange(laptop);
    };
    OpenDesk desk(options);
    REQUIRE(desk.eventually([&] { return desk.shows("Báo cáo tổng kết của Khối, số 1"); }));
    CHECK(desk.shows("bản gửi Bộ"));
    CHECK(desk.shows("báo cáo, để ký và lưu"));
    auto& report = *qobject_cast<desktop::PublishedReport*>(&desk.object("publishedReport"));
    test::TemporaryFolder folder;
    report.saveTo(QUrl::fromLocalFile(QStringLiteral("/proc/khong-duoc")));
    REQUIRE(desk.eventually([&] { return report.problem().contains("/proc/khong-duoc"); }));
    report.blockSignals(true);  // no other program is to show the folder
    report.saveTo(QUrl::fromLocalFile(QString::fromStdString((folder / "Báo cáo").string())));
    REQUIRE(desk.eventually([&] { return std::filesystem::exists(folder / "Báo cáo" / "bao-cao-2022.html"); }));
    CHECK(std::filesystem::file_size(folder / "Báo cáo" / "bao-cao-2022.pdf") > 10'000);
}

TEST_CASE("Before anything is published the overview says nothing of a report") {
    OpenDesk desk;
    desk.settle();
    CHECK(desk.find("publishedCard") == nullptr);
}

TEST_CASE("The board reads the leader's remark on its overview, goes to the cell, and answers") {
    test::DeskOptions options;
    options.isFilled = false;
    options.prepare = [](Bloc& bloc, engine::Workspace& laptop) {
        const PeriodId period{"2022"};
        need(bloc.desk(laptop, "ha-noi").set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse("420"))));
        bloc.exchange(laptop);
        bloc.exchange(bloc.leader);
        need(engine::comment(bloc.leader, period, UnitId{"ha-noi"}, Topic::cell, ItemCode{"budget.fdi"}, "Số này có gồm thuế đất không?"));
        bloc.exchange(bloc.leader);
        bloc.exchange(laptop);
    };
    OpenDesk desk(options);
    REQUIRE(desk.eventually([&] { return desk.shows("Số này có gồm thuế đất không?"); }));
    CHECK(desk.shows("Chị Trưởng · "));
    desk.click("answer-0");
    desk.type(QStringLiteral("Chưa gồm."));
    desk.click("sendAnswer");
    REQUIRE(desk.eventually([&] { return desk.shows("Nhận xét (2)"); }));
    CHECK(desk.shows("Chưa gồm."));
    CHECK(desk.find("answer-0") == nullptr);  // one's own is not answered
    CHECK(desk.year().unsent() == 1);
    desk.click("remark-0");
    CHECK(desk.eventually([&] { return desk.find("annexRows") != nullptr; }));
}
