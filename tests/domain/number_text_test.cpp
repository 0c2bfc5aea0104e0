#include "domain/number_text.h"

#include "support/catch.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace hopluu;

TEST_CASE("A Vietnamese number is read as the office writes it") {
    struct Row {
        std::string text;
        std::string value;
    };
    const std::vector<Row> rows{
        {"12", "12"},
        {"0", "0"},
        {"1234,5", "1234.5"},
        {"1.234,5", "1234.5"},
        {"1.234.567", "1234567"},
        {"1.234.567,25", "1234567.25"},
        {"1234.5", "1234.5"},
        {"1,234.5", "1234.5"},
        {"1,234,567", "1234567"},
        {"0.234", "0.234"},
        {"0,234", "0.234"},
        {"1,2340", "1.234"},
        {"1234.567", "1234.567"},
        {"1 234,5", "1234.5"},
        {"1 234 567", "1234567"},
        {"1\u00a0234,5", "1234.5"},
        {"1\u2009234,5", "1234.5"},
        {"1\u202f234,5", "1234.5"},
        {"  12,5\t", "12.5"},
        {"\u00a012\u00a0", "12"},
        {"-12,5", "-12.5"},
        {"\u221212,5", "-12.5"},
        {"0,000001", "0.000001"},
        {"9223372036854,775807", "9223372036854.775807"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto value = parseVietnameseNumber(row.text);
        REQUIRE(value);
        CHECK(value->toString() == row.value);
    }
}

TEST_CASE("What is not a number, or could be two, is refused") {
    struct Row {
        std::string text;
        std::string code;
    };
    const std::vector<Row> rows{
        {"", "number.syntax"},
        {"   ", "number.syntax"},
        {"-", "number.syntax"},
        {"--5", "number.syntax"},
        {"5-", "number.syntax"},
        {"+5", "number.syntax"},
        {"abc", "number.syntax"},
        {"NaN", "number.syntax"},
        {"1e30", "number.syntax"},
        {"12%", "number.syntax"},
        {"12 ha", "number.syntax"},
        {"\uff11\uff12", "number.syntax"},  // full-width digits
        {"1.23.456", "number.syntax"},
        {"1234.567.890", "number.syntax"},
        {"1.234.56", "number.syntax"},
        {"1,23.456,7", "number.syntax"},
        {"1.234,567.8", "number.syntax"},
        {"12,34.5", "number.syntax"},
        {"1 23 456", "number.syntax"},
        {"12 34,5", "number.syntax"},
        {"1  234", "number.syntax"},
        {",5", "number.syntax"},
        {"5,", "number.syntax"},
        {".", "number.syntax"},
        {"1.234", "number.ambiguous"},
        {"1,234", "number.ambiguous"},
        {"-12.345", "number.ambiguous"},
        {"123,456", "number.ambiguous"},
        {"1 234.567", "number.ambiguous"},
        {"1" + std::string(30, '0'), "number.too-large"},
        {"-1" + std::string(30, '0'), "number.too-large"},
        {"9223372036854,775808", "number.too-large"},
        {"0,1234567", "number.too-many-decimals"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto value = parseVietnameseNumber(row.text);
        REQUIRE_FALSE(value);
        CHECK(value.error().code == row.code);
        CHECK_FALSE(value.error().message.vi.empty());
        CHECK_FALSE(value.error().remedy.vi.empty());
        CHECK_FALSE(value.error().remedy.en.empty());
    }
}

TEST_CASE("An ambiguous number is asked about with both readings, and what to type reads back as meant") {
    const auto error = parseVietnameseNumber("1.234").error();
    CHECK(error.message.vi.find("1234 hay 1,234") != std::string::npos);
    CHECK(error.remedy.vi.find("1,2340") != std::string::npos);
    CHECK(error.remedy.en.find("1.2340") != std::string::npos);
    CHECK(parseVietnameseNumber("1234")->toString() == "1234");
    CHECK(parseVietnameseNumber("1,2340")->toString() == "1.234");
    CHECK(parseVietnameseNumber("1.2340")->toString() == "1.234");
    CHECK(parseVietnameseNumber("-1.234").error().message.vi.find("-1234 hay -1,234") != std::string::npos);
}

TEST_CASE("A long wrong text is quoted up to a whole character") {
    std::string text(39, 'x');
    text += "ữữ";
    const auto message = parseVietnameseNumber(text).error().message.vi;
    CHECK(message.find(std::string(39, 'x') + "\"") != std::string::npos);
}

TEST_CASE("Numbers are printed with fixed decimals, in both manners") {
    struct Row {
        std::int64_t millionths;
        int decimals;
        std::string vi;
        std::string en;
    };
    const std::vector<Row> rows{
        {0, 0, "0", "0"},
        {0, 2, "0,00", "0.00"},
        {1'234'500'000, 1, "1.234,5", "1,234.5"},
        {1'234'500'000, 0, "1.235", "1,235"},
        {-1'234'500'000, 0, "-1.235", "-1,235"},
        {-400'000, 0, "0", "0"},
        {999'950'000, 1, "1.000,0", "1,000.0"},
        {999'000'000, 0, "999", "999"},
        {1'000'000'000'000, 0, "1.000.000", "1,000,000"},
        {1, 6, "0,000001", "0.000001"},
    };
    for (const auto& row : rows) {
        INFO(row.millionths << " to " << row.decimals);
        CHECK(formatVietnamese(Decimal::fromMillionths(row.millionths), row.decimals) == row.vi);
        CHECK(formatEnglish(Decimal::fromMillionths(row.millionths), row.decimals) == row.en);
    }
    CHECK(formatVietnameseExact(Decimal::fromMillionths(1'234'500'000)) == "1.234,5");
    CHECK(formatVietnameseExact(Decimal::fromMillionths(1'234'000'000)) == "1.234");
}

TEST_CASE("What is printed with all its decimals is read back, unless it can be read two ways") {
    REQUIRE(rc::check([](std::int64_t millionths) {
        const Decimal value = Decimal::fromMillionths(millionths);
        const auto again = parseVietnameseNumber(formatVietnameseExact(value));
        if (again) {
            RC_ASSERT(*again == value);
        } else {
            RC_ASSERT(again.error().code == "number.ambiguous");
        }
    }));
}

TEST_CASE("No bytes make the reader stumble") {
    REQUIRE(rc::check([](const std::string& bytes) {
        const auto value = parseVietnameseNumber(bytes);
        const bool isTold = value.has_value() || value.error().code.rfind("number.", 0) == 0;
        RC_ASSERT(isTold);  // not the expression itself: the macro would evaluate both of its sides
    }));
    REQUIRE(rc::check([] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789.,- ")));
        const auto value = parseVietnameseNumber(text);
        const bool isTold = value.has_value() || value.error().code.rfind("number.", 0) == 0;
        RC_ASSERT(isTold);  // not the expression itself: the macro would evaluate both of its sides
    }));
}
