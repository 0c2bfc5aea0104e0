#include "bench/store/realistic_cells.h"

#include <algorithm>
#include <string>

namespace hopluu::bench {

namespace {

/// SplitMix64: the same numbers with every standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t below(std::uint64_t bound) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return (z ^ (z >> 31U)) % bound;
    }

private:
    std::uint64_t state_;
};

/// A figure of a kind of its own: a count, hectares, money with one or two decimals, persons.
Decimal nextFigure(std::int64_t& level, std::size_t item, Random& random) {
    constexpr std::int64_t kSteps[] = {1'000'000, 10'000, 100'000, 1'000'000};
    const std::int64_t step = kSteps[item % 4];
    level = std::max<std::int64_t>(0, level + level * (static_cast<std::int64_t>(random.below(300)) - 100) / 1000);
    return Decimal::fromMillionths(level / step * step);
}

Value nextValue(std::int64_t& level, std::size_t item, Random& random) {
    const std::uint64_t dice = random.below(100);
    if (dice < 8) {
        return Value::inState(ValueState::noneArose);
    }
    if (dice < 12) {
        return Value::inState(ValueState::notApplicable);
    }
    const Decimal figure = nextFigure(level, item, random);
    const Finality finality = dice < 22 ? Finality::estimate : Finality::final;
    return Value::of(figure, finality, dice == 50 ? "Số liệu do Cục Thống kê cung cấp" : "");
}

}  // namespace

std::vector<Operation> realisticCells(const CampaignSize& size) {
    Random random(2022);
    std::vector<std::int64_t> levels;
    for (std::size_t i = 0; i < size.boards * size.cells; ++i) {
        const std::uint64_t digits = 1 + random.below(5);
        std::int64_t level = static_cast<std::int64_t>(1 + random.below(9)) * 1'000'000;
        for (std::uint64_t digit = 1; digit < digits; ++digit) {
            level = level * 10 + static_cast<std::int64_t>(random.below(10)) * 1'000'000;
        }
        levels.push_back(level);
    }
    std::vector<Operation> operations;
    operations.reserve(size.boards * size.years * size.cells);
    for (std::size_t year = 0; year < size.years; ++year) {
        for (std::size_t board = 0; board < size.boards; ++board) {
            DeviceId device;
            std::generate(device.bytes.begin(), device.bytes.end(),
                          [seed = Random(board)]() mutable { return static_cast<std::uint8_t>(seed.below(256)); });
            const bool isTyped = (year + board) % 2 == 0;
            std::uint64_t milliseconds = (2003 + year - 1970) * 31'556'952'000U + board * 3'600'000U + random.below(3'600'000);
            std::uint64_t counter = 0;
            for (std::size_t cell = 0; cell < size.cells; ++cell) {
                milliseconds += isTyped ? 1'500 + random.below(8'000) : 0;
                counter = isTyped ? 0 : counter + 1;
                Operation operation;
                operation.id = {device, year * size.cells + cell + 1};
                operation.time = {milliseconds << 16U | counter};
                operation.address = {PeriodId{std::to_string(2003 + year)}, UnitId{"board-" + std::to_string(board + 1)}, Topic::cell,
                                     ItemCode{"indicator_" + std::to_string(cell / 2 + 1) + (cell % 2 == 0 ? ".fdi" : ".ddi")}};
                operation.body = nextValue(levels[board * size.cells + cell], cell, random);
                operations.push_back(std::move(operation));
            }
        }
    }
    return operations;
}

}  // namespace hopluu::bench
