#include "bench/sync/server_program.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <fstream>

#include <sys/wait.h>
#include <unistd.h>

namespace hopluu::bench {

void stop(const std::string& why) {
    fmt::print(stderr, "bench_sync: {}\n", why);
    std::exit(1);
}

ServerProgram::ServerProgram(const std::vector<std::string>& command, const std::string& saysPortAfter) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        stop("no pipe");
    }
    std::vector<char*> arguments;
    for (const auto& argument : command) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    process_ = ::fork();
    if (process_ == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::close(pipe[0]);
        ::close(pipe[1]);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    ::close(pipe[1]);
    output_ = pipe[0];
    std::string said;
    std::array<char, 1024> piece{};
    std::size_t at = std::string::npos;
    // The line is whole once its end is there.
    while (at == std::string::npos || said.find('\n', at) == std::string::npos) {
        const ssize_t size = ::read(output_, piece.data(), piece.size());
        if (size <= 0) {
            stop(command.front() + " ended: " + said);
        }
        said.append(piece.data(), static_cast<std::size_t>(size));
        at = said.find(saysPortAfter);
    }
    const char* number = said.data() + at + saysPortAfter.size();
    std::from_chars(number, said.data() + said.size(), port_);
}

ServerProgram::~ServerProgram() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
    ::close(output_);
}

double ServerProgram::peakMegabytes() const {
    std::ifstream status("/proc/" + std::to_string(process_) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
        }
    }
    return 0;
}

}  // namespace hopluu::bench
