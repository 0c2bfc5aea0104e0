#include "engine/setup_draft.h"

#include "engine/typed_date.h"
#include "form/campaign_reader.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace hopluu::engine {

namespace {

using Json = nlohmann::ordered_json;
using Pointer = Json::json_pointer;

constexpr std::string_view kRecipients = "/letterhead/recipients";
constexpr std::string_view kRate = "/period/rate";

bool isDate(std::string_view place) {
    constexpr std::array kDates{"/period/dataUntil", "/period/deadline", "/period/rate/date"};
    return std::find(kDates.begin(), kDates.end(), place) != kDates.end();
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        if (std::string line = trimmed(text.substr(from, to - from)); !line.empty()) {
            lines.push_back(std::move(line));
        }
        from = to + 1;
    }
    return lines;
}

std::string lineOf(const Json& entry) {
    if (entry.is_string()) {
        return entry.get<std::string>();
    }
    const std::string purpose = entry.value("purpose", "");
    return entry.value("name", "") + (purpose.empty() ? "" : " (" + purpose + ")");
}

Json recipientOf(const std::string& line) {
    const auto open = line.rfind(" (");
    if (open == std::string::npos || line.back() != ')') {
        return Json{{"name", line}};
    }
    return Json{{"name", line.substr(0, open)}, {"purpose", line.substr(open + 2, line.size() - open - 3)}};
}

/// "24.780" is a rate of twenty-four thousand: of twenty-four dong there is none.
std::string rateText(std::string typed) {
    std::erase_if(typed, [](char each) { return each == ' '; });
    const auto dot = typed.find_first_of(".,");
    const bool isGrouped = dot != std::string::npos && dot > 0 && dot <= 3 && typed.size() == dot + 4;
    if (isGrouped) {
        typed.erase(dot, 1);
    } else if (dot != std::string::npos) {
        typed[dot] = '.';
    }
    return typed;
}

/// "Hải Phòng" -> "hai-phong"
std::string idFrom(const std::string& name) {
    std::string id;
    for (const char each : text::fold(name)) {
        const bool isPlain = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
        if (isPlain) {
            id += each;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') {
        id.pop_back();
    }
    return id;
}

void add(Json& list, const std::string& unit) {
    if (std::find(list.begin(), list.end(), unit) == list.end()) {
        list.push_back(unit);
    }
}

}  // namespace

SetupDraft::SetupDraft(const Campaign& campaign)
    : facts_(Json::parse(writeCampaign(campaign))), isNamedByYear_(campaign.period.id.text == campaign.period.year) {}

std::string SetupDraft::text(const std::string& place) const {
    const Pointer pointer(place);
    if (!facts_.contains(pointer)) {
        return {};
    }
    const Json& value = facts_.at(pointer);
    if (value.is_array()) {
        std::string lines;
        for (const Json& entry : value) {
            lines += (lines.empty() ? "" : "\n") + lineOf(entry);
        }
        return lines;
    }
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void SetupDraft::setText(const std::string& place, const std::string& typed) {
    const Pointer pointer(place);
    if (facts_.contains(pointer) && facts_.at(pointer).is_array()) {
        Json entries = Json::array();
        for (const std::string& line : linesOf(typed)) {
            entries.push_back(place == kRecipients ? recipientOf(line) : Json(line));
        }
        facts_[pointer] = std::move(entries);
        return;
    }
    const std::string value = isDate(place) ? isoFromTyped(typed) : place == "/period/rate/dongPerUsd" ? rateText(typed) : trimmed(typed);
    if (place.starts_with(kRate) && !facts_.contains(Pointer(std::string(kRate)))) {
        facts_["period"]["rate"] = Json{{"dongPerUsd", ""}, {"source", ""}, {"date", ""}};
    }
    facts_[pointer] = value;
    if (place.starts_with(kRate)) {
        const Json& rate = facts_["period"]["rate"];
        if (std::all_of(rate.begin(), rate.end(), [](const Json& part) { return part == ""; })) {
            facts_["period"].erase("rate");
        }
    }
    constexpr std::string_view kShortName = "/shortName";
    if (place.starts_with("/members/") && place.ends_with(kShortName)) {
        Json& member = facts_[Pointer(place).parent_pointer()];
        if (member.value("isNew", false)) {
            member["id"] = idFrom(value);
        }
    }
}

bool SetupDraft::flag(const std::string& place) const {
    const Pointer pointer(place);
    return facts_.contains(pointer) && facts_.at(pointer).is_boolean() && facts_.at(pointer).get<bool>();
}

void SetupDraft::setFlag(const std::string& place, bool isSet) {
    if (place.ends_with("/isLeader") && isSet) {
        for (Json& member : facts_["members"]) {
            member["isLeader"] = false;
        }
    }
    facts_[Pointer(place)] = isSet;
}

std::size_t SetupDraft::count(const std::string& list) const {
    const Pointer pointer(list);
    return facts_.contains(pointer) ? facts_.at(pointer).size() : 0;
}

void SetupDraft::addMember() {
    facts_["members"].push_back(Json{{"id", ""},
                                     {"name", ""},
                                     {"shortName", ""},
                                     {"nameEn", ""},
                                     {"province", ""},
                                     {"hasEconomicZone", false},
                                     {"isLeader", false},
                                     {"isNew", true}});
}

void SetupDraft::removeMember(std::size_t member) {
    if (member >= facts_["members"].size()) {
        return;
    }
    const Json id = facts_["members"][member]["id"];
    facts_["members"].erase(member);
    Json kept = Json::array();
    for (Json& base : facts_["bases"]) {
        if (base["unit"] != id) {
            kept.push_back(std::move(base));
        }
    }
    facts_["bases"] = std::move(kept);
}

void SetupDraft::moveMember(std::size_t member, int by) {
    Json& members = facts_["members"];
    const auto target = static_cast<std::ptrdiff_t>(member) + by;
    if (member < members.size() && target >= 0 && target < static_cast<std::ptrdiff_t>(members.size())) {
        std::swap(members[member], members[static_cast<std::size_t>(target)]);
    }
}

void SetupDraft::merge(const Merger& merger) {
    Json& members = facts_["members"];
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const Json& each) { return each.value("id", "") == merger.unit.text; });
    Json closed{{"id", merger.unit.text}, {"name", merger.name}, {"shortName", merger.shortName}, {"nameEn", merger.nameEn}};
    if (found != members.end()) {
        closed["name"] = found->value("name", "");
        closed["shortName"] = found->value("shortName", "");
        closed["nameEn"] = found->value("nameEn", "");
        closed["hasEconomicZone"] = found->value("hasEconomicZone", false);
        if (found->value("wasElsewhere", false)) {
            closed["wasElsewhere"] = true;
        }
        closed["province"] = found->value("province", "");
        members.erase(found);
    } else {
        closed["id"] = idFrom(merger.shortName);
        closed["hasEconomicZone"] = false;
        closed["wasElsewhere"] = true;
    }
    const std::string id = closed["id"].get<std::string>();
    facts_["closedUnits"].push_back(std::move(closed));
    Json& successions = facts_["successions"];
    const auto same = std::find_if(successions.begin(), successions.end(), [&](const Json& each) {
        return each["successors"] == Json::array({merger.successor.text}) && each["effective"] == merger.effective &&
               each["source"] == merger.source;
    });
    Json& predecessors = same == successions.end()
                             ? (successions.push_back(Json{{"effective", merger.effective},
                                                           {"predecessors", Json::array({merger.successor.text})},  // goes on
                                                           {"successors", Json::array({merger.successor.text})},
                                                           {"source", merger.source}}),
                                successions.back()["predecessors"])
                             : (*same)["predecessors"];
    add(predecessors, id);
}

void SetupDraft::unmerge(const UnitId& closed) {
    Json& units = facts_["closedUnits"];
    const auto found = std::find_if(units.begin(), units.end(), [&](const Json& each) { return each.value("id", "") == closed.text; });
    if (found == units.end()) {
        return;
    }
    if (!found->value("wasElsewhere", false)) {
        facts_["members"].push_back(Json{{"id", closed.text},
                                         {"name", found->value("name", "")},
                                         {"shortName", found->value("shortName", "")},
                                         {"nameEn", found->value("nameEn", "")},
                                         {"province", found->value("province", found->value("shortName", ""))},
                                         {"hasEconomicZone", found->value("hasEconomicZone", false)},
                                         {"isLeader", false}});
    }
    units.erase(found);
    Json kept = Json::array();
    for (Json& succession : facts_["successions"]) {
        Json& predecessors = succession["predecessors"];
        const auto gone = std::find(predecessors.begin(), predecessors.end(), Json(closed.text));
        if (gone != predecessors.end()) {
            predecessors.erase(gone);
        }
        if (predecessors != succession["successors"]) {
            kept.push_back(std::move(succession));
        }
    }
    facts_["successions"] = std::move(kept);
}

void SetupDraft::bindForm(const std::string& id, int version) {
    facts_["period"]["formId"] = id;
    facts_["period"]["formVersion"] = version;
}

std::string SetupDraft::json() const {
    Json file = facts_;
    if (isNamedByYear_) {
        file["period"]["id"] = file["period"]["year"];
    }
    for (Json& member : file["members"]) {
        member.erase("isNew");
    }
    if (file.contains("closedUnits")) {
        for (Json& unit : file["closedUnits"]) {
            unit.erase("province");  // kept for taking the merger back
        }
    }
    return file.dump(2);
}

Checked<Campaign> SetupDraft::read() const {
    return readCampaign(json());
}

std::optional<BilingualText> problemAt(const Errors& errors, const std::string& place, const SetupDraft& draft) {
    // A board's id follows from its short name.
    const std::string id = place.ends_with("/shortName") ? place.substr(0, place.rfind('/')) + "/id" : "";
    const auto found = std::find_if(errors.begin(), errors.end(), [&](const Error& error) {
        return error.place == place || error.place.starts_with(place + "/") || (!id.empty() && error.place == id);
    });
    if (found == errors.end()) {
        return std::nullopt;
    }
    if (draft.text(place).empty()) {
        return BilingualText{"Chưa điền.", "Not filled in."};
    }
    if (isDate(place)) {
        return BilingualText{"Không phải là một ngày có trong lịch.", "There is no such day."};
    }
    return found->message;
}

}  // namespace hopluu::engine
