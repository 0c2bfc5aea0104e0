#include "journal/common_base.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace hopluu {

namespace {

using ById = std::map<OperationId, const Operation*>;

ById indexOf(std::span<const Operation> operations) {
    ById byId;
    for (const auto& operation : operations) {
        byId[operation.id] = &operation;
    }
    return byId;
}

/// What the same device wrote just before `id`.
std::optional<OperationId> ownBefore(const OperationId& id, const ById& byId) {
    const auto next = byId.lower_bound(id);
    const bool hasOne = next != byId.begin() && std::prev(next)->first.device == id.device;
    return hasOne ? std::optional{std::prev(next)->first} : std::nullopt;
}

/// All that `head` supersedes, itself or through others, also what is not here.
std::set<OperationId> pastOf(const Operation& head, const ById& byId) {
    std::set<OperationId> past;
    std::vector<OperationId> open = head.supersedes;
    const auto addOwn = [&](const OperationId& id) {
        if (const auto before = ownBefore(id, byId)) {
            open.push_back(*before);
        }
    };
    addOwn(head.id);
    while (!open.empty()) {
        const OperationId id = open.back();
        open.pop_back();
        if (!past.insert(id).second) {
            continue;
        }
        addOwn(id);
        if (const auto found = byId.find(id); found != byId.end()) {
            const auto& before = found->second->supersedes;
            open.insert(open.end(), before.begin(), before.end());
        }
    }
    return past;
}

}  // namespace

std::optional<Operation> commonBase(std::span<const Operation> operations, const Register& contents) {
    if (contents.heads.size() < 2) {
        return std::nullopt;
    }
    const ById byId = indexOf(operations);
    std::set<OperationId> common = pastOf(contents.heads.front(), byId);
    for (const auto& head : contents.heads) {
        const auto past = pastOf(head, byId);
        std::set<OperationId> both;
        std::set_intersection(common.begin(), common.end(), past.begin(), past.end(), std::inserter(both, both.end()));
        common = std::move(both);
    }
    const Operation* latest = nullptr;
    for (const auto& id : common) {
        const auto found = byId.find(id);
        const Operation* each = found == byId.end() ? nullptr : found->second;
        if (each != nullptr && (latest == nullptr || std::tie(each->time, each->id) > std::tie(latest->time, latest->id))) {
            latest = each;
        }
    }
    return latest == nullptr ? std::nullopt : std::optional{*latest};
}

bool closesCircle(std::span<const Operation> operations, const Operation& operation) {
    return pastOf(operation, indexOf(operations)).contains(operation.id);
}

}  // namespace hopluu
