// Where a server is, and which proxy stands on the way there.
#pragma once

#include <cstdint>
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

/// Which proxy a person has chosen.
enum class ProxyUse : std::uint8_t {
    system,  // as HTTPS_PROXY and NO_PROXY say
    none,    // straight to the server, whatever the system says
    named    // the one that is named
};
struct ProxySettings {
    ProxyUse use = ProxyUse::system;
    std::string address = {};  // of `named`: "http://name:password@proxy:3128"; scheme, name and password may be missing
    bool operator==(const ProxySettings&) const = default;
};

/// nullopt: not the address of a proxy.
[[nodiscard]] std::optional<Proxy> parseProxy(std::string_view url);

using Environment = std::function<const char*(const char*)>;

/// HTTPS_PROXY and NO_PROXY (or in lower case), as other programs read them. None for this machine itself.
[[nodiscard]] std::optional<Proxy> proxyFor(const std::string& host, const Environment& environment);
/// The same, with what a person has chosen before it. Never one for this machine itself.
[[nodiscard]] std::optional<Proxy> proxyFor(const std::string& host, const ProxySettings& settings, const Environment& environment);

}  // namespace hopluu::transport
