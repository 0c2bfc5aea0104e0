// The strip under the annex: what there is to know of the current cell, the most pressing first.
#pragma once

#include "desktop/annex_cursor.h"
#include "desktop/annex_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

namespace hopluu::desktop {

class AnnexDetails : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::AnnexModel* model READ model WRITE setModel NOTIFY changed REQUIRED)
    Q_PROPERTY(hopluu::desktop::AnnexCursor* cursor READ cursor WRITE setCursor NOTIFY changed REQUIRED)
    Q_PROPERTY(QString title READ title NOTIFY changed)        // the full name of the row
    Q_PROPERTY(QString origin READ origin NOTIFY changed)      // who wrote the value, when, how far it is
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)  // what is the matter, and what to do; may be empty
    Q_PROPERTY(int tone READ tone NOTIFY changed)              // of the sentence, as Badge.Tone
    Q_PROPERTY(QString blockSum READ blockSum NOTIFY changed)  // of a selected block: how many figures
    /// Why the leader returned the year, when it is returned; empty otherwise.
    Q_PROPERTY(QString returnedBecause READ returnedBecause NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] AnnexModel* model() const { return model_; }
    void setModel(AnnexModel* model);
    [[nodiscard]] AnnexCursor* cursor() const { return cursor_; }
    void setCursor(AnnexCursor* cursor);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString origin() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int tone() const;
    [[nodiscard]] QString blockSum() const;
    [[nodiscard]] QString returnedBecause() const;

signals:
    void changed();

private:
    struct Told {
        QString text;
        int tone = 0;
    };
    [[nodiscard]] bool isReady() const { return model_ && cursor_ && cursor_->row() >= 0 && cursor_->row() < model_->rowCount(); }
    [[nodiscard]] Told told() const;
    [[nodiscard]] Told ofItem(const ItemCode& code) const;
    [[nodiscard]] QString aboutRefusal(const ItemCode& code) const;

    QPointer<AnnexModel> model_;
    QPointer<AnnexCursor> cursor_;
};

}  // namespace hopluu::desktop
