// The sample campaign is what everything else is shown with: it must load, and hold what its README says.
#include "form/board_csv.h"
#include "form/campaign_reader.h"
#include "form_test_files.h"

#include "domain/decimal.h"

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace hopluu {

using test::describe;
using test::form2022;

namespace {

const std::string kFolder = "shared/samples/2022/";

Campaign campaign2022() {
    return readCampaign(test::readFile(test::sourcePath(kFolder + "campaign.json"))).value();
}

std::string boardFile(const UnitId& unit) {
    return test::readFile(test::sourcePath(kFolder + "boards/" + unit.text + ".csv"));
}

std::map<UnitId, BoardYearContent> boards() {
    std::map<UnitId, BoardYearContent> out;
    for (const MemberUnit& member : campaign2022().members) {
        auto read = readBoardCsv(boardFile(member.id), member.id.text + ".csv", form2022(), PeriodId("2022"), member.id);
        INFO((read ? std::string() : describe(read.error())));
        REQUIRE(read);
        out[member.id] = *std::move(read);
    }
    return out;
}

struct PrintedTotal {
    std::string item, row, total, status, percent;
};

std::vector<PrintedTotal> printedTotals() {
    std::istringstream lines(test::readFile(test::sourcePath(kFolder + "printed-totals.csv")));
    std::vector<PrintedTotal> out;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream fields(line);
        PrintedTotal total;
        std::getline(fields, total.item, ',');
        std::getline(fields, total.row, ',');
        std::getline(fields, total.total, ',');
        std::getline(fields, total.status, ',');
        std::getline(fields, total.percent, ',');
        out.push_back(total);
    }
    return out;
}

/// Exact, over every board with a number; a derived "….total" is FDI and DDI together.
Decimal totalOf(const std::map<UnitId, BoardYearContent>& all, const std::string& item) {
    std::vector<std::string> codes{item};
    if (const auto dot = item.rfind(".total"); dot != std::string::npos) {
        codes = {item.substr(0, dot) + ".fdi", item.substr(0, dot) + ".ddi"};
    }
    DecimalSum sum;
    for (const auto& [unit, content] : all) {
        for (const std::string& code : codes) {
            if (const auto cell = content.cells.find(ItemCode(code)); cell != content.cells.end()) {
                sum.add(cell->second.number);
            }
        }
    }
    return sum.total().value();
}

}  // namespace

TEST_CASE("Every total that the report of 2022 printed comes out within the rounding of its cells") {
    const auto all = boards();
    std::size_t compared = 0;
    for (const PrintedTotal& printed : printedTotals()) {
        if (printed.total.empty()) {
            continue;
        }
        const Decimal total = totalOf(all, printed.item);
        const Decimal difference = subtract(total, Decimal::parse(printed.total).value()).value();
        INFO(printed.item << ": " << total.toString() << " against " << printed.total << " (" << printed.status << ")");
        CHECK(difference <= Decimal::fromMillionths(100'000));
        CHECK(difference >= Decimal::fromMillionths(-100'000));
        ++compared;
    }
    CHECK(compared >= 38);
}

TEST_CASE("The derived bases give the printed percentages back") {
    const auto all = boards();
    std::map<std::string, std::string> percents;
    for (const PrintedTotal& printed : printedTotals()) {
        if (!printed.percent.empty()) {
            percents[printed.item] = printed.percent;
        }
    }
    const Campaign campaign = campaign2022();
    CHECK(campaign.bases.size() == percents.size());
    for (const BaseFigure& base : campaign.bases) {
        INFO(base.item.text);
        CHECK(ratio(totalOf(all, base.item.text), base.number, 1, 100).value() == Decimal::parse(percents.at(base.item.text)).value());
        CHECK(base.derived);
        CHECK_FALSE(base.source.empty());
    }
}

TEST_CASE("What was filled is an estimate with a remark, and only what the README lists was filled") {
    const std::set<std::string> filled{"ip_building.count", "ip_building.area", "land_cleared.area", "projects_new.ddi",
                                       "capital_adjusted.ddi"};
    std::map<std::string, int> estimates;
    for (const auto& [unit, content] : boards()) {
        for (const auto& [code, value] : content.cells) {
            if (value.finality == Finality::estimate) {
                INFO(unit.text << " " << code.text);
                CHECK(filled.count(code.text) == 1);
                CHECK(value.isNumber());
                CHECK_FALSE(value.remark.empty());
                ++estimates[code.text];
            }
        }
    }
    CHECK(estimates == std::map<std::string, int>{{"ip_building.count", 10},
                                                  {"ip_building.area", 6},
                                                  {"land_cleared.area", 11},
                                                  {"projects_new.ddi", 7},
                                                  {"capital_adjusted.ddi", 9}});
}

TEST_CASE("The source's errors and blanks are kept as they are") {
    const auto all = boards();
    const auto& bacNinh = all.at(UnitId("bac-ninh")).cells;
    CHECK(bacNinh.at(ItemCode("capital_total.fdi")).number.toString() == "1037.8");
    CHECK(bacNinh.at(ItemCode("capital_adjusted.fdi")).number.toString() == "1054.4");
    CHECK(all.at(UnitId("ninh-binh")).cells.at(ItemCode("realised_cumulative.fdi")).number.toString() == "51807.4");
    CHECK(all.at(UnitId("hai-phong")).cells.at(ItemCode("industrial_output.fdi")).state == ValueState::noneArose);
    CHECK(all.at(UnitId("hai-phong")).cells.count(ItemCode("capital_realised.fdi")) == 0);
    CHECK(all.at(UnitId("hai-duong")).cells.at(ItemCode("capital_adjusted.ddi")).isNumber());
    for (const auto& [unit, content] : all) {
        CHECK(content.cells.count(ItemCode("projects_started.fdi")) == 0);
        CHECK(content.scores.size() == 7);
    }
}

TEST_CASE("Economic-zone rows are not applicable exactly where the campaign says there is no zone") {
    const auto all = boards();
    for (const MemberUnit& member : campaign2022().members) {
        INFO(member.id.text);
        const bool applies = all.at(member.id).cells.at(ItemCode("ez_planned.count")).state != ValueState::notApplicable;
        CHECK(applies == member.hasEconomicZone);
    }
}

TEST_CASE("The sample files are what the program itself would write") {
    for (const auto& [unit, content] : boards()) {
        INFO(unit.text);
        CHECK(writeBoardCsv(content, form2022()) == boardFile(unit));
    }
}

}  // namespace hopluu
