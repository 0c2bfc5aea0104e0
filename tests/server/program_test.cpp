// The program itself: what it prints, what it exits with, how it ends.
#include "running_server.h"
#include "support/catch.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hopluu::test {

namespace {

class Program {
public:
    explicit Program(std::vector<std::string> arguments) {
        std::array<int, 2> pipe{}, input{};
        REQUIRE(::pipe(pipe.data()) == 0);
        REQUIRE(::pipe2(input.data(), O_CLOEXEC) == 0);
        arguments.insert(arguments.begin(), HOPLUU_SERVER_PROGRAM);
        std::vector<char*> raw;
        for (auto& argument : arguments) {
            raw.push_back(argument.data());
        }
        raw.push_back(nullptr);
        pid_ = ::fork();
        if (pid_ == 0) {
            ::dup2(input[0], STDIN_FILENO);
            ::dup2(pipe[1], STDOUT_FILENO);
            ::dup2(pipe[1], STDERR_FILENO);
            ::close(pipe[0]);
            ::close(pipe[1]);
            ::execv(raw[0], raw.data());
            ::_exit(127);
        }
        ::close(pipe[1]);
        ::close(input[0]);
        in_ = input[1];
        out_ = ::fdopen(pipe[0], "r");
    }
    ~Program() {
        if (pid_ > 0) {
            ::kill(pid_, SIGKILL);
            ::waitpid(pid_, nullptr, 0);
        }
        closeInput();
        std::fclose(out_);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Output up to and including the line that holds `text`, or all there is.
    std::string readUntil(const std::string& text) {
        std::string all;
        std::array<char, 4096> line{};
        while (std::fgets(line.data(), line.size(), out_) != nullptr) {
            all += line.data();
            if (!text.empty() && std::string(line.data()).find(text) != std::string::npos) {
                break;
            }
        }
        return all;
    }
    void closeInput() {
        if (in_ >= 0) {
            ::close(std::exchange(in_, -1));
        }
    }
    void terminate() const { ::kill(pid_, SIGTERM); }
    int wait() {
        int status = 0;
        ::waitpid(pid_, &status, 0);
        pid_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t pid_ = -1;
    int in_ = -1;
    FILE* out_ = nullptr;
};

struct Outcome {
    int code;
    std::string text;
};

Outcome runToEnd(const std::vector<std::string>& arguments) {
    Program program(arguments);
    const std::string text = program.readUntil("");
    return {program.wait(), text};
}

}  // namespace

TEST_CASE("The program runs, stops in order on SIGTERM, and its data is sound") {
    const TemporaryFolder folder;
    const std::string data = (folder / "data").string();
    Program server({"--data-dir", data, "--listen", "127.0.0.1", "--port", "0"});
    const std::string hello = server.readUntil("computer (not where others");
    CHECK(hello.find("moi-khoi-truong.hopluu-invite") != std::string::npos);
    CHECK(hello.find("\"event\":\"listening\"") != std::string::npos);

    const auto second = runToEnd({"--data-dir", data, "--listen", "127.0.0.1", "--port", "0"});
    CHECK(second.code == 5);
    CHECK(second.text.find("Một máy chủ khác đang chạy") != std::string::npos);
    CHECK(second.text.find("Another server is running") != std::string::npos);
    CHECK(runToEnd({"verify", "--data-dir", data}).code == 0);
    CHECK(runToEnd({"invite-leader", "--data-dir", data}).code == 0);
    CHECK(runToEnd({"fingerprint", "--data-dir", data}).text.find('\n') == 64);

    server.terminate();
    CHECK(server.readUntil("").find("\"event\":\"stopped\"") != std::string::npos);
    CHECK(server.wait() == 0);
    CHECK(runToEnd({"--data-dir", data, "verify"}).code == 0);
}

TEST_CASE("A server that lives while its input is open stops in order when whoever held the other end has gone") {
    const TemporaryFolder folder;
    Program server({"--data-dir", (folder / "data").string(), "--listen", "127.0.0.1", "--port", "0", "--while-stdin-open"});
    CHECK(server.readUntil("\"event\":\"listening\"").find("listening") != std::string::npos);
    server.closeInput();
    CHECK(server.readUntil("").find("\"event\":\"stopped\"") != std::string::npos);
    CHECK(server.wait() == 0);
}

TEST_CASE("Without being told so, a server does not care about its input") {
    const TemporaryFolder folder;
    Program server({"--data-dir", (folder / "data").string(), "--listen", "127.0.0.1", "--port", "0"});
    server.closeInput();
    (void)server.readUntil("computer (not where others");
    CHECK(runToEnd({"fingerprint", "--data-dir", (folder / "data").string()}).code == 0);
    server.terminate();
    CHECK(server.readUntil("").find("\"signal\":15") != std::string::npos);
    CHECK(server.wait() == 0);
}

TEST_CASE("What keeps it from starting has its own words and exit code") {
    const TemporaryFolder folder;
    RunningServer running;
    std::ofstream(folder / "file") << "x";
    std::filesystem::create_directory(folder / "damaged");
    std::ofstream(folder / "damaged" / "certificate-and-key.pem") << "x";
    std::filesystem::create_directory(folder / "foreign");
    std::ofstream(folder / "foreign" / "journal.hopluu") << std::string(4096, 'x');
    const std::string data = (folder / "data").string();
    const std::string port = std::to_string(running.bloc->port());
    struct Row {
        std::vector<std::string> arguments;
        int code;
        const char *vi, *en;
    };
    const Row rows[] = {
        {{"--data-dir", data, "--listen", "127.0.0.1", "--port", port},
         3,
         "đang được một chương trình khác dùng",
         "in use by another program"},
        {{"--data-dir", data, "--listen", "192.0.2.1", "--port", "0"}, 3, "không có địa chỉ", "has no address"},
        {{"--data-dir", (folder / "file").string()}, 4, "không phải là thư mục", "is not a folder"},
        {{"--data-dir", (folder / "file" / "below").string()}, 4, "không phải là thư mục", "is not a folder"},
        {{"--data-dir", "/proc/hopluu"}, 4, "Không ghi được", "Cannot write"},
        {{"--data-dir", (folder / "damaged").string()}, 4, "bị hỏng", "damaged"},
        {{"--data-dir", (folder / "foreign").string()}, 4, "không phải là tệp dữ liệu", "is not a HopLuu data file"},
        {{"--data-dir", data, "--address", "http://x"}, 2, "không đúng dạng", "not of the form"},
        {{"--data-dir", data, "--log-level", "loud"}, 2, "Không có mức nhật ký", "no log level"},
        {{"--data-dir", data, "--log-file", "/proc/hopluu/log"}, 4, "nhật ký", "log file"},
        {{"verify", "--data-dir", (folder / "none").string()}, 4, "Chưa có dữ liệu", "no server's data"},
    };
    for (const auto& row : rows) {
        const auto outcome = runToEnd(row.arguments);
        INFO(row.en << "\n" << outcome.text);
        CHECK(outcome.code == row.code);
        CHECK(outcome.text.find(row.vi) != std::string::npos);
        CHECK(outcome.text.find(row.en) != std::string::npos);
    }
    CHECK(runToEnd({"--port", "99999"}).code == 2);
    CHECK(runToEnd({"--nonsense"}).code == 2);
    CHECK(runToEnd({"--help"}).code == 0);
    const auto version = runToEnd({"--version"});
    CHECK(version.code == 0);
    CHECK(version.text.starts_with("hopluu-server "));
}

TEST_CASE("The log tells what was asked and never a code or a key") {
    const TemporaryFolder folder;
    const std::string log = (folder / "server.log").string();
    const std::string data = (folder / "data").string();
    Program server({"--data-dir", data, "--listen", "127.0.0.1", "--port", "0", "--log-file", log});
    server.readUntil("computer (not where others");
    const auto invitation = must(sync::readInvitation(must(server::readSmallFile(data + "/moi-khoi-truong.hopluu-invite"))));
    const Laptop leader(UnitId{"ha-noi"});
    transport::HttpsTransport line(invitation.addresses, invitation.certificateFingerprint);
    must(sync::join(*leader.store, line, invitation, "Nguyễn Văn Tên", "máy"));
    must(sync::exchange(*leader.store, line));
    server.terminate();
    CHECK(server.wait() == 0);
    std::ifstream file(log);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    CHECK(text.find("\"path\":\"/v1/join\",\"status\":200") != std::string::npos);
    CHECK(text.find("\"path\":\"/v1/news/\",\"status\":200") != std::string::npos);
    CHECK(text.find(invitation.code) == std::string::npos);
    CHECK(text.find("Nguyễn") == std::string::npos);
}

}  // namespace hopluu::test
