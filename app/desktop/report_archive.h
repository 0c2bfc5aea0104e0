// The reports that the leader has frozen: made again, compared with today, published.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "engine/frozen_report.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <vector>

namespace hopluu::desktop {

class ReportArchive : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* reports READ reports CONSTANT)  // number, title, detail, isPublished; the last one first
    /// Of the report that was asked about: place, before, after. A side that is not there is a dash.
    Q_PROPERTY(hopluu::desktop::RowsModel* changes READ changes CONSTANT)
    Q_PROPERTY(QString changesTitle READ changesTitle NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString told READ told NOTIFY changed)        // what the last act came to
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // why it failed, and what to do

public:
    explicit ReportArchive(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] RowsModel* reports() { return &reports_; }
    [[nodiscard]] RowsModel* changes() { return &changes_; }
    [[nodiscard]] QString changesTitle() const { return changesTitle_; }
    [[nodiscard]] bool isBusy() const { return isBusy_; }
    [[nodiscard]] QString told() const { return told_; }
    [[nodiscard]] QString problem() const;

    /// `isRestated`: last year as the boards are now, after mergers.
    Q_INVOKABLE void freeze(const QString& note, bool withScores, bool withFindings, bool isRestated);
    Q_INVOKABLE void remake(int number, const QUrl& folder);
    Q_INVOKABLE void compare(int number);
    Q_INVOKABLE void publish(int number);

signals:
    void changed();
    void compared();  // `changes` are those of the report that was asked about

private:
    void read();
    void showReports(const std::vector<engine::FrozenView>& reports);
    void showChanges(const report::ReportDifference& changes, int number);
    /// One at a time, on the worker's thread: `work(Workspace&, period)`, then `then(what it gave)`; what failed is `problem`.
    template <class Work, class Then>
    void perform(Work work, Then then);

    QPointer<OpenBloc> bloc_;
    RowsModel reports_, changes_;
    QString changesTitle_, told_;
    bool isBusy_ = false;
    Errors problem_;
};

}  // namespace hopluu::desktop
