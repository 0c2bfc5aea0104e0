#include "server_log.h"

#include "server_errors.h"

#include <fmt/chrono.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <utility>

namespace hopluu::server {

namespace {

constexpr std::size_t kMaxQuotedBytes = 128;  // of what a client chose

std::string now() {
    const auto moment = std::chrono::system_clock::now();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count() % 1000;
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(moment)), milliseconds);
}

std::string asLine(const char* level, std::string_view name, const nlohmann::ordered_json& details) {
    nlohmann::ordered_json line{{"time", now()}, {"level", level}, {"event", std::string(name)}};
    if (details.is_object()) {
        line.update(details);
    }
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

ServerLog::ServerLog(std::shared_ptr<spdlog::logger> logger) : logger_(std::move(logger)) {}
ServerLog::~ServerLog() = default;

Result<std::unique_ptr<ServerLog>> ServerLog::open(const std::string& level, const std::filesystem::path& file) {
    const auto wanted = spdlog::level::from_str(level);
    if (wanted == spdlog::level::off && level != "off") {
        return fail(errors::unknownLogLevel(level));
    }
    try {
        spdlog::sink_ptr sink;
        if (file.empty()) {
            sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        } else {
            sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file.string());
        }
        auto logger = std::make_shared<spdlog::logger>("hopluu-server", std::move(sink));
        logger->set_pattern("%v");
        logger->set_level(wanted);
        logger->flush_on(spdlog::level::info);
        return std::unique_ptr<ServerLog>(new ServerLog(std::move(logger)));
    } catch (const spdlog::spdlog_ex&) {
        return fail(errors::logFile(file));
    }
}

void ServerLog::event(std::string_view name, nlohmann::ordered_json details) {
    logger_->info("{}", asLine("info", name, details));
}

void ServerLog::failure(std::string_view name, const Error& error) {
    logger_->error("{}", asLine("error", name, {{"code", error.code}, {"message", error.message.en}, {"place", error.place}}));
}

void ServerLog::request(const RequestLine& line) {
    const bool isOurFault = line.status >= 500;
    const auto level = isOurFault ? spdlog::level::warn : spdlog::level::info;
    if (!logger_->should_log(level)) {
        return;
    }
    nlohmann::ordered_json details{{"peer", line.peer},
                                   {"method", line.method.substr(0, 16)},
                                   {"path", line.path.substr(0, kMaxQuotedBytes)},
                                   {"status", line.status}};
    if (!line.problem.empty()) {
        details["problem"] = line.problem;
    }
    details["bytes_in"] = line.bytesIn;
    details["bytes_out"] = line.bytesOut;
    details["microseconds"] = line.took.count();
    logger_->log(level, "{}", asLine(isOurFault ? "warn" : "info", "request", details));
}

}  // namespace hopluu::server
