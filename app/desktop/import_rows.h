// The lines of the preview of an import: what would change, what stays, what is not understood.
#pragma once

#include "desktop/qt_text.h"  // before <compare>, which Qt 6.4's moc cannot read first
#include "domain/identifiers.h"
#include "domain/value.h"

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace hopluu::desktop {

enum class ImportLineKind {
    change,   // the workbook says otherwise than what is there
    same,     // it says the same
    trouble,  // something is there and cannot be taken
    unknown,  // a row of the workbook that is none of the form
    missing   // a cell of the form that the workbook does not have
};

struct ImportLine {
    ImportLineKind kind = ImportLineKind::same;
    ItemCode code;  // of `change`
    Value value;
    bool isChosen = false;
    int tone = 0;  // of Badge
    QString place, item, inFile, before, after, note;
};

class ImportRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to ExcelImport")

public:
    /// What is shown, in the order of the list of ways to look.
    enum class Filter { All, Changes, Troubles, Same };
    Q_ENUM(Filter)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const std::vector<ImportLine>& lines() const { return lines_; }
    void set(std::vector<ImportLine> lines);
    void show(Filter filter);
    [[nodiscard]] int count(Filter filter) const;
    [[nodiscard]] int chosen() const;
    /// Takes the change in this row of the list, or leaves it out.
    Q_INVOKABLE void toggle(int row);

signals:
    void chosenChanged();

private:
    enum Role { kIsChoosable = Qt::UserRole, kIsChosen, kPlace, kItem, kInFile, kBefore, kAfter, kNote, kTone };
    void arrange();

    std::vector<ImportLine> lines_;
    std::vector<std::size_t> shown_;
    Filter filter_ = Filter::All;
};

}  // namespace hopluu::desktop
