#include "domain/campaign.h"

#include <algorithm>

namespace hopluu {

const MemberUnit* Campaign::findMember(const UnitId& id) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const MemberUnit& member) { return member.id == id; });
    return found == members.end() ? nullptr : &*found;
}

const ClosedUnit* Campaign::findClosed(const UnitId& id) const {
    const auto found = std::find_if(closedUnits.begin(), closedUnits.end(), [&](const ClosedUnit& unit) { return unit.id == id; });
    return found == closedUnits.end() ? nullptr : &*found;
}

const MemberUnit* Campaign::leader() const {
    const auto found = std::find_if(members.begin(), members.end(), [](const MemberUnit& member) { return member.isLeader; });
    return found == members.end() ? nullptr : &*found;
}

}  // namespace hopluu
