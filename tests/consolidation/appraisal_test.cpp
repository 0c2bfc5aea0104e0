// The points of a criteria tree, added up and compared.
#include "consolidation/appraisal.h"
#include "support/catch.h"

#include <string>

using namespace hopluu;
using consolidation::Points;

namespace {

Decimal dec(const char* text) {
    return Decimal::parse(text).value();
}

Criterion criterion(const char* code, const char* maximum, bool bonus = false, std::vector<Criterion> children = {}) {
    return {ItemCode{code}, code, {code, code}, dec(maximum), false, bonus, std::move(children)};
}

const std::vector<Criterion>& criteria() {
    static const std::vector<Criterion> kCriteria = {
        criterion("I", "60", false, {criterion("I.1", "40"), criterion("I.2", "20"), criterion("I.t", "2", true)}), criterion("II", "40"),
        criterion("T", "5", true)};
    return kCriteria;
}

std::string shown(const std::optional<Decimal>& number) {
    return number ? number->toString() : "none";
}

}  // namespace

TEST_CASE("A bonus inside a group of criteria counts in the total and not in the group") {
    const auto sums = consolidation::sumCriteria(criteria(), {{ItemCode{"I.1"}, dec("30.5")}, {ItemCode{"I.t"}, dec("2")}});
    CHECK(sums.rows.front().sum == dec("30.5"));
    CHECK(sums.maximum == dec("100"));
    CHECK(shown(sums.given()) == "32.5");
    CHECK(shown(consolidation::sumCriteria(criteria(), {{ItemCode{"I.t"}, dec("2")}}).given()) == "2");
    CHECK(shown(consolidation::sumCriteria(criteria(), {}).given()) == "none");
}

TEST_CASE("What is appraised is compared with what was given once nothing waits") {
    const Points self = {{ItemCode{"I.1"}, dec("40")}, {ItemCode{"II"}, dec("38.25")}};
    const auto half = consolidation::appraise(criteria(), self, {{ItemCode{"I.1"}, dec("39.5")}});
    CHECK(shown(half.rows[0].difference) == "-0.5");
    CHECK(shown(half.difference) == "none");
    CHECK_FALSE(half.isSettled());
    const auto whole = consolidation::appraise(criteria(), self, {{ItemCode{"I.1"}, dec("39.5")}, {ItemCode{"II"}, dec("38.25")}});
    CHECK(shown(whole.difference) == "-0.5");
    CHECK(whole.isSettled());
}

TEST_CASE("Ranks say 1, 2, 2, 4, and nothing for who has no total") {
    const auto ranks = consolidation::ranksOf({dec("30"), dec("40"), std::nullopt, dec("35"), dec("35")});
    std::string text;
    for (const auto& each : ranks) {
        text += (each.rank ? std::to_string(*each.rank) : "-") + (each.isTied ? "= " : " ");
    }
    CHECK(text == "4 1 - 2= 2= ");
}
