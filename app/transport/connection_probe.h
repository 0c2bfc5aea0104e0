// Why does a connection not come about? The HTTP library only says that it does not.
#pragma once

#include "transport/address.h"

#include <chrono>
#include <cstdint>

namespace hopluu::transport {

enum class Reachability : std::uint8_t { reachable, unknownHost, noRoute, refused, timeout };

/// Resolves the name and tries to connect once, within the time given.
[[nodiscard]] Reachability probe(const Address& address, std::chrono::milliseconds patience);
/// Bytes, or the end of the connection. Does not wait.
[[nodiscard]] bool hasSomethingToRead(int socket);
/// The HTTP status with which the proxy answers when it is asked for a way to `target`; 0: no answer that could be read.
[[nodiscard]] int askProxy(const Proxy& proxy, const Address& target, std::chrono::milliseconds patience);

}  // namespace hopluu::transport
