// The figure of the year before behind a total.
#pragma once

#include "consolidation/consolidation.h"
#include "consolidation/roster.h"

namespace hopluu::consolidation {

/// The base after LastYear::ofBloc, and the percentage. Errors: "decimal.overflow".
[[nodiscard]] Result<Change> changeOf(const Total& total, const Roster& roster, Comparison comparison);

}  // namespace hopluu::consolidation
