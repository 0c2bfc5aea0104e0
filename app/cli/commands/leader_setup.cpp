#include "cli/commands.h"
#include "cli/leader_session.h"
#include "engine/typed_date.h"
#include "sync/invitation_file.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

constexpr std::size_t kMaxDocument = 2 * 1024 * 1024;

struct Options {
    std::filesystem::path form, campaign, out;
    std::string unit, until, reason;
    int days = 30;
    bool isForLeader = false, isLocked = false, isOpen = false, isWithdrawn = false;
};

void publish(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        auto form = readFile(options.form, kMaxDocument);
        auto campaign = readFile(options.campaign, kMaxDocument);
        if (!form || !campaign) {
            return session.fail(!form ? form.error() : campaign.error());
        }
        auto period = desk.publish(*form, *campaign);
        if (!period) {
            return session.fail(period.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"period", period->text}})
                     : session.print(session.format("Đã ban hành biểu mẫu và kỳ {}. Hãy đồng bộ.",
                                                    "Form and period {} published. Synchronise.", period->text));
    });
}

void invite(Session& session, const Options& options) {
    if (options.unit.empty() && !options.isForLeader) {
        throw CLI::RequiredError("--unit");
    }
    withLeaderDesk(session, [&](engine::Workspace& workspace, engine::LeaderDesk& desk) {
        auto setup = workspace.setup(session.periodId());
        if (!setup) {
            return session.fail(setup.error());
        }
        const PeriodId& period = setup->campaign.period.id;
        auto file = options.isForLeader ? desk.inviteLeader(period, options.days) : desk.invite(period, UnitId{options.unit}, options.days);
        if (!file) {
            return session.fail(file.error());
        }
        if (auto written = writeFile(options.out, sync::write(*file)); !written) {
            return session.fail(written.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{
                           {"invitation", file->invitation}, {"unit", file->unit.text}, {"file", options.out.string()}})
                     : session.print(session.format("Lời mời cho {}: {} (hết hạn {}). Hãy đồng bộ rồi gửi tệp.",
                                                    "Invitation for {}: {} (expires {}). Synchronise, then send the file.",
                                                    options.isForLeader ? session.say("Khối trưởng", "the leader") : file->unitName,
                                                    options.out.string(), session.moment(file->expiresAtMilliseconds)));
    });
}

void setDeadline(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        const std::string date = engine::isoFromTyped(options.until);
        const auto lock = options.isLocked ? std::optional{engine::Lock::locked}
                          : options.isOpen ? std::optional{engine::Lock::open}
                                           : std::nullopt;
        if (auto done = desk.setDeadline(session.periodId(), date, lock); !done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"deadline", date}})
                     : session.print(session.format("Hạn nộp của các Ban: {}. Hãy đồng bộ.", "The boards' deadline: {}. Synchronise.",
                                                    session.date(date)));
    });
}

void grantException(Session& session, const Options& options) {
    if (options.until.empty() && !options.isWithdrawn) {
        throw CLI::RequiredError("--until");
    }
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        const std::string until = engine::isoFromTyped(options.until);
        const UnitId unit{options.unit};
        auto reason = text::normalize(options.reason);
        auto done = !reason               ? Status{fail(reason.error())}
                    : options.isWithdrawn ? desk.withdrawException(session.periodId(), unit, *reason)
                                          : desk.grantException(session.periodId(), unit, until, *reason);
        if (!done) {
            return session.fail(done.error());
        }
        if (session.json) {
            session.emit(options.isWithdrawn ? nlohmann::ordered_json{{"unit", unit.text}, {"until", nullptr}}
                                             : nlohmann::ordered_json{{"unit", unit.text}, {"until", until}});
        } else if (options.isWithdrawn) {
            session.print(
                session.format("{} trở lại hạn chung. Hãy đồng bộ.", "{} follows the common deadline again. Synchronise.", unit.text));
        } else {
            session.print(session.format("{} được nhập đến hết ngày {}. Hãy đồng bộ.", "{} may write until {}. Synchronise.", unit.text,
                                         session.date(until)));
        }
    });
}

}  // namespace

void addLeaderSetupCommands(CLI::App& leader, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* publishing = leader.add_subcommand("publish", "Ban hành biểu mẫu và mở kỳ / publish a form and open a period");
    publishing->add_option("--form", options->form, "Biểu mẫu (JSON) / form")->required()->type_name("FILE");
    publishing->add_option("--campaign", options->campaign, "Thông tin kỳ (JSON) / dated facts of the period")
        ->required()
        ->type_name("FILE");
    publishing->callback([&session, options] { publish(session, *options); });

    CLI::App* inviting = leader.add_subcommand("invite", "Lời mời cho một máy / an invitation for one laptop");
    auto* unit = inviting->add_option("--unit", options->unit, "Đơn vị / unit")->type_name("UNIT");
    auto* forLeader =
        inviting->add_flag("--leader", options->isForLeader, "Cho một máy khác của Khối trưởng / for another leader's laptop");
    unit->excludes(forLeader);
    inviting->add_option("--out", options->out, "Tệp .hopluu-invite / file")->required()->type_name("FILE");
    inviting->add_option("--days", options->days, "Số ngày có hiệu lực / days of validity")->capture_default_str();
    inviting->callback([&session, options] { invite(session, *options); });

    CLI::App* deadline = leader.add_subcommand("deadline", "Hạn nộp của mọi Ban, khóa hay mở kỳ / the deadline of all boards, the lock");
    deadline->add_option("date", options->until, "Ngày / day")->required()->type_name("YYYY-MM-DD");
    auto* locks = deadline->add_flag("--lock", options->isLocked, "Khóa: các Ban không sửa được nữa / boards cannot write any more");
    deadline->add_flag("--open", options->isOpen, "Mở lại / boards may write again")->excludes(locks);
    deadline->callback([&session, options] { setDeadline(session, *options); });

    CLI::App* exception = leader.add_subcommand("exception", "Mở khóa riêng cho một đơn vị / let one board write after the lock");
    exception->add_option("unit", options->unit, "Đơn vị / unit")->required()->type_name("UNIT");
    auto* until = exception->add_option("--until", options->until, "Đến hết ngày / last day")->type_name("YYYY-MM-DD");
    exception->add_flag("--withdraw", options->isWithdrawn, "Thôi: trở lại hạn chung / take it back")->excludes(until);
    exception->add_option("--reason", options->reason, "Lý do / reason")->required()->type_name("TEXT");
    exception->callback([&session, options] { grantException(session, *options); });
}

}  // namespace hopluu::cli
