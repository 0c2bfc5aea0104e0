// The published forms that every program carries, so that it starts without data files.
#pragma once

#include <string_view>

namespace hopluu {

/// shared/forms/bqlkcn-dbsh/2022-v1.json, byte for byte.
[[nodiscard]] std::string_view builtinForm2022();
/// shared/forms/form.schema.json, campaign.schema.json and ballot.schema.json, byte for byte.
[[nodiscard]] std::string_view formSchema();
[[nodiscard]] std::string_view campaignSchema();
[[nodiscard]] std::string_view ballotSchema();

}  // namespace hopluu
