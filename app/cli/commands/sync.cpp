#include "cli/commands.h"
#include "cli/exchange.h"
#include "transport/server_line.h"

#include <memory>

namespace hopluu::cli {

namespace {

struct Options {
    bool confirmsClearing = false, keeps = false;
};

}  // namespace

void addSyncCommand(CLI::App& program, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("sync", "Gửi và nhận khi có mạng / send and receive when there is a line");
    command->add_flag("--confirm-clearing", options->confirmsClearing, "Đồng ý để trống nhiều ô / many values are meant to be emptied");
    command->add_flag("--keep", options->keeps, "Tự đồng bộ cho đến khi dừng (Ctrl+C) / go on by itself until stopped");
    command->callback([&session, options] {
        auto workspace = session.open();
        auto member = workspace ? workspace->membership() : Result<sync::Membership>{fail(workspace.error())};
        if (!member) {
            return session.fail(member.error());
        }
        transport::ServerLine line(member->addresses, member->certificateFingerprint);
        options->keeps ? keepExchanging(session, *workspace, line)
                       : exchangeAndReport(session, *workspace, line, options->confirmsClearing);
    });
}

}  // namespace hopluu::cli
