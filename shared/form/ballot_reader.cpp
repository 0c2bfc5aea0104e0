#include "form/ballot_reader.h"

#include "form/ballot_checks.h"
#include "form/builtin.h"
#include "form/json_fields.h"

#include <array>

namespace hopluu {

namespace {

using form_json::Json;
using OrderedJson = nlohmann::ordered_json;

constexpr form_json::Words<Attendance, 3> kAttendance{
    {{{"present", Attendance::present}, {"in-writing", Attendance::inWriting}, {"absent", Attendance::absent}}}};
constexpr form_json::Words<ThresholdBase, 3> kBases{
    {{{"entitled", ThresholdBase::entitled}, {"taking-part", ThresholdBase::takingPart}, {"cast", ThresholdBase::cast}}}};

Voter decodeVoter(const Json& json) {
    return {UnitId(json.at("unit").get<std::string>()), form_json::textAt(json, "name"), form_json::optionalText(json, "position"),
            kAttendance.at(json, "attendance")};
}

Nomination decodeNomination(const Json& json) {
    return {form_json::textAt(json, "name"), form_json::textAt(json, "honour"), json.at("inFavour").get<std::uint32_t>(),
            json.at("against").get<std::uint32_t>(), json.at("invalid").get<std::uint32_t>()};
}

Ballot decodeBallot(const Json& json) {
    Ballot ballot;
    ballot.subject = form_json::textAt(json, "subject");
    ballot.date = form_json::textAt(json, "date");
    ballot.begin = form_json::textAt(json, "begin");
    ballot.end = form_json::textAt(json, "end");
    ballot.place = form_json::textAt(json, "place");
    for (const Json& voter : json.at("voters")) {
        ballot.voters.push_back(decodeVoter(voter));
    }
    const Json& threshold = json.at("threshold");
    ballot.threshold = {threshold.at("numerator").get<std::uint32_t>(), threshold.at("denominator").get<std::uint32_t>(),
                        form_json::optionalBool(threshold, "strict", false), kBases.at(threshold, "base")};
    for (const Json& nomination : json.at("nominations")) {
        ballot.nominations.push_back(decodeNomination(nomination));
    }
    ballot.chair = form_json::textAt(json, "chair");
    ballot.secretary = form_json::textAt(json, "secretary");
    ballot.remarks = form_json::optionalText(json, "remarks");
    return ballot;
}

OrderedJson encode(const Voter& voter) {
    OrderedJson json{{"unit", voter.unit.text}, {"name", voter.name}};
    if (!voter.position.empty()) {
        json["position"] = voter.position;
    }
    json["attendance"] = kAttendance.wordFor(voter.attendance);
    return json;
}

OrderedJson encode(const Threshold& threshold) {
    OrderedJson json{{"numerator", threshold.numerator}, {"denominator", threshold.denominator}};
    if (threshold.isStrict) {
        json["strict"] = true;
    }
    json["base"] = kBases.wordFor(threshold.base);
    return json;
}

Checked<Json> readDocument(std::string_view json, std::string_view schema) {
    static constexpr std::array<std::string_view, 1> kProse{"remarks"};
    return form_json::readDocument(json, {"ballot", schema, kProse, "docs/spec/ballot.md"});
}

/// The schema without what only a finished record has to fulfil: nothing has to be said yet, but what is said is of the right kind.
void allowUnfinished(OrderedJson& schema) {
    for (const char* member : {"minLength", "minItems", "pattern"}) {
        if (schema.is_object() && schema.contains(member) && !schema[member].is_object()) {
            schema.erase(member);
        }
    }
    for (auto& each : schema) {
        if (each.is_structured()) {
            allowUnfinished(each);
        }
    }
}

const std::string& draftSchema() {
    static const std::string kSchema = [] {
        auto schema = OrderedJson::parse(ballotSchema());
        allowUnfinished(schema);
        return schema.dump();
    }();
    return kSchema;
}

}  // namespace

Checked<Ballot> readBallotDraft(std::string_view json) {
    auto document = readDocument(json, draftSchema());
    if (!document) {
        return fail(std::move(document.error()));
    }
    return decodeBallot(*document);
}

Checked<Ballot> readBallot(std::string_view json, const Campaign& campaign) {
    auto document = readDocument(json, ballotSchema());
    if (!document) {
        Errors errors = std::move(document.error());
        if (const auto draft = readBallotDraft(json)) {  // what is missing hides nothing of what does not fit together
            const Errors more = checkBallot(*draft, campaign);
            errors.insert(errors.end(), more.begin(), more.end());
        }
        return fail(std::move(errors));
    }
    Ballot ballot = decodeBallot(*document);
    if (Errors errors = checkBallot(ballot, campaign); !errors.empty()) {
        return fail(std::move(errors));
    }
    return ballot;
}

std::string writeBallot(const Ballot& ballot) {
    OrderedJson json{{"subject", ballot.subject}, {"date", ballot.date},   {"begin", ballot.begin},
                     {"end", ballot.end},         {"place", ballot.place}, {"voters", OrderedJson::array()}};
    for (const Voter& voter : ballot.voters) {
        json["voters"].push_back(encode(voter));
    }
    json["threshold"] = encode(ballot.threshold);
    json["nominations"] = OrderedJson::array();
    for (const Nomination& each : ballot.nominations) {
        json["nominations"].push_back(OrderedJson{{"name", each.name},
                                                  {"honour", each.honour},
                                                  {"inFavour", each.inFavour},
                                                  {"against", each.against},
                                                  {"invalid", each.invalid}});
    }
    json["chair"] = ballot.chair;
    json["secretary"] = ballot.secretary;
    if (!ballot.remarks.empty()) {
        json["remarks"] = ballot.remarks;
    }
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace hopluu
