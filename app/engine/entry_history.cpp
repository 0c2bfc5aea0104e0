#include "engine/entry_history.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hopluu::engine {

Result<std::vector<HistoryEntry>> historyOf(const Workspace& workspace, const Address& address) {
    auto all = workspace.store().history(address);
    auto now = workspace.store().read(address);
    auto identity = workspace.store().identity();
    if (!all || !now || !identity) {
        return fail(!all ? all.error() : !now ? now.error() : identity.error());
    }
    std::map<DeviceId, std::string> people;
    std::vector<HistoryEntry> entries;
    for (auto& written : *all) {
        if (written.standing == Standing::setAside) {
            continue;
        }
        const DeviceId device = written.operation.id.device;
        if (!people.contains(device)) {
            auto person = workspace.personAt(device);
            if (!person) {
                return fail(person.error());
            }
            people[device] = std::move(*person);
        }
        const bool isShown = now->shown() != nullptr && now->shown()->id == written.operation.id;
        entries.push_back(
            {std::move(written.operation), people[device], written.standing, isShown, *identity && (*identity)->device == device});
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

}  // namespace hopluu::engine
