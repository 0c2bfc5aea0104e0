#include "consolidation/consolidation.h"
#include "small_bloc.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace hopluu;
using namespace hopluu::test;

namespace {

std::string shown(const std::optional<Decimal>& value) {
    return value ? value->toString() : "none";
}

std::string names(const std::vector<UnitId>& units) {
    std::string all;
    for (const auto& unit : units) {
        all += unit.text;
    }
    return all;
}

}  // namespace

TEST_CASE("A total says over how many boards it runs, and who is in which state") {
    struct Row {
        std::string a, b, c;
        std::string amount;
        std::uint32_t counted, expected;
        std::string noneArose, notApplicable, notYetAvailable, notEntered;
    };
    const std::vector<Row> rows{
        {"1.5", "2", "0", "3.5", 3, 3, "", "", "", ""},         {"1.5", "-", "", "1.5", 1, 3, "b", "", "", "c"},
        {"1.5", "n/a", "later", "1.5", 1, 2, "", "b", "c", ""}, {"", "", "", "none", 0, 3, "", "", "", "abc"},
        {"-", "-", "n/a", "none", 0, 2, "ab", "c", "", ""},     {"0", "", "", "0", 1, 3, "", "", "", "bc"},
        {"-5", "5", "-", "0", 2, 3, "c", "", "", ""},
    };
    for (const auto& row : rows) {
        INFO(row.a << " " << row.b << " " << row.c);
        SmallBloc bloc;
        bloc.enter("a", "usd.x", row.a);
        bloc.enter("b", "usd.x", row.b);
        bloc.enter("c", "usd.x", row.c);
        const auto total = bloc.total("usd.x");
        CHECK(shown(total.amount) == row.amount);
        CHECK(total.boardsCounted == row.counted);
        CHECK(total.boardsExpected == row.expected);
        CHECK(names(total.noneArose) == row.noneArose);
        CHECK(names(total.notApplicable) == row.notApplicable);
        CHECK(names(total.notYetAvailable) == row.notYetAvailable);
        CHECK(names(total.notEntered) == row.notEntered);
    }
}

TEST_CASE("A board that has sent nothing is not entered, not zero") {
    SmallBloc bloc;
    bloc.enter("a", "usd.x", "1");
    const auto total = bloc.total("usd.x");
    CHECK(total.boardsCounted == 1);
    CHECK(names(total.notEntered) == "bc");
    REQUIRE(total.parts.size() == 3);
    CHECK(total.parts[1].unit.text == "b");
    CHECK(total.parts[1].revision == 0);
}

TEST_CASE("A board without an economic zone is not asked about one, unless it wrote something") {
    SmallBloc bloc;
    bloc.enter("a", "zone.x", "1");
    bloc.enter("b", "zone.x", "");
    bloc.enter("c", "zone.x", "2");
    const auto total = bloc.total("zone.x");
    CHECK(shown(total.amount) == "3");
    CHECK(names(total.notApplicable) == "b");
    CHECK(total.boardsExpected == 2);
    const auto result = bloc.run();
    CHECK(result->boards[1].complete == 1);
    CHECK(result->boards[1].notEntered == 2);
}

TEST_CASE("A total lists its parts in the order of the members: value, state, who, when, which revision") {
    SmallBloc bloc;
    bloc.enter("c", "usd.x", "~3");
    bloc.enter("a", "usd.x", "1");
    bloc.board("c").revision = 2;
    const auto total = bloc.total("usd.x");
    REQUIRE(total.parts.size() == 3);
    CHECK(total.parts[0].unit.text == "a");
    CHECK(total.parts[2].sourced.value == Value::of(dec("3"), Finality::estimate));
    CHECK(total.parts[2].sourced.enteredBy == "Lan");
    CHECK(total.parts[2].sourced.enteredAtMilliseconds == 1'669'800'000'000);
    CHECK(total.parts[2].sourced.operation.sequence == 7);
    CHECK(total.parts[2].revision == 2);
    CHECK(total.estimate);
    CHECK_FALSE(bloc.total("dong.x").estimate);
}

TEST_CASE("An adjustment adds to the total and stays visible with its reason") {
    SmallBloc bloc;
    bloc.enter("a", "usd.x", "10");
    bloc.adjust("usd.x", "-2.5", "Trừ dự án tính hai lần");
    bloc.adjust("usd.x", "1", "Bổ sung");
    const auto total = bloc.total("usd.x");
    CHECK(shown(total.amount) == "8.5");
    REQUIRE(total.adjustments.size() == 2);
    CHECK(total.adjustments[0].reason == "Trừ dự án tính hai lần");
    CHECK(total.boardsCounted == 1);
    CHECK(shown(bloc.total("both.sum").amount) == "8.5");  // computed from the adjusted total
    CHECK(shown(SmallBloc().total("usd.x").amount) == "none");
}

TEST_CASE("Derived items are computed from totals, and a ratio is never an average") {
    SmallBloc bloc;
    bloc.enter("a", "usd.x", "1");
    bloc.enter("a", "dong.x", "2");  // 0.5
    bloc.enter("b", "usd.x", "3");
    bloc.enter("b", "dong.x", "4");  // 0.75
    CHECK(shown(bloc.total("both.ratio").amount) == "0.666667");
    CHECK(shown(bloc.total("both.converted").amount) == "105.12");
    CHECK(bloc.total("both.converted").note == "Quy đổi theo tỷ giá 24.780 đồng/USD (in dưới biểu tổng hợp, ngày 30/11/2022)");
    CHECK(bloc.total("both.sum").note.empty());
}

TEST_CASE("A derived total lists what each board contributes, and these add up") {
    SmallBloc bloc;
    bloc.enter("a", "usd.x", "1");
    bloc.enter("a", "dong.x", "2");
    bloc.enter("b", "usd.x", "~3");  // no dong.x: contributes its dollars
    bloc.enter("c", "usd.x", "-");
    bloc.enter("c", "dong.x", "later");
    const auto total = bloc.total("both.converted");
    CHECK(shown(total.amount) == "101.12");
    CHECK(total.boardsCounted == 2);
    CHECK(names(total.notYetAvailable) == "c");
    CHECK(total.estimate);
    DecimalSum sum;
    for (const auto& part : total.parts) {
        sum.add(part.sourced.value.number);
    }
    CHECK(*sum.total() == *total.amount);
}

TEST_CASE("Without a rate nothing is converted, and the total says why") {
    SmallBloc bloc;
    bloc.campaign.period.rate.reset();
    bloc.enter("a", "usd.x", "1");
    bloc.enter("a", "dong.x", "2");
    const auto total = bloc.total("both.converted");
    CHECK_FALSE(total.amount);
    CHECK(total.note == "Chưa quy đổi được: kỳ báo cáo chưa có tỷ giá.");
}

TEST_CASE("A ratio over a total of zero is a figure that does not exist") {
    SmallBloc bloc;
    bloc.enter("a", "usd.x", "1");
    bloc.enter("a", "dong.x", "0");
    CHECK_FALSE(bloc.total("both.ratio").amount);
}

TEST_CASE("Change on last year is taken from the bloc's base, else from the boards' if all that count have one") {
    SmallBloc bloc;
    bloc.enter("a", "usd.x", "6918.2");
    CHECK_FALSE(bloc.total("usd.x").change.base);

    bloc.board("a").lastYear[ItemCode{"usd.x"}] = dec("5000");
    auto change = bloc.total("usd.x").change;
    CHECK(shown(change.base) == "5000");
    CHECK(shown(change.percentOfLastYear) == "138.4");
    CHECK_FALSE(change.baseSource.empty());

    bloc.enter("b", "usd.x", "1");  // counts this year, has no base: fewer boards then than now is no comparison
    CHECK_FALSE(bloc.total("usd.x").change.base);
    bloc.base("b", "usd.x", "1");  // the campaign may hold a board's base too
    CHECK(shown(bloc.total("usd.x").change.base) == "5001");

    bloc.base("bloc", "usd.x", "8072.6", true);
    change = bloc.total("usd.x").change;
    CHECK(shown(change.base) == "8072.6");
    CHECK(change.baseDerived);
    CHECK(change.baseSource == "báo cáo 2022");
    CHECK(shown(change.percentOfLastYear) == "85.7");

    bloc.base("bloc", "both.sum", "3000");
    CHECK(shown(bloc.total("both.sum").change.percentOfLastYear) == "230.6");
}

TEST_CASE("A base of zero or below gives no percentage, and neither does a missing total") {
    SmallBloc bloc;
    bloc.base("bloc", "usd.x", "0");
    bloc.base("bloc", "dong.x", "5");
    bloc.enter("a", "usd.x", "1");
    CHECK(shown(bloc.total("usd.x").change.base) == "0");
    CHECK_FALSE(bloc.total("usd.x").change.percentOfLastYear);
    CHECK_FALSE(bloc.total("dong.x").change.percentOfLastYear);
    bloc.campaign.bases[0].number = dec("-1");
    CHECK_FALSE(bloc.total("usd.x").change.percentOfLastYear);
}

TEST_CASE("Progress counts each board's cells by what they need") {
    SmallBloc bloc;
    bloc.enter("a", "usd.x", "~1");
    bloc.enter("a", "dong.x", "later");
    bloc.board("a").revision = 3;
    bloc.board("a").accepted = true;
    const auto result = bloc.run();
    REQUIRE(result->boards.size() == 3);
    const auto& a = result->boards[0];
    CHECK(a.complete == 1);
    CHECK(a.estimates == 1);
    CHECK(a.notYetAvailable == 1);
    CHECK(a.notEntered == 1);
    CHECK(a.revision == 3);
    CHECK(a.accepted);
    CHECK(result->boards[2].notEntered == 2);
}

TEST_CASE("Rules run over each board with its explanation, then over the totals") {
    SmallBloc bloc;
    bloc.rule("of_board", RuleScope::board, "usd.x", RuleOperator::lessOrEqual, "dong.x");
    bloc.rule("of_total", RuleScope::total, "usd.x", RuleOperator::lessOrEqual, "dong.x");
    bloc.rule("of_both", RuleScope::boardAndTotal, "usd.x", RuleOperator::lessOrEqual, "last(usd.x)");
    bloc.enter("b", "usd.x", "10");
    bloc.enter("b", "dong.x", "5");
    bloc.enter("a", "usd.x", "1");
    bloc.enter("a", "dong.x", "90");
    bloc.board("b").explanations[ItemCode{"of_board"}] = "Đã đối chiếu";
    bloc.base("bloc", "usd.x", "4");
    const auto result = bloc.run();
    std::vector<std::string> found;
    for (const auto& each : result->findings) {
        found.push_back(each.finding.unit.text + " " + each.finding.rule.text + " " + each.explanation);
    }
    CHECK(found == std::vector<std::string>{"b of_board Đã đối chiếu", "bloc of_both "});
}

TEST_CASE("Rounding that each board may show does not add up to a finding over the bloc") {
    SmallBloc bloc;
    bloc.rule("same", RuleScope::boardAndTotal, "usd.x", RuleOperator::equal, "dong.x");
    for (const std::string unit : {"a", "b", "c"}) {
        bloc.enter(unit, "usd.x", "1.1");
        bloc.enter(unit, "dong.x", "1.0");
    }
    CHECK(bloc.run()->findings.empty());
    bloc.enter("a", "usd.x", "1.2");
    CHECK(bloc.run()->findings.size() == 2);
}

TEST_CASE("What does not belong to the form or the bloc stops the consolidation, with its place") {
    struct Row {
        void (*spoil)(SmallBloc&);
        std::string code, place;
    };
    const std::vector<Row> rows{
        {[](SmallBloc& bloc) { bloc.enter("a", "wrong.x", "1"); }, "consolidation.unknown-item", "a/wrong.x"},
        {[](SmallBloc& bloc) { bloc.enter("a", "zzz", "1"); }, "consolidation.unknown-item", "a/zzz"},
        {[](SmallBloc& bloc) { bloc.enter("hue", "usd.x", "1"); }, "consolidation.unknown-unit", "hue"},
        {[](SmallBloc& bloc) {
             bloc.boards = {{UnitId{"a"}, {}, {}, {}, 0, false}, {UnitId{"a"}, {}, {}, {}, 0, false}};
         },
         "consolidation.duplicate-unit", "a"},
        {[](SmallBloc& bloc) { bloc.adjust("both.sum", "1", "…"); }, "consolidation.unknown-item", "both.sum"},
        {[](SmallBloc& bloc) {
             bloc.enter("a", "usd.x", "9000000000000");
             bloc.enter("b", "usd.x", "9000000000000");
         },
         "decimal.overflow", "usd.x"},
        {[](SmallBloc& bloc) {
             bloc.enter("a", "usd.x", "9000000000000");
             bloc.enter("a", "dong.x", "9000000000000");
         },
         "decimal.overflow", "both.sum"},
    };
    for (const auto& row : rows) {
        SmallBloc bloc;
        row.spoil(bloc);
        const auto result = bloc.run();
        INFO(row.code << " " << row.place);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == row.code);
        CHECK(result.error().place == row.place);
        CHECK_FALSE(result.error().message.vi.empty());
    }
}

TEST_CASE("The order in which boards arrive changes nothing") {
    REQUIRE(rc::check([](std::int32_t a, std::int32_t b, std::int32_t c) {
        SmallBloc bloc;
        int index = 0;
        for (const std::string unit : {"a", "b", "c"}) {
            bloc.board(unit).cells[ItemCode{"usd.x"}].value =
                Value::of(Decimal::fromMillionths(std::vector<std::int32_t>{a, b, c}[static_cast<std::size_t>(index++)]));
        }
        const auto book = rules::RuleBook::compile(bloc.form).value();
        const auto first = consolidation::consolidate({bloc.form, bloc.campaign, book, bloc.boards, {}});
        std::rotate(bloc.boards.begin(), bloc.boards.begin() + 1, bloc.boards.end());
        const auto second = consolidation::consolidate({bloc.form, bloc.campaign, book, bloc.boards, {}});
        RC_ASSERT(first.has_value() && second.has_value());
        RC_ASSERT(first->totals[0].amount == second->totals[0].amount);
        RC_ASSERT(first->totals[0].amount->millionths() == std::int64_t{a} + b + c);
        RC_ASSERT(first->totals[0].parts[0].unit == second->totals[0].parts[0].unit);
    }));
}
