// The page "Two different values": what stands against each other, what each choice would do, and the decision. Both originals stay in the
// history.
#pragma once

#include "desktop/open_year.h"
#include "desktop/rows_model.h"
#include "engine/conflict_effect.h"
#include "engine/conflicts.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

namespace hopluu::desktop {

class ConflictDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY yearChanged)
    Q_PROPERTY(hopluu::desktop::RowsModel* conflicts READ conflicts CONSTANT)        // name, kind, people
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged)  // a key of `conflicts`; set: also an item
    // Of the current one
    Q_PROPERTY(QString title READ title NOTIFY currentChanged)
    Q_PROPERTY(bool isText READ isText NOTIFY currentChanged)  // a paragraph or an explanation: to be read side by side
    Q_PROPERTY(QString unitLabel READ unitLabel NOTIFY currentChanged)
    Q_PROPERTY(QString page READ page NOTIFY currentChanged)
    Q_PROPERTY(QString item READ item NOTIFY currentChanged)
    /// label, who, text, marked (HTML: what the others do not have in <b>), remark, figures, findings, isShown, isBase
    Q_PROPERTY(hopluu::desktop::RowsModel* candidates READ candidates CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)  // of what was typed
    Q_PROPERTY(bool canDecide READ canDecide NOTIFY currentChanged)
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY currentChanged)

public:
    explicit ConflictDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] RowsModel* conflicts() { return &rows_; }
    [[nodiscard]] QString current() const { return current_; }
    void setCurrent(const QString& wanted);
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isText() const;
    [[nodiscard]] QString unitLabel() const;
    [[nodiscard]] QString page() const;
    [[nodiscard]] QString item() const;
    [[nodiscard]] RowsModel* candidates() { return &candidates_; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool canDecide() const { return year_ && year_->isWritable(); }
    [[nodiscard]] QString whyNot() const { return year_ ? year_->closedBecause() : QString(); }

    /// A row of `candidates`.
    Q_INVOKABLE void choose(int row);
    /// Another value or a merged text, as it is typed.
    Q_INVOKABLE void decide(const QString& text);
    /// The plain text of a row, to begin a merged one with.
    Q_INVOKABLE [[nodiscard]] QString textOf(int row) const;

signals:
    void yearChanged();
    void currentChanged();
    void problemChanged();
    void decided();

private:
    [[nodiscard]] QString keyNamed(const QString& wanted) const;
    struct Candidate {
        Body body;
        BilingualText label;
        std::string person;
        std::int64_t at = 0;
        bool isShown = false, isBase = false;
    };

    void read();
    void take(std::vector<engine::Conflict> conflicts);
    void showCurrent();
    void write(const Body& body);
    void complain(const BilingualText& problem);
    [[nodiscard]] const engine::Conflict* conflict() const;
    [[nodiscard]] Result<Body> bodyFrom(const std::string& text) const;
    [[nodiscard]] RowsModel::Row rowOf(std::size_t index, const std::vector<engine::Effect>& effects) const;
    [[nodiscard]] QString marked(std::size_t index) const;

    QPointer<OpenYear> year_;
    std::vector<engine::Conflict> conflicts_;
    std::vector<Candidate> shown_;  // what `candidates` tells
    RowsModel rows_, candidates_;
    QString current_;
    BilingualText problem_;
};

}  // namespace hopluu::desktop
