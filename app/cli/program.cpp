#include "cli/ballot_commands.h"
#include "cli/commands.h"

#include <fmt/format.h>

#include <exception>

namespace hopluu::cli {

namespace {

void addOptions(CLI::App& program, Session& session) {
    session.store = defaultStore();
    program.set_version_flag("--version", std::string("hopluu ") + HOPLUU_VERSION);
    program.add_option("--store", session.store, "Tệp dữ liệu / data file ($HOPLUU_STORE)")->type_name("FILE");
    program.add_option("--period", session.period, "Kỳ báo cáo, mặc định kỳ mới nhất / period, the latest by default")->type_name("YEAR");
    CLI::CheckedTransformer languages(std::map<std::string, Language>{{"vi", Language::vietnamese}, {"en", Language::english}});
    languages.description("");  // the type says it already
    program.add_option("--lang", session.language, "Ngôn ngữ: vi hoặc en / language: vi or en")->transform(languages)->type_name("vi|en");
    program.add_flag("--json", session.json, "Kết quả dạng JSON / results as JSON");
    program.require_subcommand(1);
    program.fallthrough();  // the options above may also stand after the command
}

}  // namespace

int run(int argc, char** argv) {
    Session session;
    CLI::App program(
        "Hợp Lưu: số liệu năm của các Ban Quản lý, nhập khi không có mạng, tổng hợp khi có mạng.\n"
        "HopLuu: the boards' year, filled in offline, consolidated when there is a line.",
        "hopluu");
    addOptions(program, session);
    addJoinCommand(program, session);
    addMoveCommand(program, session);
    addSyncCommand(program, session);
    addFileCommands(program, session);
    addDevicesCommand(program, session);
    addStatusCommand(program, session);
    addEntryCommands(program, session);
    addHistoryCommands(program, session);
    addTransferCommands(program, session);
    addAttachmentCommands(program, session);
    addCheckCommands(program, session);
    addSubmitCommand(program, session);
    addVerifyCommand(program, session);
    addReportCommand(program, session);
    CLI::App* leader = program.add_subcommand("leader", "Việc của Khối trưởng / what the leader does");
    leader->require_subcommand(1);
    leader->fallthrough();
    addLeaderSetupCommands(*leader, session);
    addLeaderRevokeCommand(*leader, session);
    addLeaderReviewCommands(*leader, session);
    addLeaderReportCommands(*leader, session);
    addLeaderScoreCommands(*leader, session);
    addLeaderBallotCommands(*leader, session);
    addFrozenReportCommands(*leader, session);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int result = program.exit(error);
        if (result == 0) {
            return 0;
        }
        // The library's own sentence is English.
        fmt::print(stderr, "hopluu: dòng lệnh chưa đúng, xem hopluu --help · the command line is not right, see hopluu --help\n");
        return static_cast<int>(ExitCode::usage);
    } catch (const std::exception& error) {
        fmt::print(stderr, "hopluu: {}: {}\n", session.say("lỗi ngoài dự kiến", "unexpected failure"), error.what());
        return static_cast<int>(ExitCode::internal);
    }
    return session.exitCode();
}

}  // namespace hopluu::cli
