// A laptop becomes a member: docs/spec/exchange.md#join.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/invitation_file.h"
#include "sync/transport.h"

#include <string>

namespace hopluu::sync {

/// Whether the invitation has expired is the server's to say: a laptop whose clock is wrong would turn away a good one.
/// Makes this store's identity (kept when joining is tried again after a lost reply), registers it and keeps the membership.
/// Errors: those of Transport; "join.expired", "join.used", "join.unknown-code", "join.already-member", "server.*".
[[nodiscard]] Status join(Store& store, Transport& transport, const InvitationFile& invitation, const std::string& person,
                          const std::string& deviceName);

}  // namespace hopluu::sync
