#include "cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace hopluu::cli {

namespace {

ExitCode meaningOf(std::string_view code) {
    constexpr std::pair<std::string_view, ExitCode> kByPrefix[] = {
        {"workspace.", ExitCode::state},
        {"board.unknown", ExitCode::input},
        {"board.", ExitCode::state},
        {"ballot.conflict", ExitCode::state},
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

}  // namespace hopluu::cli
