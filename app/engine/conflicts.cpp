#include "engine/conflicts.h"

#include "journal/common_base.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hopluu::engine {

namespace {

struct Teller {
    const Workspace& workspace;
    std::optional<Identity> identity;

    Result<ConflictSide> side(const Operation& head, bool isShown) const {
        auto person = workspace.personAt(head.id.device);
        auto entry = workspace.store().find(head.id);
        if (!person || !entry) {
            return fail(!person ? person.error() : entry.error());
        }
        const bool isOwn = identity && identity->device == head.id.device;
        return ConflictSide{head, std::move(*person), isOwn, isShown, *entry && (*entry)->standing == Standing::local};
    }

    Result<Conflict> conflict(const Entry& entry) const {
        Conflict conflict{entry.address, {}, {}, {}};
        for (const auto& head : entry.contents.heads) {
            auto made = side(head, &head == entry.contents.shown());
            if (!made) {
                return fail(made.error());
            }
            const auto same = std::find_if(conflict.sides.begin(), conflict.sides.end(),
                                           [&](const ConflictSide& each) { return each.operation.body == head.body; });
            if (same == conflict.sides.end()) {
                conflict.sides.push_back(std::move(*made));
            } else {
                same->person += ", " + made->person;
                same->isOwn = same->isOwn || made->isOwn;
            }
        }
        auto base = baseOf(workspace.store(), entry.address, entry.contents);
        if (!base) {
            return fail(base.error());
        }
        if (*base) {
            auto person = workspace.personAt((*base)->id.device);
            if (!person) {
                return fail(person.error());
            }
            conflict.base = std::move(*base);
            conflict.basePerson = std::move(*person);
        }
        return conflict;
    }
};

}  // namespace

Result<std::optional<Operation>> baseOf(const Store& store, const Address& address, const Register& contents) {
    auto history = store.history(address);
    if (!history) {
        return fail(history.error());
    }
    std::vector<Operation> standing;
    for (auto& each : *history) {
        if (each.standing == Standing::local || each.standing == Standing::received) {
            standing.push_back(std::move(each.operation));
        }
    }
    return commonBase(standing, contents);
}

Result<std::vector<Conflict>> conflictsOf(const Workspace& workspace, const PeriodId& period, const UnitId& unit) {
    auto entries = workspace.store().conflicts();
    auto identity = workspace.store().identity();
    if (!entries || !identity) {
        return fail(!entries ? entries.error() : identity.error());
    }
    const Teller teller{workspace, *identity};
    std::vector<Conflict> conflicts;
    for (const auto& entry : *entries) {
        if (entry.address.period != period || entry.address.unit != unit) {
            continue;
        }
        auto conflict = teller.conflict(entry);
        if (!conflict) {
            return fail(conflict.error());
        }
        conflicts.push_back(std::move(*conflict));
    }
    return conflicts;
}

}  // namespace hopluu::engine
