// A bloc of made-up boards over made-up years: the same figures on every machine.
#pragma once

#include "consolidation/consolidation.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hopluu::bench {

struct Size {
    std::size_t boards, years, cells;
};

/// `cells` items of one decimal. Every tenth is the sum of the two before it, as a rule and as a derived item; the rules for the others
/// look at last year, of which there is none.
[[nodiscard]] Form makeForm(const Size& size);
[[nodiscard]] Campaign makeCampaign(const Size& size);
[[nodiscard]] std::vector<consolidation::BoardYear> makeYear(const Size& size, std::size_t year);

/// What board `board` says of cell `cell` in year `year`, in millionths.
[[nodiscard]] std::int64_t figure(std::size_t board, std::size_t year, std::size_t cell);
[[nodiscard]] std::string cellCode(std::size_t cell);

}  // namespace hopluu::bench
