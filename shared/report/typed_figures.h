// Figures that stand typed in a text: a number with its unit, or a percentage of last year.
#pragma once

#include "domain/unit_of_measure.h"
#include "report/prose.h"

#include <optional>
#include <vector>

namespace hopluu::report {

enum class Closeness : std::uint8_t {
    exact,
    above,   // "hơn", "trên": the true figure is a little more
    below,   // "gần": a little less
    around,  // "khoảng", "xấp xỉ"
};

struct TypedFigure {
    std::size_t first = 0, unit = 0, last = 0;  // words: the number, the first of its unit, one past the unit
    std::vector<UnitOfMeasure> units;           // "dự án" counts projects and adjustments
    std::int64_t factor = 1, divisor = 1;       // "tỷ USD" is 1000 million USD, "triệu đồng" a thousandth of a billion dong
    Closeness closeness = Closeness::exact;
};

/// The figure whose number is the word at `at`; nullopt when no known unit follows it.
[[nodiscard]] std::optional<TypedFigure> typedFigureAt(const std::vector<ProseWord>& words, std::size_t at);

enum class Comparison : std::uint8_t { share, rise, fall };  // "bằng 85,7%", "tăng 19,8%", "giảm 14,3%"

struct TypedComparison {
    std::size_t first = 0, number = 0, last = 0;  // words: the verb, the number, one past "so với năm 2021"
    Comparison kind = Comparison::share;
};

/// "bằng 85,7% so với năm 2021", of which the number stands at `at`. Only with last year: not with a plan, nor another year.
[[nodiscard]] std::optional<TypedComparison> typedComparisonAt(const std::vector<ProseWord>& words, std::size_t at,
                                                               const Decimal& lastYear);

}  // namespace hopluu::report
