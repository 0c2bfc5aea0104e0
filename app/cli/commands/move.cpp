#include "cli/commands.h"
#include "sync/handover_move.h"

#include <memory>
#include <string>

namespace hopluu::cli {

void moveByNotice(Session& session, std::string_view text) {
    auto workspace = session.open();
    const auto notices = workspace ? sync::readNotices(text) : Result<std::vector<HandoverNotice>>{fail(workspace.error())};
    const auto moved = notices ? sync::moveBy(workspace->store(), *notices) : Status{fail(notices.error())};
    const auto member = moved ? workspace->membership() : Result<sync::Membership>{fail(moved.error())};
    if (!member) {
        return session.fail(member.error());
    }
    if (session.json) {
        return session.emit({{"moved_to", member->addresses.front()}, {"term", member->term}});
    }
    session.print(
        session.format("Máy này từ nay đồng bộ với máy chủ mới ở {}. Thay đổi chưa gửi vẫn còn đủ; hãy chạy: hopluu sync",
                       "This laptop now synchronises with the new server at {}. What is unsent is all still here; run: hopluu sync",
                       member->addresses.front()));
}

void addMoveCommand(CLI::App& program, Session& session) {
    auto file = std::make_shared<std::string>();
    CLI::App* command =
        program.add_subcommand("move", "Theo thông báo bàn giao sang máy chủ mới / follow a handover notice to the new server");
    command->add_option("notice", *file, "Tệp thông báo / notice file")->required()->type_name("FILE");
    command->callback([&session, file] {
        const auto text = readFile(*file, sync::kMaxNoticeFileBytes);
        return text ? moveByNotice(session, *text) : session.fail(text.error());
    });
}

}  // namespace hopluu::cli
