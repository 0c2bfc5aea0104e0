#include "desktop/rows_model.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace hopluu::desktop {

RowsModel::RowsModel(const QList<QByteArray>& roles, QObject* parent) : QAbstractListModel(parent) {
    names_[Qt::UserRole] = "key";
    for (qsizetype i = 0; i < roles.size(); ++i) {
        names_[Qt::UserRole + 1 + static_cast<int>(i)] = roles[i];
    }
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count() || role < Qt::UserRole) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    return role == Qt::UserRole ? QVariant(row.key) : row.values.value(role - Qt::UserRole - 1);
}

QVariant RowsModel::at(int row, const QString& role) const {
    return data(index(row), names_.key(role.toUtf8(), -1));
}

void RowsModel::removeGone(const std::vector<Row>& rows) {
    QSet<QString> wanted;
    for (const Row& row : rows) {
        wanted.insert(row.key);
    }
    for (int i = count() - 1; i >= 0; --i) {
        if (!wanted.contains(rows_[static_cast<std::size_t>(i)].key)) {
            beginRemoveRows({}, i, i);
            rows_.erase(rows_.begin() + i);
            endRemoveRows();
        }
    }
}

void RowsModel::place(int at, const Row& row) {
    const auto begin = rows_.begin() + at;
    const auto found = std::find_if(begin, rows_.end(), [&](const Row& each) { return each.key == row.key; });
    if (found == rows_.end()) {
        beginInsertRows({}, at, at);
        rows_.insert(begin, row);
        endInsertRows();
        return;
    }
    if (found != begin) {
        const int from = static_cast<int>(std::distance(rows_.begin(), found));
        beginMoveRows({}, from, from, {}, at);
        std::rotate(begin, found, found + 1);
        endMoveRows();
    }
    if (Row& here = rows_[static_cast<std::size_t>(at)]; here != row) {
        here = row;
        emit dataChanged(index(at), index(at));
    }
}

void RowsModel::show(const std::vector<Row>& rows) {
    const int before = count();
    removeGone(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        place(static_cast<int>(i), rows[i]);
    }
    if (count() != before) {
        emit countChanged();
    }
}

}  // namespace hopluu::desktop
