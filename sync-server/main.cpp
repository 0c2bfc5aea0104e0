// hopluu-server(8): the command line of the server.
#include "bloc_server.h"
#include "exit_code.h"
#include "handover_commands.h"
#include "process.h"
#include "sync/json_fields.h"
#include "sync/spoken_fingerprint.h"
#include "system/terminal.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#ifdef HOPLUU_OBSERVER  // a build of this program for tests brings one along: tests/support/CMakeLists.txt
hopluu::server::HttpObserver HOPLUU_OBSERVER();
#endif

namespace {

using namespace hopluu;
using namespace hopluu::server;

void sayHowToGoOn(const BlocServer& server) {
    fmt::print("Máy chủ đang chạy ở cổng {}. Dừng bằng Ctrl+C.\nThe server is running on port {}. Stop it with Ctrl+C.\n", server.port(),
               server.port());
    if (server.isHandedOver()) {
        fmt::print(
            "\nKhối đã được bàn giao cho máy chủ khác: máy chủ này chỉ để đọc và chỉ đường cho các máy.\n"
            "\nThe bloc has been handed over to another server: this one can only be read, and shows the laptops the way.\n");
    }
    if (const auto& file = server.leaderInvitation()) {
        fmt::print(
            "\nChưa có Khối trưởng. Lời mời của Khối trưởng nằm ở:\n  {}\n"
            "Hãy chép tệp này sang máy của Khối trưởng (đừng gửi qua nơi người khác đọc được), rồi chạy:\n"
            "  hopluu join moi-khoi-truong.hopluu-invite --person \"Họ và tên\"\n"
            "\nThere is no leader yet. The leader's invitation lies in the file above. Copy it to the leader's computer (not where others\n"
            "can read it), then run the command above there.\n",
            file->string());
    }
    std::fflush(stdout);
}

enum class Runs { untilToldToStop, whileInputIsOpen };

int run(const ServerOptions& options, ServerLog& log, Runs runs) {
    listenForStop();
    if (runs == Runs::whileInputIsOpen) {
        stopWhenInputCloses();
    }
    auto server = BlocServer::start(options, log);
    if (!server) {
        log.failure("not-started", server.error());
        return report(server.error());
    }
    sayHowToGoOn(**server);
    const int received = waitUntilToldToStop();
    (*server)->stop();
    log.event("stopped", {{"signal", received}});
    return kSuccess;
}

int inviteLeader(const ServerOptions& options) {
    const auto file = inviteLeaderAgain(options);
    if (!file) {
        return report(file.error());
    }
    fmt::print("Lời mời của Khối trưởng · The leader's invitation:\n  {}\n", file->string());
    return kSuccess;
}

void tell(const std::vector<sync::FileFinding>& findings) {
    for (const auto& each : findings) {
        const BilingualText text = sync::describe(each);
        fmt::print(stderr, "hopluu-server: {}\nhopluu-server: {}\n", text.vi, text.en);
    }
}

int verify(const std::filesystem::path& folder) {
    const auto check = verifyData(folder);
    if (!check) {
        return report(check.error());
    }
    const std::uint64_t operations = check->journal.operations;
    const std::uint64_t registers = check->journal.registers;
    const auto& problems = check->journal.problems;
    for (const auto& problem : problems) {
        fmt::print(stderr, "hopluu-server: {}\n", problem);
    }
    tell(check->spoiled);
    tell(check->strays);
    if (!check->spoiled.empty()) {
        fmt::print(
            stderr,
            "hopluu-server:   → Hãy chuyển tệp hỏng ra khỏi thư mục, rồi chép lại từ bản sao lưu, hoặc nhờ đơn vị đính kèm lại từ tệp gốc "
            "và đồng bộ.\n"
            "hopluu-server:   → Move what is damaged out of the folder, then copy it from a backup, or have the board attach it again from "
            "the original and synchronise.\n");
    }
    fmt::print("{} thao tác, {} ô trạng thái, {} lỗi · {} operations, {} registers, {} problems\n", operations, registers, problems.size(),
               operations, registers, problems.size());
    fmt::print("Tệp đính kèm: {} nguyên vẹn ({} byte), {} hỏng hoặc mất, {} chưa được gửi tới, {} tệp lạ\n", check->wholeFiles,
               check->fileBytes, check->spoiled.size(), check->awaited.size(), check->strays.size());
    fmt::print("Attachments: {} whole ({} bytes), {} damaged or lost, {} not sent here yet, {} stray files\n", check->wholeFiles,
               check->fileBytes, check->spoiled.size(), check->awaited.size(), check->strays.size());
    return check->isSound() ? kSuccess : kNotSound;
}

int fingerprint(const std::filesystem::path& folder) {
    const auto hash = fingerprintOf(folder);
    if (!hash) {
        return report(hash.error());
    }
    fmt::print("{}\n{}\n", sync::toHex(*hash), sync::spokenFingerprint(*hash));
    return kSuccess;
}

struct Megabytes {
    std::uint64_t attachments = 0, journal = 0;
};

void addLimits(CLI::App& app, Megabytes& perBoard) {
    const CLI::Range sensible(1, 1024 * 1024);
    app.add_option("--attachments-per-board", perBoard.attachments, "Mức tệp đính kèm của mỗi đơn vị, MB / attachments of one board, MB")
        ->capture_default_str()
        ->check(sensible);
    app.add_option("--journal-per-board", perBoard.journal, "Mức thao tác của mỗi đơn vị, MB / operations of one board, MB")
        ->capture_default_str()
        ->check(sensible);
}

int program(int argc, char** argv) {
    settleIn();
    system::speakUtf8();
    CLI::App app("Máy chủ của khối thi đua: giữ nhật ký chung, phát biên nhận · The server of a bloc: holds its journal, gives receipts.",
                 "hopluu-server");
    ServerOptions options;
    options.dataFolder = defaultDataFolder();
    options.http.waiting = raiseOpenFiles(options.http.waiting);
    std::string level = "info", logFile;
    app.set_version_flag("--version", "hopluu-server " HOPLUU_VERSION);
    app.add_option("--data-dir,--data", options.dataFolder, "Thư mục dữ liệu / data folder")->capture_default_str();
    app.add_option("--listen", options.listen, "Địa chỉ nghe / address to listen on")->capture_default_str();
    app.add_option("--port", options.port, "Cổng / port (0: cổng trống bất kỳ / a free one)")
        ->capture_default_str()
        ->check(CLI::Range(0, 65535));
    app.add_option("--address", options.addresses,
                   "Địa chỉ https://máy:cổng ghi vào lời mời, lặp lại được / address for invitations, repeatable");
    Megabytes perBoard{options.attachments.bytesPerUnit >> 20U, options.limits.bytesPerUnit >> 20U};
    addLimits(app, perBoard);
    app.add_option("--log-level", level, "debug, info, warn, error, off")->capture_default_str();
    app.add_option("--log-file", logFile, "Tệp nhật ký thay cho màn hình / log file instead of standard error");
    bool whileInputIsOpen = false;
    app.add_flag("--while-stdin-open", whileInputIsOpen, "Dừng khi đầu vào chuẩn đóng lại / stop when standard input is closed");
    app.require_subcommand(0, 1);
    app.add_subcommand("run", "Chạy máy chủ (mặc định) / run the server (default)")->fallthrough();
    auto* invite =
        app.add_subcommand("invite-leader", "Tạo lại lời mời Khối trưởng / write the leader's first invitation again")->fallthrough();
    auto* verifying = app.add_subcommand("verify", "Kiểm tra dữ liệu / check the data")->fallthrough();
    auto* showing =
        app.add_subcommand("fingerprint", "In dấu vân tay chứng thư (SHA-256) / print the certificate's fingerprint")->fallthrough();
    const HandoverCommands handover(app, options, whileInputIsOpen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kSuccess : kUsage;
    }
    options.attachments.bytesPerUnit = perBoard.attachments << 20U;
    options.limits.bytesPerUnit = perBoard.journal << 20U;
    if (*invite) {
        return inviteLeader(options);
    }
    if (*verifying) {
        return verify(options.dataFolder);
    }
    if (*showing) {
        return fingerprint(options.dataFolder);
    }
    if (const auto code = handover.run()) {
        return *code;
    }
#ifdef HOPLUU_OBSERVER
    options.observer = HOPLUU_OBSERVER();
#endif
    auto log = ServerLog::open(level, logFile);
    return log ? run(options, **log, whileInputIsOpen ? Runs::whileInputIsOpen : Runs::untilToldToStop) : report(log.error());
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return program(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hopluu-server: lỗi ngoài dự kiến · unexpected failure: %s\n", error.what());
        return kFailure;
    }
}
