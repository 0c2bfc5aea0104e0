// The record of a vote: what is refused, and what the count says.
#include "form/ballot_reader.h"

#include "form_test_files.h"
#include "rules/ballot_result.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace hopluu;
using Json = nlohmann::ordered_json;

namespace {

Campaign campaign() {
    Campaign made;
    for (const char* unit : {"hai-phong", "bac-ninh", "ha-noi", "hai-duong", "quang-ninh", "hung-yen", "ha-nam", "nam-dinh", "thai-binh",
                             "ninh-binh", "vinh-phuc"}) {
        made.members.push_back({UnitId{unit}, unit, unit, unit, unit, false, false});
    }
    return made;
}

Json sample() {
    return Json::parse(test::readFile(test::sourcePath("shared/samples/ballot/2022.json")));
}

std::string refusals(const Json& json) {
    const auto read = readBallot(json.dump(), campaign());
    std::string codes;
    if (!read) {
        for (const auto& error : read.error()) {
            codes += error.code + " " + error.place + ";";
        }
    }
    return codes;
}

Ballot read(const Json& json) {
    auto ballot = readBallot(json.dump(), campaign());
    REQUIRE(ballot);
    return *ballot;
}

}  // namespace

TEST_CASE("A vote that is written reads the same again") {
    const Ballot ballot = read(sample());
    CHECK(readBallot(writeBallot(ballot), campaign()) == ballot);
    const auto turnout = rules::turnoutOf(ballot);
    CHECK(turnout.entitled == 11);
    CHECK(turnout.present == 9);
    CHECK(turnout.inWriting == 1);
    CHECK(turnout.absent == 1);
}

TEST_CASE("Two thirds of eleven are eight ballots; of six they are four, and more than two thirds are five") {
    auto json = sample();
    auto results = rules::resultsOf(read(json));
    CHECK(results[0].needed == 8);
    CHECK(results[0].isCarried);
    CHECK(results[0].percent == *Decimal::parse("81.82"));
    CHECK_FALSE(results[1].isCarried);  // 7 of 11
    json["threshold"] = {{"numerator", 2}, {"denominator", 3}, {"base", "cast"}};
    json["nominations"][0] = {{"name", "A"}, {"honour", "Cờ"}, {"inFavour", 4}, {"against", 1}, {"invalid", 1}};
    results = rules::resultsOf(read(json));
    CHECK(results[0].base == 6);
    CHECK(results[0].isCarried);
    CHECK(results[1].isCarried);  // 7 of 10
    json["threshold"]["strict"] = true;
    CHECK(rules::resultsOf(read(json))[0].needed == 5);
    CHECK_FALSE(rules::resultsOf(read(json))[0].isCarried);
    json["threshold"]["base"] = "taking-part";
    CHECK(rules::resultsOf(read(json))[0].base == 10);
}

TEST_CASE("Nobody is carried by a base of nobody") {
    auto json = sample();
    json["threshold"]["base"] = "cast";
    json["nominations"][0]["inFavour"] = 0;
    json["nominations"][0]["against"] = 0;
    const auto results = rules::resultsOf(read(json));
    CHECK_FALSE(results[0].isCarried);
    CHECK_FALSE(results[0].percent);
}

TEST_CASE("What cannot be is refused, all of it at once and each with its place") {
    auto json = sample();
    json["date"] = "2022-02-30";
    json["end"] = "08:30";
    json["voters"][1]["unit"] = "paris";
    json["voters"][3] = json["voters"][2];
    json["threshold"] = {{"numerator", 3}, {"denominator", 3}, {"strict", true}, {"base", "cast"}};
    json["nominations"][0]["invalid"] = 1;  // eleven ballots of ten people
    json["nominations"][1]["name"] = json["nominations"][0]["name"];
    json["nominations"][1]["honour"] = json["nominations"][0]["honour"];
    CHECK(refusals(json) ==
          "ballot.date /date;ballot.times /end;ballot.unknown-unit /voters/1/unit;ballot.duplicate-voter /voters/3;ballot.threshold "
          "/threshold;"
          "ballot.too-many-votes /nominations/0;ballot.duplicate-nomination /nominations/1;");
    json = sample();
    json["voters"][0]["attendance"] = "asleep";
    CHECK(refusals(json).starts_with("ballot.schema /voters/0"));
}

TEST_CASE("Two for the same honour with as many ballots are tied, whether they are carried or not; for another honour they are not") {
    auto json = sample();
    json["nominations"][1]["inFavour"] = 9;
    json["nominations"][1]["against"] = 0;
    CHECK_FALSE(rules::resultsOf(read(json))[0].isTied);
    json["nominations"][1]["honour"] = json["nominations"][0]["honour"];
    CHECK(rules::resultsOf(read(json))[0].isTied);
    CHECK(rules::resultsOf(read(json))[1].isTied);
    json["nominations"][1]["inFavour"] = 8;
    CHECK_FALSE(rules::resultsOf(read(json))[1].isTied);
}

TEST_CASE("A vote that is being filled in reads the same again, and is no finished one") {
    Ballot draft;
    draft.voters.push_back({UnitId{"ha-noi"}, "", "", Attendance::absent});
    draft.nominations.push_back({"", "", 400, 0, 0});
    draft.threshold = {3, 2, false, ThresholdBase::cast};
    draft.begin = "8";
    CHECK(readBallotDraft(writeBallot(draft)) == draft);
    CHECK_FALSE(readBallot(writeBallot(draft), campaign()));
    auto json = sample();
    CHECK(readBallotDraft(json.dump()) == read(json));
    json["voters"][0]["attendance"] = "asleep";
    CHECK_FALSE(readBallotDraft(json.dump()));
    json = sample();
    json["threshold"]["denominator"] = 0;  // nothing is divided by it
    CHECK_FALSE(readBallotDraft(json.dump()));
    json = sample();
    json["subject"] = std::string(301, 'x');
    CHECK_FALSE(readBallotDraft(json.dump()));
}
