#include "cli/commands.h"
#include "cli/exchange.h"
#include "sync/handover_notice.h"
#include "sync/invitation_file.h"
#include "text/unicode.h"
#include "transport/server_line.h"

#include <fmt/format.h>

#include <memory>
#include <string>

namespace hopluu::cli {

namespace {

struct Options {
    std::string invitation, person, device;
};

void join(Session& session, const Options& options) {
    // "-" would read a terminal; a pasted line starts with its own mark.
    const bool isPasted = options.invitation.starts_with("HOPLUU1:");
    auto text = isPasted ? Result<std::string>{options.invitation} : readFile(options.invitation, 64 * 1024);
    auto invitation = text ? sync::readInvitation(*text) : Result<sync::InvitationFile>{fail(text.error())};
    if (!invitation && text && sync::readNotices(*text)) {
        return moveByNotice(session, *text);  // for one who has joined already
    }
    if (!invitation) {
        return session.fail(invitation.error());
    }
    auto person = text::normalize(options.person);
    auto device = text::normalize(options.device);
    if (!person || !device) {
        return session.fail(!person ? person.error() : device.error());
    }
    auto workspace = session.open(true);
    if (!workspace) {
        return session.fail(workspace.error());
    }
    transport::ServerLine line(invitation->addresses, invitation->certificateFingerprint);
    if (auto joined = sync::join(workspace->store(), line, *invitation, *person, *device); !joined) {
        return session.fail(joined.error());
    }
    if (!session.json) {
        session.print(session.format("Đã tham gia: {} ({}).", "Joined: {} ({}).",
                                     invitation->unitName.empty() ? session.say("Khối trưởng", "the leader") : invitation->unitName,
                                     invitation->unit.text));
    }
    exchangeAndReport(session, *workspace, line);
}

}  // namespace

void addJoinCommand(CLI::App& program, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("join", "Tham gia khối bằng lời mời / join a bloc by an invitation");
    command->add_option("invitation,--invitation", options->invitation, "Tệp .hopluu-invite hoặc dòng HOPLUU1:… / file or pasted line")
        ->required()
        ->type_name("FILE");
    command->add_option("--person", options->person, "Họ tên người dùng máy này / who works at this laptop")->required()->type_name("NAME");
    command->add_option("--device-name", options->device, "Tên máy / name of the laptop")->type_name("NAME");
    command->callback([&session, options] { join(session, *options); });
}

}  // namespace hopluu::cli
