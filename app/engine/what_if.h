// What a total becomes without some of its parts: a doubtful value is looked at before anything is done about it.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/result.h"
#include "engine/bloc_years.h"

#include <set>

namespace hopluu::engine {

struct WhatIf {
    consolidation::Total total;                             // without them
    std::vector<consolidation::ExplainedFinding> appeared;  // of the bloc's rules, which fire only without them
    std::vector<consolidation::ExplainedFinding> gone;      // and which fire only with them
};

/// `item`: a form item or a derived one; `without`: boards whose figures in it, or in what it is computed from, are left out.
/// Errors: "consolidation.unknown-item", those of consolidation::consolidate and of Store.
[[nodiscard]] Result<WhatIf> without(const Workspace& workspace, const PeriodSetup& setup, Basis basis, const ItemCode& item,
                                     const std::set<UnitId>& without);

}  // namespace hopluu::engine
