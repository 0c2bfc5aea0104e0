#include "cli/commands.h"
#include "cli/describe.h"
#include "cli/exchange.h"
#include "engine/attachments.h"
#include "engine/board_year.h"
#include "sync/exchange_status.h"

#include <fmt/format.h>

namespace hopluu::cli {

namespace {

struct Status {
    sync::Membership member;
    JournalCounts counts;
    std::uint32_t attachmentsWaiting = 0;
    sync::ExchangeStatus exchange;
    bool isStuck = false;                      // something to send, and it does not move
    std::optional<engine::PeriodSetup> setup;  // nullopt: nothing came from the leader yet
    engine::Completeness completeness;
    engine::SubmissionView submission;
};

Result<Status> gather(const Session& session, engine::Workspace& workspace) {
    auto member = workspace.membership();
    auto counts = workspace.store().counts();
    auto exchange = sync::exchangeStatus(workspace.store());
    if (!member || !counts || !exchange) {
        return fail(!member ? member.error() : !counts ? counts.error() : exchange.error());
    }
    auto files = engine::AttachmentDesk::open(workspace);
    auto waiting = files ? files->waiting() : Result<std::uint32_t>{fail(files.error())};
    if (!waiting) {
        return fail(waiting.error());
    }
    const bool isStuck = sync::isStuck(*exchange, counts->local, workspace.now());
    Status status{std::move(*member), *counts, *waiting, *exchange, isStuck, {}, {}, {}};
    auto setup = workspace.setup(session.periodId());
    if (!setup) {
        return setup.error().code == "workspace.no-period" ? Result<Status>{std::move(status)} : Result<Status>{fail(setup.error())};
    }
    const PeriodId& period = setup->campaign.period.id;
    auto content = engine::readContent(workspace.store(), period, status.member.unit);
    auto submission = engine::readSubmission(workspace.store(), period, status.member.unit);
    if (!content || !submission) {
        return fail(!content ? content.error() : submission.error());
    }
    status.completeness = engine::completenessOf(*content, *setup->form);
    status.submission = std::move(*submission);
    status.setup = std::move(*setup);
    return status;
}

void printJson(const Session& session, const Status& status) {
    nlohmann::ordered_json object{{"unit", status.member.unit.text},
                                  {"role", status.member.role == Role::leader ? "leader" : "board"},
                                  {"person", status.member.person},
                                  {"saved_here_only", status.counts.local},
                                  {"received_by_server", status.counts.received},
                                  {"refused", status.counts.refused},
                                  {"conflicts", status.counts.conflicts},
                                  {"attachments_waiting", status.attachmentsWaiting},
                                  {"last_attempt_ms", status.exchange.attemptedAt},
                                  {"last_contact_ms", status.exchange.contactAt},
                                  {"failures", status.exchange.failures},
                                  {"last_error", status.exchange.lastError},
                                  {"alarm", status.isStuck}};
    if (status.setup) {
        object["period"] = status.setup->campaign.period.id.text;
        object["deadline"] = status.setup->campaign.period.deadline;
        object["completeness"] = toJson(status.completeness);
        object["submission"] = toJson(status.submission);
    }
    session.emit(object);
}

void printExchange(const Session& session, const Status& status) {
    const sync::ExchangeStatus& exchange = status.exchange;
    if (exchange.contactAt == 0) {
        session.print(session.say("Chưa liên lạc được với máy chủ lần nào.", "The server has not been reached yet."));
    } else if (exchange.lastError.empty()) {
        session.print(session.format("Lần cuối liên lạc với máy chủ: {}{}.", "The server was last reached on {}{}.",
                                     session.moment(exchange.contactAt),
                                     exchange.agrees ? "" : session.say("; hai bên chưa khớp", "; the two sides do not agree")));
    } else {
        session.print(session.format("Lần đồng bộ gần nhất ({}) không thành, {} lần liền: {} Lần cuối liên lạc được: {}.",
                                     "The last attempt ({}) failed, {} in a row: {} The server was last reached on {}.",
                                     session.moment(exchange.attemptedAt), exchange.failures, session.say(exchange.lastWords),
                                     session.moment(exchange.contactAt)));
    }
    if (status.isStuck) {
        session.print(alarmText(session, status.counts.local, exchange.contactAt));
    }
}

void printWords(const Session& session, const Status& status) {
    const std::string& bloc = status.setup ? status.setup->campaign.blocName : status.member.blocName;
    session.print(fmt::format("{} - {} ({})", bloc.empty() ? "Hợp Lưu" : bloc, status.member.unit.text, status.member.person));
    session.print(session.format("Chỉ có trên máy này: {}. Máy chủ đã nhận: {}. Bị từ chối: {}. Xung đột: {}.",
                                 "Only on this laptop: {}. Held by the server: {}. Refused: {}. Conflicts: {}.", status.counts.local,
                                 status.counts.received, status.counts.refused, status.counts.conflicts));
    if (status.attachmentsWaiting > 0) {
        session.print(session.format("Tệp đính kèm chưa tới máy chủ: {}; hopluu sync sẽ gửi.",
                                     "Attachments not yet at the server: {}; hopluu sync sends them.", status.attachmentsWaiting));
    }
    printExchange(session, status);
    if (!status.setup) {
        session.print(session.say("Chưa nhận được biểu mẫu; hãy đồng bộ.", "No form has arrived yet; synchronise."));
        return;
    }
    const Period& period = status.setup->campaign.period;
    session.print(session.format("Kỳ {}, hạn nộp {}.", "Period {}, deadline {}.", period.year, session.date(period.deadline)));
    if (status.member.role == Role::leader) {
        return;
    }
    const auto& done = status.completeness;
    session.print(session.format("Biểu: {}/{} ô đã xong, {} chưa nhập, {} hứa có sau, {} số ước.",
                                 "Annex: {}/{} cells complete, {} not entered, {} promised later, {} estimates.", done.complete, done.items,
                                 done.notEntered, done.notYetAvailable, done.estimates));
    session.print(session.say("Nộp báo cáo: ", "Submission: ") + describe(session, status.submission));
}

}  // namespace

void addStatusCommand(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand("status", "Tình trạng số liệu và đồng bộ / where figures and exchange stand");
    command->callback([&session] {
        auto workspace = session.open();
        auto status = workspace ? gather(session, *workspace) : Result<Status>{fail(workspace.error())};
        if (!status) {
            return session.fail(status.error());
        }
        session.json ? printJson(session, *status) : printWords(session, *status);
    });
}

}  // namespace hopluu::cli
