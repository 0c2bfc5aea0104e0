// What the schema of a campaign cannot say: one leader, no unit twice, real dates, bases of units that exist.
#pragma once

#include "domain/campaign.h"
#include "domain/error.h"

namespace hopluu {

[[nodiscard]] Errors checkCampaign(const Campaign& campaign);

}  // namespace hopluu
