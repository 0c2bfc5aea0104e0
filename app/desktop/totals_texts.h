// The merged table as it will be printed, and what stands behind one of its figures, in the reader's language.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "engine/bloc_years.h"

#include <QList>
#include <QString>

#include <set>
#include <vector>

namespace hopluu::desktop {

extern const QList<QByteArray> kTotalRowRoles;  // kind, number, name, unit, lastYear, total, isEstimate, change, boards, isWhole, marker,
                                                // tone, isAdjusted

class TotalsTexts {
public:
    /// `bloc` outlives it.
    TotalsTexts(const OpenBloc& bloc, engine::Basis basis);

    [[nodiscard]] std::vector<RowsModel::Row> rows() const;
    /// Key: the unit. name, value, origin, share (0 to 1, of the largest), hasNumber, isCounted (not among `without`)
    [[nodiscard]] std::vector<RowsModel::Row> parts(const ItemCode& item, const std::set<UnitId>& without) const;
    /// amount, reason, who, key: the operation
    [[nodiscard]] std::vector<RowsModel::Row> adjustments(const ItemCode& item) const;
    /// sentence, instruction, tone: of the bloc's rules that look at the item
    [[nodiscard]] std::vector<RowsModel::Row> findings(const ItemCode& item) const;
    /// label, value, share: last year's and this year's total; empty without a base
    [[nodiscard]] std::vector<RowsModel::Row> years(const ItemCode& item) const;

    /// "5.487,3 ha"
    [[nodiscard]] QString amountText(const consolidation::Total& total) const;
    /// "10/11 Ban; chưa nhập: Hà Nội"
    [[nodiscard]] QString coverage(const consolidation::Total& total) const;
    [[nodiscard]] const consolidation::Total* find(const ItemCode& item) const { return totals_.find(item); }

private:
    [[nodiscard]] RowsModel::Row heading(const IndicatorGroup& group) const;
    [[nodiscard]] RowsModel::Row figure(const ItemCode& code, const QString& printed, const QString& name, bool isDerived) const;
    /// Left out of the table because the leader has not accepted it yet, whatever it has entered.
    [[nodiscard]] bool isLeftOut(const UnitId& unit) const;
    [[nodiscard]] QString number(Decimal value, const ItemCode& code) const;

    const OpenBloc& bloc_;
    const engine::BlocSnapshot& snapshot_;
    const engine::Basis basis_;
    const consolidation::Consolidation& totals_;
    engine::Language language_;
};

}  // namespace hopluu::desktop
