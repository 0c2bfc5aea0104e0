#include "engine/peers.h"

#include <algorithm>

namespace hopluu::engine {

namespace {

std::optional<Decimal> percentOf(const Value& value, const BoardStanding* board, const ItemCode& item) {
    if (!value.isNumber() || board == nullptr) {
        return std::nullopt;
    }
    const auto base = board->lastYear.find(item);
    if (base == board->lastYear.end() || base->second <= Decimal{}) {
        return std::nullopt;
    }
    const auto percent = ratio(value.number, base->second, 1, 100);
    return percent ? std::optional{*percent} : std::nullopt;
}

/// Halfway between them; the lower one where it does not fit the range.
Decimal middle(Decimal low, Decimal high) {
    DecimalSum sum;
    sum.add(low);
    sum.add(high);
    const auto both = sum.total();
    const auto half = both ? ratio(*both, Decimal::fromMillionths(2 * Decimal::kUnit), Decimal::kScaleDigits, 1) : both;
    return half ? *half : low;
}

}  // namespace

Peers peersOf(const BlocSnapshot& bloc, const UnitId& unit, const ItemCode& item) {
    Peers peers;
    const consolidation::Total* total = bloc.everything.find(item);
    if (total == nullptr) {
        return peers;
    }
    std::vector<Decimal> numbers;
    for (const auto& part : total->parts) {
        if (part.unit == unit) {
            continue;
        }
        const Value& value = part.sourced.value;
        peers.others.push_back({part.unit, value, percentOf(value, bloc.find(part.unit), item)});
        if (value.isNumber()) {
            numbers.push_back(value.number);
        }
    }
    if (!numbers.empty()) {
        std::sort(numbers.begin(), numbers.end());
        const std::size_t half = numbers.size() / 2;
        peers.lowest = numbers.front();
        peers.highest = numbers.back();
        peers.median = numbers.size() % 2 == 1 ? numbers[half] : middle(numbers[half - 1], numbers[half]);
    }
    return peers;
}

}  // namespace hopluu::engine
