// What an expression may ask for: figures of this period and of the year before. Implemented over a board's values and over totals.
#pragma once

#include "domain/identifiers.h"
#include "domain/unit_of_measure.h"
#include "domain/value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>

namespace hopluu::rules {

struct Figures {
    std::map<ItemCode, Value> current;     // missing key: not entered
    std::map<ItemCode, Decimal> lastYear;  // missing key: no base
    std::optional<ExchangeRate> rate;
    /// How many boards each figure adds up: the rounding tolerance of a rule is for each of them.
    std::uint32_t addends = 1;
};

/// The same without copying a cell: by the position of each item in Form::items().
struct FigureTable {
    std::span<const Value* const> current;  // null: not entered
    const std::map<ItemCode, Decimal>& lastYear;
    const std::optional<ExchangeRate>& rate;
    std::uint32_t addends = 1;
};

}  // namespace hopluu::rules
