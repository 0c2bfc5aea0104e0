// What the leader is told when something cannot be done, and the way out.
#pragma once

#include "domain/error.h"
#include "domain/identifiers.h"

#include <string>

namespace hopluu::engine::errors {

[[nodiscard]] Error notLeader();
[[nodiscard]] Error formPublished(const ItemCode& form);
[[nodiscard]] Error formMismatch(const ItemCode& named, const ItemCode& given);
[[nodiscard]] Error unknownDevice(const std::string& device);
[[nodiscard]] Error ownDevice();
[[nodiscard]] Error unknownInvitation();
[[nodiscard]] Error daysOutOfRange();
[[nodiscard]] Error reasonNeeded();
[[nodiscard]] Error unknownAdjustment();
[[nodiscard]] Error nothingToJudge(const UnitId& unit);
[[nodiscard]] Error contentChanged(const UnitId& unit);
[[nodiscard]] Error noneAccepted();
[[nodiscard]] Error noException(const UnitId& unit);
[[nodiscard]] Error badDate(const std::string& date);
[[nodiscard]] Error pastDate(const std::string& date);

}  // namespace hopluu::engine::errors
