// The figure of the year before behind a total.
#pragma once

#include "consolidation/consolidation.h"
#include "consolidation/roster.h"

namespace hopluu::consolidation {

/// The bloc's own base; without one, the sum of the boards' bases if every board that counts has one; otherwise no number.
/// Errors: "decimal.overflow".
[[nodiscard]] Result<Change> changeOf(const Total& total, const Roster& roster, const Campaign& campaign);

}  // namespace hopluu::consolidation
