#include "cli/commands.h"

#include <fmt/format.h>

namespace hopluu::cli {

void addVerifyCommand(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand("verify", "Kiểm tra tệp dữ liệu và nhật ký / check the data file and the journal");
    command->callback([&session] {
        auto workspace = session.open();
        auto outcome = workspace ? workspace->store().verify() : Result<VerifyOutcome>{fail(workspace.error())};
        if (!outcome) {
            return session.fail(outcome.error());
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{
                {"operations", outcome->operations}, {"registers", outcome->registers}, {"problems", outcome->problems}});
        } else {
            for (const auto& problem : outcome->problems) {
                session.print("  " + problem);
            }
            session.print(session.format(
                "{} thao tác, {} mục: {}.", "{} operations, {} registers: {}.", outcome->operations, outcome->registers,
                outcome->problems.empty()
                    ? session.say("toàn vẹn", "sound")
                    : session.say("CÓ LỖI, hãy chép tệp và báo Khối trưởng", "PROBLEMS, copy the file and tell the leader")));
        }
        session.exitWith(outcome->problems.empty() ? ExitCode::success : ExitCode::storage);
    });
}

}  // namespace hopluu::cli
