#include "form/campaign_reader.h"

#include "form/builtin.h"
#include "form/campaign_checks.h"
#include "form/json_fields.h"

#include <array>

namespace hopluu {

namespace {

using form_json::Json;
using OrderedJson = nlohmann::ordered_json;

constexpr form_json::Words<PeriodPhase, 4> kPhases{{{{"open", PeriodPhase::open},
                                                     {"locked", PeriodPhase::locked},
                                                     {"consolidated", PeriodPhase::consolidated},
                                                     {"published", PeriodPhase::published}}}};

Period decodePeriod(const Json& json) {
    Period period;
    period.id = PeriodId(json.at("id").get<std::string>());
    period.year = form_json::textAt(json, "year");
    period.formId = form_json::textAt(json, "formId");
    period.formVersion = json.at("formVersion").get<int>();
    period.dataUntil = form_json::textAt(json, "dataUntil");
    period.deadline = form_json::textAt(json, "deadline");
    if (json.contains("rate")) {
        const Json& rate = json.at("rate");
        period.rate =
            ExchangeRate{form_json::decimalAt(rate, "dongPerUsd"), form_json::textAt(rate, "source"), form_json::textAt(rate, "date")};
    }
    period.phase = kPhases.at(json, "phase");
    return period;
}

MemberUnit decodeMember(const Json& json) {
    return {UnitId(json.at("id").get<std::string>()), form_json::textAt(json, "name"),
            form_json::textAt(json, "shortName"),     form_json::textAt(json, "nameEn"),
            form_json::textAt(json, "province"),      json.at("hasEconomicZone").get<bool>(),
            json.at("isLeader").get<bool>(),          form_json::optionalBool(json, "wasElsewhere", false)};
}

ClosedUnit decodeClosed(const Json& json) {
    return {UnitId(json.at("id").get<std::string>()), form_json::textAt(json, "name"),
            form_json::textAt(json, "shortName"),     form_json::textAt(json, "nameEn"),
            json.at("hasEconomicZone").get<bool>(),   form_json::optionalBool(json, "wasElsewhere", false)};
}

std::vector<UnitId> decodeUnits(const Json& json) {
    std::vector<UnitId> units;
    for (const Json& unit : json) {
        units.emplace_back(unit.get<std::string>());
    }
    return units;
}

Succession decodeSuccession(const Json& json) {
    return {form_json::textAt(json, "effective"), decodeUnits(json.at("predecessors")), decodeUnits(json.at("successors")),
            form_json::textAt(json, "source")};
}

Letterhead decodeLetterhead(const Json& json) {
    Letterhead head;
    head.superiorBody = form_json::textList(json.at("superiorBody"));
    head.issuingBody = form_json::textList(json.at("issuingBody"));
    head.numberSuffix = form_json::textAt(json, "numberSuffix");
    head.place = form_json::textAt(json, "place");
    head.signerTitle = form_json::textList(json.at("signerTitle"));
    head.signerName = form_json::textAt(json, "signerName");
    for (const Json& recipient : json.at("recipients")) {
        head.recipients.push_back({form_json::textAt(recipient, "name"), form_json::optionalText(recipient, "purpose")});
    }
    head.archive = form_json::textAt(json, "archive");
    head.legalBases = form_json::textList(json.at("legalBases"));
    return head;
}

BaseFigure decodeBase(const Json& json) {
    return {form_json::codeAt(json, "item"), UnitId(json.at("unit").get<std::string>()), form_json::decimalAt(json, "number"),
            form_json::optionalBool(json, "derived", false), form_json::textAt(json, "source")};
}

Campaign decodeCampaign(const Json& json) {
    Campaign campaign;
    campaign.period = decodePeriod(json.at("period"));
    campaign.blocName = form_json::textAt(json, "blocName");
    campaign.blocNameEn = form_json::textAt(json, "blocNameEn");
    for (const Json& member : json.at("members")) {
        campaign.members.push_back(decodeMember(member));
    }
    for (const Json& unit : json.value("closedUnits", Json::array())) {
        campaign.closedUnits.push_back(decodeClosed(unit));
    }
    for (const Json& succession : json.value("successions", Json::array())) {
        campaign.successions.push_back(decodeSuccession(succession));
    }
    campaign.letterhead = decodeLetterhead(json.at("letterhead"));
    for (const Json& base : json.at("bases")) {
        campaign.bases.push_back(decodeBase(base));
    }
    return campaign;
}

OrderedJson encode(const Period& period) {
    OrderedJson json{{"id", period.id.text},          {"year", period.year},
                     {"formId", period.formId},       {"formVersion", period.formVersion},
                     {"dataUntil", period.dataUntil}, {"deadline", period.deadline}};
    if (period.rate) {
        json["rate"] =
            OrderedJson{{"dongPerUsd", period.rate->dongPerUsd.toString()}, {"source", period.rate->source}, {"date", period.rate->date}};
    }
    json["phase"] = kPhases.wordFor(period.phase);
    return json;
}

OrderedJson encode(const MemberUnit& member) {
    OrderedJson json{{"id", member.id.text},       {"name", member.name},         {"shortName", member.shortName},
                     {"nameEn", member.nameEn},    {"province", member.province}, {"hasEconomicZone", member.hasEconomicZone},
                     {"isLeader", member.isLeader}};
    if (member.wasElsewhere) {
        json["wasElsewhere"] = true;
    }
    return json;
}

OrderedJson encode(const ClosedUnit& unit) {
    OrderedJson json{{"id", unit.id.text},
                     {"name", unit.name},
                     {"shortName", unit.shortName},
                     {"nameEn", unit.nameEn},
                     {"hasEconomicZone", unit.hasEconomicZone}};
    if (unit.wasElsewhere) {
        json["wasElsewhere"] = true;
    }
    return json;
}

OrderedJson encode(const std::vector<UnitId>& units) {
    OrderedJson json = OrderedJson::array();
    for (const UnitId& unit : units) {
        json.push_back(unit.text);
    }
    return json;
}

OrderedJson encode(const Succession& succession) {
    OrderedJson json;
    json["effective"] = succession.effective;
    json["predecessors"] = encode(succession.predecessors);
    json["successors"] = encode(succession.successors);
    json["source"] = succession.source;
    return json;
}

OrderedJson encode(const Letterhead& head) {
    OrderedJson recipients = OrderedJson::array();
    for (const Recipient& recipient : head.recipients) {
        OrderedJson json{{"name", recipient.name}};
        if (!recipient.purpose.empty()) {
            json["purpose"] = recipient.purpose;
        }
        recipients.push_back(std::move(json));
    }
    OrderedJson json;
    json["superiorBody"] = head.superiorBody;
    json["issuingBody"] = head.issuingBody;
    json["numberSuffix"] = head.numberSuffix;
    json["place"] = head.place;
    json["signerTitle"] = head.signerTitle;
    json["signerName"] = head.signerName;
    json["recipients"] = std::move(recipients);
    json["archive"] = head.archive;
    json["legalBases"] = head.legalBases;
    return json;
}

OrderedJson encode(const BaseFigure& base) {
    OrderedJson json{{"item", base.item.text}, {"unit", base.unit.text}, {"number", base.number.toString()}};
    if (base.derived) {
        json["derived"] = true;
    }
    json["source"] = base.source;
    return json;
}

}  // namespace

Checked<Campaign> readCampaign(std::string_view json) {
    static constexpr std::array<std::string_view, 2> kProse{"source", "legalBases"};
    auto document = form_json::readDocument(json, {"campaign", campaignSchema(), kProse, "docs/spec/form.md"});
    if (!document) {
        return fail(std::move(document.error()));
    }
    Campaign campaign = decodeCampaign(*document);
    if (Errors errors = checkCampaign(campaign); !errors.empty()) {
        return fail(std::move(errors));
    }
    return campaign;
}

std::string writeCampaign(const Campaign& campaign) {
    OrderedJson json;
    json["period"] = encode(campaign.period);
    json["blocName"] = campaign.blocName;
    json["blocNameEn"] = campaign.blocNameEn;
    json["members"] = OrderedJson::array();
    for (const MemberUnit& member : campaign.members) {
        json["members"].push_back(encode(member));
    }
    for (const ClosedUnit& unit : campaign.closedUnits) {
        json["closedUnits"].push_back(encode(unit));
    }
    for (const Succession& succession : campaign.successions) {
        json["successions"].push_back(encode(succession));
    }
    json["letterhead"] = encode(campaign.letterhead);
    json["bases"] = OrderedJson::array();
    for (const BaseFigure& base : campaign.bases) {
        json["bases"].push_back(encode(base));
    }
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace hopluu
