// What the rules say of this year, the most pressing first, with the board's explanations.
#pragma once

#include "desktop/annex_model.h"

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QPointer>
#include <QString>

#include <vector>

namespace hopluu::desktop {

class AnnexFindings : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::AnnexModel* annex READ annex WRITE setAnnex NOTIFY annexChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int openCount READ openCount NOTIFY countChanged)  // neither mended nor explained

public:
    enum Role { SentenceRole = Qt::UserRole, InstructionRole, ExplanationRole, CriticalRole, PlacesRole, CodeRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] AnnexModel* annex() const { return annex_; }
    void setAnnex(AnnexModel* annex);
    [[nodiscard]] int count() const { return static_cast<int>(findings_.size()); }
    [[nodiscard]] int openCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Why the figures are right although the rule fires; empty takes it back.
    Q_INVOKABLE void explain(int index, const QString& text);
    /// The first finding about this cell; -1: none.
    Q_INVOKABLE [[nodiscard]] int findingAt(const QString& code) const;
    /// The cell of the first finding that is open and stands behind this cell in the annex, or from the top again; empty: none is open.
    Q_INVOKABLE [[nodiscard]] QString nextAfter(const QString& code) const;

signals:
    void annexChanged();
    void countChanged();

private:
    void refresh();

    QPointer<AnnexModel> annex_;
    std::vector<engine::ExplainedFinding> findings_;
};

}  // namespace hopluu::desktop
