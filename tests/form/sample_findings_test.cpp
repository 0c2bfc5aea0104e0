// The rules of the form of 2022 over the real figures: they find what is known to be wrong, and do not drown it.
#include "form/board_csv.h"
#include "form/campaign_reader.h"
#include "form_test_files.h"
#include "rules/rule_book.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace hopluu {

using test::form2022;

namespace {

const std::string kFolder = "shared/samples/2022/";

struct Findings {
    std::set<std::pair<std::string, std::string>> found;  // unit, rule
    std::size_t boards = 0;
};

Findings findingsOf2022() {
    const Campaign campaign = readCampaign(test::readFile(test::sourcePath(kFolder + "campaign.json"))).value();
    const auto book = rules::RuleBook::compile(form2022());
    REQUIRE(book);
    Findings out;
    std::map<ItemCode, DecimalSum> sums;
    const auto note = [&](const std::vector<rules::Finding>& findings) {
        for (const rules::Finding& finding : findings) {
            out.found.emplace(finding.unit.text, finding.rule.text);
        }
    };
    for (const MemberUnit& member : campaign.members) {
        const std::string bytes = test::readFile(test::sourcePath(kFolder + "boards/" + member.id.text + ".csv"));
        rules::Figures figures{
            readBoardCsv(bytes, "board", form2022(), PeriodId("2022"), member.id).value().cells, {}, campaign.period.rate};
        for (const auto& [code, value] : figures.current) {
            if (value.isNumber()) {
                sums[code].add(value.number);
            }
        }
        note(book->check(member.id, figures, RuleScope::board));
    }
    out.boards = out.found.size();
    rules::Figures total{{}, {}, campaign.period.rate};
    for (const auto& [code, sum] : sums) {
        total.current[code] = Value::of(sum.total().value());
    }
    for (const BaseFigure& base : campaign.bases) {
        total.lastYear[base.item] = base.number;
    }
    note(book->check(kBloc, total, RuleScope::total));
    return out;
}

}  // namespace

TEST_CASE("The rules find the errors that the report of 2022 printed") {
    const Findings findings = findingsOf2022();
    for (const auto& [unit, rule] : std::set<std::pair<std::string, std::string>>{
             {"bac-ninh", "capital_total_fdi_is_sum"},      // 1,037.8 against 398.5 + 1,054.4
             {"bac-ninh", "capital_total_ddi_is_sum"},      // 5,379.8 against 6,932.0 + 856.7
             {"ha-noi", "realised_fdi_within_registered"},  // 6,415.4 of 6,400.0
             {"ha-noi", "realised_ddi_within_registered"},  // 18,639.0 of 18,600.0
             {"ha-noi", "used_and_building_land_within_planned"},
             {"ninh-binh", "realised_fdi_within_registered"},  // 51,807.4 of 603.0: billion dong in the million-USD row
             {"ninh-binh", "realised_fdi_looks_like_dong"},
             {"ninh-binh", "exports_fdi_within_revenue"},  // 1,531.0 of 1,038.0
             {"ninh-binh", "budget_fdi_within_revenue"},
             {"thai-binh", "output_fdi_within_revenue"},  // 12,826.7 of 12,596.7
             {"nam-dinh", "output_ddi_within_revenue"},   // 12,836.0 of 651.2
             {"vinh-phuc", "trade_fdi_goes_together"},    // imports are blank
             {"bloc", "capital_total_fdi_is_sum"},
             {"bloc", "realised_fdi_within_registered"},
         }) {
        INFO(unit << " " << rule);
        CHECK(findings.found.count({unit, rule}) == 1);
    }
}

TEST_CASE("Figures that are sound are left in peace") {
    const Findings findings = findingsOf2022();
    CHECK(findings.boards >= 20);
    CHECK(findings.boards <= 35);
    for (const char* unit : {"quang-ninh", "ha-nam", "hai-phong"}) {
        for (const auto& [board, rule] : findings.found) {
            INFO(unit << " " << rule);
            CHECK(board != unit);
        }
    }
    CHECK(findings.found.count({"hai-duong", "capital_total_fdi_is_sum"}) == 0);
    CHECK(findings.found.count({"bloc", "labour_change_bounded"}) == 0);
}

}  // namespace hopluu
