// What the rules say of this year, the most pressing first, with the board's explanations.
#pragma once

#include "desktop/annex_model.h"
#include "desktop/rows_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

namespace hopluu::desktop {

class AnnexFindings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::AnnexModel* annex READ annex WRITE setAnnex NOTIFY annexChanged REQUIRED)
    /// Keyed by the rule: a finding that stays keeps its place on the screen, and the explanation that is being typed under it.
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)
    Q_PROPERTY(int openCount READ openCount NOTIFY openCountChanged)  // neither mended nor explained

public:
    explicit AnnexFindings(QObject* parent = nullptr);

    [[nodiscard]] AnnexModel* annex() const { return annex_; }
    void setAnnex(AnnexModel* annex);
    [[nodiscard]] RowsModel* rows() { return &rows_; }
    [[nodiscard]] int openCount() const { return openCount_; }

    /// Why the figures are right although the rule fires; empty takes it back.
    Q_INVOKABLE void explain(const QString& rule, const QString& text);
    /// The first finding about this cell; -1: none.
    Q_INVOKABLE [[nodiscard]] int findingAt(const QString& code) const;
    /// The cell of the first finding that is open and stands behind this cell in the annex, or from the top again; empty: none is open.
    Q_INVOKABLE [[nodiscard]] QString nextAfter(const QString& code) const;

signals:
    void annexChanged();
    void openCountChanged();

private:
    void refresh();
    [[nodiscard]] QString places(const rules::Finding& finding) const;

    QPointer<AnnexModel> annex_;
    std::vector<engine::ExplainedFinding> findings_;
    RowsModel rows_;  // of these
    int openCount_ = 0;
};

}  // namespace hopluu::desktop
