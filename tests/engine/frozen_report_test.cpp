// A report is frozen, made again, compared, published.
#include "engine/frozen_report.h"
#include "engine/bloc.h"

#include <algorithm>
#include <utility>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

const ItemCode kBudget{"budget.fdi"};
const ItemCode kReporting{"V.1"};
const PeriodId kYear{"2022"};

template <class T>
T needAll(Checked<T> result) {
    if (!result) {
        FAIL(result.error().front().code << ": " << result.error().front().message.en << " " << result.error().front().place);
    }
    return std::move(*result);
}

/// A board with one figure and one self-score, accepted; its laptop.
engine::Workspace accepted(Bloc& bloc, const std::string& unit, const char* budget, const PeriodId& period = kYear) {
    auto laptop = bloc.joined(unit, unit);
    auto desk = need(engine::BoardDesk::open(laptop, period, UnitId{unit}));
    need(desk.set(kBudget, Value::of(*Decimal::parse(budget))));
    need(desk.setScore(kReporting, Score{*Decimal::parse("5"), "", {}}));
    need(desk.submit());
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    need(need(engine::LeaderDesk::open(bloc.leader)).accept(period, UnitId{unit}));
    bloc.exchange(bloc.leader);
    return laptop;
}

std::string textOf(const std::vector<report::NamedFile>& files, const std::string& name) {
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.name == name; });
    return found == files.end() ? std::string() : std::string(found->bytes.begin(), found->bytes.end());
}

}  // namespace

TEST_CASE("A frozen report is made again to the byte, whatever has been written since") {
    Bloc bloc;
    accepted(bloc, "ha-noi", "420");
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    const auto then = needAll(report::makeFiles(need(engine::readReport(bloc.leader, kYear, engine::Basis::accepted, {})).input()));
    CHECK(needAll(engine::freezeReport(bloc.leader, kYear, "bản gửi Bộ", {})) == 1);

    accepted(bloc, "bac-ninh", "698");
    need(leader.adjust({}, kBudget, *Decimal::parse("-20"), "Trùng với số của thành phố"));
    need(leader.setNarrative({}, ItemCode{"II.2.1.1"}, "Năm sau khác năm trước."));

    const auto again = needAll(engine::remakeReport(bloc.leader, kYear, 1, {}));
    CHECK(again.otherwise.empty());
    REQUIRE(again.files.size() == then.size());
    for (std::size_t i = 0; i < then.size(); ++i) {
        CHECK(again.files[i].name == then[i].name);
        CHECK(again.files[i].bytes == then[i].bytes);
    }
    const auto views = need(engine::frozenReports(bloc.leader, kYear));
    REQUIRE(views.size() == 1);
    CHECK(views.front().by == "Chị Trưởng");
    CHECK(views.front().report.note == "bản gửi Bộ");
    CHECK_FALSE(views.front().isPublished);
    CHECK(engine::remakeReport(bloc.leader, kYear, 2, {}).error().front().code == "frozen.unknown");
}

TEST_CASE("The leader's scores are frozen with the report, and stay what they were then") {
    Bloc bloc;
    accepted(bloc, "ha-noi", "420");
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    need(leader.setApprovedScore({}, UnitId{"ha-noi"}, kReporting, Decimal::parse("4.5").value(), "gửi muộn"));
    const auto then = needAll(report::makeFiles(need(engine::readReport(bloc.leader, kYear, engine::Basis::accepted, {})).input()));
    CHECK(textOf(then, "bao-cao-2022.html").find("Thẩm định") != std::string::npos);
    CHECK(textOf(then, "bao-cao-2022.html").find("4,5") != std::string::npos);
    needAll(engine::freezeReport(bloc.leader, kYear, "", {}));
    need(leader.setApprovedScore({}, UnitId{"ha-noi"}, kReporting, Decimal::parse("3").value(), ""));

    const auto again = needAll(engine::remakeReport(bloc.leader, kYear, 1, {}));
    CHECK(again.otherwise.empty());
    CHECK(textOf(again.files, "bao-cao-2022.pdf") == textOf(then, "bao-cao-2022.pdf"));
    CHECK(textOf(again.files, "bao-cao-2022.xlsx") == textOf(then, "bao-cao-2022.xlsx"));
    const auto changes = needAll(engine::changesSince(bloc.leader, kYear, 1)).cells;
    const auto found = std::find_if(changes.begin(), changes.end(), [](const auto& each) {
        return each.cell.table == report::ReportTable::approvedScores && each.cell.row == kReporting.text;
    });
    REQUIRE(found != changes.end());
    CHECK(found->before == "4,5");
    CHECK(found->cell.text == "3");
}

// Reports were frozen when the leader's scores were kept but not printed: what was signed then comes back as it was signed.
TEST_CASE("A report that was frozen without the leader's scores is made again without them") {
    Bloc bloc;
    accepted(bloc, "ha-noi", "420");
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    needAll(engine::freezeReport(bloc.leader, kYear, "", {}));
    const auto then = needAll(engine::remakeReport(bloc.leader, kYear, 1, {}));
    // As a program of that time froze it with these scores in the journal already: the cut holds them, the content does not.
    need(leader.setApprovedScore({}, UnitId{"ha-noi"}, kReporting, Decimal::parse("4.5").value(), ""));
    const Address first{kYear, kBloc, Topic::frozenReport, ItemCode{"1"}};
    FrozenReport frozen = std::get<FrozenReport>(need(bloc.leader.store().read(first)).shown()->body);
    needAll(engine::freezeReport(bloc.leader, kYear, "", {}));
    const Address second{kYear, kBloc, Topic::frozenReport, ItemCode{"2"}};
    frozen.cut = std::get<FrozenReport>(need(bloc.leader.store().read(second)).shown()->body).cut;
    need(bloc.leader.store().record(std::vector<Draft>{{first, frozen}}));

    const auto again = needAll(engine::remakeReport(bloc.leader, kYear, 1, {}));
    CHECK(again.otherwise.empty());
    CHECK(textOf(again.files, "bao-cao-2022.docx") == textOf(then.files, "bao-cao-2022.docx"));
    CHECK(textOf(again.files, "bao-cao-2022.html").find("Thẩm định") == std::string::npos);
    CHECK(textOf(needAll(engine::remakeReport(bloc.leader, kYear, 2, {})).files, "bao-cao-2022.html").find("Thẩm định") !=
          std::string::npos);
    CHECK_FALSE(needAll(engine::changesSince(bloc.leader, kYear, 1)).cells.empty());  // an amendment would print them
}

TEST_CASE("After a merger a report frozen with last year restated is made again restated") {
    Bloc bloc;
    const PeriodId year{"2025"};
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    REQUIRE(leader.publish(test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"),
                           test::sourceFile("shared/samples/2025-merger/campaign.json")));
    bloc.exchange(bloc.leader);
    accepted(bloc, "hai-phong", "420", year);
    engine::ReportWishes restated;
    restated.comparison = consolidation::Comparison::restated;
    CHECK(needAll(engine::freezeReport(bloc.leader, year, "so sánh như cũ", {})) == 1);
    CHECK(needAll(engine::freezeReport(bloc.leader, year, "tính lại", restated)) == 2);
    const auto asReported = needAll(report::makeFiles(need(engine::readReport(bloc.leader, year, engine::Basis::accepted, {})).input()));
    const auto recalculated =
        needAll(report::makeFiles(need(engine::readReport(bloc.leader, year, engine::Basis::accepted, restated)).input()));
    need(leader.adjust(year, kBudget, *Decimal::parse("-20"), "Trùng"));

    const std::string said = "được tính lại theo các đơn vị hiện nay";
    for (const auto& [number, then] : {std::pair{1U, &asReported}, std::pair{2U, &recalculated}}) {
        const auto again = needAll(engine::remakeReport(bloc.leader, year, number, {}));
        CHECK(again.otherwise.empty());
        for (const char* name : {"bao-cao-2025.docx", "bao-cao-2025.pdf", "bao-cao-2025.xlsx", "bao-cao-2025.html"}) {
            INFO(number << " " << name);
            CHECK_FALSE(textOf(again.files, name).empty());
            CHECK(textOf(again.files, name) == textOf(*then, name));
        }
        CHECK((textOf(again.files, "bao-cao-2025.html").find(said) != std::string::npos) == (number == 2));
        CHECK(need(engine::frozenReports(bloc.leader, year))[number - 1].report.isRestated == (number == 2));
        // What an amendment would change is asked of the same comparison: the adjustment, and no base of last year.
        const auto changes = needAll(engine::changesSince(bloc.leader, year, number)).cells;
        CHECK(std::any_of(changes.begin(), changes.end(), [](const auto& each) { return each.cell.row == kBudget.text; }));
        CHECK(std::none_of(changes.begin(), changes.end(), [](const auto& each) { return each.cell.column == "last_year"; }));
    }
}

TEST_CASE("Another of the leader's laptops makes the same report from what it received") {
    Bloc bloc;
    accepted(bloc, "ha-noi", "420");
    needAll(engine::freezeReport(bloc.leader, kYear, "", {}));
    auto second = bloc.laptop("second");
    const auto invitation = need(need(engine::LeaderDesk::open(bloc.leader)).inviteLeader(kYear, 3));
    bloc.exchange(bloc.leader);
    need(sync::join(second.store(), bloc.line, invitation, "Anh Phó", "second"));
    bloc.exchange(second);
    const auto there = needAll(engine::remakeReport(second, kYear, 1, {}));
    const auto here = needAll(engine::remakeReport(bloc.leader, kYear, 1, {}));
    CHECK(there.otherwise.empty());
    CHECK(std::equal(there.files.begin(), there.files.end(), here.files.begin(), here.files.end(),
                     [](const auto& a, const auto& b) { return a.bytes == b.bytes; }));
}

TEST_CASE("A report that lacks a change of its time is not passed off as the frozen one") {
    Bloc bloc;
    accepted(bloc, "ha-noi", "420");
    needAll(engine::freezeReport(bloc.leader, kYear, "", {}));
    // What the leader's copy says was frozen is not what these operations give.
    const Address place{kYear, kBloc, Topic::frozenReport, ItemCode{"1"}};
    FrozenReport other = std::get<FrozenReport>(need(bloc.leader.store().read(place)).shown()->body);
    other.content[0] ^= 1U;
    need(bloc.leader.store().record(std::vector<Draft>{{place, other}}));
    CHECK(engine::remakeReport(bloc.leader, kYear, 1, {}).error().front().code == "frozen.differs");
    CHECK(engine::changesSince(bloc.leader, kYear, 1).error().front().code == "frozen.differs");
}

TEST_CASE("Without a change there is no second report; with one, every sentence and cell that changed is listed") {
    Bloc bloc;
    auto laptop = accepted(bloc, "ha-noi", "420");
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    needAll(engine::freezeReport(bloc.leader, kYear, "", {}));
    CHECK(engine::freezeReport(bloc.leader, kYear, "", {}).error().front().code == "frozen.same");
    CHECK(needAll(engine::changesSince(bloc.leader, kYear, 1)).empty());

    need(leader.returnSubmission({}, UnitId{"ha-noi"}, "Số thu ngân sách chưa đúng", {kBudget}));
    bloc.exchange(bloc.leader);
    bloc.exchange(laptop);
    need(bloc.desk(laptop, "ha-noi").set(kBudget, Value::of(*Decimal::parse("421"))));
    need(bloc.desk(laptop, "ha-noi").submit());
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    need(leader.accept({}, UnitId{"ha-noi"}));

    const auto changes = needAll(engine::changesSince(bloc.leader, kYear, 1));
    const auto cell = std::find_if(changes.cells.begin(), changes.cells.end(),
                                   [](const auto& each) { return each.cell.row == "budget.fdi" && each.cell.column == "ha-noi"; });
    REQUIRE(cell != changes.cells.end());
    CHECK(cell->before == "420");
    CHECK(cell->cell.text == "421");
    CHECK(std::any_of(changes.sentences.begin(), changes.sentences.end(), [](const auto& each) {
        return each.before.find("420") != std::string::npos && each.after.find("421") != std::string::npos;
    }));
    CHECK(needAll(engine::freezeReport(bloc.leader, kYear, "sửa đổi", {})) == 2);
}

TEST_CASE("What is published reaches every board, and their year is closed") {
    Bloc bloc;
    auto board = accepted(bloc, "ha-noi", "420");
    auto other = bloc.joined("binh", "bac-ninh");
    needAll(engine::freezeReport(bloc.leader, kYear, "bản gửi Bộ", {}));
    bloc.exchange(bloc.leader);
    bloc.exchange(other);
    CHECK(need(engine::publishedReports(other.store(), kYear)).empty());
    CHECK(need(other.store().entries(kYear, kBloc, Topic::frozenReport)).empty());  // the leader's own
    need(engine::publishReport(bloc.leader, kYear, 1));
    bloc.exchange(bloc.leader);
    const auto made = needAll(engine::remakeReport(bloc.leader, kYear, 1, {}));
    for (auto* laptop : {&board, &other}) {
        bloc.exchange(*laptop);
        const auto published = need(engine::publishedReports(laptop->store(), kYear));
        REQUIRE(published.size() == 1);
        CHECK(published.front().number == 1);
        CHECK(published.front().publication.note == "bản gửi Bộ");
        REQUIRE(published.front().publication.files.size() == 3);
        for (const auto& file : published.front().publication.files) {
            CHECK(std::any_of(made.files.begin(), made.files.end(),
                              [&](const auto& each) { return each.name == file.name && each.bytes == file.bytes; }));
        }
    }
    CHECK(bloc.desk(other, "bac-ninh").set(kBudget, Value::of(*Decimal::parse("1"))).error().code == "board.period-locked");
    CHECK(need(engine::frozenReports(bloc.leader, kYear)).front().isPublished);
}

TEST_CASE("A published file that would leave its folder, or be run, is not taken") {
    Bloc bloc;
    const Publication hostile{"", {{"../bao-cao.pdf", {1}}, {"C:\\bao-cao.pdf", {1}}, {"bao-cao.exe", {1}}, {".pdf", {1}}}};
    const Publication mixed{"", {{"bao-cao.pdf", {1}}, {"/etc/bao-cao.pdf", {1}}}};
    need(bloc.leader.store().record(std::vector<Draft>{{{kYear, kBloc, Topic::publication, ItemCode{"1"}}, hostile},
                                                       {{kYear, kBloc, Topic::publication, ItemCode{"2"}}, mixed}}));
    const auto published = need(engine::publishedReports(bloc.leader.store(), kYear));
    REQUIRE(published.size() == 1);
    CHECK(published.front().number == 2);
    REQUIRE(published.front().publication.files.size() == 1);
    CHECK(published.front().publication.files.front().name == "bao-cao.pdf");
}
