#include "desktop/preferences.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr char kLanguage[] = "language", kAppearance[] = "appearance", kTextSize[] = "text-size", kPlace[] = "window/place",
               kMaximized[] = "window/maximized";

QString oneOf(const QString& wanted, std::initializer_list<const char*> known) {
    for (const char* each : known) {
        if (wanted == QLatin1String(each)) {
            return wanted;
        }
    }
    return QLatin1String(*known.begin());
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
