#include "desktop/handover_events.h"

#include "sync/json_fields.h"

#include <utility>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostLine = 256 * 1024;
constexpr std::size_t kMostText = 16 * 1024;

std::string text(const nlohmann::json& object, const char* name) {
    return sync::textField(object, name, kMostText).value_or("");
}

std::int64_t number(const nlohmann::json& object, const char* name) {
    return sync::integerField(object, name).value_or(0);
}

std::vector<BilingualText> readDifferences(const nlohmann::json& object) {
    std::vector<BilingualText> all;
    const auto list = object.find("differences");
    if (list != object.end() && list->is_array()) {
        for (const auto& each : *list) {
            if (each.is_object()) {
                all.push_back({text(each, "vi"), text(each, "en")});
            }
        }
    }
    return all;
}

std::optional<HandoverCounts> readCounts(const nlohmann::json& object) {
    const auto state = object.find("state");
    if (state == object.end() || !state->is_object()) {
        return std::nullopt;
    }
    return HandoverCounts{number(*state, "operations"),  number(*state, "refused"), number(*state, "conflicts"), number(*state, "units"),
                          number(*state, "submissions"), number(*state, "files"),   number(*state, "bytes")};
}

}  // namespace

void HandoverReport::take(std::string_view line) {
    const auto object = sync::parseObject(line, kMostLine);
    const std::string event = object ? text(*object, "event") : std::string();
    if (event == "code") {
        (text(*object, "whose") == "old" ? oldCode : newCode) = text(*object, "code");
    } else if (event == "progress") {
        done = number(*object, "done");
        total = number(*object, "total");
    } else if (event == "differs") {
        differences = readDifferences(*object);
    } else if (event == "done") {
        isDone = true;
        counts = readCounts(*object);
        term = number(*object, "term");
    } else if (event == "failed") {
        failure = Error{text(*object, "code"),
                        {text(*object, "vi"), text(*object, "en")},
                        {text(*object, "remedy_vi"), text(*object, "remedy_en")},
                        text(*object, "place")};
    }
}

}  // namespace hopluu::desktop
