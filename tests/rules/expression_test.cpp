#include "rules/expression.h"
#include "small_form.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace hopluu;
using namespace hopluu::test;
using rules::Expression;
using rules::Figures;
using rules::MissingAs;

namespace {

std::string valueOf(const std::string& expression, const Figures& figures, MissingAs missingAs = MissingAs::missing) {
    const auto parsed = Expression::parse(expression);
    if (!parsed) {
        return parsed.error().code + "@" + parsed.error().place;
    }
    const auto outcome = parsed->evaluate(figures, missingAs);
    if (!outcome) {
        return outcome.error().code;
    }
    return outcome->value ? outcome->value->toString() : "missing";
}

Figures withRate(Figures figures) {
    figures.rate = ExchangeRate{dec("24780"), "in dưới biểu", "2022-11-30"};
    return figures;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

}  // namespace

TEST_CASE("Expressions compute with the usual precedence, exactly") {
    struct Row {
        std::string expression;
        std::string value;
    };
    const std::vector<Row> rows{
        {"1 + 2 * 3", "7"},
        {"(1 + 2) * 3", "9"},
        {"10 - 4 - 3", "3"},
        {"100 / 10 / 5", "2"},
        {"-2 * -3", "6"},
        {"--2", "2"},
        {"2 - -3", "5"},
        {"1 / 3 * 3", "1"},  // the third is kept, not its six decimals
        {"1 / 3", "0.333333"},
        {"2 / 3", "0.666667"},
        {"-2 / 3", "-0.666667"},
        {"0.1 + 0.2", "0.3"},
        {"abs(3 - 5)", "2"},
        {"min(3, 1, 2)", "1"},
        {"max(3, 1 + 4, 2)", "5"},
        {"min(7)", "7"},
        {"sum(1, 2, 3)", "6"},
        {"\t1\n+ 1 ", "2"},
        {"new.fdi + adjusted.fdi", "30.5"},
        {"total.fdi / projects.fdi", "7.5"},
        {"total.fdi - last(total.fdi)", "10"},
        {"billion_dong(new.fdi)", "260.19"},
        {"new.fdi * rate() / 1000", "260.19"},
    };
    const auto given =
        withRate(figures({{"new.fdi", "10.5"}, {"adjusted.fdi", "20"}, {"total.fdi", "30"}, {"projects.fdi", "4"}}, {{"total.fdi", "20"}}));
    for (const auto& row : rows) {
        INFO(row.expression);
        CHECK(valueOf(row.expression, given) == row.value);
    }
}

TEST_CASE("A wrong expression is refused at the byte where it goes wrong") {
    struct Row {
        std::string expression;
        std::string error;
    };
    const std::vector<Row> rows{
        {"", "expression.syntax@0"},
        {"   ", "expression.syntax@3"},
        {"1 +", "expression.syntax@3"},
        {"+ 1", "expression.syntax@0"},
        {"1 2", "expression.syntax@2"},
        {"(1", "expression.syntax@2"},
        {"1)", "expression.syntax@1"},
        {"1..2", "expression.syntax@0"},
        {"1.", "expression.syntax@0"},
        {"1.1234567", "expression.syntax@0"},
        {"99999999999999", "expression.syntax@0"},
        {"Total.fdi", "expression.syntax@0"},
        {"total.", "expression.syntax@0"},
        {"total..fdi", "expression.syntax@0"},
        {"1 + vốn", "expression.syntax@5"},
        {"a = b", "expression.syntax@2"},
        {"last(1)", "expression.syntax@5"},
        {"last(a + b)", "expression.syntax@7"},
        {"last()", "expression.syntax@5"},
        {"last(a", "expression.syntax@6"},
        {"rate(1)", "expression.syntax@5"},
        {"abs()", "expression.syntax@4"},
        {"abs(1, 2)", "expression.syntax@0"},
        {"sum(1,)", "expression.syntax@6"},
        {"1 + average(2)", "expression.unknown-function@4"},
        {repeated("1+", 1000) + "1", "expression.too-long@2000"},
        {repeated("1+", 100) + "1", "expression.too-long@201"},
        {repeated("(", 33) + "1", "expression.too-deep@32"},
        {repeated("-", 40) + "1", "expression.too-deep@32"},
        {repeated("abs(", 40), "expression.too-deep@128"},
    };
    for (const auto& row : rows) {
        INFO(row.expression);
        CHECK(valueOf(row.expression, {}) == row.error);
    }
    CHECK(valueOf(repeated("(", 31) + "1" + repeated(")", 31), {}) == "1");
    CHECK(valueOf(repeated("1+", 99) + "1", {}) == "100");
    const auto refused = Expression::parse("1 +");
    CHECK(refused.error().message.vi == "Biểu thức sai tại vị trí 3: cần một số, một mã chỉ tiêu hoặc dấu ngoặc.");
}

TEST_CASE("What has no number stays missing in arithmetic, and sum steps over it") {
    struct Row {
        std::string expression;
        std::string strict;
        std::string zeroIfAny;
        std::string zeroAlways;
    };
    // five.a is 5; none.a is '-'; na.a is not applicable; later.a not yet available; empty.a not entered; absent.a is not there at all.
    const std::vector<Row> rows{
        {"five.a + empty.a", "missing", "5", "5"},
        {"five.a + absent.a", "missing", "5", "5"},
        {"five.a - later.a", "missing", "5", "5"},
        {"five.a + na.a", "missing", "5", "5"},
        {"five.a + none.a", "5", "5", "5"},
        {"none.a", "missing", "missing", "0"},
        {"none.a + none.b", "missing", "missing", "0"},
        {"none.a + empty.a", "missing", "missing", "0"},
        {"empty.a", "missing", "missing", "0"},
        {"-empty.a", "missing", "missing", "0"},
        {"abs(empty.a)", "missing", "missing", "0"},
        {"sum(five.a, empty.a)", "5", "5", "5"},
        {"sum(five.a, na.a, none.a, later.a)", "5", "5", "5"},
        {"sum(empty.a, later.a)", "missing", "missing", "0"},
        {"sum(none.a, none.b)", "missing", "missing", "0"},
        {"min(five.a, empty.a)", "missing", "0", "0"},
        {"max(five.a, none.a)", "5", "5", "5"},
        {"2 * empty.a", "missing", "missing", "0"},
        {"1 + none.a", "missing", "missing", "1"},
        {"last(five.a) + none.a", "4", "4", "4"},
        {"five.a - last(empty.a)", "missing", "5", "5"},
        {"last(empty.a)", "missing", "missing", "0"},
        {"rate() * five.a", "missing", "missing", "missing"},  // no strategy makes up a rate
        {"billion_dong(five.a)", "missing", "missing", "missing"},
        {"five.a / none.a", "expression.division-by-zero", "expression.division-by-zero", "expression.division-by-zero"},
        {"five.a / empty.a", "missing", "expression.division-by-zero", "expression.division-by-zero"},
    };
    const auto given = figures({{"five.a", "5"}, {"none.a", "-"}, {"none.b", "-"}, {"na.a", "n/a"}, {"later.a", "later"}, {"empty.a", ""}},
                               {{"five.a", "4"}});
    for (const auto& row : rows) {
        INFO(row.expression);
        CHECK(valueOf(row.expression, given) == row.strict);
        CHECK(valueOf(row.expression, given, MissingAs::zeroIfAny) == row.zeroIfAny);
        CHECK(valueOf(row.expression, given, MissingAs::zeroAlways) == row.zeroAlways);
    }
}

TEST_CASE("An expression lists what it names and what had no number") {
    const auto parsed = Expression::parse("a.x + last(b.x) + a.x + sum(c.x, last(a.x))");
    REQUIRE(parsed);
    CHECK(parsed->items() == std::vector<ItemCode>{ItemCode{"a.x"}, ItemCode{"c.x"}});
    CHECK(parsed->lastYearItems() == std::vector<ItemCode>{ItemCode{"b.x"}, ItemCode{"a.x"}});
    CHECK_FALSE(parsed->usesRate());
    CHECK(Expression::parse("billion_dong(a.x)")->usesRate());
    CHECK(Expression::parse("a.x * rate()")->usesRate());
    const auto outcome = parsed->evaluate(figures({{"a.x", "1"}, {"c.x", "-"}}, {{"b.x", "2"}}));
    REQUIRE(outcome);
    CHECK(outcome->missing == std::vector<ItemCode>{ItemCode{"c.x"}, ItemCode{"a.x"}});
}

TEST_CASE("A result beyond the range is an error, but passing beyond it on the way is not") {
    const auto most = figures({{"a.x", "9223372036854.775807"}});
    CHECK(valueOf("a.x * 2", most) == "decimal.overflow");
    CHECK(valueOf("a.x + a.x - a.x", most) == "9223372036854.775807");
    CHECK(valueOf("a.x * a.x / a.x", most) == "9223372036854.775807");
    CHECK(valueOf("a.x * a.x * a.x * a.x", most) == "decimal.overflow");
    CHECK(valueOf("1 / a.x / a.x", most) == "0");
    CHECK(valueOf("a.x / 0", most) == "expression.division-by-zero");
    CHECK(valueOf("a.x / (a.x - a.x)", most) == "expression.division-by-zero");
}

TEST_CASE("The tolerance is half a printed unit for each addend that is rounded") {
    struct Row {
        std::string expression;
        std::string tolerance;
    };
    const std::vector<Row> rows{
        {"total.fdi", "0.05"},
        {"new.fdi + adjusted.fdi", "0.1"},
        {"new.fdi - adjusted.fdi", "0.1"},
        {"sum(new.fdi, adjusted.fdi, total.fdi)", "0.15"},
        {"land.area", "0.005"},
        {"projects.fdi", "0"},  // counts are exact
        {"labour.total", "0"},
        {"total.fdi + projects.fdi", "0.05"},
        {"last(total.fdi) + new.fdi", "0.1"},
        {"2 * total.fdi", "0.1"},
        {"-total.fdi", "0.05"},
        {"total.fdi / 2", "0.025"},
        {"(1 + 1) * total.fdi", "0.1"},
        {"abs(total.fdi - new.fdi)", "0.1"},
        {"max(total.fdi, land.area)", "0.05"},
        {"total.fdi / labour.fdi", "0"},
        {"total.fdi * new.fdi", "0"},
        {"5", "0"},
        {"1 / 0", "0"},
        {"total.fdi / 0", "0"},
        {"2 / total.fdi", "0"},
        {"unknown.x", "0"},
        {"billion_dong(total.fdi)", "1.239"},
        {"rate() * total.fdi / 1000", "1.239"},
        {"billion_dong(total.fdi) + new.ddi", "1.289"},
    };
    const Form form = smallForm();
    const ExchangeRate rate{dec("24780"), "", ""};
    for (const auto& row : rows) {
        INFO(row.expression);
        CHECK(Expression::parse(row.expression)->roundingTolerance(form, rate).toString() == row.tolerance);
    }
    CHECK(Expression::parse("billion_dong(total.fdi)")->roundingTolerance(form).toString() == "0");
}

TEST_CASE("Sums of cells equal the exact sum of their decimals") {
    REQUIRE(rc::check([](const std::vector<std::int32_t>& cells) {
        RC_PRE(!cells.empty() && cells.size() < 60);
        std::string expression;
        Figures given;
        DecimalSum sum;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string code = "cell_" + std::to_string(i);
            expression += (i == 0 ? "" : " + ") + code;
            given.current.emplace(ItemCode{code}, Value::of(Decimal::fromMillionths(cells[i])));
            sum.add(Decimal::fromMillionths(cells[i]));
        }
        RC_ASSERT(Expression::parse(expression)->evaluate(given)->value == *sum.total());
    }));
}

TEST_CASE("No text makes the parser stumble, and what it accepts it can evaluate") {
    REQUIRE(rc::check([](const std::string& bytes) { (void)Expression::parse(bytes); }));
    const std::vector<std::string> words{"1", "0", "2.5", "a.x", "b.x", "last(", "rate()", "abs(", "min(", "max(", "sum(", "billion_dong(",
                                         "(", ")", "+",   "-",   "*",   "/",     ",",      " "};
    REQUIRE(rc::check([&] {
        std::string text;
        for (const auto& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words))) {
            text += word;
        }
        const auto parsed = Expression::parse(text);
        if (!parsed) {
            RC_ASSERT(!parsed.error().place.empty());
            return;
        }
        (void)parsed->evaluate(figures({{"a.x", "3"}}, {{"a.x", "0"}}), MissingAs::zeroAlways);
        (void)parsed->roundingTolerance(smallForm());
    }));
}

namespace {

/// The lines of the fenced block "```vectors" in the specification: figures | expression | value.
std::vector<std::array<std::string, 3>> specificationVectors() {
    std::ifstream file(HOPLUU_SOURCE_DIR "/docs/spec/expressions.md");
    std::vector<std::array<std::string, 3>> rows;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("```", 0) == 0) {
            inside = line == "```vectors";
            continue;
        }
        if (!inside) {
            continue;
        }
        std::array<std::string, 3> row;
        std::istringstream cells(line);
        for (auto& cell : row) {
            std::getline(cells, cell, '|');
            const auto first = cell.find_first_not_of(' ');
            cell = first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(' ') - first + 1);
        }
        rows.push_back(row);
    }
    return rows;
}

/// "a.x=5 b.x=- last:a.x=4 rate=24780".
Figures figuresFromText(const std::string& text) {
    Figures given;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const std::string value = word.substr(equals + 1);
        if (name == "rate") {
            given.rate = ExchangeRate{dec(value), "", ""};
        } else if (name.rfind("last:", 0) == 0) {
            given.lastYear.emplace(ItemCode{name.substr(5)}, dec(value));
        } else {
            given.current.merge(figures({{name, value}}).current);
        }
    }
    return given;
}

}  // namespace

TEST_CASE("The test vectors of the specification hold") {
    const auto rows = specificationVectors();
    REQUIRE(rows.size() > 20);
    for (const auto& [given, expression, value] : rows) {
        INFO(given << " | " << expression);
        CHECK(valueOf(expression, figuresFromText(given)) == value);
    }
}
