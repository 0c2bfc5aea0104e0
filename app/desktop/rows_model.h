// A list of ready texts for a view: each row a key and its values. Showing other rows touches only those that differ, so that what somebody
// is looking at or typing in stays where it is.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <vector>

namespace hopluu::desktop {

class RowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to who fills it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    struct Row {
        QString key;  // one of its own
        QVariantList values;
        bool operator==(const Row&) const = default;
    };

    /// `roles`: the names of the values; "key" is the row's.
    explicit RowsModel(const QList<QByteArray>& roles, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    void show(const std::vector<Row>& rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return names_; }
    /// For tests and scripts.
    Q_INVOKABLE [[nodiscard]] QVariant at(int row, const QString& role) const;

signals:
    void countChanged();

private:
    void removeGone(const std::vector<Row>& rows);
    void place(int at, const Row& row);

    QHash<int, QByteArray> names_;
    std::vector<Row> rows_;
};

}  // namespace hopluu::desktop
