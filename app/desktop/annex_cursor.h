// Where one is in the annex: the current cell and what is selected. Moves as spreadsheets do; Tab goes through the cells that are typed in,
// as in a protected sheet, and leaves the annex behind the last one.
#pragma once

#include "desktop/annex_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>

#include <vector>

namespace hopluu::desktop {

class AnnexCursor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::AnnexModel* model READ model WRITE setModel NOTIFY modelChanged REQUIRED)
    Q_PROPERTY(int row READ row NOTIFY moved)  // among what is shown; -1: nothing is there
    Q_PROPERTY(int column READ column NOTIFY moved)
    Q_PROPERTY(int top READ top NOTIFY moved)  // of the selection, which holds the current cell
    Q_PROPERTY(int bottom READ bottom NOTIFY moved)
    Q_PROPERTY(int left READ left NOTIFY moved)
    Q_PROPERTY(int right READ right NOTIFY moved)
    Q_PROPERTY(bool isBlock READ isBlock NOTIFY moved)
    Q_PROPERTY(QString code READ code NOTIFY moved)                    // of the current row's item; empty when it has none
    Q_PROPERTY(bool isEnterable READ isEnterable NOTIFY moved)         // typed text has a place here, if the year is open
    Q_PROPERTY(int pageRows MEMBER pageRows_ NOTIFY pageRowsChanged)   // how far PgDn goes
    Q_PROPERTY(QString description READ description NOTIFY described)  // for who hears the screen

public:
    using QObject::QObject;

    [[nodiscard]] AnnexModel* model() const { return model_; }
    void setModel(AnnexModel* model);
    [[nodiscard]] int row() const { return row_; }
    [[nodiscard]] int column() const { return column_; }
    [[nodiscard]] int top() const { return std::min(row_, anchorRow_); }
    [[nodiscard]] int bottom() const { return std::max(row_, anchorRow_); }
    [[nodiscard]] int left() const { return std::min(column_, anchorColumn_); }
    [[nodiscard]] int right() const { return std::max(column_, anchorColumn_); }
    [[nodiscard]] bool isBlock() const { return row_ != anchorRow_ || column_ != anchorColumn_; }
    [[nodiscard]] const FormItem* item() const { return model_ ? model_->item(row_) : nullptr; }
    /// The items of the selected rows, in order.
    [[nodiscard]] std::vector<const FormItem*> items() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] bool isEnterable() const { return isEnterable(row_, column_); }
    [[nodiscard]] bool isEnterable(int row, int column) const;
    [[nodiscard]] QString description() const;

    /// A key that moves or selects. False: it is not one, or there is nowhere to go on to (Tab at the end).
    Q_INVOKABLE bool press(int key, int modifiers);
    Q_INVOKABLE void moveTo(int row, int column, bool extend = false);
    /// To this year's cell of the item. False: there is none.
    Q_INVOKABLE bool show(const QString& code);
    /// To the next cell that is typed in, down or up the column; headings and what is folded away are stepped over.
    Q_INVOKABLE void enter(bool up);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void collapse() { moveTo(row_, column_); }
    /// To the next row whose texts hold `text`, however its marks are typed; rows folded away are found too. False: there is none.
    Q_INVOKABLE bool find(const QString& text, bool backwards, bool fromHere);

signals:
    void modelChanged();
    void moved();
    void described();
    void pageRowsChanged();

private:
    bool arrow(int key, bool control, bool extend);
    bool tab(bool back);
    [[nodiscard]] int rowAfter(int row, int step) const;
    void stay();  // within the rows after something was folded

    QPointer<AnnexModel> model_;
    int row_ = -1;
    int column_ = AnnexModel::ThisYear;
    int anchorRow_ = -1;
    int anchorColumn_ = AnnexModel::ThisYear;
    int pageRows_ = 20;
    ItemCode lastCode_;
};

}  // namespace hopluu::desktop
