#include "engine/submission_difference.h"

#include "bloc.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

const PeriodId kPeriod{"2022"};
const UnitId kUnit{"ha-noi"};

Value number(std::int64_t whole) {
    return Value::of(Decimal::fromMillionths(whole * 1'000'000));
}

std::optional<engine::SubmissionDifference> latest(engine::Workspace& workspace) {
    return need(engine::latestDifference(workspace.store(), kPeriod, kUnit));
}

struct ReturnedYear {
    ReturnedYear() : hoa(bloc.joined("hoa", "ha-noi")), desk(bloc.desk(hoa, "ha-noi")) {
        need(desk.set(ItemCode{"ip_operating.count"}, number(9)));
        need(desk.set(ItemCode{"labour.fdi"}, number(100)));
        need(desk.setNarrative(ItemCode{"I"}, "Bối cảnh."));
        (void)need(desk.submit());
        bloc.exchange(hoa);
        bloc.exchange(bloc.leader);
        need(need(engine::LeaderDesk::open(bloc.leader)).returnSubmission({}, kUnit, "Xem lại số khu", {ItemCode{"ip_operating.count"}}));
        bloc.exchange(bloc.leader);
        bloc.exchange(hoa);
    }
    Bloc bloc;
    engine::Workspace hoa;
    engine::BoardDesk desk;
};

}  // namespace

TEST_CASE("Before the first submission there is nothing to compare with") {
    Bloc bloc;
    auto hoa = bloc.joined("hoa", "ha-noi");
    need(bloc.desk(hoa, "ha-noi").set(ItemCode{"ip_operating.count"}, number(9)));
    CHECK_FALSE(latest(hoa));
}

TEST_CASE("After a return the difference is what was changed, emptied and added since, and nothing else") {
    ReturnedYear year;
    CHECK(latest(year.hoa)->changes.empty());
    need(year.desk.set(ItemCode{"ip_operating.count"}, number(10)));
    need(year.desk.set(ItemCode{"labour.fdi"}, number(200)));
    need(year.desk.set(ItemCode{"labour.fdi"}, number(100)));  // and back again: no change
    need(year.desk.setNarrative(ItemCode{"I"}, ""));
    need(year.desk.set(ItemCode{"labour.ddi"}, number(5)));

    const auto difference = latest(year.hoa);
    REQUIRE(difference);
    CHECK(difference->from == 1);
    CHECK(difference->to == 0);
    CHECK(difference->isProven);
    using engine::ContentDifference;
    CHECK(difference->changes == std::vector<ContentDifference>{{Topic::cell, ItemCode{"ip_operating.count"}, number(9), number(10)},
                                                                {Topic::cell, ItemCode{"labour.ddi"}, {}, number(5)},
                                                                {Topic::narrative, ItemCode{"I"}, ParagraphText{"Bối cảnh."}, {}}});
}

TEST_CASE("While the second submission is under review, the difference is that of the two submissions") {
    ReturnedYear year;
    need(year.desk.set(ItemCode{"ip_operating.count"}, number(10)));
    (void)need(year.desk.submit());
    const auto difference = latest(year.hoa);
    REQUIRE(difference);
    CHECK(difference->from == 1);
    CHECK(difference->to == 2);
    CHECK(difference->isProven);
    CHECK(difference->changes.size() == 1);
}

TEST_CASE("On a colleague's laptop, where everything arrives in another order, the same difference is proven by the hash") {
    ReturnedYear year;
    auto nam = year.bloc.joined("nam", "ha-noi");
    need(year.desk.set(ItemCode{"ip_operating.count"}, number(10)));
    year.bloc.exchange(year.hoa);
    year.bloc.exchange(nam);
    const auto difference = latest(nam);
    REQUIRE(difference);
    CHECK(difference->isProven);
    CHECK(difference->changes.size() == 1);
}

TEST_CASE("What a colleague wrote before the submission but sent after it was not part of it") {
    ReturnedYear year;
    auto nam = year.bloc.joined("nam", "ha-noi");
    need(year.bloc.desk(nam, "ha-noi").set(ItemCode{"labour.ddi"}, number(7)));  // offline
    need(year.desk.set(ItemCode{"ip_operating.count"}, number(10)));
    (void)need(year.desk.submit());
    year.bloc.exchange(year.hoa);
    year.bloc.exchange(year.bloc.leader);
    need(need(engine::LeaderDesk::open(year.bloc.leader)).returnSubmission({}, kUnit, "Thiếu lao động DDI", {}));
    year.bloc.exchange(year.bloc.leader);
    year.bloc.exchange(nam);
    year.bloc.exchange(year.hoa);
    const auto difference = latest(year.hoa);
    REQUIRE(difference);
    CHECK(difference->from == 2);
    CHECK(difference->isProven);
    REQUIRE(difference->changes.size() == 1);
    CHECK(difference->changes.front().item == ItemCode{"labour.ddi"});
}
