// Every value that one cell has had: who wrote it and when, how far it came, and any of them again.
#pragma once

#include "desktop/annex_model.h"
#include "engine/entry_history.h"

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QPointer>
#include <QString>

#include <vector>

namespace hopluu::desktop {

class AnnexHistory : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::AnnexModel* annex READ annex WRITE setAnnex NOTIFY annexChanged REQUIRED)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY codeChanged)  // of the cell; read while `isWatching`
    Q_PROPERTY(bool isWatching READ isWatching WRITE setWatching NOTIFY codeChanged)
    Q_PROPERTY(QString place READ place NOTIFY codeChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { ValueRole = Qt::UserRole, RemarkRole, WhoRole, WhenRole, StandingRole, ToneRole, CurrentRole, RestorableRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] AnnexModel* annex() const { return annex_; }
    void setAnnex(AnnexModel* annex);
    [[nodiscard]] QString code() const { return code_; }
    void setCode(const QString& code);
    [[nodiscard]] bool isWatching() const { return isWatching_; }
    void setWatching(bool watching);
    [[nodiscard]] QString place() const;
    [[nodiscard]] int count() const { return static_cast<int>(entries_.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// Writes that value again, as a new entry that can be undone.
    Q_INVOKABLE void restore(int index);

signals:
    void annexChanged();
    void codeChanged();
    void countChanged();

private:
    void readFresh();  // if the year has changed since it was read
    void read();
    void take(std::vector<engine::HistoryEntry> entries);

    QPointer<AnnexModel> annex_;
    QString code_;
    bool isWatching_ = false;
    OpenYear::Snapshot seen_;
    std::vector<engine::HistoryEntry> entries_;
};

}  // namespace hopluu::desktop
