#include "sync/clearing.h"

#include "sync/problem.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace hopluu::sync {

namespace {

bool isEmptied(const Body& body) {
    if (const auto* value = std::get_if<Value>(&body)) {
        return value->state == ValueState::notEntered;
    }
    const auto* text = std::get_if<ParagraphText>(&body);
    return text != nullptr && text->text.empty();
}

/// What it empties that somebody had filled in; nullopt: nothing.
Result<std::optional<Body>> emptied(const Store& store, const Operation& operation) {
    if (!isEmptied(operation.body)) {
        return std::optional<Body>{};
    }
    auto now = store.read(operation.address);
    if (!now) {
        return fail(now.error());
    }
    if (now->shown() == nullptr || now->shown()->id != operation.id) {
        return std::optional<Body>{};  // filled in again meanwhile
    }
    auto history = store.history(operation.address);
    if (!history) {
        return fail(history.error());
    }
    const auto last = std::find_if(history->rbegin(), history->rend(), [](const JournalEntry& entry) {
        return entry.standing == Standing::received && !isEmptied(entry.operation.body);
    });
    return last == history->rend() ? std::optional<Body>{} : std::optional{last->operation.body};
}

Result<std::uint64_t> confirmedUpTo(const Store& store) {
    auto text = store.setting(kClearingConfirmedSetting);
    if (!text) {
        return fail(text.error());
    }
    std::uint64_t sequence = 0;
    if (*text) {
        std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), sequence);
    }
    return sequence;
}

}  // namespace

Result<std::vector<ClearedValue>> clearedByUnsent(const Store& store) {
    auto counts = store.counts();
    auto confirmed = confirmedUpTo(store);
    if (!counts || !confirmed) {
        return fail(!counts ? counts.error() : confirmed.error());
    }
    std::vector<ClearedValue> cleared;
    if (counts->local < kManyCleared) {
        return cleared;
    }
    auto unsent = store.unsent(std::numeric_limits<std::size_t>::max());
    if (!unsent) {
        return fail(unsent.error());
    }
    for (const auto& operation : *unsent) {
        auto before = operation.id.sequence > *confirmed ? emptied(store, operation) : Result<std::optional<Body>>{std::nullopt};
        if (!before) {
            return fail(before.error());
        }
        if (*before) {
            cleared.push_back({operation.address, std::move(**before)});
        }
    }
    return cleared;
}

Status checkClearing(Store& store, bool confirms) {
    auto cleared = clearedByUnsent(store);
    if (!cleared) {
        return fail(cleared.error());
    }
    if (cleared->size() < kManyCleared) {
        return {};
    }
    if (!confirms) {
        return fail(problem("exchange.many-cleared", std::to_string(cleared->size())));
    }
    auto identity = store.identity();
    auto last = identity && *identity ? store.lastSequence((**identity).device) : Result<std::uint64_t>{std::uint64_t{0}};
    if (!identity || !last) {
        return fail(!identity ? identity.error() : last.error());
    }
    return store.setSetting(kClearingConfirmedSetting, std::to_string(*last));
}

}  // namespace hopluu::sync
