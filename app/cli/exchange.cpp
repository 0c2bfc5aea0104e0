#include "cli/exchange.h"

#include "cli/attachments.h"
#include "journal/content_hash.h"
#include "sync/client_session.h"

#include <fmt/format.h>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace hopluu::cli {

namespace {

bool isTerminal() {
#ifdef _WIN32
    return false;
#else
    return ::isatty(STDERR_FILENO) == 1;
#endif
}

nlohmann::ordered_json toJson(const sync::ExchangeSummary& summary) {
    nlohmann::ordered_json receipts = nlohmann::ordered_json::array();
    for (const auto& receipt : summary.receipts) {
        receipts.push_back({{"code", shortCode(receipt.contentHash)}, {"revision", receipt.revision}, {"cells", receipt.cells}});
    }
    return {{"sent", summary.sent},         {"fetched", summary.fetched}, {"refused", summary.refused},
            {"requests", summary.requests}, {"receipts", receipts},       {"state_agrees", summary.serverStateAgrees}};
}

void describe(const Session& session, const sync::ExchangeSummary& summary) {
    session.print(session.format("Đã đồng bộ: gửi {}, nhận {} thao tác.", "Synchronised: {} operations sent, {} received.", summary.sent,
                                 summary.fetched));
    for (const auto& receipt : summary.receipts) {
        session.print(session.format("Biên nhận của máy chủ: {} (lần nộp {}, {} ô số liệu).",
                                     "Receipt of the server: {} (revision {}, {} cells).", shortCode(receipt.contentHash), receipt.revision,
                                     receipt.cells));
    }
    if (summary.refused > 0) {
        session.print(session.format("Máy chủ từ chối {} thao tác; xem: hopluu refused.",
                                     "The server refused {} operations; see: hopluu refused.", summary.refused));
    }
    if (!summary.serverStateAgrees) {
        session.print(session.say("CHÚ Ý: số liệu trên máy và trên máy chủ chưa khớp; hãy chạy hopluu verify và báo Khối trưởng.",
                                  "NOTE: this laptop and the server do not agree; run hopluu verify and tell the leader."));
    }
}

}  // namespace

void exchangeAndReport(Session& session, engine::Workspace& workspace, sync::Transport& line) {
    const bool showsProgress = isTerminal() && !session.json;
    sync::ExchangeOptions options;
    options.progress = [&](const sync::ExchangeProgress& progress) {
        if (showsProgress) {
            fmt::print(stderr, "\r{} {}/{}, {} {} ", session.say("gửi", "sent"), progress.sent, progress.toSend,
                       session.say("nhận", "received"), progress.fetched);
        }
        return true;
    };
    auto summary = sync::exchange(workspace.store(), line, options);
    if (showsProgress) {
        fmt::print(stderr, "\r\x1b[K");
    }
    if (!summary) {
        return session.fail(summary.error());
    }
    nlohmann::ordered_json document = toJson(*summary);
    if (!session.json) {
        describe(session, *summary);
    }
    sendAttachments(session, workspace, line, document);
    if (session.json) {
        session.emit(document);
    }
    if (summary->refused > 0 || !summary->serverStateAgrees) {
        session.exitWith(ExitCode::state);  // somebody has to look
    }
}

}  // namespace hopluu::cli
