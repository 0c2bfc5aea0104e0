// Copying blocks of the annex and pasting them, with Excel, LibreOffice or itself at the other end. What a paste would do is worked out
// first; when it needs a look (`isAsking`) the page shows it, and nothing is written before `accept`.
#pragma once

#include "desktop/annex_cursor.h"
#include "desktop/annex_model.h"
#include "engine/paste_plan.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QVariantList>

#include <optional>

namespace hopluu::desktop {

class AnnexClipboard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::AnnexModel* model READ model WRITE setModel NOTIFY modelChanged REQUIRED)
    Q_PROPERTY(hopluu::desktop::AnnexCursor* cursor READ cursor WRITE setCursor NOTIFY modelChanged REQUIRED)
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY planChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY planChanged)  // what would be done, in a sentence
    Q_PROPERTY(int changeCount READ changeCount NOTIFY planChanged)
    Q_PROPERTY(QVariantList changes READ changes NOTIFY planChanged)    // each {place, before, after}
    Q_PROPERTY(QVariantList problems READ problems NOTIFY planChanged)  // each {place, text, reason}
    /// "1.234" and the like: both readings of the first few, {place, text, thousands, decimals}; empty: nothing is unclear.
    Q_PROPERTY(QVariantList questions READ questions NOTIFY planChanged)
    Q_PROPERTY(int answer READ answer WRITE setAnswer NOTIFY planChanged)  // -1: not yet; 0: thousands; 1: decimals

public:
    using QObject::QObject;

    [[nodiscard]] AnnexModel* model() const { return model_; }
    void setModel(AnnexModel* model);
    [[nodiscard]] AnnexCursor* cursor() const { return cursor_; }
    void setCursor(AnnexCursor* cursor);
    [[nodiscard]] bool isAsking() const { return plan_.has_value(); }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int changeCount() const { return plan_ ? static_cast<int>(plan_->changes.size()) : 0; }
    [[nodiscard]] QVariantList changes() const;
    [[nodiscard]] QVariantList problems() const;
    [[nodiscard]] QVariantList questions() const;
    [[nodiscard]] int answer() const { return marks_ ? static_cast<int>(*marks_) : -1; }
    void setAnswer(int answer);

    /// The selection, as text and as HTML. With the names among it: the head of the table too, so that it can be pasted back by names.
    /// Without them, headings and computed rows are left out.
    Q_INVOKABLE void copy() const;
    Q_INVOKABLE void paste();
    Q_INVOKABLE void accept();
    Q_INVOKABLE void cancel();

signals:
    void modelChanged();
    void planChanged();
    /// Why nothing was pasted.
    void refused(const QString& why);
    void pasted(int cells);

private:
    [[nodiscard]] engine::ClipboardTable selected() const;
    [[nodiscard]] engine::ClipboardCell cell(int row, int column) const;
    [[nodiscard]] engine::PasteTarget target() const;
    void work();
    void perform(engine::PastePlan plan);
    [[nodiscard]] QString place(const engine::PastePlace& at) const;

    QPointer<AnnexModel> model_;
    QPointer<AnnexCursor> cursor_;
    engine::ClipboardTable table_;
    engine::PasteTarget target_;
    std::optional<engine::PastePlan> plan_;
    std::vector<engine::PasteQuestion> asked_;  // also after the answer, so that it can be changed
    std::optional<engine::MarkMeans> marks_;
};

}  // namespace hopluu::desktop
