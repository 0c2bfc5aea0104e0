// Every request and answer that a server under test sees, as JSON lines; tests/openapi compares them with the document of the interface.
// They go to the build folder's "traffic" when the test run has made it, else nowhere.
#pragma once

#include "http/http_server.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>

#include <errno.h>
#include <unistd.h>

namespace hopluu::test {

inline nlohmann::json asJson(const std::vector<sync::Header>& headers) {
    auto list = nlohmann::json::array();
    for (const auto& [name, value] : headers) {
        list.push_back({name, value});
    }
    return list;
}

inline nlohmann::json asJson(const server::ObservedExchange& seen) {
    return {{"method", seen.method},
            {"target", seen.target},
            {"request_headers", asJson(seen.requestHeaders)},
            {"request_body", seen.requestBody},
            {"request_bytes", seen.requestBytes},
            {"status", seen.status},
            {"answer_headers", asJson(seen.answerHeaders)},
            {"answer_body", seen.answerBody}};
}

/// One file for each process, named after its program. Bytes that are no text lose their meaning; nobody compares those.
inline server::HttpObserver recordTraffic() {
    const std::filesystem::path folder = HOPLUU_TRAFFIC_FOLDER;
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        return {};
    }
    struct Recorder {
        std::mutex mutex;
        std::ofstream file;
    };
    const auto recorder = std::make_shared<Recorder>();
    recorder->file.open(folder / (std::string(program_invocation_short_name) + "-" + std::to_string(::getpid()) + ".jsonl"), std::ios::app);
    return [recorder](const server::ObservedExchange& seen) {
        const std::string line = asJson(seen).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
        const std::scoped_lock lock(recorder->mutex);
        recorder->file << line << std::flush;
    };
}

}  // namespace hopluu::test
