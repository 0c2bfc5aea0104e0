// Exact decimals: a signed 64-bit count of millionths. No floating point, from the keyboard to the printed page.
//
// One millionth is the finest step the annex can need: one US dollar in "million USD", a thousand dong in
// "billion dong", a hundredth of a square metre in "ha". The range is +-9,223,372,036,854.775807.
// Sums run in 128 bits (DecimalSum), quotients stay exact until the one rounding at the end (Ratio).
#pragma once

#include "domain/int128.h"
#include "domain/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace hopluu {

class Decimal {
public:
    static constexpr int kScaleDigits = 6;
    static constexpr std::int64_t kUnit = 1'000'000;

    constexpr Decimal() = default;
    [[nodiscard]] static constexpr Decimal fromMillionths(std::int64_t millionths) { return Decimal(millionths); }
    /// Errors: "decimal.overflow".
    [[nodiscard]] static Result<Decimal> fromInteger(std::int64_t whole);
    /// The canonical form: "-1234.5", ASCII digits, '.' as decimal mark, no grouping, at most six decimals.
    /// Errors: "decimal.syntax", "decimal.overflow", "decimal.too-many-decimals".
    [[nodiscard]] static Result<Decimal> parse(std::string_view canonical);

    [[nodiscard]] constexpr std::int64_t millionths() const { return millionths_; }
    [[nodiscard]] constexpr bool isZero() const { return millionths_ == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return millionths_ < 0; }
    [[nodiscard]] constexpr bool isWhole() const { return millionths_ % kUnit == 0; }
    /// Digits after the decimal mark without trailing zeros: 0 to 6.
    [[nodiscard]] int decimals() const;

    /// The shortest canonical form; parse(toString()) gives the same value.
    [[nodiscard]] std::string toString() const;

    auto operator<=>(const Decimal&) const = default;

private:
    explicit constexpr Decimal(std::int64_t millionths) : millionths_(millionths) {}
    std::int64_t millionths_ = 0;
};

/// Errors of all three: "decimal.overflow".
[[nodiscard]] Result<Decimal> add(Decimal a, Decimal b);
[[nodiscard]] Result<Decimal> subtract(Decimal a, Decimal b);
[[nodiscard]] Result<Decimal> negate(Decimal a);

/// Rounds half away from zero, the rule of Vietnamese reports, to `decimals` (0 to 6) places.
/// Errors: "decimal.overflow" at the edge of the range.
[[nodiscard]] Result<Decimal> round(Decimal value, int decimals);

/// Adds any number of decimals without overflow on the way; the order of the addends cannot matter.
class DecimalSum {
public:
    void add(Decimal value) { millionths_ += value.millionths(); }
    /// Errors: "decimal.overflow" when the total itself does not fit.
    [[nodiscard]] Result<Decimal> total() const;

private:
    Int128 millionths_ = 0;
};

/// factor * numerator / denominator (|factor| up to 10^12), exact inside, rounded once (half away from zero) to `decimals` places.
/// Errors: "decimal.division-by-zero", "decimal.overflow".
[[nodiscard]] Result<Decimal> ratio(Decimal numerator, Decimal denominator, int decimals, std::int64_t factor = 1);

/// a * b / divisor (above zero), rounded once, half away from zero, to six decimals. Errors: "decimal.overflow".
[[nodiscard]] Result<Decimal> multiply(Decimal a, Decimal b, std::int64_t divisor = 1);

}  // namespace hopluu
