#include "form/form_reader.h"

#include "form/builtin.h"
#include "form_test_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <vector>

namespace hopluu {

using test::describe;
using test::form2022;

namespace {

using Json = nlohmann::json;

Errors errorsOf(std::string_view json) {
    auto read = readForm(json);
    return read ? Errors{} : read.error();
}

bool holds(const Errors& errors, const std::string& code, const std::string& place) {
    return std::any_of(errors.begin(), errors.end(),
                       [&](const Error& error) { return error.code == code && (place == "*" || error.place == place); });
}

}  // namespace

TEST_CASE("The form of 2022 is valid and is what the programs carry") {
    CHECK(builtinForm2022() == test::readFile(test::sourcePath("shared/forms/bqlkcn-dbsh/2022-v1.json")));
    const auto read = readForm(builtinForm2022());
    INFO((read ? std::string() : describe(read.error())));
    REQUIRE(read);
    CHECK(read->id == "bqlkcn-dbsh");
    CHECK(read->version == 1);
    CHECK(read->year == "2022");
}

TEST_CASE("The annex of 2022 has 21 groups numbered in order and 42 cells") {
    const Form& form = form2022();
    REQUIRE(form.groups.size() == 21);
    for (std::size_t index = 0; index < form.groups.size(); ++index) {
        CHECK(form.groups[index].number == std::to_string(index + 1));
        CHECK((form.groups[index].measure == Measure::flow) == ((index >= 5 && index <= 11) || (index >= 15 && index <= 19)));
    }
    CHECK(form.items().size() == 42);
    CHECK(form.findItem(ItemCode("capital_new.fdi"))->unit == UnitOfMeasure::millionUsd);
    CHECK(form.findItem(ItemCode("capital_new.ddi"))->unit == UnitOfMeasure::billionDong);
    CHECK(form.findItem(ItemCode("ez_planned.area"))->needsEconomicZone);
}

TEST_CASE("The criteria of 2022 say which of them are assumed") {
    const Form& form = form2022();
    CHECK_FALSE(form.findCriterion(ItemCode("III.2"))->assumed);
    CHECK(form.findCriterion(ItemCode("III.1"))->assumed);
    CHECK(form.findCriterion(ItemCode("I.6"))->maximum == Decimal::fromMillionths(5'000'000));
}

TEST_CASE("The draft of the report binds every figure that the annex can give, with its change") {
    std::string all;
    for (const NarrativeSection& section : form2022().narrative) {
        all += section.reportDraft;
    }
    for (const char* code : {"projects_new.total", "projects_new.fdi", "projects_new.ddi", "projects_adjusted.total",
                             "projects_adjusted.fdi", "projects_adjusted.ddi", "capital_total.fdi", "capital_total.ddi", "ez_planned.area",
                             "ip_planned.area", "ip_operating.area_used", "revenue.fdi", "revenue.ddi", "budget.fdi", "budget.ddi"}) {
        INFO(code);
        CHECK(all.find("{" + std::string(code) + "}") != std::string::npos);
        CHECK(all.find("{" + std::string(code) + ":change}") != std::string::npos);
    }
    CHECK(all.find("{labour.total:growth}") != std::string::npos);
    CHECK(all.find_first_of("0123456789") != std::string::npos);
}

TEST_CASE("Every kind of rule that the annex calls for is there, and each says what to do in both languages") {
    std::set<RuleOperator> operators;
    std::set<RuleScope> scopes;
    bool looksBack = false;
    for (const ValidationRule& rule : form2022().rules) {
        operators.insert(rule.op);
        scopes.insert(rule.scope);
        looksBack = looksBack || rule.right.expression.find("last(") != std::string::npos;
        CHECK_FALSE(rule.instruction.vi.empty());
        CHECK_FALSE(rule.left.description.en.empty());
    }
    for (const RuleOperator op : {RuleOperator::equal, RuleOperator::notEqual, RuleOperator::lessOrEqual, RuleOperator::greaterOrEqual,
                                  RuleOperator::compulsoryPair}) {
        CHECK(operators.count(op) == 1);
    }
    CHECK(scopes == std::set<RuleScope>{RuleScope::board, RuleScope::total, RuleScope::boardAndTotal});
    CHECK(looksBack);
}

TEST_CASE("A wrong template is refused with every error listed, each with its path") {
    const Json good = Json::parse(builtinForm2022());
    std::size_t fixtures = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::sourcePath("tests/form/wrong-forms"))) {
        ++fixtures;
        const Json fixture = Json::parse(test::readFile(entry.path()));
        const Errors errors = errorsOf(good.patch(fixture.at("patch")).dump());
        INFO(entry.path().filename().string() << ": " << fixture.at("story") << "\n" << describe(errors));
        CHECK(errors.size() == fixture.at("errors").size());
        for (const Json& expected : fixture.at("errors")) {
            INFO("expected " << expected.dump());
            CHECK(holds(errors, expected.at("code"), expected.at("place")));
        }
        for (const Error& error : errors) {
            CHECK_FALSE(error.message.vi.empty());
            CHECK_FALSE(error.message.en.empty());
            CHECK_FALSE(error.remedy.vi.empty());
        }
    }
    CHECK(fixtures >= 30);
}

TEST_CASE("Text that is not JSON is refused with line and column") {
    const Errors errors = errorsOf("{\n  \"id\": \"x\",\n  oops\n}");
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().code == "form.not-json");
    CHECK(errors.front().place == "3:3");
}

TEST_CASE("Bytes that are hostile are refused before a recursive reader sees them") {
    struct Case {
        std::string name, bytes, code;
    };
    std::string huge(3U << 20U, ' ');
    const std::vector<Case> cases{
        {"empty", "", "form.not-json"},
        {"a million open brackets", std::string(1'000'000, '['), "form.too-deep"},
        {"closed brackets only", "]]]]", "form.not-json"},
        {"65 deep", std::string(65, '[') + std::string(65, ']'), "form.too-deep"},
        {"64 deep but no form", std::string(64, '[') + std::string(64, ']'), "form.schema"},
        {"3 MB", huge, "form.too-large"},
        {"Windows-1252", "{\"id\": \"Kh\xFC\"}", "form.not-utf8"},
        {"lone surrogate", R"({"id": "\ud800"})", "form.not-json"},
        {"number beyond doubles", R"({"version": 1e999})", "form.not-json"},
        {"not an object", "42", "form.schema"},
        {"brackets inside strings do not nest", "\"" + std::string(100, '[') + "\"", "form.schema"},
        {"trailing text", "{} {}", "form.not-json"},
    };
    for (const Case& c : cases) {
        const Errors errors = errorsOf(c.bytes);
        INFO(c.name << "\n" << describe(errors));
        REQUIRE_FALSE(errors.empty());
        CHECK(errors.front().code == c.code);
    }
}

TEST_CASE("A key that stands twice is refused: readers disagree which one counts") {
    std::string json(builtinForm2022());
    json.insert(json.find('{') + 1, R"("id": "other", )");
    const auto rules = json.find("\"left\": {");
    json.insert(rules + 9, R"("missing": "never_skip", )");
    const Errors errors = errorsOf(json);
    INFO(describe(errors));
    CHECK(errors.size() == 2);
    CHECK(holds(errors, "form.duplicate-key", "/id"));
    CHECK(holds(errors, "form.duplicate-key", "/rules/0/left/missing"));
}

TEST_CASE("A form that is cut off anywhere is refused, and never crashes the reader") {
    const std::string_view good = builtinForm2022();
    for (std::size_t length = 0; length + 2 < good.size(); length += 1999) {
        const Errors errors = errorsOf(good.substr(0, length));
        REQUIRE_FALSE(errors.empty());
        CHECK((errors.front().code == "form.not-json" || errors.front().code == "form.not-utf8"));
    }
}

TEST_CASE("Names are NFC whatever the file held: a decomposed escape becomes one letter") {
    Json json = Json::parse(builtinForm2022());
    json["title"]["vi"] = "Bie\u0302\u0309u";
    const auto read = readForm(json.dump(-1, ' ', true));
    REQUIRE(read);
    CHECK(read->title.vi == "Biểu");
}

TEST_CASE("Members with a pattern in the schemas are never among those that may hold long text") {
    for (const std::string_view schema : {formSchema(), campaignSchema()}) {
        const Json definitions = Json::parse(schema).at("definitions");
        for (const auto& [name, definition] : definitions.items()) {
            if (!definition.contains("properties")) {
                continue;
            }
            for (const char* prose : {"vi", "en", "reportDraft", "expression", "source", "legalBases"}) {
                if (definition["properties"].contains(prose)) {
                    INFO(name << "." << prose);
                    CHECK_FALSE(definition["properties"][prose].contains("pattern"));
                    CHECK_FALSE(definition["properties"][prose].contains("$ref"));
                }
            }
        }
    }
}

}  // namespace hopluu
