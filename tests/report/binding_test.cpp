#include "report/bindable_figures.h"
#include "report/report.h"
#include "report/sample_input.h"
#include "support/catch.h"

#include <iterator>
#include <string>
#include <utility>

namespace hopluu::test {

namespace {

struct Case {
    const char* text;
    const char* filled;
};

}  // namespace

TEST_CASE("A binding prints its figure as a Vietnamese sentence does") {
    const auto sample = smallSample();
    const Case cases[] = {
        {"{capital.fdi}", "6.918,2 triệu USD"},
        {"{capital.fdi:number}", "6.918,2"},
        {"{capital.fdi:change}", "bằng 85,7% so với năm 2021"},
        {"{capital.fdi:growth}", "giảm 14,3% so với năm 2021"},
        {"{labour.total}", "1.093.926 người"},
        {"{labour.total:growth}", "tăng 19,8% so với năm 2021"},
        {"{labour.fdi:change}", "(chưa có số liệu năm 2021 để so sánh)"},
        {"{labour.ddi}", "(chưa có số liệu)"},
        {"{capital.converted}", "171.452,4 tỷ đồng"},
        {"{ez.area}", "375.171,7 ha"},
        {"{boards} đơn vị, {leader}", "3 đơn vị, Ban Quản lý Trung"},
        {"{last_year} {year} {next_year}", "2021 2022 2023"},
        {"{{capital.fdi}", "{capital.fdi}"},
        {"a } b", "a } b"},
        {"", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        const auto filled = report::fillBindings(one.text, sample->input());
        REQUIRE(filled);
        CHECK(*filled == one.filled);
    }
}

TEST_CASE("Zeros at the end of a figure are not printed in a sentence") {
    const auto sample = smallSample();
    sample->consolidation.totals.front().amount = decimal("442244");
    CHECK(*report::fillBindings("{ez.area}", sample->input()) == "442.244 ha");
    sample->consolidation.totals.front().amount = decimal("48884.04");
    CHECK(*report::fillBindings("{ez.area}", sample->input()) == "48.884 ha");
}

TEST_CASE("A change is whole when its percentage is, and says so when nothing changed or last year was zero") {
    const auto sample = smallSample();
    consolidation::Change& change = sample->consolidation.totals[1].change;
    change.percentOfLastYear = decimal("146");
    CHECK(*report::fillBindings("{capital.fdi:change}", sample->input()) == "bằng 146% so với năm 2021");
    change.percentOfLastYear = decimal("100");
    CHECK(*report::fillBindings("{capital.fdi:growth}", sample->input()) == "không đổi so với năm 2021");
    change.base = decimal("0");
    change.percentOfLastYear.reset();
    CHECK(*report::fillBindings("{capital.fdi:change}", sample->input()) == "(năm 2021 bằng 0 nên không so sánh được)");
}

TEST_CASE("Every unknown binding is listed with its place") {
    const auto sample = smallSample();
    const auto filled = report::fillBindings("ổ {capital.fpi} và {capital.fdi:pct}, {}", sample->input());
    REQUIRE_FALSE(filled);
    REQUIRE(filled.error().size() == 3);
    CHECK(filled.error()[0].code == "report.unknown-binding");
    CHECK(filled.error()[0].place == "4");
    CHECK(filled.error()[1].place == "22");
    CHECK_FALSE(filled.error()[1].message.vi.empty());
    CHECK(filled.error()[2].place == "41");
}

TEST_CASE("A brace that is never closed is an error of its own") {
    const auto sample = smallSample();
    const auto filled = report::fillBindings("Vốn {capital.fdi", sample->input());
    REQUIRE_FALSE(filled);
    CHECK(filled.error().front().code == "report.unclosed-binding");
}

TEST_CASE("The document lists the unknown bindings of all sections and is not made") {
    const auto sample = smallSample();
    sample->narrative[ItemCode("I")] = "{nothing}";
    sample->narrative[ItemCode("III")] = "đạt {missing.too}";
    const auto made = report::makeDocx(sample->input());
    REQUIRE_FALSE(made);
    REQUIRE(made.error().size() == 2);
    CHECK(made.error()[0].place == "I:0");
    CHECK(made.error()[1].place == "III:7");
}

TEST_CASE("A text is cut at its bindings, and every piece says which bytes it came from") {
    const auto sample = smallSample();
    const std::string text = "Vốn {capital.fdi}, {{mở}, {lạ} {chưa đóng";
    const auto pieces = report::splitBindings(text, {sample->form, sample->campaign, sample->consolidation});
    using enum report::PieceKind;
    const std::pair<report::PieceKind, std::string> expected[] = {
        {plain, "Vốn "}, {figure, "6.918,2 triệu USD"}, {plain, ", "}, {plain, "{"}, {plain, "mở}, "}, {unknown, "{lạ}"},
        {plain, " "},    {unclosed, "{chưa đóng"}};
    REQUIRE(pieces.size() == std::size(expected));
    std::size_t at = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        CHECK(pieces[i].kind == expected[i].first);
        CHECK(pieces[i].shown == expected[i].second);
        CHECK(pieces[i].begin == at);
        at += pieces[i].size;
    }
    CHECK(at == text.size());
    CHECK(pieces[1].binding == "capital.fdi");
}

TEST_CASE("Where nothing arose a sentence says so, and not that figures are missing") {
    const auto sample = smallSample();
    auto& total = sample->consolidation.totals.front();
    total.amount.reset();
    total.notEntered.clear();
    total.notYetAvailable.clear();
    total.noneArose = {UnitId("bac")};
    CHECK(*report::fillBindings("{ez.area}", sample->input()) == "không phát sinh");
    total.noneArose.clear();
    total.notApplicable = {UnitId("bac")};
    CHECK(*report::fillBindings("{ez.area}", sample->input()) == "(không áp dụng)");
    total.notEntered = {UnitId("nam")};
    CHECK(*report::fillBindings("{ez.area}", sample->input()) == "(chưa có số liệu)");
}

TEST_CASE("A figure to bind is found by words of its name without diacritics, its code or its row") {
    const auto sample = sampleOf2022();
    const auto all = report::bindableFigures({sample->form, sample->campaign, sample->consolidation});
    const std::pair<const char*, const char*> cases[] = {{"von dang ky cap moi fdi", "capital_new.fdi"},
                                                         {"VỐN ĐĂNG KÝ CẤP MỚI ddi", "capital_new.ddi"},
                                                         {"lao dong fdi va ddi", "labour.total"},
                                                         {"revenue.fdi", "revenue.fdi"},
                                                         {"16 ddi", "revenue.ddi"},
                                                         {"exports ddi", "exports.ddi"},
                                                         {"nuoc thai", "wastewater_plants.count"}};
    for (const auto& [query, item] : cases) {
        CAPTURE(query);
        const auto matches = report::searchFigures(all, query);
        REQUIRE_FALSE(matches.empty());
        CHECK(matches.front().item.text == item);
    }
    CHECK(report::searchFigures(all, "").size() == all.size());
    CHECK(report::searchFigures(all, "máy bay").empty());
    const auto capital = report::searchFigures(all, "tong von dang ky fdi").front();
    REQUIRE(capital.phrases.size() == 4);
    CHECK(capital.phrases[0].shown == "6.918,2 triệu USD");
    CHECK(capital.phrases[2].shown == "giảm 14,3% so với năm 2021");
    CHECK(capital.phrases[2].binding == "capital_total.fdi:growth");
}

}  // namespace hopluu::test
