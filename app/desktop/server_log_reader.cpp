#include "desktop/server_log_reader.h"

#include "sync/json_fields.h"

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostLine = 16 * 1024;
constexpr std::size_t kMostText = 4 * 1024;

std::optional<ServerEvent> readListening(const nlohmann::json& object) {
    ServerListening event;
    const auto port = sync::integerField(object, "port");
    if (!port || *port < 1 || *port > 65535 || !sync::hexField(object, "certificate_sha256", event.fingerprint)) {
        return std::nullopt;
    }
    event.port = static_cast<int>(*port);
    const auto readOnly = object.find("read_only");
    event.isReadOnly = readOnly != object.end() && readOnly->is_boolean() && readOnly->get<bool>();
    return event;
}

}  // namespace

std::optional<ServerEvent> readServerEvent(std::string_view line) {
    const auto object = sync::parseObject(line, kMostLine);
    const auto event = object ? sync::textField(*object, "event", kMostText) : std::nullopt;
    if (!event) {
        return std::nullopt;
    }
    if (*event == "listening") {
        return readListening(*object);
    }
    if (*event == "not-started") {
        return ServerNotStarted{sync::textField(*object, "code", kMostText).value_or(""),
                                sync::textField(*object, "message", kMostText).value_or("")};
    }
    if (*event == "request") {
        return ServerRequest{sync::textField(*object, "peer", kMostText).value_or(""),
                             sync::textField(*object, "path", kMostText).value_or(""),
                             static_cast<int>(sync::integerField(*object, "status").value_or(0))};
    }
    return std::nullopt;
}

}  // namespace hopluu::desktop
