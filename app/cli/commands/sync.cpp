#include "cli/commands.h"
#include "cli/exchange.h"
#include "transport/https_transport.h"

namespace hopluu::cli {

void addSyncCommand(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand("sync", "Gửi và nhận khi có mạng / send and receive when there is a line");
    command->callback([&session] {
        auto workspace = session.open();
        auto member = workspace ? workspace->membership() : Result<sync::Membership>{fail(workspace.error())};
        if (!member) {
            return session.fail(member.error());
        }
        transport::HttpsTransport line(member->addresses, member->certificateFingerprint);
        exchangeAndReport(session, *workspace, line);
    });
}

}  // namespace hopluu::cli
