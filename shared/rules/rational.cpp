#include "rules/rational.h"

#include <limits>

namespace hopluu::rules {

namespace {

/// 2^127 - 1. The most negative value is kept out everywhere, so that every number has a magnitude.
constexpr Int128 kMaximum = ((Int128{1} << 126) - 1) + (Int128{1} << 126);

Int128 magnitude(Int128 value) {
    return value < 0 ? -value : value;
}

bool fits64(Int128 value) {
    return value <= std::numeric_limits<std::int64_t>::max() && value >= -std::numeric_limits<std::int64_t>::max();
}

// Written out because the compilers' overflow builtins for 128 bits need a runtime that clang does not link by default.
std::optional<Int128> product(Int128 a, Int128 b) {
    if (fits64(a) && fits64(b)) {
        return a * b;
    }
    if (a != 0 && magnitude(b) > kMaximum / magnitude(a)) {
        return std::nullopt;
    }
    return a * b;
}

std::optional<Int128> sum(Int128 a, Int128 b) {
    if (b > 0 ? a > kMaximum - b : a < -kMaximum - b) {
        return std::nullopt;
    }
    return a + b;
}

Int128 greatestCommonDivisor(Int128 a, Int128 b) {
    a = magnitude(a);
    b = magnitude(b);
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

std::optional<Rational> make(std::optional<Int128> numerator, std::optional<Int128> denominator) {
    if (!numerator || !denominator) {
        return std::nullopt;
    }
    return Rational{*numerator, *denominator};
}

std::optional<Rational> crossSum(const Rational& a, const Rational& b, Int128 aFactor, Int128 bFactor) {
    const auto left = product(a.numerator, aFactor);
    const auto right = product(b.numerator, bFactor);
    if (!left || !right) {
        return std::nullopt;
    }
    return make(sum(*left, *right), product(a.denominator, aFactor));
}

std::strong_ordering order(Int128 a, Int128 b) {
    if (a == b) {
        return std::strong_ordering::equal;
    }
    return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::strong_ordering reversed(std::strong_ordering ordering) {
    return order(0, ordering < 0 ? -1 : (ordering > 0 ? 1 : 0));
}

/// Euclid's way: whole parts first, then the reciprocals of what is left, until they differ. For values not below zero.
std::strong_ordering compareByWholeParts(Rational a, Rational b) {
    bool flipped = false;
    while (true) {
        const Int128 aRest = a.numerator % a.denominator;
        const Int128 bRest = b.numerator % b.denominator;
        auto ordering = order(a.numerator / a.denominator, b.numerator / b.denominator);
        const bool decided = ordering != std::strong_ordering::equal || aRest == 0 || bRest == 0;
        if (decided) {
            if (ordering == std::strong_ordering::equal) {
                ordering = order(aRest == 0 ? 0 : 1, bRest == 0 ? 0 : 1);
            }
            return flipped ? reversed(ordering) : ordering;
        }
        a = {a.denominator, aRest};
        b = {b.denominator, bRest};
        flipped = !flipped;
    }
}

}  // namespace

Rational Rational::of(Decimal value) {
    return {value.millionths(), Decimal::kUnit};
}

Rational reduce(Rational value) {
    const Int128 divisor = greatestCommonDivisor(value.numerator, value.denominator);
    return divisor <= 1 ? value : Rational{value.numerator / divisor, value.denominator / divisor};
}

Rational negate(Rational value) {
    return {-value.numerator, value.denominator};
}
Rational absolute(Rational value) {
    return {magnitude(value.numerator), value.denominator};
}

std::optional<Rational> add(Rational a, Rational b) {
    if (a.denominator == b.denominator) {
        if (const auto numerator = sum(a.numerator, b.numerator)) {
            return Rational{*numerator, a.denominator};
        }
    }
    if (auto plain = crossSum(a, b, b.denominator, a.denominator)) {
        return plain;
    }
    a = reduce(a);
    b = reduce(b);
    const Int128 common = greatestCommonDivisor(a.denominator, b.denominator);
    return crossSum(a, b, b.denominator / common, a.denominator / common);
}

std::optional<Rational> subtract(Rational a, Rational b) {
    return add(a, negate(b));
}

std::optional<Rational> multiply(Rational a, Rational b) {
    if (auto plain = make(product(a.numerator, b.numerator), product(a.denominator, b.denominator))) {
        return plain;
    }
    const Rational first = reduce({a.numerator, b.denominator});
    const Rational second = reduce({b.numerator, a.denominator});
    return make(product(first.numerator, second.numerator), product(first.denominator, second.denominator));
}

std::optional<Rational> divide(Rational a, Rational b) {
    return b.numerator < 0 ? multiply(a, {-b.denominator, -b.numerator}) : multiply(a, {b.denominator, b.numerator});
}

std::strong_ordering compare(const Rational& a, const Rational& b) {
    if (a.denominator == b.denominator) {
        return order(a.numerator, b.numerator);
    }
    if (a.isNegative() != b.isNegative()) {
        return a.isNegative() ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    const auto left = product(a.numerator, b.denominator);
    const auto right = product(b.numerator, a.denominator);
    if (left && right) {
        return order(*left, *right);
    }
    return a.isNegative() ? compareByWholeParts(negate(b), negate(a)) : compareByWholeParts(a, b);
}

std::optional<Decimal> toDecimal(Rational value) {
    value = reduce(value);
    const Int128 whole = magnitude(value.numerator) / value.denominator;
    const auto scaledRest = product(magnitude(value.numerator) % value.denominator, Decimal::kUnit);
    if (!scaledRest || whole > std::numeric_limits<std::int64_t>::max() / Decimal::kUnit) {
        return std::nullopt;
    }
    const Int128 rest = *scaledRest % value.denominator;
    Int128 millionths = whole * Decimal::kUnit + *scaledRest / value.denominator;
    millionths += rest >= value.denominator - rest ? 1 : 0;
    if (millionths > std::numeric_limits<std::int64_t>::max()) {
        return std::nullopt;
    }
    return Decimal::fromMillionths(static_cast<std::int64_t>(value.isNegative() ? -millionths : millionths));
}

}  // namespace hopluu::rules
