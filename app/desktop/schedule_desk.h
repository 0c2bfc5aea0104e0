// Until when the boards may write: the deadline of all, and what one board was granted.
#pragma once

#include "desktop/open_bloc.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

namespace hopluu::desktop {

class ScheduleDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    Q_PROPERTY(QString deadline READ deadline NOTIFY changed)  // of all
    Q_PROPERTY(bool isLocked READ isLocked NOTIFY changed)     // boards cannot write any more
    // The board that is looked at
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY changed)
    Q_PROPERTY(QString unitName READ unitName NOTIFY changed)
    Q_PROPERTY(QString granted READ granted NOTIFY changed)  // its own last day; empty: it follows the deadline
    Q_PROPERTY(QString grantedBecause READ grantedBecause NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)  // of what was asked for last

public:
    explicit ScheduleDesk(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] QString deadline() const;
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] QString unit() const { return unit_; }
    void setUnit(const QString& unit);
    [[nodiscard]] QString unitName() const;
    [[nodiscard]] QString granted() const;
    [[nodiscard]] QString grantedBecause() const;
    [[nodiscard]] QString problem() const { return problem_; }

    /// Days as they are typed.
    Q_INVOKABLE void setDeadline(const QString& day, bool isLocked);
    Q_INVOKABLE void grant(const QString& day, const QString& reason);
    Q_INVOKABLE void withdraw(const QString& reason);
    Q_INVOKABLE void forgetProblem();

signals:
    void changed();
    void problemChanged();
    void done();

private:
    [[nodiscard]] const engine::BoardStanding* board() const;
    void act(OpenBloc::Act act, const BilingualText& news);
    void complain(const QString& problem);

    QPointer<OpenBloc> bloc_;
    QString unit_, problem_;
};

}  // namespace hopluu::desktop
