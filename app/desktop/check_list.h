// The page "Check and submit": everything that is open, in one list, each with the way there; explanations are given in place.
#pragma once

#include "desktop/open_year.h"
#include "desktop/rows_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

namespace hopluu::desktop {

class CheckList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY yearChanged)
    /// group, text, detail, page, item, tone, rule (empty: nothing to explain), explanation
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)
    Q_PROPERTY(int blocking READ blocking NOTIFY changed)
    Q_PROPERTY(int unfinished READ unfinished NOTIFY changed)
    Q_PROPERTY(int warnings READ warnings NOTIFY changed)
    Q_PROPERTY(int refused READ refused NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString exceptionRequest READ exceptionRequest NOTIFY changed)  // text for the leader

public:
    explicit CheckList(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] RowsModel* rows() { return &rows_; }
    [[nodiscard]] int blocking() const { return blocking_; }
    [[nodiscard]] int unfinished() const { return unfinished_; }
    [[nodiscard]] int warnings() const { return warnings_; }
    [[nodiscard]] int refused() const { return refused_; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString exceptionRequest() const;

    /// An empty text takes the explanation back.
    Q_INVOKABLE void explain(const QString& rule, const QString& text);
    Q_INVOKABLE void copy(const QString& text) const;

signals:
    void yearChanged();
    void changed();

private:
    void read();

    QPointer<OpenYear> year_;
    RowsModel rows_;
    int blocking_ = 0, unfinished_ = 0, warnings_ = 0, refused_ = 0;
};

/// The page that holds this part of the year.
[[nodiscard]] QString pageOf(Topic topic);

}  // namespace hopluu::desktop
