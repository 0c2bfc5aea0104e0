// Setting a period up: fields by their place, the next year, mergers.
#include "engine/setup_draft.h"

#include "engine/bloc.h"
#include "engine/bloc_years.h"
#include "engine/published_forms.h"

#include <algorithm>

using namespace hopluu;
using engine::SetupDraft;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

Campaign campaignOf2022() {
    Bloc bloc;
    return need(bloc.leader.setup()).campaign;
}

std::string wrong(const SetupDraft& draft, const std::string& place) {
    const auto read = draft.read();
    const auto problem = read ? std::nullopt : engine::problemAt(read.error(), place, draft);
    return problem ? problem->vi : "";
}

}  // namespace

TEST_CASE("A draft that nobody has touched is what it was made of") {
    const Campaign campaign = campaignOf2022();
    const auto read = SetupDraft(campaign).read();
    REQUIRE(read);
    CHECK(*read == campaign);
    CHECK(engine::setupChanges(campaign, *read).empty());
}

TEST_CASE("Fields are typed as text, and what is wrong is said at the field") {
    SetupDraft draft(campaignOf2022());
    draft.setText("/period/deadline", "20/1/2023");
    CHECK(draft.text("/period/deadline") == "2023-01-20");
    CHECK(draft.read());
    draft.setText("/period/deadline", "31/2/2023");
    CHECK(draft.text("/period/deadline") == "31/2/2023");
    CHECK(wrong(draft, "/period/deadline") == "Không phải là một ngày có trong lịch.");
    CHECK(wrong(draft, "/period/dataUntil").empty());
    draft.setText("/period/deadline", "20/1/2023");
    draft.setText("/members/2/name", "  ");
    CHECK(wrong(draft, "/members/2/name") == "Chưa điền.");
    draft.setText("/members/2/name", "Ban Hải Dương");
    const auto read = draft.read();
    REQUIRE(read);
    CHECK(read->members[2].name == "Ban Hải Dương");
}

TEST_CASE("Lists are lines; a recipient's purpose stands in brackets") {
    SetupDraft draft(campaignOf2022());
    CHECK(draft.text("/letterhead/recipients") ==
          "Hội đồng Thi đua, Khen thưởng Bộ Kế hoạch và Đầu tư (để b/c)\nCác đơn vị thành viên trong Khối thi đua");
    draft.setText("/letterhead/recipients", "Bộ Tài chính (để b/c)\n\n  Các Ban ");
    draft.setText("/letterhead/superiorBody", "BỘ TÀI CHÍNH\nHỘI ĐỒNG TĐ-KT");
    const auto read = draft.read();
    REQUIRE(read);
    CHECK(read->letterhead.recipients == std::vector<Recipient>{{"Bộ Tài chính", "để b/c"}, {"Các Ban", ""}});
    CHECK(read->letterhead.superiorBody == std::vector<std::string>{"BỘ TÀI CHÍNH", "HỘI ĐỒNG TĐ-KT"});
    draft.setText("/letterhead/superiorBody", "\n");
    CHECK(wrong(draft, "/letterhead/superiorBody") == "Chưa điền.");
}

TEST_CASE("The rate is there with all its parts, or not at all") {
    SetupDraft draft(campaignOf2022());
    draft.setText("/period/rate/dongPerUsd", "25.120");
    CHECK(need(Decimal::parse(draft.text("/period/rate/dongPerUsd"))) == *Decimal::parse("25120"));
    for (const char* part : {"dongPerUsd", "source", "date"}) {
        draft.setText(std::string("/period/rate/") + part, "");
    }
    const auto without = draft.read();
    REQUIRE(without);
    CHECK_FALSE(without->period.rate);
    draft.setText("/period/rate/dongPerUsd", "25 120,5");
    CHECK(wrong(draft, "/period/rate/source") == "Chưa điền.");
    draft.setText("/period/rate/source", "Vietcombank");
    draft.setText("/period/rate/date", "30/11/2022");
    const auto with = draft.read();
    REQUIRE(with);
    CHECK(with->period.rate->dongPerUsd == *Decimal::parse("25120.5"));
}

TEST_CASE("A new board's id is made of its short name; there is one leader") {
    SetupDraft draft(campaignOf2022());
    draft.addMember();
    const std::string board = "/members/11";
    CHECK_FALSE(draft.read());
    draft.setText(board + "/shortName", "Đắk Lắk");
    draft.setText(board + "/name", "Ban Quản lý các KCN Đắk Lắk");
    draft.setText(board + "/nameEn", "Dak Lak");
    draft.setText(board + "/province", "Đắk Lắk");
    draft.setFlag(board + "/isLeader", true);
    const auto read = draft.read();
    REQUIRE(read);
    CHECK(read->members.back().id.text == "dak-lak");
    CHECK(read->leader()->id.text == "dak-lak");
    draft.setText(board + "/shortName", "Hà Nội");
    CHECK_FALSE(wrong(draft, board + "/shortName").empty());
    draft.removeMember(11);
    CHECK(draft.read().error().front().code == "campaign.no-leader");
}

TEST_CASE("A board is merged into another, one from elsewhere too, and both are taken back") {
    const Campaign before = campaignOf2022();
    SetupDraft draft(before);
    draft.setText("/period/dataUntil", "2025-11-30");
    const std::string source = "Nghị quyết số 202/2025/QH15";
    draft.merge({"", "", "", UnitId{"ha-nam"}, UnitId{"ninh-binh"}, "2025-07-01", source});
    draft.merge({"", "", "", UnitId{"nam-dinh"}, UnitId{"ninh-binh"}, "2025-07-01", source});
    draft.merge({"Ban Quản lý các KCN Bắc Giang", "Bắc Giang", "Bac Giang", {}, UnitId{"bac-ninh"}, "2025-07-01", source});
    auto read = draft.read();
    INFO((read ? "" : read.error().front().place + " " + read.error().front().message.vi));
    REQUIRE(read);
    CHECK(read->members.size() == 9);
    REQUIRE(read->successions.size() == 2);
    CHECK(read->successions[0].predecessors == std::vector{UnitId{"ninh-binh"}, UnitId{"ha-nam"}, UnitId{"nam-dinh"}});
    CHECK(read->successions[0].successors == std::vector{UnitId{"ninh-binh"}});
    CHECK(read->findClosed(UnitId{"ha-nam"})->name == before.findMember(UnitId{"ha-nam"})->name);
    CHECK(read->findClosed(UnitId{"bac-giang"})->wasElsewhere);

    draft.unmerge(UnitId{"ha-nam"});
    draft.unmerge(UnitId{"nam-dinh"});
    draft.unmerge(UnitId{"bac-giang"});
    draft.setText("/period/dataUntil", before.period.dataUntil);
    read = draft.read();
    REQUIRE(read);
    CHECK(read->closedUnits.empty());
    CHECK(read->successions.empty());
    CHECK(read->members.size() == 11);
    CHECK(*read->findMember(UnitId{"ha-nam"}) == *before.findMember(UnitId{"ha-nam"}));
}

TEST_CASE("The next period is a year later, and compares with what was accepted this year") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto board = bloc.desk(laptop, "ha-noi");
    need(board.set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse("420"))));
    need(board.set(ItemCode{"budget.ddi"}, Value::inState(ValueState::noneArose)));
    need(board.set(ItemCode{"revenue.fdi"}, Value::inState(ValueState::notYetAvailable, "chờ quyết toán")));
    need(board.submit());
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    need(leader.accept({}, UnitId{"ha-noi"}));
    const auto setup = need(bloc.leader.setup());
    const auto accepted = need(engine::consolidate(need(engine::readBlocYears(bloc.leader, setup)), setup, engine::Basis::accepted));

    const Campaign next = engine::nextPeriod(setup.campaign, accepted);
    CHECK(next.period.id.text == "2023");
    CHECK(next.period.dataUntil == "2023-11-30");
    CHECK(next.period.deadline == "2024-01-15");
    CHECK_FALSE(next.period.rate);
    CHECK(next.members == setup.campaign.members);
    const auto base = [&](const char* unit, const char* item) {
        const auto found = std::find_if(next.bases.begin(), next.bases.end(),
                                        [&](const BaseFigure& each) { return each.unit.text == unit && each.item.text == item; });
        return found == next.bases.end() ? std::string("none") : found->number.toString();
    };
    CHECK(base("ha-noi", "budget.fdi") == "420");
    CHECK(base("bloc", "budget.fdi") == "420");
    CHECK(base("ha-noi", "budget.ddi") == "0");
    CHECK(base("ha-noi", "revenue.fdi") == "none");
    CHECK(base("bac-ninh", "budget.fdi") == "none");

    const auto published = leader.publish(test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), SetupDraft(next).json());
    REQUIRE(published);
    CHECK(need(bloc.leader.setup()).campaign == next);  // the latest is what is worked on
    bloc.exchange(bloc.leader);
    bloc.exchange(laptop);
    CHECK(need(engine::BoardDesk::open(laptop, {}, UnitId{"ha-noi"})).setup().campaign.period.year == "2023");
}

TEST_CASE("A board that has passed to another opens its last year, and only reads it") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-nam");
    need(bloc.desk(laptop, "ha-nam").set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse("420"))));
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    const auto setup = need(bloc.leader.setup());
    SetupDraft draft(engine::nextPeriod(setup.campaign, {}));
    draft.merge({"", "", "", UnitId{"ha-nam"}, UnitId{"ninh-binh"}, "2023-07-01", "Nghị quyết"});
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    REQUIRE(leader.publish(test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), draft.json()));
    bloc.exchange(bloc.leader);
    bloc.exchange(laptop);

    auto desk = need(engine::BoardDesk::open(laptop, {}, UnitId{"ha-nam"}));
    CHECK(desk.period().text == "2022");
    CHECK(need(desk.content()).cells.at(ItemCode{"budget.fdi"}).number == *Decimal::parse("420"));
    CHECK(desk.set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse("1"))).error().code == "board.passed-on");
    CHECK(engine::BoardDesk::open(laptop, PeriodId{"2023"}, UnitId{"ha-nam"}).error().code == "board.unknown-unit");
}

TEST_CASE("A bloc begins with the boards and the letterhead of 2022, and nobody's figures") {
    const Campaign first = engine::firstPeriod("2026");
    CHECK(first.period.deadline == "2027-01-15");
    CHECK(first.bases.empty());
    CHECK(first.members.size() == 11);
    CHECK(SetupDraft(first).read());
}

TEST_CASE("What publishing changes is told in sentences") {
    const Campaign before = campaignOf2022();
    SetupDraft draft(before);
    draft.setText("/period/deadline", "2023-01-20");
    draft.setText("/letterhead/signerName", "Trần Văn An");
    draft.removeMember(0);
    const auto read = draft.read();
    REQUIRE(read);
    std::vector<std::string> told;
    for (const BilingualText& each : engine::setupChanges(before, *read)) {
        told.push_back(each.vi);
    }
    CHECK(told == std::vector<std::string>{"Hạn nộp: 2023-01-15 → 2023-01-20", "Thôi là thành viên: Ban Quản lý các KCN Bắc Ninh",
                                           "Người ký: Bùi Ngọc Hải → Trần Văn An"});
    CHECK(engine::setupChanges(std::nullopt, *read).size() > 15);
}

TEST_CASE("The program's own form is offered until it is published; a changed one must bear another version") {
    Bloc bloc;
    const auto forms = need(engine::formVersions(bloc.leader));
    REQUIRE(forms.size() == 1);
    CHECK(forms.front().isPublished);
    CHECK(need(engine::formVersions(bloc.laptop("fresh"))).front().isPublished == false);
    CHECK(engine::readFormVersion("{}").error().size() > 1);
}
