// First start of a new bloc's leader: the server is made and started on this computer, and this laptop joins as the leader's by the
// invitation that the server has written for its first one.
#pragma once

#include "desktop/host_joining.h"
#include "desktop/program.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

namespace hopluu::desktop {

class Founding : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY changed)
    Q_PROPERTY(QString person MEMBER person_ NOTIFY changed)
    Q_PROPERTY(QString deviceName MEMBER deviceName_ NOTIFY changed)
    Q_PROPERTY(bool canFound READ canFound NOTIFY changed)
    Q_PROPERTY(bool isFounding READ isFounding NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // empty: none
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)

public:
    explicit Founding(QObject* parent = nullptr);
    ~Founding() override;

    [[nodiscard]] Program* program() const { return program_; }
    void setProgram(Program* program);
    [[nodiscard]] bool canFound() const;
    [[nodiscard]] bool isFounding() const { return joining_.isUnderWay(); }
    [[nodiscard]] QString progress() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString remedy() const;

    Q_INVOKABLE void found();

signals:
    void changed();

private:
    [[nodiscard]] QString say(const BilingualText& text) const;

    QPointer<Program> program_;
    QString person_, deviceName_;
    Error problem_;  // without a code: none
    HostJoining joining_;
};

}  // namespace hopluu::desktop
