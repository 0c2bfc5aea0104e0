#include "desktop/own_addresses.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace hopluu::desktop {

namespace {

enum class Rank { privateNetwork, otherNetwork, tunnel, version6 };

template <std::size_t N>
bool beginsWithOneOf(const QString& name, const std::array<const char*, N>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const char* each) { return name.startsWith(QLatin1String(each), Qt::CaseInsensitive); });
}

/// Bridges to containers and virtual machines: nobody else stands behind them.
bool isVirtual(const QString& network) {
    constexpr std::array kNames{"docker", "br-", "veth",   "virbr", "vmnet",     "vboxnet",    "lxc",
                                "lxdbr",  "cni", "podman", "cali",  "vethernet", "virtualbox", "vmware"};
    return beginsWithOneOf(network, kNames);
}

bool isTunnel(const QString& network) {
    constexpr std::array kNames{"tun", "tap", "wg", "ppp", "tailscale", "zt"};
    return beginsWithOneOf(network, kNames);
}

/// RFC 1918.
bool isPrivate(const QHostAddress& address) {
    constexpr std::array kNetworks{"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"};
    return std::any_of(kNetworks.begin(), kNetworks.end(),
                       [&](const char* each) { return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(each))); });
}

std::optional<Rank> rankOf(const OwnAddress& found) {
    const QHostAddress address(found.ip);
    if (address.isNull() || address.isLoopback() || address.isLinkLocal() || isVirtual(found.network)) {
        return std::nullopt;
    }
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        return Rank::version6;
    }
    if (isTunnel(found.network)) {
        return Rank::tunnel;
    }
    return isPrivate(address) ? Rank::privateNetwork : Rank::otherNetwork;
}

}  // namespace

QList<OwnAddress> usableAddresses(const QList<OwnAddress>& found) {
    std::vector<std::pair<Rank, OwnAddress>> ranked;
    for (const OwnAddress& each : found) {
        if (const auto rank = rankOf(each)) {
            ranked.emplace_back(*rank, each);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<OwnAddress> usable;
    for (const auto& [rank, address] : ranked) {
        if (rank != Rank::version6 || ranked.front().first == Rank::version6) {
            usable.append(address);
        }
    }
    return usable;
}

QList<OwnAddress> ownAddresses() {
    QList<OwnAddress> found;
    const auto networks = QNetworkInterface::allInterfaces();
    for (const auto& network : networks) {
        const auto flags = network.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning) ||
            flags.testFlag(QNetworkInterface::IsLoopBack)) {
            continue;
        }
        const auto entries = network.addressEntries();
        for (const auto& entry : entries) {
            QHostAddress address = entry.ip();
            address.setScopeId({});
            found.append({address.toString(), network.humanReadableName()});
        }
    }
    return usableAddresses(found);
}

QString addressUrl(const QString& ip, int port) {
    const QString host = ip.contains(QLatin1Char(':')) ? QLatin1Char('[') + ip + QLatin1Char(']') : ip;
    return QStringLiteral("https://%1:%2").arg(host).arg(port);
}

}  // namespace hopluu::desktop
