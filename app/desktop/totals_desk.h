// The page of the totals: the merged table, what stands behind a figure, corrections, and what it would be without a doubtful part.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "engine/what_if.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <optional>
#include <set>

namespace hopluu::desktop {

class TotalsDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    Q_PROPERTY(bool isEverything READ isEverything WRITE setEverything NOTIFY changed)  // also what is not accepted: a preview
    Q_PROPERTY(QString standing READ standing NOTIFY changed)                           // over how many boards the table runs
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)                     // kTotalRowRoles
    // The figure that is looked at
    Q_PROPERTY(QString item READ item WRITE setItem NOTIFY itemChanged)  // empty: none
    Q_PROPERTY(QString itemName READ itemName NOTIFY itemChanged)
    Q_PROPERTY(QString amount READ amount NOTIFY itemChanged)  // "5.487,3 ha"
    Q_PROPERTY(QString change READ change NOTIFY itemChanged)  // on last year, or why there is none
    Q_PROPERTY(QString coverage READ coverage NOTIFY itemChanged)
    Q_PROPERTY(bool canAdjust READ canAdjust NOTIFY itemChanged)
    Q_PROPERTY(hopluu::desktop::RowsModel* parts READ parts CONSTANT)  // key: the unit; name, value, origin, share, hasNumber, isCounted
    Q_PROPERTY(hopluu::desktop::RowsModel* years READ years CONSTANT)  // label, value, share
    Q_PROPERTY(hopluu::desktop::RowsModel* adjustments READ adjustments CONSTANT)  // amount, reason, who
    Q_PROPERTY(hopluu::desktop::RowsModel* findings READ findings CONSTANT)        // sentence, instruction, tone
    // Without some of the parts
    Q_PROPERTY(QString withoutText READ withoutText NOTIFY itemChanged)  // what it would be; empty: none is left out
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)       // of the correction that was typed

public:
    explicit TotalsDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] bool isEverything() const { return basis_ == engine::Basis::everything; }
    void setEverything(bool isEverything);
    [[nodiscard]] QString standing() const;
    [[nodiscard]] RowsModel* rows() { return &rows_; }
    [[nodiscard]] QString item() const;
    void setItem(const QString& item);
    [[nodiscard]] QString itemName() const;
    [[nodiscard]] QString amount() const;
    [[nodiscard]] QString change() const;
    [[nodiscard]] QString coverage() const;
    [[nodiscard]] bool canAdjust() const;
    [[nodiscard]] RowsModel* parts() { return &parts_; }
    [[nodiscard]] RowsModel* years() { return &years_; }
    [[nodiscard]] RowsModel* adjustments() { return &adjustments_; }
    [[nodiscard]] RowsModel* findings() { return &findings_; }
    [[nodiscard]] QString withoutText() const;
    [[nodiscard]] QString problem() const { return problem_; }

    /// Leaves the board's part out of the figure that is looked at, or takes it in again. Changes nothing but what is shown.
    Q_INVOKABLE void toggleWithout(const QString& unit);
    /// Adds to the total, with a reason that is printed; the boards' figures stay. `amount` as it is typed.
    Q_INVOKABLE void adjust(const QString& amount, const QString& reason);
    /// Takes a correction back; it stays in the journal. `key`: of `adjustments`.
    Q_INVOKABLE void withdraw(const QString& key);
    Q_INVOKABLE void forgetProblem();
    /// The picture could not be written there.
    Q_INVOKABLE void tellNotSaved(const QUrl& file);

signals:
    void changed();
    void itemChanged();
    void problemChanged();
    void adjusted();

private:
    void show();
    void showItem();
    void workOut();
    void complain(const QString& problem);

    QPointer<OpenBloc> bloc_;
    engine::Basis basis_ = engine::Basis::accepted;
    ItemCode item_;
    std::set<UnitId> without_;
    std::optional<engine::WhatIf> whatIf_;
    RowsModel rows_, parts_, years_, adjustments_, findings_;
    QString problem_;
};

}  // namespace hopluu::desktop
