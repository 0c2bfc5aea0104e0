#include "sync/server_limits.h"

#include "journal/operation_codec.h"
#include "sync/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>

namespace hopluu::sync {

namespace {

constexpr std::uint64_t kBesidesTheBody = 64;
constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;

/// "<day> <bytes>": of another day nothing counts any more.
std::uint64_t writtenOn(std::int64_t day, std::string_view kept) {
    const auto space = kept.find(' ');
    std::uint64_t bytes = 0;
    if (space != std::string_view::npos && kept.substr(0, space) == fmt::format("{}", day)) {
        std::from_chars(kept.data() + space + 1, kept.data() + kept.size(), bytes);
    }
    return bytes;
}

/// Adds to the bytes kept under `key` for `day`, unless that would be more than `most`.
Status add(Store& store, const std::string& key, std::int64_t day, std::uint64_t bytes, std::uint64_t most, const std::string& whose) {
    auto kept = store.setting(key);
    if (!kept) {
        return fail(kept.error());
    }
    const std::uint64_t before = *kept ? writtenOn(day, **kept) : 0;
    if (before > most || bytes > most - before) {
        return fail(problem("exchange.quota", whose));
    }
    return store.setSetting(key, fmt::format("{} {}", day, before + bytes));
}

}  // namespace

std::uint64_t weightOf(std::span<const Operation> operations) {
    return std::accumulate(operations.begin(), operations.end(), std::uint64_t{0}, [](std::uint64_t sum, const Operation& each) {
        return sum + kBesidesTheBody + 8 * each.supersedes.size() + encodeBody(each.body).size();
    });
}

Status charge(Store& store, const ServerLimits& limits, const Charged& charged, std::span<const Operation> operations,
              std::int64_t nowMilliseconds) {
    auto held = store.lastSequence(charged.device);
    if (!held) {
        return fail(held.error());
    }
    const auto isNew = [&](const Operation& each) { return each.id.sequence > *held; };
    const auto first = std::find_if(operations.begin(), operations.end(), isNew);
    const std::uint64_t weight = weightOf({first, operations.end()});
    if (weight == 0) {
        return {};
    }
    constexpr std::int64_t kEver = 0;
    const std::int64_t today = nowMilliseconds / kDayMilliseconds;
    const std::string& origin = charged.origin;
    const std::string& unit = charged.unit.text;
    auto ofDevice = add(store, "written.by." + origin, today, weight, limits.bytesPerDeviceAndDay, origin);
    return ofDevice ? add(store, "written.for." + unit, kEver, weight, limits.bytesPerUnit, unit) : ofDevice;
}

}  // namespace hopluu::sync
