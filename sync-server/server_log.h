// One JSON object a line: what was asked, by whom, what became of it. Never a code, a key, a name or anything that was typed.
#pragma once

#include "domain/result.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace spdlog {
class logger;
}

namespace hopluu::server {

struct RequestLine {
    std::string_view peer, method, path;
    int status = 0;
    std::string_view problem;  // the code, empty when all was well
    std::size_t bytesIn = 0, bytesOut = 0;
    std::chrono::microseconds took{0};
};

class ServerLog {
public:
    /// `level`: "debug", "info", "warn", "error", "off". `file` empty: standard error. Errors: "server.log-level", "server.log-file".
    [[nodiscard]] static Result<std::unique_ptr<ServerLog>> open(const std::string& level, const std::filesystem::path& file);
    ~ServerLog();

    void event(std::string_view name, nlohmann::ordered_json details = {});
    void failure(std::string_view name, const Error& error);
    void request(const RequestLine& line);

private:
    explicit ServerLog(std::shared_ptr<spdlog::logger> logger);
    std::shared_ptr<spdlog::logger> logger_;
};

}  // namespace hopluu::server
