#include "form/campaign_reader.h"

#include "form_test_files.h"

#include <nlohmann/json.hpp>

#include <rapidcheck.h>
#include <algorithm>
#include <string>
#include <vector>

namespace hopluu {

using test::describe;

namespace {

using Json = nlohmann::json;

std::string sampleText() {
    return test::readFile(test::sourcePath("shared/samples/2022/campaign.json"));
}

Campaign sample() {
    auto read = readCampaign(sampleText());
    INFO((read ? std::string() : describe(read.error())));
    REQUIRE(read);
    return *std::move(read);
}

}  // namespace

TEST_CASE("The campaign of 2022 has eleven members in printed order and Hải Phòng leads") {
    const Campaign campaign = sample();
    REQUIRE(campaign.members.size() == 11);
    CHECK(campaign.members.front().id == UnitId("bac-ninh"));
    CHECK(campaign.members.back().id == UnitId("hai-phong"));
    REQUIRE(campaign.leader() != nullptr);
    CHECK(campaign.leader()->name == "Ban Quản lý Khu kinh tế Hải Phòng");
    CHECK(campaign.period.rate->dongPerUsd == Decimal::fromMillionths(24'780'000'000));
    CHECK(std::count_if(campaign.members.begin(), campaign.members.end(), [](const MemberUnit& m) { return m.hasEconomicZone; }) == 4);
    CHECK(std::all_of(campaign.bases.begin(), campaign.bases.end(), [](const BaseFigure& b) { return b.derived && b.unit == kBloc; }));
}

TEST_CASE("A campaign that is written and read again is the same, and so are its bytes") {
    const Campaign campaign = sample();
    const std::string written = writeCampaign(campaign);
    const auto again = readCampaign(written);
    INFO((again ? std::string() : describe(again.error())));
    REQUIRE(again);
    CHECK(*again == campaign);
    CHECK(writeCampaign(*again) == written);
}

TEST_CASE("Any bases, phases and recipients survive writing and reading") {
    const Campaign good = sample();
    REQUIRE(rc::check([&] {
        Campaign campaign = good;
        campaign.bases.clear();
        const auto count = *rc::gen::inRange(0, 8);
        for (int index = 0; index < count; ++index) {
            const auto millionths = *rc::gen::inRange<std::int64_t>(-999'999'999'999'999'999, 999'999'999'999'999'999);
            campaign.bases.push_back({ItemCode("item_" + std::to_string(index)), *rc::gen::element(kBloc, UnitId("ha-noi")),
                                      Decimal::fromMillionths(millionths), *rc::gen::arbitrary<bool>(), "nguồn"});
        }
        campaign.period.phase =
            *rc::gen::element(PeriodPhase::open, PeriodPhase::locked, PeriodPhase::consolidated, PeriodPhase::published);
        if (*rc::gen::arbitrary<bool>()) {
            campaign.period.rate.reset();
        }
        campaign.letterhead.recipients.front().purpose = *rc::gen::element<std::string>("", "để b/c");
        const auto again = readCampaign(writeCampaign(campaign));
        RC_ASSERT(again);
        RC_ASSERT(*again == campaign);
    }));
}

TEST_CASE("A wrong campaign is refused with every error listed") {
    struct Case {
        std::string story, patch;
        std::vector<std::pair<std::string, std::string>> errors;
    };
    const std::vector<Case> cases{
        {"two boards with one id",
         R"([{"op": "replace", "path": "/members/1/id", "value": "bac-ninh"}])",
         {{"campaign.duplicate-unit", "/members/1/id"}}},
        {"nobody leads", R"([{"op": "replace", "path": "/members/10/isLeader", "value": false}])", {{"campaign.no-leader", "/members"}}},
        {"two lead", R"([{"op": "replace", "path": "/members/0/isLeader", "value": true}])", {{"campaign.two-leaders", "/members"}}},
        {"a board called bloc",
         R"([{"op": "replace", "path": "/members/0/id", "value": "bloc"}])",
         {{"campaign.reserved-unit", "/members/0/id"}}},
        {"days that do not exist",
         R"([{"op": "replace", "path": "/period/deadline", "value": "2023-02-30"}, {"op": "replace", "path": "/period/rate/date", "value": "2022-13-01"}])",
         {{"campaign.date", "/period/deadline"}, {"campaign.date", "/period/rate/date"}}},
        {"a date written the Vietnamese way",
         R"([{"op": "replace", "path": "/period/deadline", "value": "15/01/2023"}])",
         {{"campaign.schema", "/period/deadline"}}},
        {"a rate of nothing",
         R"([{"op": "replace", "path": "/period/rate/dongPerUsd", "value": "0"}])",
         {{"campaign.rate", "/period/rate/dongPerUsd"}}},
        {"a base of a stranger",
         R"([{"op": "replace", "path": "/bases/0/unit", "value": "bac-giang"}])",
         {{"campaign.unknown-unit", "/bases/0/unit"}}},
        {"a base given twice", R"([{"op": "copy", "from": "/bases/0", "path": "/bases/1"}])", {{"campaign.duplicate-base", "/bases/1"}}},
        {"a rate as a JSON number",
         R"([{"op": "replace", "path": "/period/rate/dongPerUsd", "value": 24780}])",
         {{"campaign.schema", "/period/rate/dongPerUsd"}}},
        {"no members, no letterhead",
         R"([{"op": "replace", "path": "/members", "value": []}, {"op": "remove", "path": "/letterhead"}])",
         {{"campaign.schema", "/members"}, {"campaign.schema", ""}}},
    };
    for (const Case& c : cases) {
        const auto read = readCampaign(Json::parse(sampleText()).patch(Json::parse(c.patch)).dump());
        INFO(c.story);
        REQUIRE_FALSE(read);
        INFO(describe(read.error()));
        CHECK(read.error().size() == c.errors.size());
        for (const auto& [code, place] : c.errors) {
            CHECK(std::any_of(read.error().begin(), read.error().end(),
                              [&, &code = code, &place = place](const Error& e) { return e.code == code && e.place == place; }));
        }
    }
}

}  // namespace hopluu
