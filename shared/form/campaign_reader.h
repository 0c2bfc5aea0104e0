// JSON -> Campaign and back: the dated facts of a period. Schema: shared/forms/campaign.schema.json. All errors are listed at once.
#pragma once

#include "domain/campaign.h"
#include "domain/result.h"

#include <string>
#include <string_view>

namespace hopluu {

/// Errors: "campaign.not-json", "campaign.schema", "campaign.duplicate-unit", "campaign.no-leader", "campaign.date", …
[[nodiscard]] Checked<Campaign> readCampaign(std::string_view json);
/// Canonical: readCampaign(writeCampaign(c)) == c, and equal campaigns give equal bytes.
[[nodiscard]] std::string writeCampaign(const Campaign& campaign);

}  // namespace hopluu
