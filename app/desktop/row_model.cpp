#include "desktop/row_model.h"

#include <iterator>
#include <utility>

namespace hopluu::desktop {

RowModel::RowModel(const QList<QByteArray>& roles, QObject* parent) : QAbstractListModel(parent) {
    int role = Qt::UserRole;
    for (const auto& name : roles) {
        roles_.insert(role++, name);
    }
}

void RowModel::setRows(std::vector<QVariantMap> rows) {
    const int before = count();
    const int after = static_cast<int>(rows.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        rows_.resize(rows.size());
        endRemoveRows();
    }
    for (int i = 0; i < count(); ++i) {
        auto& old = rows_[static_cast<std::size_t>(i)];
        auto& fresh = rows[static_cast<std::size_t>(i)];
        if (old != fresh) {
            old = std::move(fresh);
            emit dataChanged(index(i), index(i));
        }
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        rows_.insert(rows_.end(), std::make_move_iterator(rows.begin() + before), std::make_move_iterator(rows.end()));
        endInsertRows();
    }
    if (after != before) {
        emit countChanged();
    }
}

QVariant RowModel::data(const QModelIndex& index, int role) const {
    const auto name = roles_.constFind(role);
    if (!index.isValid() || index.row() >= count() || name == roles_.constEnd()) {
        return {};
    }
    return row(index.row()).value(QString::fromLatin1(*name));
}

}  // namespace hopluu::desktop
