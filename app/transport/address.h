// Where a server is, and which proxy stands on the way there.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::transport {

struct Address {
    std::string host;  // without the brackets of IPv6
    int port = 443;
    bool operator==(const Address&) const = default;
};

/// "https://host:port"; what follows the port is not accepted.
[[nodiscard]] std::optional<Address> parseAddress(std::string_view text);

struct Proxy {
    Address address;
    std::string user, password;
    bool operator==(const Proxy&) const = default;
};

using Environment = std::function<const char*(const char*)>;

/// HTTPS_PROXY and NO_PROXY (or in lower case), as other programs read them. None for this machine itself.
[[nodiscard]] std::optional<Proxy> proxyFor(const std::string& host, const Environment& environment);

}  // namespace hopluu::transport
