// A list for a view whose rows are made all at once from a snapshot: roles by name, ready values. A new set of rows changes what differs and
// leaves the rest, so that a view keeps its place.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QByteArray>
#include <QList>
#include <QVariantMap>

#include <vector>

namespace hopluu::desktop {

class RowModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the page's controller")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit RowModel(const QList<QByteArray>& roles, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    [[nodiscard]] const QVariantMap& row(int index) const { return rows_.at(static_cast<std::size_t>(index)); }
    void setRows(std::vector<QVariantMap> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return roles_; }

signals:
    void countChanged();

private:
    QHash<int, QByteArray> roles_;
    std::vector<QVariantMap> rows_;
};

}  // namespace hopluu::desktop
