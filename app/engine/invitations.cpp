#include "engine/invitations.h"

#include "engine/leader_errors.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>

namespace hopluu::engine {

namespace {

/// No invitation is made that has ended in 1970: this is one that was taken back.
constexpr std::int64_t kCancelled = 0;
constexpr char kNote[] = "invitation.note.";

std::int64_t millisecondsOf(const Operation& operation) {
    return operation.time.milliseconds();
}

InvitationStage stageOf(const Invitation& invitation, bool isUsed, bool isUnsent, std::int64_t now) {
    if (isUsed) {
        return InvitationStage::used;
    }
    if (invitation.expiresAtMilliseconds == kCancelled) {
        return InvitationStage::cancelled;
    }
    if (now > invitation.expiresAtMilliseconds) {
        return InvitationStage::expired;
    }
    return isUnsent ? InvitationStage::unsent : InvitationStage::open;
}

/// By the invitation's id.
Result<std::map<std::string, DeviceRecord>> joinedBy(const Store& store) {
    auto entries = store.entries({}, {}, Topic::device);
    if (!entries) {
        return fail(entries.error());
    }
    std::map<std::string, DeviceRecord> joined;
    for (const auto& entry : *entries) {
        const auto& record = std::get<DeviceRecord>(entry.contents.shown()->body);
        joined[record.invitation] = record;
    }
    return joined;
}

Result<std::set<std::string>> unsentInvitations(const Store& store) {
    auto unsent = store.unsent(std::numeric_limits<std::size_t>::max());
    if (!unsent) {
        return fail(unsent.error());
    }
    std::set<std::string> ids;
    for (const auto& operation : *unsent) {
        if (operation.address.topic == Topic::invitation) {
            ids.insert(operation.address.item.text);
        }
    }
    return ids;
}

}  // namespace

Result<std::vector<MadeInvitation>> madeInvitations(const Workspace& workspace) {
    const Store& store = workspace.store();
    auto entries = store.entries({}, {}, Topic::invitation);
    auto joined = joinedBy(store);
    auto unsent = unsentInvitations(store);
    if (!entries || !joined || !unsent) {
        return fail(!entries ? entries.error() : !joined ? joined.error() : unsent.error());
    }
    std::vector<MadeInvitation> made;
    for (const auto& entry : *entries) {
        const Operation& operation = *entry.contents.shown();
        const auto& invitation = std::get<Invitation>(operation.body);
        MadeInvitation row;
        row.id = entry.address.item.text;
        row.unit = entry.address.unit;
        row.role = invitation.role;
        row.expiresAtMilliseconds = invitation.expiresAtMilliseconds;
        row.madeAtMilliseconds = millisecondsOf(operation);
        const auto user = joined->find(row.id);
        row.stage = stageOf(invitation, user != joined->end(), unsent->contains(row.id), workspace.now());
        if (user != joined->end()) {
            row.person = user->second.person;
            row.deviceName = user->second.deviceName;
        }
        auto note = store.setting(kNote + row.id);
        if (!note) {
            return fail(note.error());
        }
        row.note = note->value_or("");
        made.push_back(std::move(row));
    }
    std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.madeAtMilliseconds > b.madeAtMilliseconds; });
    return made;
}

Status noteInvitation(Workspace& workspace, const std::string& id, const std::string& note) {
    return workspace.store().setSetting(kNote + id, note);
}

Status cancelInvitation(Workspace& workspace, const std::string& id) {
    auto membership = workspace.membership();
    auto made = madeInvitations(workspace);
    if (!membership || !made) {
        return fail(!membership ? membership.error() : made.error());
    }
    if (membership->role != Role::leader) {
        return fail(errors::notLeader());
    }
    const auto found = std::find_if(made->begin(), made->end(), [&](const MadeInvitation& each) { return each.id == id; });
    if (found == made->end() || found->stage == InvitationStage::used || found->stage == InvitationStage::cancelled) {
        return fail(errors::unknownInvitation());
    }
    const Address place{{}, found->unit, Topic::invitation, ItemCode{id}};
    auto now = workspace.store().read(place);
    if (!now) {
        return fail(now.error());
    }
    Invitation cancelled = std::get<Invitation>(now->shown()->body);
    cancelled.expiresAtMilliseconds = kCancelled;
    auto written = workspace.store().record(std::vector<Draft>{{place, cancelled}});
    return written ? Status{} : Status{fail(written.error())};
}

}  // namespace hopluu::engine
