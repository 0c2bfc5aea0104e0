// What the leader and the board have remarked on this year, for the board: each leads to its place and can be answered.
#pragma once

#include "desktop/open_year.h"
#include "desktop/rows_model.h"
#include "engine/comments.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

namespace hopluu::desktop {

class YearRemarks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)  // place, text, who, page, item, isOwn; the newest first

public:
    explicit YearRemarks(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] RowsModel* rows() { return &rows_; }

    /// At the place of the remark that stands in this row. What fails is told in a notice, and `answered` says so.
    Q_INVOKABLE void answer(int row, const QString& text);

signals:
    void changed();
    void answered(bool isDone);

private:
    void read();
    void show();

    QPointer<OpenYear> year_;
    std::vector<engine::CommentView> remarks_;  // the newest first
    RowsModel rows_;
};

}  // namespace hopluu::desktop
