#include "desktop/preferences.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr char kLanguage[] = "language", kAppearance[] = "appearance", kTextSize[] = "text-size", kPlace[] = "window/place",
               kMaximized[] = "window/maximized", kProxyUse[] = "proxy/use", kProxyAddress[] = "proxy/address";

QString oneOf(const QString& wanted, std::initializer_list<const char*> known) {
    for (const char* each : known) {
        if (wanted == QLatin1String(each)) {
            return wanted;
        }
    }
    return QLatin1String(*known.begin());
}

transport::ProxyUse proxyUseOf(const QString& name) {
    return name == QLatin1String("none")    ? transport::ProxyUse::none
           : name == QLatin1String("named") ? transport::ProxyUse::named
                                            : transport::ProxyUse::system;
}

int inRange(int percent) {
    return std::clamp(percent, 80, 175);
}

}  // namespace

Preferences::Preferences(QObject* parent)
    : QObject(parent),
      language_(oneOf(settings_.value(QLatin1String(kLanguage)).toString(), {"vi", "en"})),
      appearance_(oneOf(settings_.value(QLatin1String(kAppearance)).toString(), {"system", "light", "dark"})),
      textSize_(inRange(settings_.value(QLatin1String(kTextSize), 100).toInt())),
      proxyUse_(proxyUseOf(settings_.value(QLatin1String(kProxyUse)).toString())),
      proxyAddress_(settings_.value(QLatin1String(kProxyAddress)).toString()),
      windowPlace_(settings_.value(QLatin1String(kPlace)).toRect()),
      isMaximized_(settings_.value(QLatin1String(kMaximized)).toBool()) {}

void Preferences::setLanguage(const QString& language) {
    const QString known = oneOf(language, {"vi", "en"});
    if (known != language_) {
        language_ = known;
        settings_.setValue(QLatin1String(kLanguage), known);
        emit languageChanged();
    }
}

void Preferences::setAppearance(const QString& appearance) {
    const QString known = oneOf(appearance, {"system", "light", "dark"});
    if (known != appearance_) {
        appearance_ = known;
        settings_.setValue(QLatin1String(kAppearance), known);
        emit appearanceChanged();
    }
}

bool Preferences::isDark() const {
    if (appearance_ == QLatin1String("system")) {
        return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    }
    return appearance_ == QLatin1String("dark");
}

void Preferences::setTextSize(int percent) {
    if (inRange(percent) != textSize_) {
        textSize_ = inRange(percent);
        settings_.setValue(QLatin1String(kTextSize), textSize_);
        emit textSizeChanged();
    }
}

QString Preferences::proxyUse() const {
    return proxyUse_ == transport::ProxyUse::none    ? QStringLiteral("none")
           : proxyUse_ == transport::ProxyUse::named ? QStringLiteral("named")
                                                     : QStringLiteral("system");
}

bool Preferences::setProxy(const QString& use, const QString& address) {
    const transport::ProxyUse wanted = proxyUseOf(use);
    if (wanted == transport::ProxyUse::named && !transport::parseProxy(address.trimmed().toStdString())) {
        return false;
    }
    proxyUse_ = wanted;
    proxyAddress_ = address.trimmed();
    settings_.setValue(QLatin1String(kProxyUse), proxyUse());
    settings_.setValue(QLatin1String(kProxyAddress), proxyAddress_);
    emit proxyChanged();
    return true;
}

void Preferences::keepWindowPlace(int x, int y, int width, int height) {
    const QRect place(x, y, width, height);
    if (place != windowPlace_) {
        windowPlace_ = place;
        settings_.setValue(QLatin1String(kPlace), place);
        emit windowPlaceChanged();
    }
}

void Preferences::setMaximized(bool maximized) {
    if (maximized != isMaximized_) {
        isMaximized_ = maximized;
        settings_.setValue(QLatin1String(kMaximized), maximized);
        emit windowPlaceChanged();
    }
}

QString Preferences::recall(const QString& key) const {
    return settings_.value(QLatin1String("pages/") + key).toString();
}

void Preferences::remember(const QString& key, const QString& value) {
    settings_.setValue(QLatin1String("pages/") + key, value);
}

}  // namespace hopluu::desktop
