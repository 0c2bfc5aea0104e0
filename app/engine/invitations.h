// The invitations that have been made for this bloc, and what became of each.
#pragma once

#include "domain/result.h"
#include "engine/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hopluu::engine {

enum class InvitationStage : std::uint8_t {
    unsent,     // the server does not know of it yet: nobody can join by it
    open,       // one laptop can join by it
    used,       // one has
    expired,    // by this laptop's clock; the server's decides
    cancelled,  // by a leader
};

struct MadeInvitation {
    std::string id;
    UnitId unit;
    Role role = Role::board;
    std::int64_t expiresAtMilliseconds = 0;
    std::string note;  // for whom it is; kept on the laptop that made it
    InvitationStage stage = InvitationStage::open;
    std::string person, deviceName;  // of the laptop that has joined by it
    std::int64_t madeAtMilliseconds = 0;
};

/// The newest first. Errors: those of Store.
[[nodiscard]] Result<std::vector<MadeInvitation>> madeInvitations(const Workspace& workspace);
/// For whom it is, in the leader's own words. Stays on this laptop.
[[nodiscard]] Status noteInvitation(Workspace& workspace, const std::string& id, const std::string& note);
/// Nobody can join by it once the server has heard of this. Errors: "leader.not-leader", "leader.unknown-invitation" (or one that has
/// served, or was cancelled before).
[[nodiscard]] Status cancelInvitation(Workspace& workspace, const std::string& id);

}  // namespace hopluu::engine
