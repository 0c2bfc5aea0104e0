// A report is frozen, made again, compared, published.
#include "engine/frozen_report.h"
#include "engine/bloc.h"

#include <algorithm>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

const ItemCode kBudget{"budget.fdi"};
const PeriodId kYear{"2022"};

template <class T>
T needAll(Checked<T> result) {
    if (!result) {
        FAIL(result.error().front().code << ": " << result.error().front().message.en << " " << result.error().front().place);
    }
    return std::move(*result);
}

/// A board with one figure, accepted; its laptop.
engine::Workspace accepted(Bloc& bloc, const std::string& unit, const char* budget) {
    auto laptop = bloc.joined(unit, unit);
    need(bloc.desk(laptop, unit).set(kBudget, Value::of(*Decimal::parse(budget))));
    need(bloc.desk(laptop, unit).submit());
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    need(need(engine::LeaderDesk::open(bloc.leader)).accept({}, UnitId{unit}));
    bloc.exchange(bloc.leader);
    return laptop;
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
