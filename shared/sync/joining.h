// A laptop becomes a member: docs/spec/exchange.md#join.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/invitation_file.h"
#include "sync/transport.h"

#include <cstdint>
#include <string>

namespace hopluu::sync {

/// Makes this store's identity (kept when joining is tried again after a lost reply), registers it and keeps the membership.
/// Errors: those of Transport; "join.expired", "join.used", "join.unknown-code", "join.already-member", "server.*".
[[nodiscard]] Status join(Store& store, Transport& transport, const InvitationFile& invitation, const std::string& person,
                          const std::string& deviceName, std::int64_t nowMilliseconds);

}  // namespace hopluu::sync
