// The page of all boards: a row each, how far it is, and the one that is chosen.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

namespace hopluu::desktop {

class BlocBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    // Key: the unit. name, stage, stageTone, annex, annexPercent, narrative, narrativePercent, scores, scoresPercent, files, findings,
    // findingsTone, deadline, isExtended, heard
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)  // "8 đã chấp nhận · 1 chờ xem xét"
    Q_PROPERTY(QString deadline READ deadline NOTIFY changed)

public:
    explicit BlocBoard(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] RowsModel* rows() { return &rows_; }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString deadline() const;

    /// To be copied and sent; in the language of the window. Empty for an unknown unit.
    Q_INVOKABLE [[nodiscard]] QString reminder(const QString& unit) const;
    Q_INVOKABLE void copyReminder(const QString& unit) const;
    /// One text for all boards that have not submitted.
    Q_INVOKABLE void copyReminderForAll() const;

signals:
    void changed();

private:
    void show();

    QPointer<OpenBloc> bloc_;
    RowsModel rows_;
};

}  // namespace hopluu::desktop
