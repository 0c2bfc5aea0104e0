// The baseline: cells as text in one map by "year/board/cell", as a spreadsheet export gives them; each is parsed when it is added.
#pragma once

#include "twenty_years.h"

#include <map>
#include <string>

namespace hopluu::bench {

using TextCells = std::map<std::string, std::string>;

[[nodiscard]] TextCells makeTextCells(const Size& size);
/// Totals by "year/cell", in millionths; no parts, no states, no rules.
[[nodiscard]] std::map<std::string, std::int64_t> naiveTotals(const TextCells& cells);

}  // namespace hopluu::bench
