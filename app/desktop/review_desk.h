// The leader looks through a board's year, remarks on it, and gives it back or accepts it.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/review_texts.h"
#include "desktop/rows_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <set>

namespace hopluu::desktop {

class ReviewDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* boards READ boards CONSTANT)  // key: the unit; name, stage, tone
    // The board that is looked at
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY changed)
    Q_PROPERTY(QString unitName READ unitName NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)  // how it stands, in a sentence
    Q_PROPERTY(bool canAccept READ canAccept NOTIFY changed)
    Q_PROPERTY(bool canReturn READ canReturn NOTIFY changed)
    Q_PROPERTY(bool hasLastYear READ hasLastYear NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)                // kReviewRowRoles
    Q_PROPERTY(hopluu::desktop::RowsModel* findings READ findings CONSTANT)        // sentence, instruction, explanation, tone, item
    Q_PROPERTY(hopluu::desktop::RowsModel* sections READ sections CONSTANT)        // number, title, text
    Q_PROPERTY(hopluu::desktop::RowsModel* differences READ differences CONSTANT)  // name, before, after, item
    Q_PROPERTY(QString differenceTitle READ differenceTitle NOTIFY changed)        // empty: nothing to compare with
    Q_PROPERTY(int marked READ marked NOTIFY changed)                              // cells that a return would point at
    // The cell that is looked at
    Q_PROPERTY(QString item READ item WRITE setItem NOTIFY itemChanged)
    Q_PROPERTY(QString itemName READ itemName NOTIFY itemChanged)
    Q_PROPERTY(QString origin READ origin NOTIFY itemChanged)                // who wrote it, when
    Q_PROPERTY(bool isCell READ isCell NOTIFY itemChanged)                   // not a computed one
    Q_PROPERTY(hopluu::desktop::RowsModel* peers READ peers CONSTANT)        // name, value, change, isOwn
    Q_PROPERTY(hopluu::desktop::RowsModel* comments READ comments CONSTANT)  // who, when, text, place: of the cell

public:
    explicit ReviewDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] QString unit() const;
    void setUnit(const QString& unit);
    [[nodiscard]] QString unitName() const;
    [[nodiscard]] QString standing() const;
    [[nodiscard]] bool canAccept() const;
    [[nodiscard]] bool canReturn() const;
    [[nodiscard]] bool hasLastYear() const;
    [[nodiscard]] QString differenceTitle() const;
    [[nodiscard]] int marked() const { return static_cast<int>(marked_.size()); }
    [[nodiscard]] RowsModel* boards() { return &boards_; }
    [[nodiscard]] RowsModel* rows() { return &rows_; }
    [[nodiscard]] RowsModel* findings() { return &findings_; }
    [[nodiscard]] RowsModel* sections() { return &sections_; }
    [[nodiscard]] RowsModel* differences() { return &differences_; }
    [[nodiscard]] QString item() const;
    void setItem(const QString& item);
    [[nodiscard]] QString itemName() const;
    [[nodiscard]] QString origin() const;
    [[nodiscard]] bool isCell() const;
    [[nodiscard]] RowsModel* peers() { return &peers_; }
    [[nodiscard]] RowsModel* comments() { return &comments_; }

    Q_INVOKABLE void toggleMark(const QString& item);
    /// A remark at the current cell, which the board reads.
    Q_INVOKABLE void comment(const QString& text);
    Q_INVOKABLE void accept();
    /// Gives the year back with the marked cells.
    Q_INVOKABLE void giveBack(const QString& reason);
    /// The marked cells' findings and remarks, as a beginning of the reason.
    Q_INVOKABLE [[nodiscard]] QString suggestedReason() const;

signals:
    void changed();
    void itemChanged();

private:
    void read();
    void show();
    void showItem();
    [[nodiscard]] const engine::BoardStanding* board() const { return bloc_ ? bloc_->snapshot()->find(unit_) : nullptr; }

    QPointer<OpenBloc> bloc_;
    UnitId unit_;
    ItemCode item_;
    std::set<ItemCode> marked_;
    ReviewFacts facts_;
    RowsModel boards_, rows_, findings_, sections_, differences_, peers_, comments_;
};

}  // namespace hopluu::desktop
