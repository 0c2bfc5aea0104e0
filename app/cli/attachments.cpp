#include "cli/attachments.h"

#include "engine/attachments.h"
#include "system/terminal.h"

#include <fmt/format.h>

namespace hopluu::cli {

sync::TransferWatcher transferProgress(const Session& session) {
    if (session.json || !system::errorsAreSeen()) {
        return {};
    }
    return [](const sync::TransferProgress& progress) {
        fmt::print(stderr, "\r{} {}/{} kB \x1b[K{}", progress.hash.substr(0, 10), progress.done / 1000, progress.bytes / 1000,
                   progress.done == progress.bytes ? "\r\x1b[K" : "");
    };
}

void sendAttachments(Session& session, engine::Workspace& workspace, sync::Transport& line, nlohmann::ordered_json& document) {
    auto desk = engine::AttachmentDesk::open(workspace);
    auto outcome = desk ? desk->send(line, transferProgress(session)) : Result<engine::SendingOutcome>{fail(desk.error())};
    if (!outcome) {
        outcome = engine::SendingOutcome{0, 0, {outcome.error()}};
    }
    if (outcome->sent == 0 && outcome->waiting == 0 && outcome->problems.empty()) {
        return;
    }
    nlohmann::ordered_json problems = nlohmann::ordered_json::array();
    for (const auto& problem : outcome->problems) {
        problems.push_back({{"code", problem.code}, {"place", problem.place}});
        fmt::print(stderr, "hopluu: {}{}{}\n        → {}\n", problem.place, problem.place.empty() ? "" : ": ", session.say(problem.message),
                   session.say(problem.remedy));
    }
    document["attachments"] = {{"sent", outcome->sent}, {"waiting", outcome->waiting}, {"problems", problems}};
    if (!session.json && outcome->sent > 0) {
        session.print(session.format("Tệp đính kèm: máy chủ đã nhận {}.", "Attachments: the server has received {}.", outcome->sent));
    }
    if (!session.json && outcome->waiting > 0) {
        session.print(session.format("Tệp đính kèm: {} chưa gửi xong; số liệu không bị ảnh hưởng, lần đồng bộ sau sẽ gửi tiếp.",
                                     "Attachments: {} not sent yet; the figures are not affected, the next synchronisation goes on.",
                                     outcome->waiting));
    }
}

}  // namespace hopluu::cli
