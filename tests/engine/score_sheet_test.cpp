#include "engine/score_sheet.h"

#include "engine/bloc.h"

#include <algorithm>
#include <memory>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

Decimal decimal(const char* text) {
    return *Decimal::parse(text);
}

Criterion criterion(const char* code, const char* maximum, bool bonus = false, std::vector<Criterion> children = {}) {
    return {ItemCode{code}, code, {code, code}, decimal(maximum), false, bonus, std::move(children)};
}

/// A year with these scores and nothing else.
engine::YearSnapshot yearWith(const std::vector<std::pair<const char*, const char*>>& scores) {
    auto form = std::make_shared<Form>();
    form->criteria = {criterion("I", "60", false, {criterion("I.1", "40"), criterion("I.2", "20")}), criterion("II", "40"),
                      criterion("T", "5", true, {criterion("T.1", "3"), criterion("T.2", "2")}), criterion("P", "-10", true)};
    engine::YearSnapshot year;
    year.setup.form = form;
    for (const auto& [code, points] : scores) {
        Operation operation;
        operation.address.topic = Topic::score;
        operation.body = Score{decimal(points), "vì", {"cell:budget.fdi", "of a later program"}};
        year.written[{Topic::score, ItemCode{code}}].contents.heads = {operation};
    }
    return year;
}

const engine::ScoreRow& row(const engine::ScoreSheet& sheet, const char* code) {
    return *std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](const auto& one) { return one.criterion->code.text == code; });
}

}  // namespace

TEST_CASE("Parents add up, bonus and penalty stay outside the hundred, and what is missing is counted") {
    const auto year = yearWith({{"I.1", "35.5"}, {"T.1", "3"}, {"P", "-4"}});
    const auto sheet = engine::scoreSheetOf(year);
    CHECK(sheet.points == decimal("35.5"));
    CHECK(sheet.maximum == decimal("100"));
    CHECK(sheet.bonus == decimal("3"));
    CHECK(sheet.penalty == decimal("-4"));
    CHECK(sheet.total == decimal("34.5"));
    CHECK(sheet.leaves == 3);
    CHECK(sheet.missing == 2);
    CHECK(row(sheet, "I").sum == decimal("35.5"));
    CHECK(row(sheet, "I").missing == 1);
    CHECK(row(sheet, "I.2").depth == 1);
    CHECK_FALSE(row(sheet, "I.2").points);
    CHECK(row(sheet, "T.2").isBonus);
    CHECK(row(sheet, "I.1").cells == std::vector<std::string>{"budget.fdi"});
    CHECK(row(sheet, "I.1").remark == "vì");
    Score score = std::get<Score>(year.find(Topic::score, ItemCode{"I.1"})->contents.shown()->body);
    engine::setCellEvidence(score, {ItemCode{"labour.fdi"}});
    CHECK(score.evidence == std::vector<std::string>{"of a later program", "cell:labour.fdi"});
}

TEST_CASE("Points beyond a maximum are marked, above zero for a penalty as well") {
    const auto year = yearWith({{"I.1", "41"}, {"P", "1"}, {"T.1", "-1"}});
    const auto sheet = engine::scoreSheetOf(year);
    CHECK(row(sheet, "I.1").isBeyondMaximum);
    CHECK_FALSE(row(sheet, "I").isBeyondMaximum);
    CHECK(row(sheet, "P").isBeyondMaximum);
    CHECK(row(sheet, "T.1").isBeyondMaximum);
}

TEST_CASE("Points of a parent count while its parts have none, and are compared with them after that") {
    const auto whole = yearWith({{"I", "55"}, {"II", "40"}});
    auto sheet = engine::scoreSheetOf(whole);
    CHECK(sheet.points == decimal("95"));
    CHECK(sheet.missing == 0);
    const auto parts = yearWith({{"I", "55"}, {"I.1", "30"}, {"I.2", "20"}});
    sheet = engine::scoreSheetOf(parts);
    CHECK(row(sheet, "I").sum == decimal("50"));
    CHECK(row(sheet, "I").differsFromParts);
}

TEST_CASE("Taking over a file keeps the evidence of a score: the file has no column for it") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto desk = bloc.desk(laptop, "ha-noi");
    const ItemCode criterion{"I.1"};
    need(desk.setScore(criterion, Score{decimal("9"), "", {"cell:capital_new.fdi"}}));
    BoardYearContent file{desk.period(), desk.unit(), {}, {{criterion, {decimal("10"), "sửa"}}}, {}, {}};
    need(desk.import(file));
    const auto year = need(engine::readYear(laptop, desk));
    CHECK(row(engine::scoreSheetOf(year), "I.1").points == decimal("10"));
    CHECK(row(engine::scoreSheetOf(year), "I.1").cells == std::vector<std::string>{"capital_new.fdi"});
}
