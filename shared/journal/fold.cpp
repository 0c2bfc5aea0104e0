#include "journal/fold.h"

#include "domain/deliberate_fault.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hopluu {

bool Register::inConflict() const {
    return std::any_of(heads.begin(), heads.end(), [this](const Operation& head) { return head.body != heads.front().body; });
}

Register fold(std::span<const Operation> operations) {
    std::set<OperationId> superseded;
    std::map<DeviceId, std::uint64_t> lastOf;
    for (const auto& operation : operations) {
        superseded.insert(operation.supersedes.begin(), operation.supersedes.end());
        std::uint64_t& last = lastOf[operation.id.device];
        last = std::max(last, operation.id.sequence);
    }
    Register result;
    for (const auto& operation : operations) {
        const bool hasFollowed = operation.id.sequence < lastOf[operation.id.device] && !isFaulty(DeliberateFault::refusedCutsOff);
        if (!superseded.contains(operation.id) && !hasFollowed) {
            result.heads.push_back(operation);
        }
    }
    if (!isFaulty(DeliberateFault::foldByArrival)) {
        std::sort(result.heads.begin(), result.heads.end(),
                  [](const Operation& a, const Operation& b) { return std::tie(a.time, a.id) > std::tie(b.time, b.id); });
    }
    const auto doubles =
        std::unique(result.heads.begin(), result.heads.end(), [](const Operation& a, const Operation& b) { return a.id == b.id; });
    result.heads.erase(doubles, result.heads.end());
    if (isFaulty(DeliberateFault::wallClockDecides) && !result.heads.empty()) {
        result.heads.resize(1);
    }
    return result;
}

}  // namespace hopluu
