// Boards that merged or divided, in a campaign file.
#include "form/campaign_reader.h"
#include "form_test_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hopluu {

namespace {

using Json = nlohmann::json;

std::string exampleText() {
    return test::readFile(test::sourcePath("shared/samples/2025-merger/campaign.json"));
}

}  // namespace

TEST_CASE("The mergers of 2025 are read, and written again they are the same") {
    const auto campaign = readCampaign(exampleText());
    INFO((campaign ? std::string() : test::describe(campaign.error())));
    REQUIRE(campaign);
    CHECK(campaign->members.size() == 7);
    CHECK(campaign->closedUnits.size() == 6);
    REQUIRE(campaign->successions.size() == 5);
    CHECK(campaign->successions[2].predecessors == std::vector{UnitId("ha-nam"), UnitId("nam-dinh"), UnitId("ninh-binh")});
    CHECK(campaign->findMember(UnitId("phu-tho"))->wasElsewhere);
    CHECK(campaign->findClosed(UnitId("bac-giang"))->wasElsewhere);
    CHECK(campaign->findClosed(UnitId("hai-phong")) == nullptr);
    const std::string written = writeCampaign(*campaign);
    const auto again = readCampaign(written);
    REQUIRE(again);
    CHECK(*again == *campaign);
    CHECK(writeCampaign(*again) == written);
}

TEST_CASE("A campaign without mergers is written as ever") {
    const auto campaign = readCampaign(test::readFile(test::sourcePath("shared/samples/2022/campaign.json")));
    REQUIRE(campaign);
    const std::string written = writeCampaign(*campaign);
    for (const char* member : {"closedUnits", "successions", "wasElsewhere"}) {
        CHECK(written.find(member) == std::string::npos);
    }
}

TEST_CASE("Successions that cannot be are refused with every error listed") {
    struct Case {
        std::string story, patch;
        std::vector<std::pair<std::string, std::string>> errors;
    };
    const std::vector<Case> cases{
        {"a day that does not exist",
         R"([{"op": "replace", "path": "/successions/0/effective", "value": "2025-02-30"}])",
         {{"campaign.date", "/successions/0/effective"}}},
        {"after the figures' last day",
         R"([{"op": "replace", "path": "/successions/0/effective", "value": "2025-12-01"}])",
         {{"campaign.succession-late", "/successions/0/effective"}}},
        {"a stranger takes over",
         R"([{"op": "replace", "path": "/successions/0/successors/0", "value": "lao-cai"}])",
         {{"campaign.unknown-unit", "/successions/0/successors/0"}, {"campaign.predecessor-open", "/successions/0/predecessors/1"}}},
        {"a stranger passes over",
         R"([{"op": "replace", "path": "/successions/0/predecessors/0", "value": "lao-cai"}])",
         {{"campaign.unknown-unit", "/successions/0/predecessors/0"}}},
        {"closed and still a member",
         R"([{"op": "replace", "path": "/successions/4/predecessors/0", "value": "ha-noi"}])",
         {{"campaign.predecessor-open", "/successions/4/predecessors/0"}}},
        {"closed twice",
         R"([{"op": "replace", "path": "/successions/4/predecessors/0", "value": "ha-nam"}])",
         {{"campaign.closed-twice", "/successions/4/predecessors/0"}}},
        {"closed under a member's id",
         R"([{"op": "add", "path": "/closedUnits/-", "value": {"id": "ha-noi", "name": "x", "shortName": "x", "nameEn": "x", "hasEconomicZone": false}}])",
         {{"campaign.duplicate-unit", "/closedUnits/6/id"}}},
        {"round in a circle",
         R"([{"op": "replace", "path": "/successions/0/successors", "value": ["thai-binh"]},
             {"op": "replace", "path": "/successions/0/predecessors", "value": ["hai-duong"]},
             {"op": "replace", "path": "/successions/1/successors", "value": ["hai-duong"]},
             {"op": "replace", "path": "/successions/1/predecessors", "value": ["thai-binh"]}])",
         {{"campaign.succession-circle", "/successions/0"}}},
        {"nobody takes over",
         R"([{"op": "replace", "path": "/successions/0/successors", "value": []}])",
         {{"campaign.schema", "/successions/0/successors"}}},
    };
    for (const Case& c : cases) {
        const auto read = readCampaign(Json::parse(exampleText()).patch(Json::parse(c.patch)).dump());
        INFO(c.story);
        REQUIRE_FALSE(read);
        INFO(test::describe(read.error()));
        CHECK(read.error().size() == c.errors.size());
        for (const auto& [code, place] : c.errors) {
            CHECK(std::any_of(read.error().begin(), read.error().end(),
                              [&, &code = code, &place = place](const Error& e) { return e.code == code && e.place == place; }));
        }
    }
}

}  // namespace hopluu
