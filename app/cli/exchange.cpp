#include "cli/exchange.h"

#include "cli/attachments.h"
#include "engine/exchange_words.h"
#include "journal/content_hash.h"
#include "sync/exchange_schedule.h"
#include "sync/exchange_status.h"
#include "sync/handover_move.h"
#include "system/terminal.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

namespace hopluu::cli {

namespace {

std::atomic<bool> isStopped = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

nlohmann::ordered_json toJson(const sync::ExchangeSummary& summary) {
    nlohmann::ordered_json receipts = nlohmann::ordered_json::array();
    for (const auto& receipt : summary.receipts) {
        receipts.push_back({{"code", shortCode(receipt.contentHash)}, {"revision", receipt.revision}, {"cells", receipt.cells}});
    }
    return {{"sent", summary.sent},
            {"fetched", summary.fetched},
            {"refused", summary.refused},
            {"requests", summary.requests},
            {"receipts", receipts},
            {"state_agrees", summary.serverStateAgrees},
            {"more", summary.more},
            {"renewed", summary.renewed ? nlohmann::ordered_json(*summary.renewed) : nullptr},
            {"moved_to", summary.movedTo ? nlohmann::ordered_json(*summary.movedTo) : nullptr}};
}

void describe(const Session& session, const sync::ExchangeSummary& summary) {
    if (summary.movedTo) {
        session.print(session.format("Khối đã được bàn giao sang máy chủ mới ở {}; máy này đã tự chuyển theo.",
                                     "The bloc has been handed over to the new server at {}; this laptop has moved along.",
                                     *summary.movedTo));
    }
    session.print(session.format("Đã đồng bộ: gửi {}, nhận {} thao tác.", "Synchronised: {} operations sent, {} received.", summary.sent,
                                 summary.fetched));
    for (const auto& receipt : summary.receipts) {
        session.print(session.format("Biên nhận của máy chủ: {} (lần nộp {}, {} ô số liệu).",
                                     "Receipt of the server: {} (revision {}, {} cells).", shortCode(receipt.contentHash), receipt.revision,
                                     receipt.cells));
    }
    if (summary.renewed) {
        session.print(
            session.format("Tệp dữ liệu này là một bản sao cũ: đã lấy lại phần thiếu từ máy chủ và ghi lại {} thay đổi chỉ có ở đây.",
                           "This data file was an older copy: what it lacked came from the server, and {} changes that only it "
                           "had were written again.",
                           *summary.renewed));
    }
    if (summary.more) {
        session.print(session.say("Máy chủ còn số liệu mới chưa có trong tệp; hãy đồng bộ qua mạng hoặc gửi một tệp nữa.",
                                  "The server has more than this file held; synchronise over the network or send another file."));
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

Result<sync::ExchangeSummary> exchangeOnce(const Session& session, engine::Workspace& workspace, transport::ServerLine& line,
                                           bool confirmsClearing) {
    const bool showsProgress = system::errorsAreSeen() && !session.json;
    sync::ExchangeOptions options;
    options.confirmsClearing = confirmsClearing;
    options.progress = [&](const sync::ExchangeProgress& progress) {
        if (showsProgress) {
            fmt::print(stderr, "\r{} {}/{}, {} {} ", session.say("gửi", "sent"), progress.sent, progress.toSend,
                       session.say("nhận", "received"), progress.fetched);
        }
        return !isStopped;
    };
    const auto open = [&](const sync::Membership& member) -> sync::Transport& {
        line.leadTo(member);
        return line;
    };
    auto summary = sync::exchangeAnywhere(workspace.store(), open, options);
    if (showsProgress) {
        fmt::print(stderr, "\r\x1b[K");
    }
    return summary;
}

/// After a failure: what is still here, so that nobody thinks it is gone, and whether it is time to worry.
void tellWhereItStands(const Session& session, engine::Workspace& workspace) {
    const auto counts = workspace.store().counts();
    const auto status = sync::exchangeStatus(workspace.store());
    if (!counts || !status || session.json || counts->local == 0) {
        return;
    }
    fmt::print(stderr, "{}\n",
               session.format("{} thay đổi vẫn nằm trên máy này và sẽ được gửi lần sau.",
                              "{} changes are safe on this laptop and will be sent next time.", counts->local));
    if (sync::isStuck(*status, counts->local, workspace.now())) {
        fmt::print(stderr, "{}\n", alarmText(session, counts->local, status->contactAt));
    }
}

bool isAtRest(const sync::ExchangeSummary& summary) {
    return summary.sent == 0 && summary.fetched == 0 && summary.serverStateAgrees && !summary.renewed && !summary.movedTo;
}

void waitFor(std::chrono::milliseconds wait) {
    constexpr std::chrono::milliseconds kStep{100};
    for (auto waited = std::chrono::milliseconds{0}; waited < wait && !isStopped; waited += kStep) {
        std::this_thread::sleep_for(kStep);
    }
}

}  // namespace

std::string alarmText(const Session& session, std::uint64_t unsent, std::int64_t lastContactMilliseconds) {
    return std::string(session.say("BÁO ĐỘNG: ", "ALARM: ")) + session.say(engine::alarmWords(unsent, lastContactMilliseconds));
}

void reportSummary(Session& session, const sync::ExchangeSummary& summary, const std::function<void(nlohmann::ordered_json&)>& more) {
    nlohmann::ordered_json document = toJson(summary);
    if (!session.json) {
        describe(session, summary);
    }
    if (more) {
        more(document);
    }
    if (session.json) {
        session.emit(document);
    }
    if (summary.refused > 0 || !summary.serverStateAgrees) {
        session.exitWith(ExitCode::state);  // somebody has to look
    }
}

void exchangeAndReport(Session& session, engine::Workspace& workspace, transport::ServerLine& line, bool confirmsClearing) {
    auto summary = exchangeOnce(session, workspace, line, confirmsClearing);
    if (!summary) {
        session.fail(summary.error());
        return tellWhereItStands(session, workspace);
    }
    reportSummary(session, *summary, [&](nlohmann::ordered_json& document) { sendAttachments(session, workspace, line, document); });
}

void keepExchanging(Session& session, engine::Workspace& workspace, transport::ServerLine& line) {
    std::signal(SIGINT, [](int) { isStopped = true; });
    std::signal(SIGTERM, [](int) { isStopped = true; });
    std::mt19937 random{std::random_device{}()};
    std::uniform_real_distribution<double> share(0.0, 1.0);
    std::string lastError;
    std::uint32_t failures = 0;
    while (!isStopped) {
        auto summary = exchangeOnce(session, workspace, line, false);
        if (isStopped) {
            return;
        }
        if (summary) {
            nlohmann::ordered_json attachments;
            sendAttachments(session, workspace, line, attachments);
            if (!isAtRest(*summary) || failures > 0) {
                reportSummary(session, *summary);
            }
            failures = 0;
            lastError.clear();
            waitFor(sync::waitAfterSuccess(share(random)));
            continue;
        }
        ++failures;
        if (summary.error().code != lastError) {
            session.fail(summary.error());
            tellWhereItStands(session, workspace);
            lastError = summary.error().code;
        }
        if (sync::needsPerson(summary.error().code)) {
            return;
        }
        waitFor(sync::waitAfterFailure(failures, share(random)));
    }
}

}  // namespace hopluu::cli
