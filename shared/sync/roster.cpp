#include "sync/roster.h"

#include <algorithm>

namespace hopluu::sync {

Result<Roster> Roster::load(const Store& store) {
    auto records = store.entries({}, {}, Topic::device);
    auto revocations = store.entries({}, {}, Topic::revocation);
    auto handovers = store.entries({}, kBloc, Topic::handover);
    if (!records || !revocations || !handovers) {
        return fail(!records ? records.error() : !revocations ? revocations.error() : handovers.error());
    }
    Roster roster;
    for (const auto& entry : *records) {
        roster.members_[entry.address.item.text] = {std::get<DeviceRecord>(entry.contents.shown()->body), entry.address.unit, false,
                                                    entry.contents.shown()->time};
    }
    for (const auto& entry : *revocations) {
        if (const auto found = roster.members_.find(entry.address.item.text); found != roster.members_.end()) {
            found->second.revoked = true;
        }
    }
    for (const auto& entry : *handovers) {
        roster.lastHandover_ = std::max(roster.lastHandover_, entry.contents.shown()->time);
    }
    // A laptop that was renewed is the same laptop: who loses one loses what goes on for it, however often.
    const auto isHeirOfRevoked = [&](const Member& member) {
        const std::string& origin = member.record.invitation;
        const auto found = origin.starts_with(kRenews) ? roster.members_.find(origin.substr(kRenews.size())) : roster.members_.end();
        return !member.revoked && found != roster.members_.end() && found->second.revoked;
    };
    for (bool hasChanged = true; hasChanged;) {
        hasChanged = false;
        for (auto& [device, member] : roster.members_) {
            if (isHeirOfRevoked(member)) {
                member.revoked = hasChanged = true;
            }
        }
    }
    return roster;
}

const Member* Roster::find(const DeviceId& device) const {
    const auto found = members_.find(toString(device));
    return found == members_.end() ? nullptr : &found->second;
}

const Member* Roster::joinedBy(const std::string& invitation) const {
    const auto found =
        std::find_if(members_.begin(), members_.end(), [&](const auto& each) { return each.second.record.invitation == invitation; });
    return found == members_.end() ? nullptr : &found->second;
}

std::string Roster::originOf(const DeviceId& device) const {
    return originOf(toString(device));
}

std::string Roster::originOf(std::string device) const {
    for (std::size_t steps = 0; steps < members_.size(); ++steps) {
        const auto found = members_.find(device);
        if (found == members_.end() || !found->second.record.invitation.starts_with(kRenews)) {
            break;
        }
        device = found->second.record.invitation.substr(kRenews.size());
    }
    return device;
}

Roster::Heirs Roster::heirsOf(const std::string& origin, std::int64_t nowMilliseconds) const {
    constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;
    Heirs heirs;
    for (const auto& [device, member] : members_) {
        if (!member.record.invitation.starts_with(kRenews) || originOf(device) != origin) {
            continue;
        }
        const std::int64_t age = nowMilliseconds - member.joined.milliseconds();
        heirs.all += 1;
        heirs.lately += age < kDayMilliseconds && age > -kDayMilliseconds ? 1 : 0;
    }
    return heirs;
}

bool Roster::hasLeader() const {
    return std::any_of(members_.begin(), members_.end(), [&](const auto& each) {
        const Member& member = each.second;
        return member.record.role == Role::leader && !member.revoked && member.joined > lastHandover_;
    });
}

bool Roster::isEmpty() const {
    return std::all_of(members_.begin(), members_.end(), [](const auto& each) { return each.second.record.role == Role::server; });
}

}  // namespace hopluu::sync
