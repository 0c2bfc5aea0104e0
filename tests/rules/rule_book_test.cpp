#include "rules/rule_book.h"
#include "small_form.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace hopluu;
using namespace hopluu::test;
using rules::Finding;
using rules::RuleBook;

namespace {

const UnitId kBoard{"ha-noi"};

ValidationRule rule(const std::string& left, RuleOperator op, const std::string& right) {
    ValidationRule result;
    result.code = ItemCode{"rule"};
    result.name = {"Tên", "Name"};
    result.instruction = {"Hãy kiểm tra.", "Check."};
    result.op = op;
    result.left = {left, {"vế trái", "left side"}, MissingStrategy::skipIfAnyMissing};
    result.right = {right, {"vế phải", "right side"}, MissingStrategy::skipIfAnyMissing};
    return result;
}

RuleBook bookOf(std::vector<ValidationRule> rules) {
    Form form = smallForm();
    form.rules = std::move(rules);
    auto book = RuleBook::compile(form);
    REQUIRE(book);
    return *book;
}

std::vector<Finding> check(const ValidationRule& one, const rules::Figures& given) {
    return bookOf({one}).check(kBoard, given, RuleScope::board);
}

bool fires(const ValidationRule& one, const rules::Figures& given) {
    return !check(one, given).empty();
}

}  // namespace

TEST_CASE("A relation fires only when it fails by more than the rounding of the printed figures") {
    struct Row {
        std::string left;
        RuleOperator op;
        std::string right;
        bool tolerates;
        bool fires;
    };
    using enum RuleOperator;
    // total.fdi against new.fdi: one decimal each, so the tolerance is 0.1.
    const std::vector<Row> rows{
        {"10", equal, "10", true, false},           {"10.1", equal, "10", true, false},
        {"9.9", equal, "10", true, false},          {"10.101", equal, "10", true, true},
        {"9.899", equal, "10", true, true},         {"10.001", equal, "10", false, true},
        {"10", notEqual, "10", true, true},         {"10.001", notEqual, "10", true, false},
        {"10.1", lessOrEqual, "10", true, false},   {"10.101", lessOrEqual, "10", true, true},
        {"10.001", lessOrEqual, "10", false, true}, {"10", lessOrEqual, "10", false, false},
        {"9.9", greaterOrEqual, "10", true, false}, {"9.899", greaterOrEqual, "10", true, true},
        {"10", greaterOrEqual, "10", false, false}, {"10", greater, "10", false, true},
        {"10.001", greater, "10", false, false},    {"10", greater, "10", true, false},
        {"9.9", greater, "10", true, true},         {"10", less, "10", false, true},
        {"9.999", less, "10", false, false},        {"10", less, "10", true, false},
        {"10.1", less, "10", true, true},
    };
    for (const auto& row : rows) {
        INFO(row.left << " op " << static_cast<int>(row.op) << " " << row.right << (row.tolerates ? " with tolerance" : ""));
        ValidationRule one = rule("total.fdi", row.op, "new.fdi");
        one.toleratesRounding = row.tolerates;
        CHECK(fires(one, figures({{"total.fdi", row.left}, {"new.fdi", row.right}})) == row.fires);
    }
}

TEST_CASE("Counts have no tolerance: eleven zones are not ten") {
    CHECK(fires(rule("projects.fdi", RuleOperator::lessOrEqual, "labour.fdi"), figures({{"projects.fdi", "11"}, {"labour.fdi", "10"}})));
}

TEST_CASE("No rounding enters a comparison: a third of three is one") {
    ValidationRule one = rule("total.fdi / 3 * 3", RuleOperator::notEqual, "new.fdi");
    one.toleratesRounding = false;
    CHECK(fires(one, figures({{"total.fdi", "1"}, {"new.fdi", "1"}})));
    one = rule("total.fdi / 3", RuleOperator::equal, "0.333333");
    one.toleratesRounding = false;
    CHECK(fires(one, figures({{"total.fdi", "1"}})));
}

TEST_CASE("Each side says what becomes of the rule when figures are missing") {
    struct Row {
        MissingStrategy strategy;
        std::string adjusted;
        std::string fresh;
        bool fires;
    };
    using enum MissingStrategy;
    // total.fdi = 10 against adjusted.fdi + new.fdi.
    const std::vector<Row> rows{
        {skipIfAnyMissing, "", "", false},
        {skipIfAnyMissing, "7", "", false},
        {skipIfAnyMissing, "7", "n/a", false},
        {skipIfAnyMissing, "7", "-", true},
        {skipIfAnyMissing, "10", "-", false},
        {skipIfAnyMissing, "-", "-", false},
        {skipIfAllMissing, "", "", false},
        {skipIfAllMissing, "7", "", true},
        {skipIfAllMissing, "10", "later", false},
        {skipIfAllMissing, "-", "", false},
        {neverSkip, "", "", true},
        {neverSkip, "-", "-", true},
        {neverSkip, "10", "", false},
    };
    for (const auto& row : rows) {
        INFO(static_cast<int>(row.strategy) << " '" << row.adjusted << "' '" << row.fresh << "'");
        ValidationRule one = rule("total.fdi", RuleOperator::equal, "adjusted.fdi + new.fdi");
        one.right.missing = row.strategy;
        CHECK(fires(one, figures({{"total.fdi", "10"}, {"adjusted.fdi", row.adjusted}, {"new.fdi", row.fresh}})) == row.fires);
    }
}

TEST_CASE("A compulsory pair wants both or neither, an exclusive pair not both") {
    struct Row {
        std::string left;
        std::string right;
        bool compulsory;
        bool exclusive;
    };
    const std::vector<Row> rows{
        {"5", "7", false, true}, {"0", "0", false, true},   {"", "", false, false},       {"5", "", true, false},
        {"", "7", true, false},  {"5", "-", true, false},   {"-", "", false, false},      {"n/a", "", false, false},
        {"0", "", true, false},  {"5", "n/a", true, false}, {"later", "-", false, false},
    };
    for (const auto& row : rows) {
        INFO("'" << row.left << "' '" << row.right << "'");
        const auto given = figures({{"projects.fdi", row.left}, {"new.fdi", row.right}});
        ValidationRule compulsory = rule("projects.fdi", RuleOperator::compulsoryPair, "new.fdi");
        compulsory.left.missing = compulsory.right.missing = MissingStrategy::neverSkip;  // does not fill in for a pair
        CHECK(fires(compulsory, given) == row.compulsory);
        CHECK(fires(rule("projects.fdi", RuleOperator::exclusivePair, "new.fdi"), given) == row.exclusive);
    }
}

TEST_CASE("A finding is told in a sentence with figures, units and the difference") {
    struct Row {
        ValidationRule rule;
        rules::Figures given;
        std::string vi;
        std::string en;
    };
    using enum RuleOperator;
    ValidationRule filled = rule("total.fdi", equal, "new.fdi + adjusted.fdi");
    filled.right.missing = MissingStrategy::skipIfAllMissing;
    ValidationRule exact = rule("total.fdi", equal, "new.fdi");
    exact.toleratesRounding = false;
    const std::vector<Row> rows{
        {rule("total.fdi", equal, "new.fdi + adjusted.fdi"),
         figures({{"total.fdi", "1037.8"}, {"new.fdi", "398.5"}, {"adjusted.fdi", "1054.4"}}),
         "Vế trái là 1.037,8 triệu USD, nhưng vế phải là 1.452,9 triệu USD; lệch 415,1 triệu USD.",
         "Left side is 1,037.8 million USD, but right side is 1,452.9 million USD; the difference is 415.1 million USD."},
        {exact, figures({{"total.fdi", "10.01"}, {"new.fdi", "10.04"}}),  // told apart in print
         "Vế trái là 10,01 triệu USD, nhưng vế phải là 10,04 triệu USD; lệch 0,03 triệu USD.",
         "Left side is 10.01 million USD, but right side is 10.04 million USD; the difference is 0.03 million USD."},
        {rule("projects.fdi", lessOrEqual, "labour.fdi"), figures({{"projects.fdi", "12"}, {"labour.fdi", "10"}}),
         "Vế trái là 12 dự án, phải không lớn hơn vế phải là 10 người; vượt 2.",
         "Left side is 12 projects, and must not be greater than right side, which is 10 persons; over by 2."},
        {rule("new.fdi", lessOrEqual, "200 * projects.fdi"), figures({{"new.fdi", "1000"}, {"projects.fdi", "3"}}),
         "Vế trái là 1.000,0 triệu USD, phải không lớn hơn vế phải là 600,0 triệu USD; vượt 400,0 triệu USD.",
         "Left side is 1,000.0 million USD, and must not be greater than right side, which is 600.0 million USD; over by 400.0 million "
         "USD."},
        {rule("new.fdi", greaterOrEqual, "0.05 * total.fdi"), figures({{"new.fdi", "2"}, {"total.fdi", "100.5"}}),
         "Vế trái là 2,0 triệu USD, phải không nhỏ hơn vế phải là 5,03 triệu USD; còn thiếu 3,03 triệu USD.",
         "Left side is 2.0 million USD, and must not be less than right side, which is 5.03 million USD; short by 3.03 million USD."},
        {rule("new.fdi / labour.fdi", lessOrEqual, "0.3"), figures({{"new.fdi", "1"}, {"labour.fdi", "3"}}),
         "Vế trái là 0,333, phải không lớn hơn vế phải là 0,3; vượt 0,033.",
         "Left side is 0.333, and must not be greater than right side, which is 0.3; over by 0.033."},
        {rule("projects.fdi", less, "labour.fdi"), figures({{"projects.fdi", "3"}, {"labour.fdi", "3"}}),
         "Vế trái là 3 dự án, phải nhỏ hơn vế phải là 3 người.",
         "Left side is 3 projects, and must be less than right side, which is 3 persons."},
        {rule("new.fdi", notEqual, "new.ddi"), figures({{"new.fdi", "5"}, {"new.ddi", "5"}}),
         "Vế trái là 5,0 triệu USD, trùng với vế phải là 5,0 tỷ đồng; hai số này phải khác nhau.",
         "Left side is 5.0 million USD, the same as right side, which is 5.0 billion dong; the two must differ."},
        {rule("projects.fdi", compulsoryPair, "new.fdi"), figures({{"new.fdi", "5"}}),
         "Vế phải là 5,0 triệu USD, nhưng vế trái chưa nhập; hai mục này phải cùng có số liệu hoặc cùng không có.",
         "Right side is 5.0 million USD, but left side is not entered; both must have a figure, or neither."},
        {rule("projects.fdi", compulsoryPair, "new.fdi"), figures({{"projects.fdi", "5"}, {"new.fdi", "-"}}),
         "Vế trái là 5 dự án, nhưng vế phải ghi không phát sinh (-); hai mục này phải cùng có số liệu hoặc cùng không có.",
         "Left side is 5 projects, but right side is marked none arose (-); both must have a figure, or neither."},
        {rule("projects.fdi", exclusivePair, "labour.fdi"), figures({{"projects.fdi", "5"}, {"labour.fdi", "1200"}}),
         "Vế trái là 5 dự án và vế phải là 1.200 người; chỉ một trong hai mục này được có số liệu.",
         "Left side is 5 projects and right side is 1,200 persons; only one of the two may have a figure."},
        {filled, figures({{"total.fdi", "10"}, {"new.fdi", "7"}}),
         "Vế trái là 10,0 triệu USD, nhưng vế phải là 7,0 triệu USD (ô chưa có số tính là 0); lệch 3,0 triệu USD.",
         "Left side is 10.0 million USD, but right side is 7.0 million USD (cells without a number count as 0); the difference is 3.0 "
         "million USD."},
    };
    for (const auto& row : rows) {
        const auto found = check(row.rule, row.given);
        INFO(row.vi);
        REQUIRE(found.size() == 1);
        CHECK(found.front().sentence.vi == row.vi);
        CHECK(found.front().sentence.en == row.en);
    }
}

TEST_CASE("A finding carries the rule, its cells in printed order, both values and the exact difference") {
    ValidationRule one = rule("total.fdi + last(labour.fdi)", RuleOperator::lessOrEqual, "new.fdi + last(labour.total)");
    one.critical = true;
    one.importance = Importance::high;
    const auto found = check(one, figures({{"total.fdi", "10"}, {"new.fdi", "2"}}, {{"labour.fdi", "3"}, {"labour.total", "4"}}));
    REQUIRE(found.size() == 1);
    CHECK(found.front().rule == one.code);
    CHECK(found.front().unit == kBoard);
    CHECK(found.front().critical);
    CHECK(found.front().importance == Importance::high);
    CHECK(found.front().cells == std::vector<ItemCode>{ItemCode{"new.fdi"}, ItemCode{"total.fdi"}, ItemCode{"labour.fdi"}});
    CHECK(found.front().left.value == dec("13"));
    CHECK(found.front().right.value == dec("6"));
    CHECK(found.front().difference == dec("7"));
    CHECK(found.front().left.expression == one.left.expression);
    CHECK(found.front().instruction == one.instruction);
}

TEST_CASE("A ratio over zero cannot be judged; figures too large to compute with are told of") {
    const ValidationRule ratio = rule("total.fdi / projects.fdi", RuleOperator::lessOrEqual, "5");
    CHECK_FALSE(fires(ratio, figures({{"total.fdi", "10"}, {"projects.fdi", "0"}})));
    const ValidationRule large = rule("total.fdi * total.fdi * total.fdi * total.fdi", RuleOperator::lessOrEqual, "5");
    const auto found = check(large, figures({{"total.fdi", "9000000000000"}}));
    REQUIRE(found.size() == 1);
    CHECK(found.front().sentence.vi == "Vế trái và vế phải có số quá lớn, chương trình không so sánh được.");
    CHECK(fires(rule("total.fdi * 1000000", RuleOperator::lessOrEqual, "5"), figures({{"total.fdi", "9000000000000"}})));
}

TEST_CASE("A rule runs over boards, over totals, or over both, as its scope says") {
    std::vector<ValidationRule> all;
    for (const RuleScope scope : {RuleScope::board, RuleScope::total, RuleScope::boardAndTotal}) {
        all.push_back(rule("total.fdi", RuleOperator::equal, "new.fdi"));
        all.back().code = ItemCode{std::to_string(static_cast<int>(scope))};
        all.back().scope = scope;
    }
    const auto given = figures({{"total.fdi", "10"}, {"new.fdi", "20"}});
    const auto codes = [&](RuleScope scope) {
        std::string text;
        for (const auto& finding : bookOf(all).check(kBoard, given, scope)) {
            text += finding.rule.text;
        }
        return text;
    };
    CHECK(codes(RuleScope::board) == "13");
    CHECK(codes(RuleScope::total) == "23");
    CHECK(codes(RuleScope::boardAndTotal) == "123");
}

TEST_CASE("Over totals each board brings its own rounding") {
    auto given = figures({{"total.fdi", "101"}, {"new.fdi", "100"}});
    const auto book = bookOf({rule("total.fdi", RuleOperator::equal, "new.fdi")});
    CHECK(book.check(kBloc, given, RuleScope::board).size() == 1);
    given.addends = 11;  // 11 boards, two addends of 0.05 each: 1.1
    CHECK(book.check(kBloc, given, RuleScope::board).empty());
}

TEST_CASE("A converted side is compared at the period's rate, and skipped without one") {
    const ValidationRule one = rule("billion_dong(new.fdi)", RuleOperator::lessOrEqual, "new.ddi");
    auto given = figures({{"new.fdi", "10"}, {"new.ddi", "240"}});
    CHECK_FALSE(fires(one, given));
    given.rate = ExchangeRate{dec("24780"), "", "2022-11-30"};
    const auto found = check(one, given);
    REQUIRE(found.size() == 1);
    CHECK(found.front().sentence.vi == "Vế trái là 247,8 tỷ đồng, phải không lớn hơn vế phải là 240,0 tỷ đồng; vượt 7,8 tỷ đồng.");
    given.current[ItemCode{"new.ddi"}] = number("246.6");  // tolerance: 0.05 * 24.78 + 0.05 = 1.289
    CHECK_FALSE(fires(one, given));
}

TEST_CASE("A keystroke asks only the rules that name its cell") {
    auto first = rule("total.fdi", RuleOperator::equal, "new.fdi");
    first.code = ItemCode{"first"};
    auto second = rule("projects.fdi", RuleOperator::lessOrEqual, "last(labour.fdi)");
    second.code = ItemCode{"second"};
    const auto book = bookOf({first, second});
    const auto given = figures({{"total.fdi", "10"}, {"new.fdi", "20"}, {"projects.fdi", "9"}}, {{"labour.fdi", "3"}});
    const auto touching = [&](const std::string& code) {
        const std::vector<ItemCode> cells{ItemCode{code}};
        return book.checkTouching(kBoard, given, RuleScope::board, cells);
    };
    CHECK(book.check(kBoard, given, RuleScope::board).size() == 2);
    REQUIRE(touching("new.fdi").size() == 1);
    CHECK(touching("new.fdi").front().rule.text == "first");
    REQUIRE(touching("labour.fdi").size() == 1);
    CHECK(touching("labour.fdi").front().rule.text == "second");
    CHECK(touching("adjusted.fdi").empty());
}

TEST_CASE("Figures by position in the form give the same findings as figures by name") {
    std::vector<ValidationRule> all{rule("total.fdi", RuleOperator::equal, "new.fdi + adjusted.fdi"),
                                    rule("projects.fdi", RuleOperator::compulsoryPair, "land.area"),
                                    rule("labour.fdi", RuleOperator::lessOrEqual, "last(labour.total)"),
                                    rule("labour.total", RuleOperator::greater, "5")};  // a derived item is no cell: missing
    const auto book = bookOf(all);
    const auto given = figures(
        {{"total.fdi", "10"}, {"new.fdi", "3"}, {"adjusted.fdi", "-"}, {"land.area", "n/a"}, {"projects.fdi", "2"}, {"labour.fdi", "9"}},
        {{"labour.total", "4"}});
    const Form form = smallForm();
    std::vector<const Value*> byPosition;
    for (const FormItem* item : form.items()) {
        const auto found = given.current.find(item->code);
        byPosition.push_back(found == given.current.end() ? nullptr : &found->second);
    }
    const auto named = book.check(kBoard, given, RuleScope::board);
    const auto placed = book.check(kBoard, rules::FigureTable{byPosition, given.lastYear, given.rate}, RuleScope::board);
    REQUIRE(named.size() == 3);
    REQUIRE(placed.size() == named.size());
    for (std::size_t i = 0; i < named.size(); ++i) {
        CHECK(placed[i].sentence == named[i].sentence);
        CHECK(placed[i].difference == named[i].difference);
    }
    CHECK(named[1].sentence.vi.find("ghi không áp dụng") != std::string::npos);
}

TEST_CASE("A book is refused with every wrong expression, each with its place") {
    Form form = smallForm();
    form.rules = {rule("total.fdi", RuleOperator::equal, "new.fdi"), rule("total.fdi +", RuleOperator::equal, "average(1)"),
                  rule("(1", RuleOperator::equal, "2")};
    const auto book = RuleBook::compile(form);
    REQUIRE_FALSE(book);
    REQUIRE(book.error().size() == 3);
    CHECK(book.error()[0].place == "/rules/1/left");
    CHECK(book.error()[1].place == "/rules/1/right");
    CHECK(book.error()[1].code == "expression.unknown-function");
    CHECK(book.error()[2].place == "/rules/2/left");
}

TEST_CASE("A side without a description is told by its expression") {
    ValidationRule one = rule("total.fdi", RuleOperator::equal, "new.fdi");
    one.left.description = {};
    CHECK(check(one, figures({{"total.fdi", "1"}, {"new.fdi", "2"}})).front().sentence.vi ==
          "Total.fdi là 1,0 triệu USD, nhưng vế phải là 2,0 triệu USD; lệch 1,0 triệu USD.");
}
