// What a laptop asks and hears when it joins, as JSON: docs/spec/exchange.md#join.
#pragma once

#include "domain/identifiers.h"
#include "journal/operation.h"
#include "sync/crypto.h"

#include <optional>
#include <string>
#include <string_view>

namespace hopluu::sync {

struct JoinRequest {
    std::string invitation, code, person, deviceName;
    PublicKey key{};
};

/// nullopt for what is no such request: too long, too deep, a field missing or of another kind.
[[nodiscard]] std::optional<JoinRequest> readJoinRequest(std::string_view json);
[[nodiscard]] std::string joinAnswer(const UnitId& unit, Role role);

}  // namespace hopluu::sync
