#include "cli/board_session.h"
#include "cli/commands.h"
#include "journal/content_hash.h"

#include <fmt/format.h>

namespace hopluu::cli {

void addSubmitCommand(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand("submit", "Lãnh đạo Ban duyệt và nộp / the board's head approves and submits");
    command->callback([&session] {
        withBoardDesk(session, [&](engine::Workspace&, engine::BoardDesk& desk) {
            auto submitted = desk.submit();
            if (!submitted) {
                return session.fail(submitted.error());
            }
            const auto& state = std::get<SubmissionState>(submitted->body);
            const std::string code = shortCode(state.contentHash);
            session.json
                ? session.emit(nlohmann::ordered_json{{"revision", state.revision}, {"content_code", code}})
                : session.print(session.format("Đã ghi lần nộp {} (mã nội dung {}). Hãy đồng bộ để máy chủ nhận và cấp biên nhận.",
                                               "Submission {} recorded (content code {}). Synchronise, so that the server takes it and "
                                               "gives its receipt.",
                                               state.revision, code));
        });
    });
}

}  // namespace hopluu::cli
