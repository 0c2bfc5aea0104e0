#include "sync/line_memory.h"

#include <algorithm>
#include <charconv>

namespace hopluu::sync {

namespace {

constexpr std::size_t kSmallest = 1024;
constexpr std::size_t kLargest = 1024 * 1024;
constexpr std::size_t kGrowth = 4;
constexpr std::chrono::milliseconds kBearable{15'000};
constexpr unsigned kBeforeTryingMore = 4;   // successes near a ceiling before a larger part is tried
constexpr unsigned kBeforeForgetting = 64;  // successes before the ceiling counts as gone
constexpr unsigned kCutsBeforeSmaller = 2;  // at a size that has got through before: it may have been chance
constexpr unsigned kCutsBeforeGivingUp = 8;
constexpr std::size_t kWorthGoingOn = 256;  // of an answer that was cut: kept, so the line does carry something

}  // namespace

std::size_t LineMemory::sendLimit() const {
    return drops() ? part_ * 3 / 4 : part_;
}

std::size_t LineMemory::newsLimit(bool isSending) const {
    if (drops()) {
        return std::max(kSmallest, isSending ? part_ / 4 : part_);
    }
    // News is often much more than what one has to say, and a pull that is cut costs nobody's typing.
    const std::size_t limit = part_ * kGrowth;
    return bearable_ == 0 ? limit : std::max(part_, std::min(limit, bearable_));
}

void LineMemory::gotThrough(std::size_t sent, std::size_t received, std::chrono::milliseconds elapsed) {
    cuts_ = 0;
    const std::size_t bytes = drops() ? sent + received : std::max(sent, received / kGrowth);
    if (bytes < part_ * 2 / 3) {
        return;  // too small to say anything about the size
    }
    if (elapsed.count() > 0) {
        bearable_ = std::max(kSmallest,
                             (sent + received) * static_cast<std::size_t>(kBearable.count()) / static_cast<std::size_t>(elapsed.count()));
    }
    good_ = std::max(good_, part_);
    ++successes_;
    if (ceiling_ != 0 && successes_ >= kBeforeForgetting) {
        ceiling_ = 0;
        successes_ = 0;
    }
    std::size_t next = part_;
    if (ceiling_ == 0) {
        next = part_ * kGrowth;
    } else if (successes_ % kBeforeTryingMore == 0 && ceiling_ > part_ + part_ / 4) {
        next = part_ + (ceiling_ - part_) / 2;  // closer than a quarter there is nothing to win
    }
    part_ = std::clamp(bearable_ == 0 ? next : std::min(next, bearable_), kSmallest, kLargest);
}

/// Of a request that came to nothing: a small one says nothing about sizes, its answer was cut.
std::size_t LineMemory::sizeTried(std::size_t sent) const {
    return sent <= kSmallest ? part_ : std::min(part_, drops() ? sent * 4 / 3 + 1 : sent);
}

bool LineMemory::wasCut(std::size_t sent, std::size_t received) {
    ++cuts_;
    successes_ = 0;
    const bool goesOn = received >= kWorthGoingOn;
    const std::size_t tried = goesOn ? sent + received : sizeTried(sent);
    const bool mayBeChance = good_ >= tried && cuts_ < kCutsBeforeSmaller;
    if (goesOn) {
        cuts_ = mayBeChance ? 1 : 0;
    }
    if (goesOn && !mayBeChance) {
        // What the line carries is known now, and nothing was lost by it.
        ceiling_ = tried;
        part_ = std::clamp(tried - tried / 8, kSmallest, part_);
        good_ = std::min(good_, part_);
    } else if (!mayBeChance) {
        ceiling_ = tried;
        const bool isKnownSize = good_ != 0 && good_ < ceiling_;
        part_ = isKnownSize ? good_ : std::max(kSmallest, ceiling_ / (good_ == 0 && ceiling_ > 12 * kSmallest ? kGrowth : 2));
        good_ = isKnownSize ? good_ : 0;
    }
    return cuts_ < kCutsBeforeGivingUp;
}

std::string LineMemory::text() const {
    return std::to_string(part_) + " " + std::to_string(good_) + " " + std::to_string(ceiling_) + " " + std::to_string(bearable_);
}

LineMemory LineMemory::fromText(std::string_view text) {
    LineMemory memory;
    std::size_t* const numbers[] = {&memory.part_, &memory.good_, &memory.ceiling_, &memory.bearable_};
    for (std::size_t* number : numbers) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *number);
        if (error != std::errc{}) {
            return {};
        }
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        text.remove_prefix(text.starts_with(' ') ? 1 : 0);
    }
    memory.part_ = std::clamp(memory.part_, kSmallest, kLargest);
    return memory;
}

}  // namespace hopluu::sync
