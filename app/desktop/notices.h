// What the program has to say without being asked: a bar above the page, never a box in the way. The newest is shown; the others wait.
#pragma once

#include "domain/error.h"
#include "engine/wording.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include <string_view>
#include <vector>

namespace hopluu::desktop {

class Preferences;

class Notices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to Program")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)      // of the newest
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)  // what can be done; may be empty
    Q_PROPERTY(bool isError READ isError NOTIFY changed)

public:
    explicit Notices(const Preferences& preferences, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(all_.size()); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString remedy() const;
    [[nodiscard]] bool isError() const { return !all_.empty() && all_.back().isError; }

    /// The same one twice is said once.
    void tell(const Error& error);
    /// Good or neutral news; leaves by itself.
    void tell(const BilingualText& news);
    /// What stood in the way is gone: errors whose code begins so leave.
    void settle(std::string_view codePrefix);
    Q_INVOKABLE void dismiss();

signals:
    void changed();

private:
    struct Notice {
        Error error;
        bool isError = true;
    };
    void add(Notice notice);

    const Preferences& preferences_;
    std::vector<Notice> all_;
};

}  // namespace hopluu::desktop
