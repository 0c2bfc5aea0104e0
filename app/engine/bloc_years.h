// The boards' years and the leader's corrections, read out of the store and added up.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/result.h"
#include "engine/workspace.h"

#include <cstdint>
#include <vector>

namespace hopluu::engine {

/// Whose figures enter the totals.
enum class Basis : std::uint8_t {
    accepted,   // only what the leader has accepted: what is reported
    everything  // whatever has arrived: a preview
};

struct BlocYears {
    std::vector<consolidation::BoardYear> boards;             // in the order of the members
    std::vector<consolidation::AdjustmentEntry> adjustments;  // those that were not withdrawn
};

[[nodiscard]] Result<BlocYears> readBlocYears(const Workspace& workspace, const PeriodSetup& setup);
/// Errors: those of consolidation::consolidate. With no board accepted, `Basis::accepted` gives totals without an amount.
[[nodiscard]] Result<consolidation::Consolidation> consolidate(
    BlocYears years, const PeriodSetup& setup, Basis basis, consolidation::Comparison comparison = consolidation::Comparison::asReported);

}  // namespace hopluu::engine
