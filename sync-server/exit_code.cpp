#include "exit_code.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace hopluu::server {

ExitCode exitCodeOf(const Error& error) {
    const std::string_view code = error.code;
    constexpr std::pair<std::string_view, ExitCode> kByPrefix[] = {
        {"server.data-in-use", kDataInUse},
        {"server.already-has-leader", kHasLeader},
        {"server.address-malformed", kUsage},
        {"server.log-level", kUsage},
        {"server.port", kNetwork},
        {"server.address", kNetwork},
        {"server.data", kData},
        {"server.no-data", kData},
        {"server.disk-full", kData},
        {"server.certificate-damaged", kData},
        {"server.log-file", kData},
        {"server.moved", kHandover},
        {"store.", kData},
        {"handover.file", kData},
        {"handover.no-space", kData},
        {"handover.not-identical", kNotSound},
        {"handover.", kHandover},
    };
    const auto* found =
        std::find_if(std::begin(kByPrefix), std::end(kByPrefix), [&](const auto& each) { return code.starts_with(each.first); });
    return found == std::end(kByPrefix) ? kFailure : found->second;
}

int report(const Error& error) {
    fmt::print(stderr, "hopluu-server: {}\n  → {}\nhopluu-server: {}\n  → {}\n", error.message.vi, error.remedy.vi, error.message.en,
               error.remedy.en);
    return exitCodeOf(error);
}

}  // namespace hopluu::server
