#include "engine/paste_plan.h"

#include "form/builtin.h"
#include "form/form_reader.h"
#include "support/catch.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace hopluu;
using engine::MarkMeans;
using engine::PasteColumn;
using engine::PastePlan;

namespace {

const Form& form() {
    static const Form read = readForm(builtinForm2022()).value();
    return read;
}

const FormItem* item(const char* code) {
    return form().findItem(ItemCode{code});
}

engine::PasteTarget from(const char* code, std::vector<PasteColumn> columns = {PasteColumn::value}) {
    engine::PasteTarget target;
    const auto items = form().items();
    target.rows.assign(std::find(items.begin(), items.end(), item(code)), items.end());
    target.columns = std::move(columns);
    return target;
}

Result<PastePlan> plan(const std::string& text, const engine::PasteTarget& target, const BoardYearContent& content = {},
                       std::optional<MarkMeans> marks = {}) {
    return planPaste(engine::readTabbedText(text).value(), target, form(), content, marks);
}

/// "capital_new.fdi=12.4", "-" for none arose, with the remark behind it.
std::vector<std::string> changes(const Result<PastePlan>& planned) {
    std::vector<std::string> all;
    if (!planned) {
        return {planned.error().code};
    }
    for (const auto& change : planned->changes) {
        std::string text = change.place.item->code.text + "=";
        text += change.after.isNumber() ? change.after.number.toString() : std::string(code(change.after.state));
        all.push_back(text + (change.after.remark.empty() ? "" : " " + change.after.remark));
    }
    return all;
}

using Lines = std::vector<std::string>;

Value number(const char* text, const char* remark = "") {
    return Value::of(*Decimal::parse(text), Finality::final, remark);
}

}  // namespace

TEST_CASE("A column of figures is laid on the rows from the current cell down, whoever wrote its numbers") {
    CHECK(changes(plan("12,4\n1.290.500,25\n-\n7", from("capital_new.fdi"))) ==
          Lines{"capital_new.fdi=12.4", "capital_new.ddi=1290500.25", "projects_adjusted.fdi=none_arose", "projects_adjusted.ddi=7"});
    CHECK(changes(plan("12.4\n1,290,500.25", from("capital_new.fdi"))) == Lines{"capital_new.fdi=12.4", "capital_new.ddi=1290500.25"});
}

TEST_CASE("1.234 is asked about where both readings are possible, and not where the cell takes whole numbers only") {
    const auto asked = plan("1.234\n2.500", from("capital_new.fdi"));
    REQUIRE(asked->questions.size() == 2);
    CHECK(asked->changes.empty());
    CHECK(asked->needsALook());
    CHECK(asked->questions[0].readings.thousands.number.toString() == "1234");
    CHECK(asked->questions[0].readings.decimals.number.toString() == "1.234");
    CHECK(changes(plan("1.234\n2.500", from("capital_new.fdi"), {}, MarkMeans::thousands)) ==
          Lines{"capital_new.fdi=1234", "capital_new.ddi=2500"});
    CHECK(changes(plan("1.234\n2.500", from("capital_new.fdi"), {}, MarkMeans::decimals)) ==
          Lines{"capital_new.fdi=1.234", "capital_new.ddi=2.5"});
    CHECK(changes(plan("1.234", from("labour.fdi"))) == Lines{"labour.fdi=1234"});
}

TEST_CASE("A number that came beside its text is not asked about, and keeps the digits that were not shown") {
    const auto table = engine::readHtmlTable(
        "<table><tr><td sdval=\"1.234\">1,234</td></tr><tr><td sdval=\"1037.83\">1.037,8</td></tr>"
        "<tr><td sdval=\"0.12\">12%</td></tr></table>");
    const auto planned = planPaste(*table, from("capital_new.fdi"), form(), {});
    CHECK(changes(planned) == Lines{"capital_new.fdi=1.234", "capital_new.ddi=1037.83"});
    REQUIRE(planned->problems.size() == 1);
    CHECK(planned->problems[0].place.text == "12%");
}

TEST_CASE("What cannot be read is listed with its place, and nothing of it is written") {
    const auto planned = plan("12\nmười\n2,5\n-3\n2,5", from("projects_new.fdi"));
    CHECK(changes(planned) == Lines{"projects_new.fdi=12", "capital_new.fdi=2.5", "capital_new.ddi=-3"});
    REQUIRE(planned->problems.size() == 2);
    CHECK(planned->problems[1].error.code == "csv.not-whole");
    CHECK(planned->problems[0].place.row == 2);
    CHECK(planned->problems[0].place.item == item("projects_new.ddi"));
    CHECK(planned->problems[0].error.code == "csv.number");
    CHECK(planned->questions.empty());
}

TEST_CASE("The block says by codes or names where its rows belong, and the current cell does not matter then") {
    CHECK(changes(plan("labour.ddi\t5000\nlabour.fdi\t7000", from("capital_new.fdi"))) == Lines{"labour.ddi=5000", "labour.fdi=7000"});
    const char* printed =
        "STT\tChỉ tiêu\tĐVT\tNăm 2021\tNăm 2022\n8\tVốn đăng ký cấp mới trong năm\t\t\t\n\tFDI\ttriệu USD\t10,5\t12,4\n"
        "\tDDI (tỷ đồng)\ttỷ đồng\t900,5\t\n21\tTổng số lao động làm việc trong KCN, KCX, KKT\t\t\t\n\tFDI\tngười\t1\t7000\n";
    const auto planned = plan(printed, from("ez_planned.count"));
    CHECK(changes(planned) == Lines{"capital_new.fdi=12.4", "labour.fdi=7000"});
    CHECK(planned->by == engine::PasteBy::name);
    CHECK(changes(plan("Đất đã thu hồi, bồi thường, giải phóng mặt bằng nhưng chưa cho thuê\t12,5", from("labour.fdi"))) ==
          Lines{"land_cleared.area=12.5"});
}

TEST_CASE("Names with two columns of figures and no head are refused rather than guessed") {
    CHECK(changes(plan("Vốn đăng ký cấp mới trong năm\t\t\nFDI\t10,5\t12,4", from("labour.fdi"))) == Lines{"paste.which-column"});
}

TEST_CASE("The same indicator twice is a problem, not the later of the two") {
    const auto planned = plan("labour.ddi\t5000\nlabour.ddi\t7000", from("capital_new.fdi"));
    CHECK(changes(planned) == Lines{"labour.ddi=5000"});
    REQUIRE(planned->problems.size() == 1);
    CHECK(planned->problems[0].error.code == "paste.twice");
}

TEST_CASE("A value keeps its remark, its estimate and what the block says again") {
    BoardYearContent content;
    content.cells[ItemCode{"capital_new.fdi"}] = Value::of(*Decimal::parse("10"), Finality::estimate, "theo quý III");
    content.cells[ItemCode{"capital_new.ddi"}] = number("5");
    const auto planned = plan("12,4\n5\n", from("capital_new.fdi"), content);
    REQUIRE(changes(planned) == Lines{"capital_new.fdi=12.4 theo quý III"});
    CHECK(planned->changes[0].after.finality == Finality::estimate);
    CHECK(planned->unchanged == 1);
    CHECK(planned->replaced == 1);
    CHECK_FALSE(planned->needsALook());
    CHECK(plan("1\n2\n", from("capital_new.fdi"), content)->needsALook());
}

TEST_CASE("Values and remarks come together; an empty cell empties, by position only") {
    BoardYearContent content;
    content.cells[ItemCode{"capital_new.ddi"}] = number("5");
    content.cells[ItemCode{"labour.fdi"}] = number("6");
    const std::vector<PasteColumn> columns = {PasteColumn::value, PasteColumn::none, PasteColumn::remark};
    const auto planned = plan("12,4\tbỏ\tđã soát\n\t\t\n", from("capital_new.fdi", columns), content);
    CHECK(changes(planned) == Lines{"capital_new.fdi=12.4 đã soát", "capital_new.ddi=not_entered"});
    CHECK(planned->outside == 1);
    CHECK(changes(plan("labour.fdi\t\nlabour.ddi\t3", from("labour.fdi"), content)) == Lines{"labour.ddi=3"});
}

TEST_CASE("One copied cell fills what was selected, a block ends where the annex ends") {
    auto target = from("labour.fdi");
    target.fillRows = 2;
    CHECK(changes(plan("7", target)) == Lines{"labour.fdi=7", "labour.ddi=7"});
    const auto planned = plan("1\n2\n3\n4", from("labour.fdi"));
    CHECK(changes(planned) == Lines{"labour.fdi=1", "labour.ddi=2"});
    CHECK(planned->outside == 2);
    CHECK(changes(plan("7", from("labour.fdi", {PasteColumn::none}))) == Lines{"paste.nowhere"});
}

TEST_CASE("Text for editing reads back as the same value") {
    for (const char* text : {"0", "1.5", "1.234", "-1.2345", "1234567.25", "123456"}) {
        CAPTURE(text);
        const Value value = number(text);
        FormItem money;
        money.unit = UnitOfMeasure::millionUsd;
        money.inputDecimals = 6;
        CHECK(engine::readTyped(engine::editingText(value, false), money) == value);
    }
    for (const auto state : {ValueState::notEntered, ValueState::noneArose, ValueState::notApplicable, ValueState::notYetAvailable}) {
        CHECK(engine::readTyped(engine::editingText(Value::inState(state), true), *item("labour.fdi")) == Value::inState(state));
    }
}
