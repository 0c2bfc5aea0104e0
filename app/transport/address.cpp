#include "transport/address.h"

#include <algorithm>
#include <charconv>

namespace hopluu::transport {

namespace {

constexpr int kDefaultProxyPort = 3128;

/// "host:port", "[v6]:port", either without the port.
std::optional<Address> parseHostAndPort(std::string_view text, int defaultPort) {
    std::string_view host = text;
    std::string_view port;
    if (text.starts_with('[')) {
        const auto close = text.find(']');
        if (close == std::string_view::npos) {
            return std::nullopt;
        }
        host = text.substr(1, close - 1);
        port = text.substr(close + 1);
    } else if (const auto colon = text.find(':'); colon != std::string_view::npos) {
        host = text.substr(0, colon);
        port = text.substr(colon);
    }
    Address address{std::string(host), defaultPort};
    if (!port.empty()) {
        port.remove_prefix(1);
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), address.port);
        if (error != std::errc{} || end != port.data() + port.size()) {
            return std::nullopt;
        }
    }
    const bool isUsable = !address.host.empty() && address.host.find_first_of("/?#@ ") == std::string::npos;
    return isUsable && address.port > 0 && address.port < 65536 ? std::optional{address} : std::nullopt;
}

std::string_view read(const Environment& environment, const char* upper, const char* lower) {
    for (const char* name : {lower, upper}) {
        if (const char* value = environment(name); value != nullptr && *value != '\0') {
            return value;
        }
    }
    return {};
}

bool isThisMachine(std::string_view host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

/// An entry of NO_PROXY stands for itself and for what is below it: "example.vn" and ".example.vn" alike.
bool isExcepted(std::string_view host, std::string_view list) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        std::string_view entry = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        entry.remove_prefix(std::min(entry.find_first_not_of(" ."), entry.size()));
        entry = entry.substr(0, entry.find_last_not_of(' ') + 1);
        const bool isBelow =
            !entry.empty() && host.size() > entry.size() && host.ends_with(entry) && host[host.size() - entry.size() - 1] == '.';
        if (entry == "*" || entry == host || isBelow) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Address> parseAddress(std::string_view text) {
    constexpr std::string_view kScheme = "https://";
    if (!text.starts_with(kScheme)) {
        return std::nullopt;
    }
    text.remove_prefix(kScheme.size());
    if (text.ends_with('/')) {
        text.remove_suffix(1);
    }
    return parseHostAndPort(text, 443);
}

std::optional<Proxy> parseProxy(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos) {
        url.remove_prefix(scheme + 3);
    }
    url = url.substr(0, url.find('/'));
    Proxy proxy;
    if (const auto at = url.rfind('@'); at != std::string_view::npos) {
        const std::string_view login = url.substr(0, at);
        const auto colon = std::min(login.find(':'), login.size());
        proxy.user = login.substr(0, colon);
        proxy.password = login.substr(std::min(colon + 1, login.size()));
        url.remove_prefix(at + 1);
    }
    const auto address = parseHostAndPort(url, kDefaultProxyPort);
    if (!address) {
        return std::nullopt;
    }
    proxy.address = *address;
    return proxy;
}

std::optional<Proxy> proxyFor(const std::string& host, const Environment& environment) {
    const std::string_view url = read(environment, "HTTPS_PROXY", "https_proxy");
    if (url.empty() || isThisMachine(host) || isExcepted(host, read(environment, "NO_PROXY", "no_proxy"))) {
        return std::nullopt;
    }
    return parseProxy(url);
}

std::optional<Proxy> proxyFor(const std::string& host, const ProxySettings& settings, const Environment& environment) {
    switch (settings.use) {
        case ProxyUse::none:
            return std::nullopt;
        case ProxyUse::named:
            return isThisMachine(host) ? std::nullopt : parseProxy(settings.address);
        case ProxyUse::system:
            break;
    }
    return proxyFor(host, environment);
}

}  // namespace hopluu::transport
