// The form of a year as the laptop works with it: prepared once, and anew when the leader has published something else.
#include "engine/bloc.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

TEST_CASE("While nothing is published, the form and its rules are the same objects each time they are asked for") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    const auto first = need(laptop.setup());
    need(bloc.desk(laptop, "ha-noi").set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse("420"))));
    bloc.exchange(laptop);
    const auto again = need(laptop.setup());
    CHECK(again.form == first.form);
    CHECK(again.rules == first.rules);
    CHECK(again.campaign.period.deadline == first.campaign.period.deadline);
}

TEST_CASE("A new deadline comes with the same form; another form comes as another object") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    const auto first = need(laptop.setup());
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    std::string form = test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json");
    std::string campaign = test::sourceFile("shared/samples/2022/campaign.json");
    const auto replace = [](std::string& text, const std::string& from, const std::string& to) {
        REQUIRE(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), to);
    };
    replace(campaign, first.campaign.period.deadline, "2023-01-20");
    REQUIRE(leader.publish(form, campaign));
    bloc.exchange(bloc.leader);
    bloc.exchange(laptop);
    const auto later = need(laptop.setup());
    CHECK(later.campaign.period.deadline != first.campaign.period.deadline);
    CHECK(later.form == first.form);

    replace(form, "\"version\": 1", "\"version\": 2");
    replace(campaign, "\"formVersion\": 1", "\"formVersion\": 2");
    REQUIRE(leader.publish(form, campaign));
    bloc.exchange(bloc.leader);
    bloc.exchange(laptop);
    const auto other = need(laptop.setup());
    CHECK(other.form != later.form);
    CHECK(other.form->version == 2);
    CHECK(later.form->version == 1);  // who still holds the old one reads on in it
}
