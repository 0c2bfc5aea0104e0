#include "engine/exchange_standing.h"

#include "sync/json_fields.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace hopluu::engine {

namespace {

constexpr char kCarriedSetting[] = "exchange.carried";

struct Carried {
    std::string device;
    std::uint64_t sequence = 0;
    std::int64_t at = 0;
};

Result<Carried> carriedBefore(const Store& store) {
    auto text = store.setting(kCarriedSetting);
    if (!text) {
        return fail(text.error());
    }
    const auto object = *text ? sync::parseObject(**text, 1024) : std::nullopt;
    if (!object) {
        return Carried{};
    }
    return Carried{sync::textField(*object, "device", 64).value_or(""),
                   static_cast<std::uint64_t>(std::max<std::int64_t>(0, sync::integerField(*object, "sequence").value_or(0))),
                   sync::integerField(*object, "at_ms").value_or(0)};
}

}  // namespace

Status keepCarried(Store& store, std::int64_t now) {
    auto identity = store.identity();
    if (!identity || !*identity) {
        return identity ? Status{} : Status{fail(identity.error())};
    }
    const DeviceId device = (**identity).device;
    auto last = store.lastSequence(device);
    if (!last) {
        return fail(last.error());
    }
    return store.setSetting(kCarriedSetting,
                            nlohmann::ordered_json{{"device", toString(device)}, {"sequence", *last}, {"at_ms", now}}.dump());
}

Result<ExchangeStanding> readStanding(const Workspace& workspace) {
    const Store& store = workspace.store();
    auto status = sync::exchangeStatus(store);
    auto counts = store.counts();
    auto identity = store.identity();
    auto log = exchangeLog(store);
    auto carried = carriedBefore(store);
    auto unsent = store.unsent(std::numeric_limits<std::size_t>::max());
    if (!status || !counts || !identity) {
        return fail(!status ? status.error() : !counts ? counts.error() : identity.error());
    }
    if (!log || !carried || !unsent) {
        return fail(!log ? log.error() : !carried ? carried.error() : unsent.error());
    }
    ExchangeStanding standing;
    standing.status = std::move(*status);
    standing.onlyHere = counts->local;
    standing.refused = counts->refused;
    standing.conflicts = counts->conflicts;
    standing.log = std::move(*log);
    if (!unsent->empty()) {
        standing.savedAt = unsent->back().time.milliseconds();
    }
    if (*identity) {
        const DeviceId device = (**identity).device;
        auto last = store.lastSequence(device);
        if (!last) {
            return fail(last.error());
        }
        standing.received = *last - std::min(*last, counts->local + counts->refused);
        if (carried->device == toString(device)) {
            standing.carried = static_cast<std::uint64_t>(std::count_if(
                unsent->begin(), unsent->end(), [&](const Operation& each) { return each.id.sequence <= carried->sequence; }));
            standing.carriedAt = standing.carried > 0 ? carried->at : 0;
        }
    }
    auto cleared = sync::clearedByUnsent(store);
    if (!cleared) {
        return fail(cleared.error());
    }
    if (cleared->size() >= sync::kManyCleared) {
        standing.cleared = std::move(*cleared);
    }
    standing.isStuck = sync::isStuck(standing.status, standing.onlyHere, workspace.now());
    return standing;
}

}  // namespace hopluu::engine
