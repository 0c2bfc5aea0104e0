#include "engine/exchange_log.h"

#include "sync/json_fields.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hopluu::engine {

namespace {

constexpr char kSetting[] = "exchange.log";
constexpr std::size_t kLargestLog = 512 * 1024;
constexpr std::size_t kLongestText = 400;  // letters

nlohmann::ordered_json toJson(const LogEntry& entry) {
    return {{"first_ms", entry.firstAt},   {"last_ms", entry.lastAt}, {"times", entry.times}, {"tone", static_cast<int>(entry.tone)},
            {"code", entry.code},          {"vi", entry.text.vi},     {"en", entry.text.en},  {"remedy_vi", entry.remedy.vi},
            {"remedy_en", entry.remedy.en}};
}

LogEntry fromJson(const nlohmann::json& object) {
    const auto text = [&](const char* name) { return sync::textField(object, name, 4 * kLongestText).value_or(""); };
    LogEntry entry;
    entry.firstAt = sync::integerField(object, "first_ms").value_or(0);
    entry.lastAt = sync::integerField(object, "last_ms").value_or(0);
    entry.times = static_cast<std::uint32_t>(std::clamp<std::int64_t>(sync::integerField(object, "times").value_or(1), 1, 1'000'000));
    entry.tone = static_cast<LogTone>(std::clamp<std::int64_t>(sync::integerField(object, "tone").value_or(0), 0, 2));
    entry.code = text("code");
    entry.text = {text("vi"), text("en")};
    entry.remedy = {text("remedy_vi"), text("remedy_en")};
    return entry;
}

BilingualText shortened(const BilingualText& text) {
    return {text::elide(text.vi, kLongestText), text::elide(text.en, kLongestText)};
}

}  // namespace

Result<std::vector<LogEntry>> exchangeLog(const Store& store) {
    auto text = store.setting(kSetting);
    if (!text) {
        return fail(text.error());
    }
    std::vector<LogEntry> log;
    const auto object = *text ? sync::parseObject(**text, kLargestLog) : std::nullopt;
    const auto list = object ? object->find("entries") : nlohmann::json::const_iterator{};
    if (!object || list == object->end() || !list->is_array()) {
        return log;
    }
    for (const auto& each : *list) {
        if (each.is_object() && log.size() < kMostLogEntries) {
            log.push_back(fromJson(each));
        }
    }
    return log;
}

Status addToLog(Store& store, LogEntry entry) {
    entry.text = shortened(entry.text);
    entry.remedy = shortened(entry.remedy);
    // In one transaction: the line over the network and the file by hand each have a connection of their own.
    return store.together([&]() -> Status {
        auto log = exchangeLog(store);
        if (!log) {
            return fail(log.error());
        }
        if (!log->empty() && entry.tone == LogTone::trouble && log->back().code == entry.code && log->back().text == entry.text) {
            log->back().lastAt = entry.lastAt;
            log->back().times += entry.times;
        } else {
            log->push_back(std::move(entry));
        }
        nlohmann::ordered_json entries = nlohmann::ordered_json::array();
        const std::size_t first = log->size() > kMostLogEntries ? log->size() - kMostLogEntries : 0;
        for (std::size_t i = first; i < log->size(); ++i) {
            entries.push_back(toJson((*log)[i]));
        }
        return store.setSetting(kSetting, nlohmann::ordered_json{{"entries", entries}}.dump());
    });
}

LogEntry troubleEntry(const Error& error, std::int64_t at) {
    return {at, at, 1, LogTone::trouble, error.code, error.message, error.remedy};
}

}  // namespace hopluu::engine
