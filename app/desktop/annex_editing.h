// Writing into the annex: what was typed becomes a value or says why not; states, estimates, remarks. Nothing is written that cannot be
// read, and nothing that was typed is thrown away.
#pragma once

#include "desktop/annex_cursor.h"
#include "desktop/annex_model.h"
#include "engine/typed_cell.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>
#include <vector>

namespace hopluu::desktop {

class AnnexEditing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::AnnexModel* model READ model WRITE setModel NOTIFY modelChanged REQUIRED)
    Q_PROPERTY(hopluu::desktop::AnnexCursor* cursor READ cursor WRITE setCursor NOTIFY modelChanged REQUIRED)
    /// Why what stands in the editor cannot be written, and what to do; empty: it can.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    /// When it can be read two ways: both, in words ("1234 (một nghìn …)").
    Q_PROPERTY(QStringList readings READ readings NOTIFY problemChanged)
    /// What the rules say of the year if this were written; empty: nothing.
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged)
    Q_PROPERTY(bool isHintCritical READ isHintCritical NOTIFY hintChanged)
    /// 'Not yet available' waits for its remark: the editor stands in the remark's column.
    Q_PROPERTY(bool isAskingWhy READ isAskingWhy NOTIFY askingChanged)

public:
    enum State { NotEntered, Zero, NoneArose, NotApplicable, NotYetAvailable };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] AnnexModel* model() const { return model_; }
    void setModel(AnnexModel* model);
    [[nodiscard]] AnnexCursor* cursor() const { return cursor_; }
    void setCursor(AnnexCursor* cursor);
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] QStringList readings() const { return readings_; }
    [[nodiscard]] QString hint() const { return hint_; }
    [[nodiscard]] bool isHintCritical() const { return isHintCritical_; }
    [[nodiscard]] bool isAskingWhy() const { return !asking_.empty(); }

    /// What the editor begins with on F2.
    Q_INVOKABLE [[nodiscard]] QString text() const;
    /// At each change of what stands in the editor.
    Q_INVOKABLE void typed(const QString& text);
    /// Writes what stands in the editor. False: it cannot be read; `problem` says why, and the text stays.
    Q_INVOKABLE bool commit(const QString& text);
    /// Answers `readings`: 0 the first, 1 the second.
    Q_INVOKABLE bool commitAs(const QString& text, int reading);
    /// The editor was left by Escape.
    Q_INVOKABLE void abandon();

    /// For all selected rows. 'Not yet available' without a remark asks for one first and returns true: then the remark is to be typed.
    Q_INVOKABLE bool setState(int state);
    Q_INVOKABLE void toggleEstimate();
    /// Empties the selected cells: values, or remarks when only these are selected.
    Q_INVOKABLE void empty();
    /// "Không áp dụng" for every empty cell that only boards with an economic zone have. How many there are is `zoneCells`.
    Q_INVOKABLE void setZoneCellsNotApplicable();
    Q_INVOKABLE [[nodiscard]] int zoneCells() const;

signals:
    void modelChanged();
    void problemChanged();
    void hintChanged();
    void askingChanged();

private:
    [[nodiscard]] bool canWrite() const { return model_ && cursor_ && model_->year() != nullptr && model_->year()->isWritable(); }
    [[nodiscard]] bool isRemark() const { return cursor_->column() == AnnexModel::Remark; }
    bool commitRemark(const QString& text);
    bool commitValue(const QString& text, std::optional<engine::MarkMeans> marks);
    void refuse(const QString& problem, const QStringList& readings = {});
    void say(const std::optional<rules::Finding>& finding);
    void write(std::vector<std::pair<ItemCode, Value>> values, const BilingualText& what);

    QPointer<AnnexModel> model_;
    QPointer<AnnexCursor> cursor_;
    QString problem_, hint_;
    QStringList readings_;
    bool isHintCritical_ = false;
    std::vector<ItemCode> asking_;
};

}  // namespace hopluu::desktop
