// What each board wrote in one section, for the leader to read and to take over.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

namespace hopluu::desktop {

class BoardTexts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    Q_PROPERTY(QString section READ section WRITE setSection NOTIFY changed)  // its code
    /// Key: the unit. name, stage, text (with the board's figures filled in); boards that have written nothing are left out.
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)

public:
    explicit BoardTexts(QObject* parent = nullptr) : QObject(parent), rows_({"name", "stage", "text"}) {}

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] QString section() const;
    void setSection(const QString& section);
    [[nodiscard]] RowsModel* rows() { return &rows_; }

signals:
    void changed();

private:
    void show();

    QPointer<OpenBloc> bloc_;
    ItemCode section_;
    RowsModel rows_;
};

}  // namespace hopluu::desktop
