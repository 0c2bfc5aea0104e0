#include "rules/rational.h"

#include "support/catch.h"

#include <rapidcheck.h>

#include <cstdint>
#include <limits>

using namespace hopluu;
using rules::Rational;
using rules::toDecimal;

namespace {

constexpr Int128 kMaximum = ((Int128{1} << 126) - 1) + (Int128{1} << 126);

int sign(std::strong_ordering ordering) {
    return ordering < 0 ? -1 : (ordering > 0 ? 1 : 0);
}

bool equal(const Rational& a, const Rational& b) {
    return compare(a, b) == std::strong_ordering::equal;
}

}  // namespace

TEST_CASE("Quotients are compared by value, also where a product would not fit") {
    CHECK(equal({1, 2}, {2, 4}));
    CHECK(sign(compare(Rational{1, 3}, {333'333, 1'000'000})) == 1);
    CHECK(sign(compare(Rational{-1, 3}, {-333'333, 1'000'000})) == -1);
    CHECK(sign(compare(Rational{-1, 3}, {1, 3})) == -1);
    CHECK(sign(compare(Rational{kMaximum, kMaximum - 1}, {kMaximum - 1, kMaximum - 2})) == -1);
    CHECK(sign(compare(Rational{-kMaximum, kMaximum - 1}, {-(kMaximum - 1), kMaximum - 2})) == 1);
    CHECK(sign(compare(Rational{kMaximum, kMaximum - 1}, {1, 1})) == 1);
    CHECK(equal({kMaximum - 1, 2}, {(kMaximum - 1) / 2, 1}));
}

TEST_CASE("Comparison agrees with the products of small fractions, and turns round with its sides") {
    REQUIRE(rc::check([](std::int32_t a, std::int32_t b) {
        const auto c = *rc::gen::positive<std::int32_t>();
        const auto d = *rc::gen::positive<std::int32_t>();
        const Int128 left = Int128{a} * d;
        const Int128 right = Int128{b} * c;
        const int expected = left < right ? -1 : (left > right ? 1 : 0);
        RC_ASSERT(sign(compare(Rational{a, c}, {b, d})) == expected);
        RC_ASSERT(sign(compare(Rational{b, d}, {a, c})) == -expected);
        // The same fractions, blown up so far that the products do not fit.
        const Int128 big = (Int128{1} << 94) + 7;
        RC_ASSERT(sign(compare(Rational{a * big, c * big}, {b * (big - 4), d * (big - 4)})) == expected);
    }));
}

TEST_CASE("Addition and multiplication undo themselves exactly") {
    REQUIRE(rc::check([](std::int64_t a, std::int64_t b) {
        RC_PRE(a > std::numeric_limits<std::int64_t>::min() && b > std::numeric_limits<std::int64_t>::min());
        const Rational x{a, *rc::gen::positive<std::int32_t>()};
        const Rational y{b, *rc::gen::positive<std::int32_t>()};
        const auto sum = add(x, y);
        RC_ASSERT(sum.has_value());
        RC_ASSERT(equal(*add(y, x), *sum));
        const auto back = subtract(*sum, y);
        RC_ASSERT(back.has_value());
        RC_ASSERT(equal(*back, x));
        if (!y.isZero()) {
            RC_ASSERT(equal(*multiply(*divide(x, y), y), x));
        }
    }));
}

TEST_CASE("What does not fit is reported, and reducing is tried first") {
    CHECK_FALSE(add(Rational{kMaximum, 1}, {1, 1}));
    CHECK_FALSE(subtract(Rational{-kMaximum, 1}, {1, 1}));
    CHECK_FALSE(multiply(Rational{kMaximum, 1}, {2, 1}));
    CHECK_FALSE(multiply(Rational{1, kMaximum}, {1, 2}));
    CHECK(equal(*multiply(Rational{kMaximum, 1}, {1, kMaximum}), {1, 1}));
}

TEST_CASE("A quotient is shown rounded half away from zero") {
    CHECK(toDecimal({1, 3})->toString() == "0.333333");
    CHECK(toDecimal({2, 3})->toString() == "0.666667");
    CHECK(toDecimal({-1, 2'000'000})->toString() == "-0.000001");
    CHECK(toDecimal({1, 2'000'001})->toString() == "0");
    CHECK(toDecimal({1'999'999'999, 2'000'000'000})->toString() == "1");
    CHECK(toDecimal({std::numeric_limits<std::int64_t>::max(), Decimal::kUnit})->toString() == "9223372036854.775807");
    CHECK_FALSE(toDecimal({Int128{std::numeric_limits<std::int64_t>::max()} * 2 + 1, 2 * Int128{Decimal::kUnit}}));
    CHECK_FALSE(toDecimal({kMaximum, 1}));
    REQUIRE(rc::check([](std::int64_t millionths) {
        RC_PRE(millionths > std::numeric_limits<std::int64_t>::min());
        const auto value = Decimal::fromMillionths(millionths);
        RC_ASSERT(toDecimal(Rational::of(value)) == value);
    }));
}
