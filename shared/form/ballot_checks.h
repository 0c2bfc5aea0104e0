// What the schema of a vote cannot say. Internal to the layer.
#pragma once

#include "domain/ballot.h"
#include "domain/campaign.h"
#include "domain/error.h"

namespace hopluu {

[[nodiscard]] Errors checkBallot(const Ballot& ballot, const Campaign& campaign);

}  // namespace hopluu
