#include "engine/narrative.h"

#include "engine/bloc.h"
#include "engine/entry_history.h"
#include "form/board_csv.h"

#include <algorithm>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

const ItemCode kInvestment{"II.2.1.1"};

struct BacNinh {
    Bloc bloc;
    engine::Workspace laptop = bloc.joined("binh", "bac-ninh");
    engine::BoardDesk desk = bloc.desk(laptop, "bac-ninh");

    BacNinh() {
        const auto csv = test::sourceFile("shared/samples/2022/boards/bac-ninh.csv");
        auto content = readBoardCsv(csv, "bac-ninh.csv", *desk.setup().form, PeriodId{"2022"}, UnitId{"bac-ninh"});
        REQUIRE(content);
        need(desk.import(*content));
    }
    engine::YearSnapshot year() { return need(engine::readYear(laptop, desk)); }
};

std::string read(const engine::YearSnapshot& year, std::string_view source) {
    const auto figures = need(engine::boardFigures(year));
    return engine::asRead(source, {*year.setup.form, year.setup.campaign, figures});
}

}  // namespace

TEST_CASE("A board's text gives the board's figures, and the bloc's names stay the bloc's") {
    BacNinh board;
    CHECK(read(board.year(), "{capital_total.fdi}, {projects_new.total}; {ez_planned.count}; {projects_started.fdi}") ==
          "1.037,8 triệu USD, 77 dự án; (không áp dụng); (chưa có số liệu)");
    CHECK(read(board.year(), "{boards} đơn vị, {leader}") == "11 đơn vị, Ban Quản lý Khu kinh tế Hải Phòng");
    CHECK(read(board.year(), "{capital_total.fdi:change}") ==
          "(chưa có số liệu năm 2021 để so sánh)");  // the bloc's base is not the board's
    need(board.desk.set(ItemCode{"capital_total.fdi"}, Value::of(*Decimal::parse("1452.9"))));
    CHECK(read(board.year(), "{capital_total.fdi}") == "1.452,9 triệu USD");
}

TEST_CASE("The outline counts words as they are read, contradictions and bindings that the form does not know") {
    BacNinh board;
    need(board.desk.setNarrative(kInvestment,
                                 "Tổng vốn đăng ký cấp mới và điều chỉnh FDI của Ban Quản lý các KCN Bắc Ninh đạt 1.307,8 triệu USD, "
                                 "cấp mới {projects_new.fdi} FDI và {lạ}."));
    const auto year = board.year();
    const auto figures = need(engine::boardFigures(year));
    const auto outline = engine::outlineOf(year, figures);
    REQUIRE(outline.size() == year.setup.form->narrative.size());
    const auto section = std::find_if(outline.begin(), outline.end(), [](const auto& one) { return one.section->code == kInvestment; });
    REQUIRE(section != outline.end());
    CHECK(section->isAsked);
    CHECK(section->words == 30);
    CHECK(section->contradictions == 1);
    CHECK(section->unknownBindings == 1);
    CHECK_FALSE(section->inConflict);
    const auto heading = std::find_if(outline.begin(), outline.end(), [](const auto& one) { return one.section->code.text == "II"; });
    CHECK_FALSE(heading->isAsked);
    const auto wrong = engine::contradictionsIn(year.content.narrative.at(kInvestment), year, figures);
    CHECK(wrong.front().right == "1.037,8 triệu USD");
    CHECK(wrong.front().bound == "{capital_total.fdi}");
}

TEST_CASE("A brace that somebody types is a brace, whatever stands behind it") {
    BacNinh board;
    const std::string plain = "{capital_total.fdi} và {";
    CHECK(read(board.year(), engine::asSource(plain)) == plain);
}

TEST_CASE("Every earlier text of a section is kept with who wrote it, and can be written back") {
    BacNinh board;
    need(board.desk.setNarrative(kInvestment, "Một"));
    need(board.desk.setNarrative(kInvestment, "Hai"));
    auto history = need(engine::historyOf(board.laptop, {PeriodId{"2022"}, UnitId{"bac-ninh"}, Topic::narrative, kInvestment}));
    REQUIRE(history.size() == 2);
    CHECK(history[0].isShown);
    CHECK(history[0].isOwn);
    CHECK(history[1].person == "Người của binh");
    CHECK(std::get<ParagraphText>(history[1].operation.body).text == "Một");
    need(board.desk.restore(history[1].operation));
    CHECK(board.year().content.narrative.at(kInvestment) == "Một");
    history = need(engine::historyOf(board.laptop, {PeriodId{"2022"}, UnitId{"bac-ninh"}, Topic::narrative, kInvestment}));
    CHECK(history.size() == 3);
}

TEST_CASE("Last year's text stands as it was read then, with the figures of that year") {
    BacNinh board;
    need(board.desk.setNarrative(kInvestment, "Vốn FDI {capital_total.fdi}."));
    CHECK_FALSE(need(engine::lastYearsTexts(board.laptop, PeriodId{"2022"}, UnitId{"bac-ninh"})));
    auto campaign = test::sourceFile("shared/samples/2022/campaign.json");
    for (std::size_t at = campaign.find("2022\""); at != std::string::npos; at = campaign.find("2022\"", at + 1)) {
        campaign.replace(at, 4, "2023");
    }
    auto leader = need(engine::LeaderDesk::open(board.bloc.leader));
    auto published = leader.publish(test::sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), campaign);
    if (!published) {
        FAIL(published.error().front().code << " " << published.error().front().place);
    }
    board.bloc.exchange(board.bloc.leader);
    board.bloc.exchange(board.laptop);
    const auto earlier = need(engine::lastYearsTexts(board.laptop, PeriodId{"2023"}, UnitId{"bac-ninh"}));
    REQUIRE(earlier);
    CHECK(earlier->year == "2022");
    CHECK(earlier->texts.at(kInvestment) == "Vốn FDI 1.037,8 triệu USD.");
}
