#include "engine/bloc.h"
#include "engine/year_snapshot.h"

#include "sync/roles.h"

#include <algorithm>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

Value number(const char* text) {
    return Value::of(*Decimal::parse(text));
}

const ItemCode kBudget{"budget.fdi"};

/// A board that has typed one figure, submitted it, and been accepted.
void acceptedBoard(Bloc& bloc, const std::string& unit, const char* budget) {
    auto laptop = bloc.joined(unit, unit);
    need(bloc.desk(laptop, unit).set(kBudget, number(budget)));
    need(bloc.desk(laptop, unit).submit());
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    need(need(engine::LeaderDesk::open(bloc.leader)).accept({}, UnitId{unit}));
    bloc.exchange(bloc.leader);
}

}  // namespace

TEST_CASE("Only accepted boards enter the totals; a preview takes everything that has arrived") {
    Bloc bloc;
    acceptedBoard(bloc, "ha-noi", "420");
    auto draft = bloc.joined("binh", "bac-ninh");
    need(bloc.desk(draft, "bac-ninh").set(kBudget, number("698")));
    bloc.exchange(draft);
    bloc.exchange(bloc.leader);
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    const auto reported = need(leader.consolidate({}, engine::Basis::accepted));
    CHECK(reported.result.find(kBudget)->amount == *Decimal::parse("420"));
    CHECK(reported.result.find(kBudget)->boardsCounted == 1);
    CHECK(reported.result.find(kBudget)->notEntered.size() == 10);
    const auto preview = need(leader.consolidate({}, engine::Basis::everything));
    CHECK(preview.result.find(kBudget)->amount == *Decimal::parse("1118"));
}

TEST_CASE("A total lists its parts: board, value, who entered it, when and in which revision") {
    Bloc bloc;
    acceptedBoard(bloc, "ha-noi", "420");
    const auto done = need(need(engine::LeaderDesk::open(bloc.leader)).consolidate({}, engine::Basis::accepted));
    const auto& parts = done.result.find(kBudget)->parts;
    REQUIRE(parts.size() == 11);
    const auto part = std::find_if(parts.begin(), parts.end(), [](const auto& each) { return each.unit == UnitId{"ha-noi"}; });
    CHECK(part->sourced.value == number("420"));
    CHECK(part->sourced.enteredBy == "Người của ha-noi");
    CHECK(part->sourced.enteredAtMilliseconds > 1'670'000'000'000);
    CHECK(part->revision == 1);
}

TEST_CASE("An adjustment of the bloc is an entry with its reason beside the boards' figures, which stay as they were") {
    Bloc bloc;
    acceptedBoard(bloc, "ha-noi", "420");
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    CHECK(leader.adjust({}, kBudget, *Decimal::parse("-20"), "").error().code == "leader.reason-needed");
    need(leader.adjust({}, kBudget, *Decimal::parse("-20"), "Trùng với số của thành phố"));
    const auto done = need(leader.consolidate({}, engine::Basis::accepted));
    const auto* total = done.result.find(kBudget);
    CHECK(total->amount == *Decimal::parse("400"));
    REQUIRE(total->adjustments.size() == 1);
    CHECK(total->adjustments.front().reason == "Trùng với số của thành phố");
    CHECK(total->adjustments.front().enteredBy == "Chị Trưởng");
}

TEST_CASE("Nothing accepted yet is said, not reported as zero") {
    Bloc bloc;
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    CHECK(leader.consolidate({}, engine::Basis::accepted).error().code == "leader.none-accepted");
}

TEST_CASE("A published form never changes; another content wants another version") {
    Bloc bloc;
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    std::string form = test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json");
    const std::string campaign = test::sourceFile("shared/samples/2022/campaign.json");
    CHECK(leader.publish(form, campaign));
    form.replace(form.rfind('}'), 1, " }");
    const auto refused = leader.publish(form, campaign);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().code == "leader.form-published");
}

TEST_CASE("A board's laptop is not the leader's desk") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    CHECK(engine::LeaderDesk::open(laptop).error().code == "leader.not-leader");
}

TEST_CASE("A locked period refuses figures until the leader lets one board write, to the end of the day named") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    std::string campaign = test::sourceFile("shared/samples/2022/campaign.json");
    const auto phase = campaign.find("\"open\"");
    REQUIRE(phase != std::string::npos);
    campaign.replace(phase, 6, "\"locked\"");
    REQUIRE(leader.publish(test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), campaign));
    bloc.exchange(bloc.leader);

    // The news of the lock has not reached the laptop: what is typed stays there, marked.
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    CHECK(bloc.exchange(laptop).refused == 1);
    CHECK(need(laptop.store().refused()).size() == 1);
    CHECK(bloc.desk(laptop, "ha-noi").set(kBudget, number("421")).error().code == "board.period-locked");

    CHECK(leader.grantException({}, UnitId{"ha-noi"}, "31/12/2022", "Mất điện").error().code == "leader.date");
    need(leader.grantException({}, UnitId{"ha-noi"}, "2022-12-31", "Mất điện"));
    bloc.exchange(bloc.leader);
    bloc.exchange(laptop);
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    CHECK(bloc.exchange(laptop).refused == 0);
    bloc.now += 40LL * 24 * 3600 * 1000;
    CHECK(bloc.desk(laptop, "ha-noi").set(kBudget, number("422")).error().code == "board.period-locked");
}

TEST_CASE("The leader puts the deadline off, locks the period and opens it again; nothing else of the period changes") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    const Campaign before = need(bloc.leader.setup()).campaign;
    const auto news = [&] {
        bloc.exchange(bloc.leader);
        bloc.exchange(laptop);
        return need(engine::readYear(laptop, bloc.desk(laptop, "ha-noi")));
    };

    CHECK(leader.setDeadline({}, "20/01/2023", engine::Lock::open).error().code == "leader.date");
    need(leader.setDeadline({}, "2023-01-20", engine::Lock::locked));
    CHECK(news().lastDay() == "2023-01-20");
    CHECK(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")).error().code == "board.period-locked");
    need(leader.setDeadline({}, "2023-01-25", std::nullopt));
    CHECK(news().closedBecause);  // still locked
    need(leader.setDeadline({}, "2023-01-25", engine::Lock::open));
    CHECK_FALSE(news().closedBecause);

    Campaign after = need(laptop.setup()).campaign;
    CHECK(after.period.deadline == "2023-01-25");
    after.period.deadline = before.period.deadline;
    CHECK(after == before);
}

TEST_CASE("One board is given a day of its own with a reason, which it sees, and the leader takes it back") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    const UnitId board{"ha-noi"};
    const auto news = [&] {
        bloc.exchange(bloc.leader);
        bloc.exchange(laptop);
        return need(engine::readYear(laptop, bloc.desk(laptop, "ha-noi")));
    };
    need(leader.setDeadline({}, "2022-12-01", engine::Lock::locked));
    CHECK(leader.withdrawException({}, board, "Đã nộp").error().code == "leader.no-exception");
    CHECK(leader.grantException({}, board, "2022-12-20", " ").error().code == "leader.reason-needed");
    CHECK(leader.grantException({}, board, "2022-12-01", "Mất điện").error().code == "leader.date-past");
    need(leader.grantException({}, board, "2022-12-20", "Mất điện"));
    auto year = news();
    CHECK(year.lastDay() == "2022-12-20");
    CHECK(year.isExtended());
    CHECK(year.exception->reason == "Mất điện");
    CHECK_FALSE(year.closedBecause);
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    CHECK(bloc.exchange(laptop).refused == 0);

    need(leader.withdrawException({}, board, "Đã nộp"));
    year = news();
    CHECK_FALSE(year.isExtended());
    CHECK(year.closedBecause);
    CHECK(year.cell(kBudget).number == *Decimal::parse("420"));  // what was written stays
    CHECK(bloc.desk(laptop, "ha-noi").set(kBudget, number("421")).error().code == "board.period-locked");
}

TEST_CASE("Joining: a used invitation serves its laptop again after a lost reply, and no other") {
    Bloc bloc;
    const auto invitation = need(need(engine::LeaderDesk::open(bloc.leader)).invite(PeriodId{"2022"}, UnitId{"ha-noi"}, 30));
    auto first = bloc.laptop("first");
    CHECK(sync::join(first.store(), bloc.line, invitation, "Hoa", "").error().code == "join.unknown-code");  // not synchronised yet
    bloc.exchange(bloc.leader);
    bloc.line.losesReplies = true;
    CHECK_FALSE(sync::join(first.store(), bloc.line, invitation, "Hoa", ""));
    bloc.line.losesReplies = false;
    need(sync::join(first.store(), bloc.line, invitation, "Hoa", ""));
    CHECK(sync::join(first.store(), bloc.line, invitation, "Hoa", "").error().code == "join.already-member");
    auto second = bloc.laptop("second");
    CHECK(sync::join(second.store(), bloc.line, invitation, "Lan", "").error().code == "join.used");
    auto wrong = invitation;
    wrong.code = "0000";
    auto third = bloc.laptop("third");
    CHECK(sync::join(third.store(), bloc.line, wrong, "Lan", "").error().code == "join.unknown-code");
}
