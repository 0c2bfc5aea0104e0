#include "consolidation/consolidation.h"
#include "form/board_csv.h"
#include "form/builtin.h"
#include "form/campaign_reader.h"
#include "form/form_reader.h"
#include "support/catch.h"

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace hopluu;

namespace {

std::string sample(const std::string& name) {
    std::ifstream file(HOPLUU_SOURCE_DIR "/shared/samples/2022/" + name, std::ios::binary);
    INFO(name);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Year2022 {
    Form form = readForm(builtinForm2022()).value();
    Campaign campaign = readCampaign(sample("campaign.json")).value();
    rules::RuleBook rules = rules::RuleBook::compile(form).value();

    [[nodiscard]] consolidation::Consolidation run() const {
        consolidation::Input input{form, campaign, rules, {}, {}};
        for (const auto& member : campaign.members) {
            const auto content =
                readBoardCsv(sample("boards/" + member.id.text + ".csv"), member.id.text, form, campaign.period.id, member.id);
            REQUIRE(content);
            consolidation::BoardYear year;
            year.unit = member.id;
            for (const auto& [code, value] : content->cells) {
                year.cells[code].value = value;
            }
            input.boards.push_back(std::move(year));
        }
        auto result = consolidation::consolidate(input);
        REQUIRE(result);
        return std::move(*result);
    }
};

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');) {
        cells.push_back(cell.empty() || cell.back() != '\r' ? cell : cell.substr(0, cell.size() - 1));
    }
    cells.resize(5);
    return cells;
}

}  // namespace

TEST_CASE("The year 2022 adds up to what the real report printed") {
    const auto result = Year2022().run();
    std::istringstream lines(sample("printed-totals.csv"));
    std::string line;
    std::getline(lines, line);
    int compared = 0;
    while (std::getline(lines, line)) {
        const auto cells = split(line);
        INFO(line);
        const auto* total = result.find(ItemCode{cells[0]});
        REQUIRE(total != nullptr);
        if (!cells[2].empty()) {
            const Decimal printed = Decimal::parse(cells[2]).value();
            REQUIRE(total->amount);
            const Decimal difference = subtract(*total->amount, printed).value();
            // Printed cells are rounded to a tenth each, and so is the printed total.
            const Decimal bound = total->unit == UnitOfMeasure::person ? Decimal{} : Decimal::fromMillionths(100'000);
            CHECK(difference <= bound);
            CHECK(negate(difference).value() <= bound);
            ++compared;
        }
        if (!cells[4].empty()) {
            REQUIRE(total->change.percentOfLastYear);
            CHECK(total->change.percentOfLastYear->toString() == cells[4]);
        }
    }
    CHECK(compared >= 35);
}

TEST_CASE("The rules find what the real figures of 2022 have wrong") {
    const auto result = Year2022().run();
    std::set<std::string> found;
    for (const auto& each : result.findings) {
        found.insert(each.finding.unit.text + " " + each.finding.rule.text);
        CHECK_FALSE(each.finding.sentence.vi.empty());
        CHECK_FALSE(each.finding.sentence.en.empty());
        CHECK_FALSE(each.finding.cells.empty());
    }
    for (const std::string expected : {
             "bac-ninh capital_total_fdi_is_sum",  // 1,037.8 printed, 398.5 + 1,054.4 typed
             "bac-ninh capital_total_ddi_is_sum",
             "ninh-binh realised_fdi_looks_like_dong",  // 51,807.4 "million USD"
             "ninh-binh realised_fdi_within_registered",
             "ninh-binh exports_fdi_within_revenue",
             "ha-noi realised_fdi_within_registered",
             "nam-dinh output_ddi_within_revenue",
             "bloc capital_total_fdi_is_sum",
             "bloc realised_fdi_within_registered",
         }) {
        INFO(expected);
        CHECK(found.count(expected) == 1);
    }
    CHECK(found.count("hai-phong capital_total_fdi_is_sum") == 0);
    CHECK(found.size() < 60);  // a list that nobody would read helps nobody
}

TEST_CASE("The first sentence about 2022 reads as a clerk would say it") {
    const auto result = Year2022().run();
    REQUIRE_FALSE(result.findings.empty());
    CHECK(result.findings.front().finding.sentence.vi ==
          "Tổng vốn đăng ký FDI trong năm (hàng 11) là 1.037,8 triệu USD, nhưng vốn cấp mới (hàng 8) cộng vốn điều chỉnh (hàng 10) FDI là "
          "1.452,9 triệu USD; lệch 415,1 triệu USD.");
}
