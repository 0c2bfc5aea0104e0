// The devices that have joined, and which of them are revoked: a fold of the journal kept in memory, since every exchange asks.
#pragma once

#include "domain/result.h"
#include "journal/operation.h"
#include "store/store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::sync {

/// Stands, followed by the device that it was, in the record of a renewed device in place of the invitation it joined by.
inline constexpr std::string_view kRenews = "renews:";

struct Member {
    DeviceRecord record;
    UnitId unit;
    bool revoked = false;
    HybridTime joined = {};
};

class Roster {
public:
    /// A revocation covers the device and all that were renewed from it.
    [[nodiscard]] static Result<Roster> load(const Store& store);

    /// Null for a device that never joined.
    [[nodiscard]] const Member* find(const DeviceId& device) const;
    /// The device that joined by an invitation and that this one goes on for, perhaps through others: itself, when it joined so.
    [[nodiscard]] std::string originOf(const DeviceId& device) const;
    struct Heirs {
        std::size_t all = 0, lately = 0;
    };
    /// Those that go on for this origin, and how many of them joined within a day of `nowMilliseconds`.
    [[nodiscard]] Heirs heirsOf(const std::string& origin, std::int64_t nowMilliseconds) const;
    [[nodiscard]] const Member* joinedBy(const std::string& invitation) const;
    /// One who is not revoked and has joined since the last handover: a new server waits for its own leader.
    [[nodiscard]] bool hasLeader() const;
    /// Nobody has joined, but the server itself.
    [[nodiscard]] bool isEmpty() const;

private:
    [[nodiscard]] std::string originOf(std::string device) const;

    std::map<std::string, Member> members_;  // by toString(device)
    HybridTime lastHandover_;
};

}  // namespace hopluu::sync
