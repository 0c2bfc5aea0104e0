// A server as a process of its own, on a free port of this machine: its memory can be looked at from outside.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace hopluu::bench {

/// Says why on standard error and ends the program: a benchmark has nobody to pass an error on to.
[[noreturn]] void stop(const std::string& why);

class ServerProgram {
public:
    /// Starts it and waits until it says its port, the first number after `saysPortAfter`.
    ServerProgram(const std::vector<std::string>& command, const std::string& saysPortAfter);
    /// Ends it and waits until it has.
    ~ServerProgram();
    ServerProgram(const ServerProgram&) = delete;
    ServerProgram& operator=(const ServerProgram&) = delete;

    [[nodiscard]] int port() const { return port_; }
    /// The most memory that it has had resident so far, the pages of shared libraries included.
    [[nodiscard]] double peakMegabytes() const;

private:
    pid_t process_ = -1;
    int output_ = -1;
    int port_ = 0;
};

}  // namespace hopluu::bench
