#include "domain/decimal.h"

#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

using namespace hopluu;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Decimal dec(const std::string& text) {
    auto value = Decimal::parse(text);
    INFO(text);
    REQUIRE(value);
    return *value;
}

/// The exact quotient rounded half away from zero, over magnitudes: written apart from the product's own.
Int128 roundedQuotient(Int128 numerator, Int128 denominator) {
    const bool negative = (numerator < 0) != (denominator < 0);
    numerator = numerator < 0 ? -numerator : numerator;
    denominator = denominator < 0 ? -denominator : denominator;
    Int128 quotient = numerator / denominator;
    if (numerator - quotient * denominator >= denominator - (numerator - quotient * denominator)) {
        ++quotient;
    }
    return negative ? -quotient : quotient;
}

}  // namespace

TEST_CASE("A canonical decimal is read exactly and written in its shortest form") {
    struct Row {
        std::string text;
        std::int64_t millionths;
        std::string shortest;
    };
    const std::vector<Row> rows{
        {"0", 0, "0"},
        {"-0", 0, "0"},
        {"12", 12'000'000, "12"},
        {"1234.5", 1'234'500'000, "1234.5"},
        {"-1234.50", -1'234'500'000, "-1234.5"},
        {"0.000001", 1, "0.000001"},
        {"-0.000001", -1, "-0.000001"},
        {"007", 7'000'000, "7"},
        {"9223372036854.775807", kMost, "9223372036854.775807"},
        {"-9223372036854.775808", kLeast, "-9223372036854.775808"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(dec(row.text).millionths() == row.millionths);
        CHECK(dec(row.text).toString() == row.shortest);
    }
}

TEST_CASE("What is not a canonical decimal is refused with the reason") {
    struct Row {
        std::string text;
        std::string code;
    };
    const std::vector<Row> rows{
        {"", "decimal.syntax"},
        {"-", "decimal.syntax"},
        {"+1", "decimal.syntax"},
        {".5", "decimal.syntax"},
        {"5.", "decimal.syntax"},
        {"1,5", "decimal.syntax"},
        {"1.2.3", "decimal.syntax"},
        {" 1", "decimal.syntax"},
        {"1 ", "decimal.syntax"},
        {"1e3", "decimal.syntax"},
        {"NaN", "decimal.syntax"},
        {"--1", "decimal.syntax"},
        {"0x10", "decimal.syntax"},
        {"0.0000001", "decimal.too-many-decimals"},
        {"1.1234560", "decimal.too-many-decimals"},
        {"9223372036854.775808", "decimal.overflow"},
        {"-9223372036854.775809", "decimal.overflow"},
        {"1" + std::string(30, '0'), "decimal.overflow"},
        {std::string(5000, '9'), "decimal.overflow"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto value = Decimal::parse(row.text);
        REQUIRE_FALSE(value);
        CHECK(value.error().code == row.code);
        CHECK_FALSE(value.error().message.vi.empty());
        CHECK_FALSE(value.error().message.en.empty());
    }
}

TEST_CASE("Every decimal survives being written and read") {
    REQUIRE(rc::check([](std::int64_t millionths) {
        const Decimal value = Decimal::fromMillionths(millionths);
        const auto again = Decimal::parse(value.toString());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == value);
    }));
}

TEST_CASE("Decimals count the digits after the mark") {
    CHECK(dec("12").decimals() == 0);
    CHECK(dec("12.5").decimals() == 1);
    CHECK(dec("12.000001").decimals() == 6);
    CHECK(dec("-0.25").decimals() == 2);
    CHECK(dec("12").isWhole());
    CHECK_FALSE(dec("12.5").isWhole());
}

TEST_CASE("Rounding goes half away from zero") {
    struct Row {
        std::string value;
        int decimals;
        std::string rounded;
    };
    const std::vector<Row> rows{
        {"0.5", 0, "1"},       {"-0.5", 0, "-1"},         {"1.5", 0, "2"},           {"2.5", 0, "3"},         {"0.499999", 0, "0"},
        {"-0.499999", 0, "0"}, {"0.25", 1, "0.3"},        {"-0.25", 1, "-0.3"},      {"0.15", 1, "0.2"},      {"1.005", 2, "1.01"},
        {"2.675", 2, "2.68"},  {"1234.56", 6, "1234.56"}, {"1234.56", 9, "1234.56"}, {"1234.56", -1, "1235"}, {"9999.95", 1, "10000"},
    };
    for (const auto& row : rows) {
        INFO(row.value << " to " << row.decimals);
        const auto rounded = round(dec(row.value), row.decimals);
        REQUIRE(rounded);
        CHECK(rounded->toString() == row.rounded);
    }
}

TEST_CASE("Rounding is never further than half a step away, and done twice changes nothing") {
    REQUIRE(rc::check([](std::int64_t millionths) {
        const int decimals = *rc::gen::inRange(0, 7);
        const auto rounded = round(Decimal::fromMillionths(millionths), decimals);
        RC_PRE(rounded.has_value());
        Int128 step = 1;
        for (int place = decimals; place < Decimal::kScaleDigits; ++place) {
            step *= 10;
        }
        const Int128 distance = Int128{rounded->millionths()} - millionths;
        RC_ASSERT((distance < 0 ? -distance : distance) * 2 <= step);
        RC_ASSERT(rounded->millionths() % static_cast<std::int64_t>(step) == 0);
        RC_ASSERT(*round(*rounded, decimals) == *rounded);
    }));
}

TEST_CASE("Arithmetic beyond the range is an error, never another number") {
    const Decimal most = Decimal::fromMillionths(kMost);
    const Decimal least = Decimal::fromMillionths(kLeast);
    const Decimal step = Decimal::fromMillionths(1);
    CHECK(add(most, step).error().code == "decimal.overflow");
    CHECK(subtract(least, step).error().code == "decimal.overflow");
    CHECK(negate(least).error().code == "decimal.overflow");
    CHECK(*negate(most) == Decimal::fromMillionths(-kMost));
    CHECK(round(most, 0).error().code == "decimal.overflow");
    CHECK(multiply(most, dec("2")).error().code == "decimal.overflow");
    CHECK(*multiply(most, dec("1")) == most);
    CHECK(ratio(most, step, 0).error().code == "decimal.overflow");
    CHECK(Decimal::fromInteger(kMost).error().code == "decimal.overflow");
    CHECK(ratio(step, Decimal{}, 0).error().code == "decimal.division-by-zero");
}

TEST_CASE("A sum depends on its addends only, not on their order, and may pass beyond the range on its way") {
    REQUIRE(rc::check([](const std::vector<std::int64_t>& addends) {
        DecimalSum forwards;
        DecimalSum sorted;
        auto inOrder = addends;
        std::sort(inOrder.begin(), inOrder.end());
        Int128 exact = 0;
        for (const auto addend : addends) {
            forwards.add(Decimal::fromMillionths(addend));
            exact += addend;
        }
        for (const auto addend : inOrder) {
            sorted.add(Decimal::fromMillionths(addend));
        }
        const bool fits = exact <= kMost && exact >= kLeast;
        RC_ASSERT(forwards.total().has_value() == fits);
        RC_ASSERT(sorted.total().has_value() == fits);
        if (fits) {
            RC_ASSERT(forwards.total()->millionths() == exact);
            RC_ASSERT(*sorted.total() == *forwards.total());
        }
    }));
    DecimalSum sum;
    sum.add(Decimal::fromMillionths(kMost));
    sum.add(Decimal::fromMillionths(kMost));
    CHECK(sum.total().error().code == "decimal.overflow");
    sum.add(Decimal::fromMillionths(-kMost));
    CHECK(sum.total()->millionths() == kMost);
}

TEST_CASE("A ratio is the exact quotient, rounded once") {
    // 100 x this / last, as the report writes it: 85,7 %.
    CHECK(ratio(dec("6918.2"), dec("8072.6"), 1, 100)->toString() == "85.7");
    CHECK(ratio(dec("1"), dec("3"), 6)->toString() == "0.333333");
    CHECK(ratio(dec("-2"), dec("3"), 2)->toString() == "-0.67");
    CHECK(ratio(dec("1"), dec("-8"), 2)->toString() == "-0.13");
    // 0.0496 rounds down; by way of two decimals (0.05) it would round up.
    CHECK(ratio(dec("0.0496"), dec("1"), 1)->toString() == "0");
    REQUIRE(rc::check([](std::int64_t numerator, std::int32_t denominator) {
        RC_PRE(denominator != 0);
        const int decimals = *rc::gen::inRange(0, 7);
        const std::int64_t factor = *rc::gen::element<std::int64_t>(1, 100);
        Int128 scale = factor;
        std::int64_t rest = 1;
        for (int place = 0; place < Decimal::kScaleDigits; ++place) {
            place < decimals ? scale *= 10 : rest *= 10;
        }
        const Int128 expected = roundedQuotient(Int128{numerator} * scale, denominator) * rest;
        const auto quotient = ratio(Decimal::fromMillionths(numerator), Decimal::fromMillionths(denominator), decimals, factor);
        RC_ASSERT(quotient.has_value() == (expected <= kMost && expected >= kLeast));
        if (quotient) {
            RC_ASSERT(quotient->millionths() == expected);
        }
    }));
}

TEST_CASE("A product is rounded half away from zero to six decimals") {
    CHECK(multiply(dec("1.5"), dec("1.5"))->toString() == "2.25");
    CHECK(multiply(dec("0.001"), dec("0.0005"))->toString() == "0.000001");
    CHECK(multiply(dec("-0.001"), dec("0.0005"))->toString() == "-0.000001");
    CHECK(multiply(dec("6918.2"), dec("24780"), 1000)->toString() == "171432.996");
    REQUIRE(rc::check([](std::int32_t a, std::int64_t b) {
        const Int128 expected = roundedQuotient(Int128{a} * b, Decimal::kUnit);
        const auto product = multiply(Decimal::fromMillionths(a), Decimal::fromMillionths(b));
        RC_ASSERT(product.has_value() == (expected <= kMost && expected >= kLeast));
        if (product) {
            RC_ASSERT(product->millionths() == expected);
            RC_ASSERT(*product == *multiply(Decimal::fromMillionths(b), Decimal::fromMillionths(a)));
        }
    }));
}
