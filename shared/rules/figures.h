// What an expression may ask for: figures of this period and of the year before. Implemented over a board's values and over totals.
#pragma once

#include "domain/identifiers.h"
#include "domain/unit_of_measure.h"
#include "domain/value.h"

#include <functional>
#include <map>
#include <optional>

namespace hopluu::rules {

struct Figures {
    std::map<ItemCode, Value> current;     // missing key: not entered
    std::map<ItemCode, Decimal> lastYear;  // missing key: no base
    std::optional<ExchangeRate> rate;
};

}  // namespace hopluu::rules
