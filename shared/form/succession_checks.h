// What the schema of a campaign cannot say of boards that merged or divided.
#pragma once

#include "domain/campaign.h"
#include "domain/error.h"

namespace hopluu {

/// Errors: "campaign.duplicate-unit", "campaign.unknown-unit", "campaign.date", "campaign.succession-late" (after the day the figures run
/// to: the board still reports), "campaign.predecessor-open" (a member that is not among the successors), "campaign.closed-twice",
/// "campaign.succession-circle".
void checkSuccessions(const Campaign& campaign, Errors& errors);

}  // namespace hopluu
