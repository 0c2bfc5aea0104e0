// What can be bound into a text, as a list to search in.
#pragma once

#include "desktop/rows_model.h"
#include "engine/wording.h"
#include "report/bindable_figures.h"

#include <QtQml/qqmlregistration.h>
#include <QString>

#include <vector>

namespace hopluu::desktop {

/// Rows: key (the item), name, row (printed number), value
class FigureChoices : public RowsModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to NarrativeDesk")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)

public:
    explicit FigureChoices(QObject* parent = nullptr);

    [[nodiscard]] QString query() const { return query_; }
    void setQuery(const QString& query);
    void setFigures(std::vector<report::BindableFigure> figures, engine::Language language);
    [[nodiscard]] QString nameOf(const ItemCode& item) const;

    /// `phrase`: 0 the figure with its unit, 1 change, 2 growth, 3 the figure alone.
    Q_INVOKABLE QString bindingOf(int row, int phrase) const;
    Q_INVOKABLE QString shownOf(int row, int phrase) const;
    /// On its button: what would be written, or which way of saying it is meant while there is nothing to say yet.
    Q_INVOKABLE QString labelOf(int row, int phrase) const;

signals:
    void queryChanged();

private:
    void search();

    std::vector<report::BindableFigure> figures_, found_;
    engine::Language language_ = engine::Language::vietnamese;
    QString query_;
};

}  // namespace hopluu::desktop
