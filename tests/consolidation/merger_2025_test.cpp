// The mergers of 1 July 2025 with the real figures of 2022 as the year before. This year's figures are made of the same: each board now has
// what all whose work it does had then, so that a comparison of like with like says 100 %.
#include "consolidation/consolidation.h"
#include "form/board_csv.h"
#include "form/builtin.h"
#include "form/campaign_reader.h"
#include "form/form_reader.h"
#include "support/catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

using namespace hopluu;
using consolidation::Comparison;

namespace {

std::string sample(const std::string& name) {
    std::ifstream file(HOPLUU_SOURCE_DIR "/shared/samples/" + name, std::ios::binary);
    INFO(name);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

const ItemCode kWorkers{"labour.fdi"};
const ItemCode kBudget{"budget.fdi"};

Decimal dec(const std::string& text) {
    return Decimal::parse(text).value();
}

struct Year2025 {
    Form form = readForm(builtinForm2022()).value();
    Campaign campaign = readCampaign(sample("2025-merger/campaign.json")).value();
    rules::RuleBook rules = rules::RuleBook::compile(form).value();

    Decimal base(const std::string& unit, const ItemCode& item) const {
        const auto found = std::find_if(campaign.bases.begin(), campaign.bases.end(),
                                        [&](const BaseFigure& each) { return each.unit.text == unit && each.item == item; });
        INFO(unit << " " << item.text);
        REQUIRE(found != campaign.bases.end());
        return found->number;
    }
    void import(const std::string& unit, const ItemCode& item, const std::string& number) {
        campaign.bases.push_back({item, UnitId{unit}, dec(number), false, "Báo cáo của Ban năm trước"});
    }
    /// What the board has now of the item: the sum over those whose work it does.
    Decimal now(const std::string& unit, const ItemCode& item) const {
        DecimalSum sum;
        for (const Succession& succession : campaign.successions) {
            if (succession.successors.front().text == unit) {
                for (const UnitId& predecessor : succession.predecessors) {
                    if (predecessor.text != "bac-giang" && predecessor.text != "phu-tho") {
                        sum.add(base(predecessor.text, item));
                    }
                }
                return sum.total().value();
            }
        }
        return base(unit, item);
    }
    consolidation::Consolidation run(Comparison comparison) const {
        consolidation::Input input{form, campaign, rules, {}, {}, comparison};
        for (const MemberUnit& member : campaign.members) {
            consolidation::BoardYear year;
            year.unit = member.id;
            for (const ItemCode& item : {kWorkers, kBudget}) {
                year.cells[item].value = Value::of(now(member.id.text, item));
            }
            input.boards.push_back(std::move(year));
        }
        auto result = consolidation::consolidate(input);
        REQUIRE(result);
        return std::move(*result);
    }
};

const std::map<ItemCode, Decimal>& lastYearOf(const consolidation::Consolidation& result, const std::string& unit) {
    const auto found = std::find_if(result.boards.begin(), result.boards.end(), [&](const auto& each) { return each.unit.text == unit; });
    REQUIRE(found != result.boards.end());
    return found->lastYear;
}

std::string percent(const consolidation::Consolidation& result, const ItemCode& item) {
    const auto& change = result.find(item)->change;
    return change.percentOfLastYear ? change.percentOfLastYear->toString() : "none";
}

}  // namespace

TEST_CASE("The bases of the worked example are the figures of 2022") {
    const Year2025 year;
    std::size_t compared = 0;
    for (const char* unit : {"bac-ninh", "ha-noi", "hai-duong", "quang-ninh", "hung-yen", "ha-nam", "nam-dinh", "thai-binh", "ninh-binh",
                             "vinh-phuc", "hai-phong"}) {
        const auto board =
            readBoardCsv(sample(std::string("2022/boards/") + unit + ".csv"), unit, year.form, PeriodId{"2022"}, UnitId{unit});
        REQUIRE(board);
        for (const auto& [item, value] : board->cells) {
            if (value.isNumber() || value.state == ValueState::noneArose || value.state == ValueState::notApplicable) {
                CHECK(year.base(unit, item) == (value.isNumber() ? value.number : Decimal{}));
                ++compared;
            }
        }
    }
    CHECK(compared + 40 == year.campaign.bases.size());  // and forty sums of the bloc
}

TEST_CASE("As reported, a board that took others over is compared with itself alone, and the bloc with what it printed") {
    const Year2025 year;
    const auto result = year.run(Comparison::asReported);
    CHECK(lastYearOf(result, "hai-phong").at(kWorkers) == year.base("hai-phong", kWorkers));
    CHECK(lastYearOf(result, "ha-noi").at(kWorkers) == year.base("ha-noi", kWorkers));
    CHECK(lastYearOf(result, "phu-tho").empty());
    CHECK(percent(result, kWorkers) == "100");  // eleven boards then, the same figures in seven now
    CHECK(result.find(kWorkers)->change.baseSource == "Biểu tổng hợp năm 2022, dùng làm số năm trước cho ví dụ");
}

TEST_CASE("Restated, a board is compared with the sum of all whose work it does") {
    const Year2025 year;
    const auto result = year.run(Comparison::restated);
    for (const char* unit : {"hai-phong", "hung-yen", "ninh-binh", "ha-noi", "quang-ninh"}) {
        INFO(unit);
        CHECK(lastYearOf(result, unit).at(kWorkers) == year.now(unit, kWorkers));
    }
    CHECK(lastYearOf(result, "ninh-binh").at(kWorkers) ==
          add(add(year.base("ninh-binh", kWorkers), year.base("ha-nam", kWorkers)).value(), year.base("nam-dinh", kWorkers)).value());
}

TEST_CASE("Without the figures of a predecessor from another bloc there is nothing to compare with, and it is named") {
    const auto result = Year2025().run(Comparison::restated);
    CHECK_FALSE(lastYearOf(result, "bac-ninh").contains(kWorkers));
    CHECK(lastYearOf(result, "bac-ninh").contains(ItemCode{"ez_planned.count"}));  // Bắc Giang had no economic zone
    CHECK(lastYearOf(result, "phu-tho").empty());
    const auto& change = result.find(kWorkers)->change;
    CHECK_FALSE(change.base);
    CHECK_FALSE(change.percentOfLastYear);
    REQUIRE(change.missingBases.size() == 2);
    CHECK(change.missingBases.front().text == "bac-giang");
    CHECK(change.missingBases.back().text == "phu-tho");
}

TEST_CASE("Figures imported for them make the boards and the bloc comparable; what the bloc reported stays") {
    Year2025 year;
    year.import("bac-giang", kWorkers, "100");
    year.import("phu-tho", kWorkers, "50");
    const auto restated = year.run(Comparison::restated);
    CHECK(lastYearOf(restated, "bac-ninh").at(kWorkers) == add(year.base("bac-ninh", kWorkers), dec("100")).value());
    CHECK(lastYearOf(restated, "phu-tho").at(kWorkers) == add(year.base("vinh-phuc", kWorkers), dec("50")).value());
    const Decimal bloc = year.base("bloc", kWorkers);
    CHECK(restated.find(kWorkers)->change.base == add(bloc, dec("150")).value());
    CHECK(percent(restated, kWorkers) == ratio(bloc, add(bloc, dec("150")).value(), 1, 100)->toString());
    CHECK_FALSE(restated.find(kBudget)->change.base);  // of this row nothing was imported
    CHECK(percent(year.run(Comparison::asReported), kWorkers) == "100");
}

TEST_CASE("Without a figure of its own the bloc's base is the sum over all that are known, closed boards with them") {
    Year2025 year;
    std::erase_if(year.campaign.bases, [](const BaseFigure& base) { return base.unit == kBloc; });
    CHECK(percent(year.run(Comparison::asReported), kWorkers) == "100");
    CHECK(percent(year.run(Comparison::restated), kWorkers) == "none");
    year.import("bac-giang", kWorkers, "0");
    year.import("phu-tho", kWorkers, "0");
    CHECK(percent(year.run(Comparison::restated), kWorkers) == "100");
}

TEST_CASE("A merger of earlier years is in last year's figures already") {
    Year2025 year;
    year.campaign.period.dataUntil = "2026-11-30";
    CHECK(consolidation::recentSuccessions(year.campaign).empty());
    CHECK(lastYearOf(year.run(Comparison::restated), "hai-phong").at(kWorkers) == year.base("hai-phong", kWorkers));
}

TEST_CASE("A board that was divided has no past that could be shared out, but all its heirs together have") {
    Year2025 year;
    year.campaign.successions = {{"2025-07-01", {UnitId{"hai-duong"}}, {UnitId{"hai-phong"}, UnitId{"hung-yen"}}, "Quyết định"}};
    std::erase_if(year.campaign.bases, [](const BaseFigure& base) { return base.unit == kBloc; });
    year.campaign.members = {*year.campaign.findMember(UnitId{"hai-phong"}), *year.campaign.findMember(UnitId{"hung-yen"})};
    const consolidation::LastYear bases(year.form, year.campaign);
    CHECK(bases.ofBoard(UnitId{"hai-phong"}, Comparison::restated).empty());
    const auto both = bases.ofBloc(kWorkers, {UnitId{"hai-phong"}, UnitId{"hung-yen"}}, Comparison::restated);
    REQUIRE(both);
    CHECK(both->number == year.base("hai-duong", kWorkers));
    const auto one = bases.ofBloc(kWorkers, {UnitId{"hai-phong"}}, Comparison::restated);
    REQUIRE(one);
    CHECK_FALSE(one->number);
    CHECK(one->isDivided);
}

TEST_CASE("Who merged in two steps within the year is counted once") {
    Year2025 year;
    year.campaign.successions = {
        {"2025-02-01", {UnitId{"ha-nam"}, UnitId{"nam-dinh"}}, {UnitId{"nam-dinh"}}, "Quyết định"},
        {"2025-07-01", {UnitId{"nam-dinh"}, UnitId{"ninh-binh"}}, {UnitId{"ninh-binh"}}, "Quyết định"},
    };
    const consolidation::LastYear bases(year.form, year.campaign);
    CHECK(bases.ofBoard(UnitId{"ninh-binh"}, Comparison::restated).at(kWorkers) ==
          add(add(year.base("ninh-binh", kWorkers), year.base("ha-nam", kWorkers)).value(), year.base("nam-dinh", kWorkers)).value());
}
