// Every value that a board has given for a part of a total: who wrote it and when.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "engine/entry_history.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

namespace hopluu::desktop {

class PartHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed)  // another one closes what was open
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY changed)  // whose part; empty: none is open
    /// Newest first, key: the operation. value, remark, who ("Nguyễn Văn A, 17:05 3/1/2023"), isCurrent
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)

public:
    explicit PartHistory(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] QString item() const;
    void setItem(const QString& item);
    [[nodiscard]] QString unit() const;
    void setUnit(const QString& unit);
    [[nodiscard]] RowsModel* rows() { return &rows_; }

signals:
    void changed();

private:
    void read();
    void take(const std::vector<engine::HistoryEntry>& entries);

    QPointer<OpenBloc> bloc_;
    ItemCode item_;
    UnitId unit_;
    RowsModel rows_;
};

}  // namespace hopluu::desktop
