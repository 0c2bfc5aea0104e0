#include "engine/members.h"

#include "engine/leader_errors.h"
#include "sync/crypto.h"
#include "sync/roster.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hopluu::engine {

using sync::deviceIdOf;
using sync::kRenews;

Result<std::vector<MemberDevice>> memberDevices(const Workspace& workspace) {
    auto records = workspace.store().entries({}, {}, Topic::device);
    auto revocations = workspace.store().entries({}, {}, Topic::revocation);
    auto identity = workspace.store().identity();
    if (!records || !revocations || !identity) {
        return fail(!records ? records.error() : !revocations ? revocations.error() : identity.error());
    }
    std::map<std::string, std::string> revoked;
    for (const auto& entry : *revocations) {
        revoked[entry.address.item.text] = std::get<Revocation>(entry.contents.shown()->body).reason;
    }
    std::vector<MemberDevice> devices;
    for (const auto& entry : *records) {
        const auto& record = std::get<DeviceRecord>(entry.contents.shown()->body);
        if (record.role == Role::server) {
            continue;
        }
        MemberDevice device{
            entry.address.item.text, entry.address.unit, record.role, record.person, record.deviceName, false, {}, {}, false, 0, 0, 0};
        device.joinedAt = entry.contents.shown()->time.milliseconds();
        if (const auto found = revoked.find(device.device); found != revoked.end()) {
            device.isRevoked = true;
            device.revocationReason = found->second;
        }
        if (record.invitation.starts_with(kRenews)) {
            device.renews = record.invitation.substr(kRenews.size());
        }
        device.isThis = *identity && toString((*identity)->device) == device.device;
        auto written = workspace.store().lastSequence(deviceIdOf(record.publicKey));
        if (!written) {
            return fail(written.error());
        }
        device.operations = *written;
        auto last = workspace.store().find({deviceIdOf(record.publicKey), *written});
        if (!last) {
            return fail(last.error());
        }
        device.wroteAt = *last ? (*last)->operation.time.milliseconds() : 0;
        devices.push_back(std::move(device));
    }
    std::sort(devices.begin(), devices.end(), [](const MemberDevice& a, const MemberDevice& b) {
        return std::tie(a.unit, a.person, a.device) < std::tie(b.unit, b.person, b.device);
    });
    return devices;
}

Status revoke(Workspace& workspace, const std::string& device, const std::string& reason) {
    auto membership = workspace.membership();
    auto devices = memberDevices(workspace);
    if (!membership || !devices) {
        return fail(!membership ? membership.error() : devices.error());
    }
    if (membership->role != Role::leader) {
        return fail(errors::notLeader());
    }
    if (reason.empty()) {
        return fail(errors::reasonNeeded());
    }
    const auto matches = [&](const MemberDevice& each) { return device.size() >= 4 && each.device.starts_with(device); };
    const auto found = std::find_if(devices->begin(), devices->end(), matches);
    if (found == devices->end() || std::count_if(devices->begin(), devices->end(), matches) > 1) {
        return fail(errors::unknownDevice(device));
    }
    if (found->isThis) {
        return fail(errors::ownDevice());
    }
    const Address place{{}, found->unit, Topic::revocation, ItemCode{found->device}};
    auto written = workspace.store().record(std::vector<Draft>{{place, Revocation{reason}}});
    return written ? Status{} : Status{fail(written.error())};
}

}  // namespace hopluu::engine
