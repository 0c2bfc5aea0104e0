// Submitting: what would be submitted, the approval of the board's head, what became of it, the receipt.
#pragma once

#include "desktop/open_year.h"
#include "desktop/rows_model.h"
#include "engine/submission_facts.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

namespace hopluu::desktop {

class SubmissionDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY yearChanged)
    Q_PROPERTY(QString state READ state NOTIFY changed)  // one sentence
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed)
    Q_PROPERTY(bool isAgain READ isAgain NOTIFY changed)   // it was submitted before
    Q_PROPERTY(int revision READ revision NOTIFY changed)  // the one that would be submitted
    // What would be submitted
    Q_PROPERTY(QString contentText READ contentText NOTIFY changed)
    Q_PROPERTY(QString contentCode READ contentCode NOTIFY changed)
    // After a return: why, and where
    Q_PROPERTY(QString returnReason READ returnReason NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* returnedCells READ returnedCells CONSTANT)  // name, page, item
    // Since the submission before
    Q_PROPERTY(QString differenceTitle READ differenceTitle NOTIFY changed)        // empty: there is nothing to compare with
    Q_PROPERTY(hopluu::desktop::RowsModel* differences READ differences CONSTANT)  // name, before, after, page, item
    // The server's word
    Q_PROPERTY(QString receiptCode READ receiptCode NOTIFY changed)  // empty: it has not come
    Q_PROPERTY(QString receiptText READ receiptText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)  // why submitting did not succeed, and what to do
    Q_PROPERTY(QUrl printed READ printed NOTIFY printedChanged)     // the receipt's file, to be opened

public:
    explicit SubmissionDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] int tone() const;
    [[nodiscard]] bool canSubmit() const;
    [[nodiscard]] bool isAgain() const { return revision() > 1; }
    [[nodiscard]] int revision() const;
    [[nodiscard]] QString contentText() const;
    [[nodiscard]] QString contentCode() const;
    [[nodiscard]] QString returnReason() const;
    [[nodiscard]] RowsModel* returnedCells() { return &returnedCells_; }
    [[nodiscard]] QString differenceTitle() const;
    [[nodiscard]] RowsModel* differences() { return &differences_; }
    [[nodiscard]] QString receiptCode() const;
    [[nodiscard]] QString receiptText() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QUrl printed() const { return printed_; }

    /// `head`: who approved it, as typed by whoever submits.
    Q_INVOKABLE void submit(const QString& head);
    Q_INVOKABLE void forgetProblem();
    /// The receipt as a PDF.
    Q_INVOKABLE void printReceipt(const QUrl& file);
    Q_INVOKABLE [[nodiscard]] QUrl suggestedReceipt() const;

signals:
    void yearChanged();
    void changed();
    void problemChanged();
    void printedChanged();
    void submitted();

private:
    void read();
    void take(const engine::SubmissionFacts& facts);
    [[nodiscard]] const engine::SubmissionView& view() const { return year_->snapshot()->submission; }
    void complain(const std::optional<Error>& problem);

    QPointer<OpenYear> year_;
    engine::SubmissionFacts facts_;
    RowsModel returnedCells_, differences_;
    std::optional<Error> problem_;
    QUrl printed_;
};

}  // namespace hopluu::desktop
