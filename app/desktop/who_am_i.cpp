#include "desktop/who_am_i.h"

#include <QSysInfo>

#ifndef _WIN32
#include <pwd.h>
#include <unistd.h>
#endif

namespace hopluu::desktop {

QString personAtThisLaptop() {
#ifdef _WIN32
    return {};
#else
    const passwd* account = ::getpwuid(::getuid());
    if (account == nullptr) {
        return {};
    }
    const QString fullName = QString::fromUtf8(account->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
    return fullName == QString::fromUtf8(account->pw_name) ? QString() : fullName;
#endif
}

QString nameOfThisLaptop() {
    return QSysInfo::machineHostName();
}

}  // namespace hopluu::desktop
