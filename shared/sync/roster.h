// The devices that have joined, and which of them are revoked: a fold of the journal kept in memory, since every exchange asks.
#pragma once

#include "domain/result.h"
#include "journal/operation.h"
#include "store/store.h"

#include <map>
#include <optional>
#include <string>

namespace hopluu::sync {

struct Member {
    DeviceRecord record;
    UnitId unit;
    bool revoked = false;
};

class Roster {
public:
    [[nodiscard]] static Result<Roster> load(const Store& store);

    /// Null for a device that never joined.
    [[nodiscard]] const Member* find(const DeviceId& device) const;
    [[nodiscard]] const Member* joinedBy(const std::string& invitation) const;
    [[nodiscard]] bool hasLeader() const;

private:
    std::map<std::string, Member> members_;  // by toString(device)
};

}  // namespace hopluu::sync
