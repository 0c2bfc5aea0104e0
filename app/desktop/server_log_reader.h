// What a hopluu-server that this program runs writes about itself: one JSON object a line on its standard error (docs/spec/server-log.md).
#pragma once

#include "sync/crypto.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hopluu::desktop {

struct ServerListening {
    int port = 0;
    sync::Hash fingerprint{};
    bool isReadOnly = false;  // the bloc has been handed over to another server
};
struct ServerNotStarted {
    std::string code;     // stable: "server.port-in-use"
    std::string message;  // English
};
/// A laptop has asked for something.
struct ServerRequest {
    std::string peer, path;
    int status = 0;
};
using ServerEvent = std::variant<ServerListening, ServerNotStarted, ServerRequest>;

/// nullopt: another event, or no event at all.
[[nodiscard]] std::optional<ServerEvent> readServerEvent(std::string_view line);

}  // namespace hopluu::desktop
