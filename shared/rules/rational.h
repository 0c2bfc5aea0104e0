// Exact quotients while an expression is evaluated, so that no rounding enters a comparison. 128 bits above and below;
// what does not fit even when reduced is an overflow, never a wrong number.
#pragma once

#include "domain/decimal.h"
#include "domain/int128.h"

#include <compare>
#include <optional>

namespace hopluu::rules {

/// numerator / denominator; the denominator is positive. Not kept reduced: figures share the denominator 10^6, and leaving it
/// alone makes the common sum one addition. Reduced only when a product would not fit.
struct Rational {
    Int128 numerator = 0;
    Int128 denominator = 1;

    [[nodiscard]] static Rational of(Decimal value);
    [[nodiscard]] bool isZero() const { return numerator == 0; }
    [[nodiscard]] bool isNegative() const { return numerator < 0; }
};

/// Each is nullopt on overflow.
[[nodiscard]] std::optional<Rational> add(Rational a, Rational b);
[[nodiscard]] std::optional<Rational> subtract(Rational a, Rational b);
[[nodiscard]] std::optional<Rational> multiply(Rational a, Rational b);
/// `b` is not zero.
[[nodiscard]] std::optional<Rational> divide(Rational a, Rational b);

[[nodiscard]] Rational negate(Rational value);
[[nodiscard]] Rational absolute(Rational value);
[[nodiscard]] Rational reduce(Rational value);

/// By value: 1/2 and 2/4 are equal. Never overflows.
[[nodiscard]] std::strong_ordering compare(const Rational& a, const Rational& b);

/// Rounded half away from zero to six decimals, for showing. nullopt when out of the range of Decimal.
[[nodiscard]] std::optional<Decimal> toDecimal(Rational value);

}  // namespace hopluu::rules
