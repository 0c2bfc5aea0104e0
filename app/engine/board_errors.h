// What a board is told when something cannot be done now, and the way out.
#pragma once

#include "domain/error.h"
#include "domain/identifiers.h"

#include <string>
#include <vector>

namespace hopluu::engine::errors {

[[nodiscard]] Error unknownUnit(const UnitId& unit);
[[nodiscard]] Error leaderHasNoYear();
[[nodiscard]] Error otherUnit(const UnitId& unit);
[[nodiscard]] Error unknownItem(const ItemCode& item);
[[nodiscard]] Error unknownRule(const ItemCode& rule);
[[nodiscard]] Error underReview();
[[nodiscard]] Error alreadyAccepted();
[[nodiscard]] Error passedOn();
[[nodiscard]] Error periodLocked(const std::string& deadline);
[[nodiscard]] Error scoreAboveMaximum(const ItemCode& criterion, const std::string& maximumVi, const std::string& maximumEn);
[[nodiscard]] Error remarkNeeded(const ItemCode& item);
[[nodiscard]] Error emptyExplanation();
[[nodiscard]] Error emptyYear();
[[nodiscard]] Error undecidedConflict(const ItemCode& item);
[[nodiscard]] Error criticalFindings(const std::vector<BilingualText>& sentences);

}  // namespace hopluu::engine::errors
