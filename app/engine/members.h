// Who works with this bloc: the devices that have joined, and what the leader does about them.
#pragma once

#include "domain/result.h"
#include "engine/workspace.h"

#include <string>
#include <vector>

namespace hopluu::engine {

struct MemberDevice {
    std::string device;  // 32 hexadecimal digits
    UnitId unit;
    Role role = Role::board;
    std::string person, deviceName;
    bool isRevoked = false;
    std::string revocationReason;
    std::string renews;            // the device that went on as this one after an older copy was restored; empty: none
    bool isThis = false;           // the one we are at
    std::uint64_t operations = 0;  // that this laptop holds of it
    std::int64_t joinedAt = 0;     // milliseconds UTC, by the server's clock
    std::int64_t wroteAt = 0;      // the last of these, by its own clock; 0: none
};

/// More than twenty years of 63 boards: a laptop that has written so much has been stolen, or its program writes in circles.
inline constexpr std::uint64_t kSuspiciouslyMany = 200'000;

/// Those that this laptop may know of, by unit and person: a board its own and the bloc's, the leader all.
[[nodiscard]] Result<std::vector<MemberDevice>> memberDevices(const Workspace& workspace);

/// The device can neither read nor write any more from the next exchange on; what it wrote stays. `device`: its digits, or enough of their
/// beginning. Errors: "leader.not-leader", "leader.reason-needed", "leader.unknown-device", "leader.own-device".
[[nodiscard]] Status revoke(Workspace& workspace, const std::string& device, const std::string& reason);

}  // namespace hopluu::engine
