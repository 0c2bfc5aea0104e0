// The overview page: what overview_facts.h works out, as models and ready strings.
#pragma once

#include "desktop/open_year.h"
#include "desktop/overview_facts.h"
#include "desktop/rows_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include <vector>

namespace hopluu::desktop {

class Overview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY changed)
    // Rows of title, detail, tone (Badge.Tone), page and item (Program.go), percent (-1: not of that kind).
    Q_PROPERTY(hopluu::desktop::RowsModel* parts READ parts CONSTANT)
    Q_PROPERTY(hopluu::desktop::RowsModel* work READ work CONSTANT)
    Q_PROPERTY(hopluu::desktop::RowsModel* rules READ rules CONSTANT)
    Q_PROPERTY(hopluu::desktop::RowsModel* returnedCells READ returnedCells CONSTANT)

    Q_PROPERTY(QString deadline READ deadline NOTIFY changed)
    Q_PROPERTY(QString daysLeft READ daysLeft NOTIFY changed)
    Q_PROPERTY(int deadlineTone READ deadlineTone NOTIFY changed)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed)
    Q_PROPERTY(QString nextDetail READ nextDetail NOTIFY changed)
    Q_PROPERTY(QString nextButton READ nextButton NOTIFY changed)
    Q_PROPERTY(int nextTone READ nextTone NOTIFY changed)
    Q_PROPERTY(QString nextPage READ nextPage NOTIFY changed)
    Q_PROPERTY(QString nextItem READ nextItem NOTIFY changed)
    Q_PROPERTY(QString returnedTitle READ returnedTitle NOTIFY changed)  // empty: not returned
    Q_PROPERTY(QString returnedReason READ returnedReason NOTIFY changed)

public:
    explicit Overview(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] RowsModel* parts() { return &parts_; }
    [[nodiscard]] RowsModel* work() { return &work_; }
    [[nodiscard]] RowsModel* rules() { return &rules_; }
    [[nodiscard]] RowsModel* returnedCells() { return &returnedCells_; }

    [[nodiscard]] QString deadline() const;
    [[nodiscard]] QString daysLeft() const;
    [[nodiscard]] int deadlineTone() const { return deadline_.tone; }
    [[nodiscard]] QString nextTitle() const;
    [[nodiscard]] QString nextDetail() const;
    [[nodiscard]] QString nextButton() const;
    [[nodiscard]] int nextTone() const { return next_.tone; }
    [[nodiscard]] QString nextPage() const;
    [[nodiscard]] QString nextItem() const;
    [[nodiscard]] QString returnedTitle() const;
    [[nodiscard]] QString returnedReason() const;

signals:
    void changed();

private:
    void countFiles();
    void show();

    OpenYear* year_ = nullptr;
    AttachmentCount files_;
    OverviewLine deadline_, returned_;
    NextStep next_;
    RowsModel parts_, work_, rules_, returnedCells_;
};

}  // namespace hopluu::desktop
