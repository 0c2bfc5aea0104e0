#include "sync/news_cursor.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace hopluu::sync {

namespace {

constexpr char kStretchesSetting[] = "news.stretches";
constexpr unsigned kMarkBits = 20;
constexpr std::uint64_t kMarkMask = (1U << kMarkBits) - 1;
/// More restarts than that, and the cursors of the oldest are unknown: those laptops fetch everything once.
constexpr std::size_t kMostStretches = 500;

/// "1 88213;57 1042;": reads up to and with the next `end`.
std::uint64_t numberBefore(std::string_view& text, char end) {
    const std::size_t length = std::min(text.find(end), text.size());
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + length, number);
    text.remove_prefix(std::min(length + 1, text.size()));
    return number;
}

}  // namespace

Result<NewsCursors> NewsCursors::begin(Store& store, std::uint32_t mark) {
    auto known = store.setting(kStretchesSetting);
    auto last = store.lastArrival();
    if (!known || !last) {
        return fail(!known ? known.error() : last.error());
    }
    NewsCursors cursors;
    const std::string kept = known->value_or("");
    for (std::string_view text = kept; !text.empty();) {
        const auto first = static_cast<std::int64_t>(numberBefore(text, ' '));
        cursors.stretches_.push_back({first, static_cast<std::uint32_t>(numberBefore(text, ';'))});
    }
    auto& stretches = cursors.stretches_;
    // One in which nothing arrived was never handed out here; in a file that this one is a copy of it may have been.
    std::erase_if(stretches, [&](const Stretch& each) { return each.first > *last; });
    stretches.push_back({stretches.empty() ? 1 : *last + 1, static_cast<std::uint32_t>(mark & kMarkMask)});
    if (stretches.size() > kMostStretches) {
        stretches.erase(stretches.begin());
    }
    std::string text;
    for (const Stretch& each : stretches) {
        text += std::to_string(each.first) + " " + std::to_string(each.mark) + ";";
    }
    auto stored = store.setSetting(kStretchesSetting, text);
    return stored ? Result<NewsCursors>{std::move(cursors)} : fail(stored.error());
}

std::uint64_t NewsCursors::cursorAt(std::int64_t arrival) const {
    const auto after = std::find_if(stretches_.begin(), stretches_.end(), [&](const Stretch& each) { return each.first > arrival; });
    if (arrival <= 0 || after == stretches_.begin()) {
        return 0;
    }
    return static_cast<std::uint64_t>(arrival) << kMarkBits | std::prev(after)->mark;
}

std::int64_t NewsCursors::arrivalOf(std::uint64_t cursor, std::int64_t last) const {
    const auto arrival = static_cast<std::int64_t>(cursor >> kMarkBits);
    const auto found = std::find_if(stretches_.begin(), stretches_.end(),
                                    [&](const Stretch& each) { return each.mark == static_cast<std::uint32_t>(cursor & kMarkMask); });
    if (found == stretches_.end() || arrival < found->first) {
        return 0;
    }
    const auto next = std::next(found);
    return std::min(arrival, next == stretches_.end() ? last : next->first - 1);
}

}  // namespace hopluu::sync
