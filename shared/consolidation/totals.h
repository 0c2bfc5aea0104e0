// Totals of the cells that boards fill, and of the items computed from those totals.
#pragma once

#include "consolidation/consolidation.h"
#include "consolidation/roster.h"

namespace hopluu::consolidation {

/// The item at `position` of the roster. Errors: "decimal.overflow".
[[nodiscard]] Result<Total> totalOfItem(const Input& input, const Roster& roster, std::size_t position);

/// `totals` are those of all form items. Errors: "decimal.overflow", "expression.…" when the form's expression is wrong.
[[nodiscard]] Result<Total> totalOfDerived(const Input& input, const Roster& roster, const DerivedItem& item, const rules::Figures& totals);

/// Totals as figures, for derived items and for the rules over the bloc.
[[nodiscard]] rules::Figures figuresOf(const std::vector<Total>& totals, const Campaign& campaign);

}  // namespace hopluu::consolidation
