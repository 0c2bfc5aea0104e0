// A board's annex out to a workbook and back.
#include "engine/workbook_import.h"
#include "engine/bloc.h"
#include "support/catch.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

Value number(const char* text, Finality finality = Finality::final, std::string remark = {}) {
    return Value::of(*Decimal::parse(text), finality, std::move(remark));
}

}  // namespace

TEST_CASE("What was exported comes back without a change; for another board it does not come back at all") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto desk = bloc.desk(laptop, "ha-noi");
    need(desk.set(ItemCode{"capital_new.fdi"}, number("11.9", Finality::estimate, "đến 30/11")));
    need(desk.set(ItemCode{"projects_new.ddi"}, number("5")));
    need(desk.set(ItemCode{"projects_started.fdi"}, Value::inState(ValueState::noneArose)));
    need(desk.set(ItemCode{"ez_planned.count"}, Value::inState(ValueState::notApplicable)));
    need(desk.set(ItemCode{"labour.fdi"}, Value::inState(ValueState::notYetAvailable, "cuối tháng 12")));
    const auto content = need(desk.content());
    const std::string bytes = need(engine::makeWorkbook(content, desk.setup()));
    CHECK(bytes == need(engine::makeWorkbook(content, desk.setup())));

    const auto same = need(engine::previewWorkbook(bytes, content, desk.setup()));
    CHECK(same.found.errors.empty());
    CHECK(same.found.rows.size() == 5);
    CHECK(same.changes.empty());

    BoardYearContent empty{content.period, content.unit, {}, {}, {}, {}};
    const auto all = need(engine::previewWorkbook(bytes, empty, desk.setup()));
    REQUIRE(all.changes.size() == 5);
    for (const auto& change : all.changes) {
        CAPTURE(change.item.text);
        CHECK(std::get<Value>(change.body) == content.cells.at(change.item));
    }

    BoardYearContent other{content.period, UnitId{"nam-dinh"}, {}, {}, {}, {}};
    const auto refused = need(engine::previewWorkbook(bytes, other, desk.setup()));
    CHECK(refused.changes.empty());
    CHECK(refused.found.errors.front().code == "workbook.other-owner");
}
