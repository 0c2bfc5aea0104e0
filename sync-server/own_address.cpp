#include "own_address.h"

#include "http/socket.h"

#include <fmt/format.h>

#include <array>

namespace hopluu::server {

namespace {

constexpr std::string_view kLoopback = "127.0.0.1";

/// Connecting a datagram socket sends nothing, it only makes the system choose its own address. Listing the interfaces instead would name
/// virtual ones too, and the service's sandbox forbids it.
std::string addressTowardsOthers() {
    std::string result(kLoopback);
    const SocketNumber socket = openDatagramSocket();
    if (socket == kNoSocket) {
        return result;
    }
    sockaddr_in elsewhere{};
    elsewhere.sin_family = AF_INET;
    elsewhere.sin_port = htons(9);
    ::inet_pton(AF_INET, "192.0.2.1", &elsewhere.sin_addr);  // RFC 5737: no one's
    sockaddr_in own{};
    socklen_t size = sizeof own;
    std::array<char, INET_ADDRSTRLEN> text{};
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&elsewhere), sizeof elsewhere) == 0 &&
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&own), &size) == 0 &&
        ::inet_ntop(AF_INET, &own.sin_addr, text.data(), text.size()) != nullptr) {
        result = text.data();
    }
    closeSocket(socket);
    return result;
}

std::string asUrl(const std::string& host, int port) {
    return host.find(':') == std::string::npos ? fmt::format("https://{}:{}", host, port) : fmt::format("https://[{}]:{}", host, port);
}

}  // namespace

std::vector<std::string> ownAddresses(const std::string& listen, int port) {
    const bool isEverywhere = listen == "0.0.0.0" || listen == "::";
    return {asUrl(isEverywhere ? addressTowardsOthers() : listen, port)};
}

std::optional<std::string> hostOf(std::string_view address) {
    constexpr std::string_view kScheme = "https://";
    if (!address.starts_with(kScheme)) {
        return std::nullopt;
    }
    address.remove_prefix(kScheme.size());
    const auto end = address.starts_with('[') ? address.find(']') : address.find_first_of(":/");
    std::string_view host = address.substr(0, end);
    if (host.starts_with('[')) {
        host.remove_prefix(1);
    }
    const bool isHost = !host.empty() && host.find_first_of(" @?#") == std::string_view::npos;
    return isHost ? std::optional<std::string>{host} : std::nullopt;
}

}  // namespace hopluu::server
