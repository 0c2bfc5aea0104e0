#include "cli/session.h"

#include "domain/number_text.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace hopluu::cli {

namespace {

ExitCode meaningOf(std::string_view code) {
    constexpr std::pair<std::string_view, ExitCode> kByPrefix[] = {
        {"workspace.", ExitCode::state},
        {"board.unknown", ExitCode::input},
        {"board.", ExitCode::state},
        {"leader.days", ExitCode::input},
        {"leader.date", ExitCode::input},
        {"leader.form", ExitCode::input},
        {"leader.reason", ExitCode::input},
        {"leader.", ExitCode::state},
        {"join.already", ExitCode::state},
        {"join.", ExitCode::network},
        {"exchange.not-a-member", ExitCode::state},
        {"exchange.many-cleared", ExitCode::state},
        {"exchange.", ExitCode::network},
        {"network.", ExitCode::network},
        {"server.", ExitCode::network},
        {"request.", ExitCode::network},
        {"envelope.", ExitCode::network},
        {"handover.old-notice", ExitCode::state},
        {"store.no-identity", ExitCode::state},
        {"journal.text", ExitCode::input},
        {"journal.", ExitCode::network},
        {"store.", ExitCode::storage},
        {"report.", ExitCode::storage},
        {"file.unwritable", ExitCode::storage},
        {"file.disk-full", ExitCode::storage},
        {"attachment.disk-full", ExitCode::storage},
        {"attachment.io", ExitCode::storage},
        {"attachment.not-here", ExitCode::network},
        {"attachment.not-cited", ExitCode::network},
        {"attachment.wrong", ExitCode::network},
        {"attachment.offset", ExitCode::network},
        {"attachment.quota", ExitCode::network},
        {"internal", ExitCode::internal},
    };
    const auto* found =
        std::find_if(std::begin(kByPrefix), std::end(kByPrefix), [&](const auto& each) { return code.starts_with(each.first); });
    return found == std::end(kByPrefix) ? ExitCode::input : found->second;
}

nlohmann::ordered_json asJson(const Error& error) {
    return {{"code", error.code},
            {"place", error.place},
            {"message", {{"vi", error.message.vi}, {"en", error.message.en}}},
            {"remedy", {{"vi", error.remedy.vi}, {"en", error.remedy.en}}}};
}

}  // namespace

Result<engine::Workspace> Session::open(bool create) const {
    if (create) {
        std::error_code ignored;  // opening tells it better
        std::filesystem::create_directories(store.parent_path(), ignored);
    }
    return engine::Workspace::open(store, create, systemWallClock());
}

void Session::print(std::string_view line) const {
    fmt::print("{}\n", line);
}
void Session::emit(const nlohmann::ordered_json& document) const {
    fmt::print("{}\n", document.dump(2));
}

void Session::fail(const Errors& errors) {
    if (json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const auto& error : errors) {
            list.push_back(asJson(error));
        }
        emit(nlohmann::ordered_json{{"errors", list}});
    }
    for (const auto& error : errors) {
        const bool placeIsSaid = error.place.empty() || say(error.message).find(error.place) != std::string::npos;
        fmt::print(stderr, "hopluu: {}{}{}\n", placeIsSaid ? "" : error.place + ": ", say(error.message),
                   error.remedy.empty() ? "" : "\n        → " + say(error.remedy));
    }
    exitCode_ = errors.empty() ? ExitCode::internal : meaningOf(errors.front().code);
}

std::string Session::number(Decimal value, int decimals) const {
    return language == Language::english ? formatEnglish(value, decimals) : formatVietnamese(value, decimals);
}

std::string Session::moment(std::int64_t milliseconds) const {
    const std::time_t seconds = static_cast<std::time_t>(milliseconds / 1000);
    if (language == Language::english) {
        return fmt::format("{:%Y-%m-%d %H:%M} UTC", fmt::gmtime(seconds));
    }
    return fmt::format("{:%H:%M ngày %d/%m/%Y}", fmt::gmtime(seconds + 7 * 3600));  // Vietnam has one time zone and no summer time
}

std::string Session::date(const std::string& iso) const {
    const bool isDate = iso.size() == 10 && iso[4] == '-' && iso[7] == '-';
    return language == Language::vietnamese && isDate ? iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4) : iso;
}

std::filesystem::path defaultStore() {
    if (const char* named = std::getenv("HOPLUU_STORE"); named != nullptr && *named != '\0') {
        return named;
    }
#ifdef _WIN32
    const char* base = std::getenv("LOCALAPPDATA");
    return std::filesystem::path(base != nullptr ? base : ".") / "HopLuu" / "hopluu.store";
#else
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0') {
        return std::filesystem::path(data) / "hopluu" / "hopluu.store";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : ".") / ".local" / "share" / "hopluu" / "hopluu.store";
#endif
}

}  // namespace hopluu::cli
