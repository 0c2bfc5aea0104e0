// What a person types into a cell of the annex, or pastes into it. As readCell of form/board_csv.h, and beyond it: "1.234" can be read two
// ways, and the cell may know that only one of them is possible.
#pragma once

#include "domain/form.h"
#include "domain/result.h"
#include "domain/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::engine {

enum class MarkMeans : std::uint8_t { thousands, decimals };

/// "1.234": one thousand two hundred and thirty-four, or a little more than one.
struct TwoReadings {
    Value thousands, decimals;
    [[nodiscard]] const Value& as(MarkMeans mark) const { return mark == MarkMeans::thousands ? thousands : decimals; }
};

/// Both readings when the cell accepts both.
[[nodiscard]] std::optional<TwoReadings> twoReadings(std::string_view text, const FormItem& item);

/// Where a number can be read two ways and the cell accepts one of them only (a count has no decimals), it is that one. `marks` answers
/// for the rest. Errors: those of readCell, in the reader's words what the cell does not accept.
[[nodiscard]] Result<Value> readTyped(std::string_view text, const FormItem& item, std::optional<MarkMeans> marks = {});

/// The text that gives this value again when it is edited: all its decimals, "-", the words of a state; without grouping, so that no digit
/// typed into it changes what the rest means.
[[nodiscard]] std::string editingText(const Value& value, bool inEnglish);

}  // namespace hopluu::engine
