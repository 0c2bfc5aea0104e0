#include "form/board_csv.h"

#include "form_test_files.h"

#include <rapidcheck.h>
#include <algorithm>
#include <string>
#include <vector>

namespace hopluu {

using test::describe;
using test::form2022;

namespace {

const PeriodId kPeriod{"2022"};
const UnitId kUnit{"ha-noi"};
const std::string kHead = "period,unit,part,code,value,state,finality,remark\n";

Checked<BoardYearContent> read(const std::string& bytes) {
    return readBoardCsv(bytes, "ha-noi.csv", form2022(), kPeriod, kUnit);
}

struct Expected {
    std::string code, place;
};

void checkErrors(const std::string& story, const std::string& bytes, const std::vector<Expected>& expected) {
    const auto result = read(bytes);
    INFO(story);
    REQUIRE_FALSE(result);
    INFO(describe(result.error()));
    CHECK(result.error().size() == expected.size());
    for (const Expected& e : expected) {
        INFO("expected " << e.code << " at " << e.place);
        CHECK(std::any_of(result.error().begin(), result.error().end(),
                          [&](const Error& error) { return error.code == e.code && error.place == e.place; }));
    }
    for (const Error& error : result.error()) {
        CHECK_FALSE(error.message.vi.empty());
        CHECK_FALSE(error.message.en.empty());
        CHECK_FALSE(error.remedy.vi.empty());
    }
}

std::string row(const std::string& rest) {
    return "2022,ha-noi," + rest + "\n";
}

Decimal decimal(const char* text) {
    return Decimal::parse(text).value();
}

}  // namespace

TEST_CASE("A wrong file is refused with every error at its line") {
    struct Case {
        std::string story, bytes;
        std::vector<Expected> errors;
    };
    const std::vector<Case> cases{
        {"an empty file", "", {{"csv.header", "ha-noi.csv:1"}}},
        {"Windows-1252 bytes",
         kHead + row("annex,revenue.fdi,1,,,T\xEFnh") + row("annex,revenue.ddi,2,,,Kh\xF4ng"),
         {{"csv.not-utf8", "ha-noi.csv:2"}, {"csv.not-utf8", "ha-noi.csv:3"}}},
        {"UTF-16 as Excel's \"Unicode text\"", std::string("\xFF\xFEp\0e\0r\0", 8), {{"csv.not-utf8", "ha-noi.csv"}}},
        {"a zero byte", kHead + row(std::string("annex,revenue.fdi,1\0", 20) + ",,,"), {{"csv.not-utf8", "ha-noi.csv:2"}}},
        {"another file altogether",
         "STT;Họ tên\n1;An\n",
         {{"csv.header", "ha-noi.csv:1"},
          {"csv.header", "ha-noi.csv:1"},
          {"csv.header", "ha-noi.csv:1"},
          {"csv.header", "ha-noi.csv:1"},
          {"csv.header", "ha-noi.csv:1"},
          {"csv.header", "ha-noi.csv:1"},
          {"csv.header", "ha-noi.csv:1"}}},
        {"a column twice", "period,unit,part,code,value,value\n", {{"csv.header", "ha-noi.csv:1"}}},
        {"a decimal comma without quotes", kHead + row("annex,revenue.fdi,1234,5,,,"), {{"csv.column-count", "ha-noi.csv:2"}}},
        {"ten to the thirty",
         kHead + row("annex,revenue.fdi,1000000000000000000000000000000,,,"),
         {{"csv.too-large-number", "ha-noi.csv:2"}}},
        {"a thousand million", kHead + row("annex,revenue.fdi,1000000000,,,"), {{"csv.too-large-number", "ha-noi.csv:2"}}},
        {"ten to the thirty as Excel shows it", kHead + row("annex,revenue.fdi,1E+30,,,"), {{"csv.number", "ha-noi.csv:2"}}},
        {"an unknown code", kHead + row("annex,revenue.fpi,1,,,"), {{"csv.unknown-code", "ha-noi.csv:2"}}},
        {"an unknown part", kHead + row("annexe,revenue.fdi,1,,,"), {{"csv.unknown-part", "ha-noi.csv:2"}}},
        {"a duplicate row", kHead + row("annex,revenue.fdi,1,,,") + row("annex,revenue.fdi,1,,,"), {{"csv.duplicate-row", "ha-noi.csv:3"}}},
        {"a duplicate of an empty row",
         kHead + row("annex,revenue.fdi,,,,") + row("annex,revenue.fdi,1,,,"),
         {{"csv.duplicate-row", "ha-noi.csv:3"}}},
        {"an open quote at the end",
         kHead + row("annex,revenue.fdi,1,,,") + row("annex,revenue.ddi,2,,,\"ghi chú"),
         {{"csv.truncated", "ha-noi.csv:3"}}},
        {"cut in the middle of a row",
         kHead + row("annex,revenue.fdi,1,,,") + "2022,ha-noi,annex,revenue.ddi,2",
         {{"csv.truncated", "ha-noi.csv:3"}}},
        {"another board's file is one mistake, not one a line",
         kHead + "2022,hai-duong,annex,revenue.fdi,1,,,\n2022,hai-duong,annex,revenue.ddi,1,,,\n",
         {{"csv.other-unit", "ha-noi.csv:2"}}},
        {"another year's file", kHead + "2021,ha-noi,annex,revenue.fdi,1,,,\n", {{"csv.other-period", "ha-noi.csv:2"}}},
        {"a number that can be read two ways", kHead + row("annex,revenue.fdi,1.234,,,"), {{"csv.number", "ha-noi.csv:2"}}},
        {"a word where a number belongs", kHead + row("annex,revenue.fdi,khoảng 5,,,"), {{"csv.number", "ha-noi.csv:2"}}},
        {"half a project", kHead + row("annex,projects_new.fdi,4.5,,,"), {{"csv.not-whole", "ha-noi.csv:2"}}},
        {"more decimals than the form takes", kHead + row("annex,revenue.fdi,4.5678,,,"), {{"csv.too-many-decimals", "ha-noi.csv:2"}}},
        {"fewer than no zones", kHead + row("annex,ip_planned.count,-2,,,"), {{"csv.negative", "ha-noi.csv:2"}}},
        {"a state that does not exist", kHead + row("annex,revenue.fdi,,missing,,"), {{"csv.state", "ha-noi.csv:2"}}},
        {"a state that denies the value",
         kHead + row("annex,revenue.fdi,5,none_arose,,") + row("annex,revenue.ddi,,number,,"),
         {{"csv.state", "ha-noi.csv:2"}, {"csv.state", "ha-noi.csv:3"}}},
        {"promised without a word", kHead + row("annex,revenue.fdi,,not_yet_available,,"), {{"csv.remark-needed", "ha-noi.csv:2"}}},
        {"a finality that does not exist", kHead + row("annex,revenue.fdi,5,,perhaps,"), {{"csv.finality", "ha-noi.csv:2"}}},
        {"a score above the maximum and one below zero",
         kHead + row("score,V.1,6,,,") + row("score,V.2,-1,,,"),
         {{"csv.score-above-maximum", "ha-noi.csv:2"}, {"csv.score-above-maximum", "ha-noi.csv:3"}}},
        {"a score for a group", kHead + row("score,V,10,,,"), {{"csv.criterion-group", "ha-noi.csv:2"}}},
        {"text after a closing quote", kHead + row("annex,revenue.fdi,\"1\"2,,,"), {{"csv.quote", "ha-noi.csv:2"}}},
        {"a remark longer than a page",
         kHead + row("annex,revenue.fdi,1,,," + std::string(2001, 'a')),
         {{"csv.text-too-long", "ha-noi.csv:2"}}},
        {"lines are counted through quoted line breaks",
         kHead + row("narrative,I,\"một\nhai\nba\",,,") + row("annex,nothing,1,,,"),
         {{"csv.unknown-code", "ha-noi.csv:5"}}},
        {"all errors at once",
         kHead + row("annex,nothing,1,,,") + row("annex,revenue.fdi,x,,perhaps,") + row("score,V.1,9,,,") + row("annex,labour.fdi,1,2"),
         {{"csv.unknown-code", "ha-noi.csv:2"},
          {"csv.number", "ha-noi.csv:3"},
          {"csv.finality", "ha-noi.csv:3"},
          {"csv.score-above-maximum", "ha-noi.csv:4"},
          {"csv.column-count", "ha-noi.csv:5"}}},
        {"9 MB", std::string(9U << 20U, 'a'), {{"csv.too-large", "ha-noi.csv"}}},
    };
    for (const Case& c : cases) {
        checkErrors(c.story, c.bytes, c.errors);
    }
}

TEST_CASE("An ambiguous number is asked about with both readings") {
    const auto result = read(kHead + row("annex,revenue.fdi,1.234,,,"));
    REQUIRE_FALSE(result);
    CHECK(result.error().front().message.vi.find("1234") != std::string::npos);
    CHECK(result.error().front().message.vi.find("1,234") != std::string::npos);
}

TEST_CASE("A decimal comma without quotes is recognised in the remedy") {
    const auto result = read(kHead + row("annex,revenue.fdi,1234,5,,,"));
    REQUIRE_FALSE(result);
    CHECK(result.error().front().remedy.vi.find("1234.5") != std::string::npos);
}

TEST_CASE("More errors than anyone reads are cut off with their number") {
    std::string bytes = kHead;
    for (int index = 0; index < 600; ++index) {
        bytes += row("annex,x" + std::to_string(index) + ",1,,,");
    }
    const auto result = read(bytes);
    REQUIRE_FALSE(result);
    REQUIRE(result.error().size() == 501);
    CHECK(result.error().back().code == "csv.more-errors");
    CHECK(result.error().back().message.en.find("100") != std::string::npos);
}

TEST_CASE("What spreadsheets make of a file is read alike") {
    const auto plain = read(kHead + row("annex,revenue.fdi,604.5,,estimate,ghi chú") + row("annex,projects_new.fdi,4,,,"));
    REQUIRE(plain);
    const std::vector<std::pair<std::string, std::string>> variants{
        {"byte order mark and CRLF",
         "\xEF\xBB\xBFperiod,unit,part,code,value,state,finality,remark\r\n2022,ha-noi,annex,revenue.fdi,604.5,,estimate,ghi "
         "chú\r\n2022,ha-noi,annex,projects_new.fdi,4,,,\r\n"},
        {"semicolons and decimal commas",
         "period;unit;part;code;value;state;finality;remark\n2022;ha-noi;annex;revenue.fdi;604,5;;ước;ghi "
         "chú\n2022;ha-noi;annex;projects_new.fdi;4;;;\n"},
        {"tabs",
         "period\tunit\tpart\tcode\tvalue\tstate\tfinality\tremark\n2022\tha-noi\tannex\trevenue.fdi\t604,5\t\testimate\tghi "
         "chú\n2022\tha-noi\tannex\tprojects_new.fdi\t4\t\t\t\n"},
        {"other order, other columns, blank lines, no last line break",
         "Code,Value,Unit,Period,Part,indicator,finality,remark\n\nprojects_new.fdi,4,ha-noi,2022,annex,abc,,\n,,,,,,,\nrevenue.fdi,\"604,"
         "5\",ha-noi,2022,annex,x,estimate,ghi chú"},
        {"decomposed letters", kHead + row("annex,revenue.fdi,604.5,,estimate,ghi chu\u0301") + row("annex,projects_new.fdi,4,,,")},
        {"old Mac line ends",
         "period,unit,part,code,value,state,finality,remark\r2022,ha-noi,annex,revenue.fdi,604.5,,estimate,ghi "
         "chú\r2022,ha-noi,annex,projects_new.fdi,4,,,\r"},
    };
    for (const auto& [story, bytes] : variants) {
        const auto result = read(bytes);
        INFO(story << "\n" << (result ? std::string() : describe(result.error())));
        REQUIRE(result);
        CHECK(*result == *plain);
    }
}

TEST_CASE("The five states of a value are kept apart") {
    const auto result =
        read(kHead + row("annex,revenue.fdi,0,,,") + row("annex,revenue.ddi,-,,,") + row("annex,ez_planned.count,,not_applicable,,") +
             row("annex,exports.fdi,,chưa có số liệu,,chờ hải quan") + row("annex,exports.ddi,,,,"));
    REQUIRE(result);
    CHECK(result->cells.at(ItemCode("revenue.fdi")) == Value::of(Decimal()));
    CHECK(result->cells.at(ItemCode("revenue.ddi")).state == ValueState::noneArose);
    CHECK(result->cells.at(ItemCode("ez_planned.count")).state == ValueState::notApplicable);
    CHECK(result->cells.at(ItemCode("exports.fdi")).state == ValueState::notYetAvailable);
    CHECK(result->cells.count(ItemCode("exports.ddi")) == 0);
}

TEST_CASE("A typed cell goes through the same checks as a row") {
    const FormItem& money = *form2022().findItem(ItemCode("capital_adjusted.fdi"));
    const FormItem& people = *form2022().findItem(ItemCode("labour.fdi"));
    CHECK(readCell("1.234,5", money)->number == decimal("1234.5"));
    CHECK(readCell(" 1 234,5\u00a0", money)->number == decimal("1234.5"));
    CHECK(readCell("-12,5", money)->number == decimal("-12.5"));
    CHECK(readCell("", money)->state == ValueState::notEntered);
    CHECK(readCell(" - ", money)->state == ValueState::noneArose);
    CHECK(readCell("–", money)->state == ValueState::noneArose);
    CHECK(readCell("Không áp dụng", money)->state == ValueState::notApplicable);
    CHECK(readCell("not_yet_available", money)->state == ValueState::notYetAvailable);
    CHECK(readCell("297326", people)->number == decimal("297326"));
    CHECK(readCell("1.234", people).error().code == "csv.number");
    CHECK(readCell("1.234.567", people)->number == decimal("1234567"));
    CHECK(readCell("12,5", people).error().code == "csv.not-whole");
    CHECK(readCell("-5", people).error().code == "csv.negative");
    CHECK(readCell("999999999.999", money)->number == decimal("999999999.999"));
    CHECK(readCell("1000000000", money).error().code == "csv.too-large-number");
    CHECK(readCell("-1000000000", money).error().code == "csv.too-large-number");
}

TEST_CASE("No cell of a written file starts a formula, and reading gives the text back") {
    for (const char* text : {"=HYPERLINK(\"http://192.0.2.1\")", "+84 31", "-1+2", "@SUM(A1)", "\tx", "\nx", "'=1", "''", "'quoted'", "'",
                             "''=x", "bình thường"}) {
        BoardYearContent content{kPeriod, kUnit, {}, {}, {}, {}};
        content.narrative[ItemCode("I")] = text;
        content.cells[ItemCode("revenue.fdi")] = Value::of(decimal("1"), Finality::final, text);
        content.explanations[form2022().rules.front().code] = text;
        const std::string written = writeBoardCsv(content, form2022());
        INFO(text << "\n" << written.substr(written.find("narrative")));
        for (const char* start : {",=", ",+", ",@", ",\"=", ",\"+", ",\"-", ",\"@", ",\"\t", ",\"\n"}) {
            CHECK(written.find(start) == std::string::npos);
        }
        const auto again = read(written);
        REQUIRE(again);
        CHECK(*again == content);
    }
}

namespace {

std::string anyText() {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "Đất", "ộ", " ", ",", ";", "\t", "\n", "\"", "\"\"", "'", "=", "-", "+", "@", "1.234", "😀", "./."));
    std::string text;
    for (const std::string& piece : pieces) {
        text += piece;
    }
    return text;
}

Value anyValue(const FormItem& item) {
    const auto finality = *rc::gen::element(Finality::final, Finality::estimate);
    const auto state = *rc::gen::element(ValueState::number, ValueState::number, ValueState::noneArose, ValueState::notApplicable,
                                         ValueState::notYetAvailable, ValueState::notEntered);
    std::string remark = anyText();
    if (state == ValueState::number) {
        const bool money = item.unit == UnitOfMeasure::millionUsd || item.unit == UnitOfMeasure::billionDong;
        const std::int64_t step = item.whole ? Decimal::kUnit : 1'000;
        const std::int64_t most = 1'000'000'000 * (Decimal::kUnit / step);
        const auto steps =
            *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 10'000), rc::gen::inRange<std::int64_t>(money ? 1 - most : 0, most));
        return Value::of(Decimal::fromMillionths(steps * step), finality, remark);
    }
    Value value = Value::inState(state, remark + (state == ValueState::notYetAvailable ? "!" : ""));
    value.finality = finality;
    return value;
}

}  // namespace

TEST_CASE("Whatever a board has filled is the same after writing and reading") {
    REQUIRE(rc::check([] {
        BoardYearContent content{kPeriod, kUnit, {}, {}, {}, {}};
        for (const FormItem* item : form2022().items()) {
            const Value value = anyValue(*item);
            if (value != Value{}) {
                content.cells[item->code] = value;
            }
        }
        for (const char* code : {"III.2", "V.1", "I.1"}) {
            content.scores[ItemCode(code)] = {Decimal::fromMillionths(*rc::gen::inRange(0, 501) * 10'000), anyText()};
        }
        for (const char* code : {"I", "II.2.1.6"}) {
            if (std::string text = anyText(); !text.empty()) {
                content.narrative[ItemCode(code)] = text;
            }
        }
        if (std::string text = anyText(); !text.empty()) {
            content.explanations[form2022().rules.front().code] = text;
        }
        const std::string written = writeBoardCsv(content, form2022());
        const auto again = read(written);
        if (!again) {
            RC_FAIL(describe(again.error()));
        }
        RC_ASSERT(*again == content);
        RC_ASSERT(writeBoardCsv(*again, form2022()) == written);
    }));
}

TEST_CASE("A file cut off anywhere never crashes the reader, and a cut within a row is noticed") {
    const std::string good = test::readFile(test::sourcePath("shared/samples/2022/boards/ha-noi.csv"));
    std::size_t noticed = 0;
    std::size_t cuts = 0;
    for (std::size_t length = 1; length < good.size(); length += 7) {
        const auto result = read(good.substr(0, length));
        const bool withinRow = good.rfind("\r\n", length - 1) != length - 2;
        cuts += withinRow ? 1U : 0U;
        noticed += withinRow && !result ? 1U : 0U;
    }
    // What is not noticed ends in the last column or between "\r" and "\n": nothing but a remark can be short.
    CHECK(noticed * 10 > cuts * 9);
}

TEST_CASE("Any bytes at all give content or errors") {
    REQUIRE(rc::check([] {
        const auto bytes =
            *rc::gen::container<std::string>(rc::gen::element(',', ';', '"', '\n', '\r', 'a', '1', '=', '\xFF', '\xC3', '\0', ' '));
        const auto result = read(*rc::gen::element(std::string(), kHead) + bytes);
        const bool isTold = result.has_value() || !result.error().empty();
        RC_ASSERT(isTold);  // not the expression itself: the macro would evaluate both of its sides
    }));
}

}  // namespace hopluu
