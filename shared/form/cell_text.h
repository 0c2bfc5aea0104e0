// One typed cell -> Value: numbers, "-", the words for states; checked against what the item accepts. Internal to the layer;
// readCell in board_csv.h is its public face.
#pragma once

#include "domain/form.h"
#include "domain/result.h"
#include "domain/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace hopluu {

/// A figure at or above this is a slip of the keyboard: in billion dong it is a hundred times the country's yearly output. Below it, totals
/// of 63 boards converted at any likely rate stay in a Decimal's range.
inline constexpr std::int64_t kLargestFigure = 1'000'000'000;

/// "number", "none_arose", … or the words that people write: "không phát sinh", "không áp dụng", "chưa có số liệu", "n/a".
[[nodiscard]] std::optional<ValueState> stateFromText(std::string_view text);
/// "", "final", "estimate", "chính thức", "ước".
[[nodiscard]] std::optional<Finality> finalityFromText(std::string_view text);
/// Errors: "csv.number" (also when it can be read two ways), "csv.too-large-number", "csv.too-many-decimals".
[[nodiscard]] Result<Decimal> readFigure(std::string_view text);
/// Without the blanks around it, no-break ones included.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace hopluu
