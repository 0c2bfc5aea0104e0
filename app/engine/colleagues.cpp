#include "engine/colleagues.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace hopluu::engine {

namespace {

constexpr Topic kYearTopics[] = {Topic::cell, Topic::narrative, Topic::score, Topic::explanation, Topic::submission, Topic::attachment};

/// What stands under the unit, in all periods. Errors: those of Store.
Result<std::vector<Operation>> standingOf(const Store& store, const UnitId& unit) {
    std::vector<Operation> standing;
    for (const Topic topic : kYearTopics) {
        auto entries = store.entries({}, unit, topic);
        if (!entries) {
            return fail(entries.error());
        }
        for (auto& entry : *entries) {
            std::move(entry.contents.heads.begin(), entry.contents.heads.end(), std::back_inserter(standing));
        }
    }
    return standing;
}

Result<std::map<std::string, std::int64_t>> joinedAt(const Store& store, const UnitId& unit) {
    auto records = store.entries({}, unit, Topic::device);
    if (!records) {
        return fail(records.error());
    }
    std::map<std::string, std::int64_t> joined;
    for (const auto& record : *records) {
        joined[record.address.item.text] = record.contents.shown()->time.milliseconds();
    }
    return joined;
}

void sortNewestFirst(std::vector<Operation>& operations) {
    std::sort(operations.begin(), operations.end(), [](const Operation& a, const Operation& b) { return a.time > b.time; });
}

/// The last one of each place, newest first.
std::vector<Operation> lastOfEachPlace(std::vector<Operation> operations) {
    sortNewestFirst(operations);
    std::set<Address> seen;
    std::erase_if(operations, [&](const Operation& each) { return !seen.insert(each.address).second; });
    return operations;
}

std::vector<Colleague> devicesOf(std::vector<MemberDevice> members, const UnitId& unit, const std::vector<Operation>& standing,
                                 const std::map<std::string, std::int64_t>& joined) {
    std::vector<Colleague> devices;
    for (auto& member : members) {
        if (member.unit != unit) {
            continue;
        }
        const auto since = joined.find(member.device);
        Colleague colleague{std::move(member), since == joined.end() ? 0 : since->second, 0};
        for (const auto& operation : standing) {
            if (toString(operation.id.device) == colleague.device.device) {
                colleague.heardAt = std::max(colleague.heardAt, operation.time.milliseconds());
                ++colleague.standing;
            }
        }
        devices.push_back(std::move(colleague));
    }
    std::stable_partition(devices.begin(), devices.end(), [](const Colleague& each) { return each.device.isThis; });
    return devices;
}

}  // namespace

Result<Colleagues> readColleagues(const Workspace& workspace, const PeriodId& period, std::size_t most) {
    const Store& store = workspace.store();
    auto member = workspace.membership();
    auto members = memberDevices(workspace);
    auto unsent = store.unsent(std::numeric_limits<std::size_t>::max());
    if (!member || !members || !unsent) {
        return fail(!member ? member.error() : !members ? members.error() : unsent.error());
    }
    auto standing = standingOf(store, member->unit);
    auto joined = joinedAt(store, member->unit);
    if (!standing || !joined) {
        return fail(!standing ? standing.error() : joined.error());
    }
    Colleagues result;
    result.devices = devicesOf(std::move(*members), member->unit, *standing, *joined);
    std::map<std::string, std::string> people;
    for (const auto& each : result.devices) {
        people[each.device.device] = each.device.person;
    }
    std::set<OperationId> unsentIds;
    for (const auto& operation : *unsent) {
        unsentIds.insert(operation.id);
    }
    sortNewestFirst(*standing);
    for (auto& operation : *standing) {
        const std::string device = toString(operation.id.device);
        const auto person = people.find(device);
        if (operation.address.period != period || person == people.end() || result.recent.size() == most) {
            continue;  // of another year, or the leader's
        }
        const bool isOwn =
            !result.devices.empty() && result.devices.front().device.isThis && result.devices.front().device.device == device;
        const bool isUnsent = unsentIds.contains(operation.id);
        result.recent.push_back({std::move(operation), person->second, isOwn, isUnsent});
    }
    result.unsent = lastOfEachPlace(std::move(*unsent));
    return result;
}

}  // namespace hopluu::engine
