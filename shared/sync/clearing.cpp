#include "sync/clearing.h"

#include "sync/problem.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>

namespace hopluu::sync {

namespace {

bool isEmptied(const Body& body) {
    if (const auto* value = std::get_if<Value>(&body)) {
        return value->state == ValueState::notEntered;
    }
    const auto* text = std::get_if<ParagraphText>(&body);
    return text != nullptr && text->text.empty();
}

/// Does it empty what somebody had filled in?
Result<bool> empties(const Store& store, const Operation& operation) {
    if (!isEmptied(operation.body)) {
        return false;
    }
    auto now = store.read(operation.address);
    if (!now) {
        return fail(now.error());
    }
    if (now->shown() == nullptr || now->shown()->id != operation.id) {
        return false;  // filled in again meanwhile
    }
    auto history = store.history(operation.address);
    if (!history) {
        return fail(history.error());
    }
    return std::any_of(history->begin(), history->end(),
                       [&](const JournalEntry& entry) { return entry.standing == Standing::received && !isEmptied(entry.operation.body); });
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

Result<std::uint64_t> clearedByUnsent(const Store& store) {
    auto counts = store.counts();
    auto confirmed = confirmedUpTo(store);
    if (!counts || !confirmed) {
        return fail(!counts ? counts.error() : confirmed.error());
    }
    if (counts->local < kManyCleared) {
        return std::uint64_t{0};
    }
    auto unsent = store.unsent(std::numeric_limits<std::size_t>::max());
    if (!unsent) {
        return fail(unsent.error());
    }
    std::uint64_t cleared = 0;
    for (const auto& operation : *unsent) {
        auto each = empties(store, operation);
        if (!each) {
            return fail(each.error());
        }
        cleared += *each && operation.id.sequence > *confirmed ? 1 : 0;
    }
    return cleared;
}

Status checkClearing(Store& store, bool confirms) {
    auto cleared = clearedByUnsent(store);
    if (!cleared) {
        return fail(cleared.error());
    }
    if (*cleared < kManyCleared) {
        return {};
    }
    if (!confirms) {
        return fail(problem("exchange.many-cleared", std::to_string(*cleared)));
    }
    auto identity = store.identity();
    auto last = identity && *identity ? store.lastSequence((**identity).device) : Result<std::uint64_t>{std::uint64_t{0}};
    if (!identity || !last) {
        return fail(!identity ? identity.error() : last.error());
    }
    return store.setSetting(kClearingConfirmedSetting, std::to_string(*last));
}

}  // namespace hopluu::sync
