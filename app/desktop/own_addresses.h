// By which addresses can other computers reach this one? Those of its networks, the likeliest first.
#pragma once

#include <QList>
#include <QString>

namespace hopluu::desktop {

struct OwnAddress {
    QString ip;       // "192.168.1.10"
    QString network;  // the interface, as the system names it
    bool operator==(const OwnAddress&) const = default;
};

/// Of those found on the computer: addresses of private networks first, then others, at last those of tunnels. Without what only this
/// computer itself or its virtual machines see. IPv6 only when there is nothing else.
[[nodiscard]] QList<OwnAddress> usableAddresses(const QList<OwnAddress>& found);
/// The same, of this computer as it is now.
[[nodiscard]] QList<OwnAddress> ownAddresses();

[[nodiscard]] QString addressUrl(const QString& ip, int port);

}  // namespace hopluu::desktop
