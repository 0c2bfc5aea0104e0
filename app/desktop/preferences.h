// How this person likes the program: language, light or dark, size of the text, where the window was. Kept by the system, not in the
// data file, since two people may share one laptop.
#pragma once

#include "engine/wording.h"
#include "transport/address.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QRect>
#include <QSettings>
#include <QString>

namespace hopluu::desktop {

class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to Program")
    /// "vi" or "en".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// "light", "dark" or "system".
    Q_PROPERTY(QString appearance READ appearance WRITE setAppearance NOTIFY appearanceChanged)
    Q_PROPERTY(bool isDark READ isDark NOTIFY appearanceChanged)
    /// Percent of the usual size: 80 to 175.
    Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY textSizeChanged)
    /// The way to the server: "system", "none" or "named", and then the address of the proxy.
    Q_PROPERTY(QString proxyUse READ proxyUse NOTIFY proxyChanged)
    Q_PROPERTY(QString proxyAddress READ proxyAddress NOTIFY proxyChanged)
    Q_PROPERTY(QRect windowPlace READ windowPlace NOTIFY windowPlaceChanged)
    Q_PROPERTY(bool isMaximized READ isMaximized WRITE setMaximized NOTIFY windowPlaceChanged)

public:
    explicit Preferences(QObject* parent = nullptr);

    [[nodiscard]] QString language() const { return language_; }
    void setLanguage(const QString& language);
    [[nodiscard]] engine::Language wording() const {
        return language_ == QLatin1String("en") ? engine::Language::english : engine::Language::vietnamese;
    }
    [[nodiscard]] QString appearance() const { return appearance_; }
    void setAppearance(const QString& appearance);
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] int textSize() const { return textSize_; }
    void setTextSize(int percent);
    [[nodiscard]] QString proxyUse() const;
    [[nodiscard]] QString proxyAddress() const { return proxyAddress_; }
    [[nodiscard]] transport::ProxySettings proxy() const { return {proxyUse_, proxyAddress_.toStdString()}; }
    /// False, and nothing is changed, when a named proxy's address is not one.
    Q_INVOKABLE bool setProxy(const QString& use, const QString& address);
    [[nodiscard]] QRect windowPlace() const { return windowPlace_; }
    Q_INVOKABLE void keepWindowPlace(int x, int y, int width, int height);
    [[nodiscard]] bool isMaximized() const { return isMaximized_; }
    void setMaximized(bool maximized);

    /// What a page wants to find again, under a key of its own ("annex/folded").
    Q_INVOKABLE [[nodiscard]] QString recall(const QString& key) const;
    Q_INVOKABLE void remember(const QString& key, const QString& value);

signals:
    void languageChanged();
    void appearanceChanged();
    void textSizeChanged();
    void proxyChanged();
    void windowPlaceChanged();

private:
    QSettings settings_;
    QString language_, appearance_;
    int textSize_ = 100;
    transport::ProxyUse proxyUse_ = transport::ProxyUse::system;
    QString proxyAddress_;
    QRect windowPlace_;
    bool isMaximized_ = false;
};

}  // namespace hopluu::desktop
