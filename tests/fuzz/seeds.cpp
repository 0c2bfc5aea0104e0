#include "form/builtin.h"
#include "fuzz/target.h"
#include "journal/journal_samples.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace hopluu::fuzz {

namespace {

using Json = nlohmann::ordered_json;

std::string sourceFile(const std::string& relative) {
    std::ifstream in(std::filesystem::path(HOPLUU_SOURCE_DIR) / relative, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void addTexts(std::vector<Seed>& seeds) {
    const std::pair<const char*, const char*> numbers[] = {{"plain", "1234.5"},
                                                           {"vietnamese", "-1.234.567,89"},
                                                           {"blanks", "1 234,5"},
                                                           {"ambiguous", "1.234"},
                                                           {"long", "9223372036854.775807"}};
    for (const auto& [name, text] : numbers) {
        seeds.push_back({"number", name, text});
        seeds.push_back({"cell", name, text});
    }
    seeds.push_back({"cell", "none-arose", "-"});
    seeds.push_back({"cell", "words", "chưa có số liệu"});
    seeds.push_back({"unicode", "vietnamese", "Vốn đầu tư ĐĂNG KÝ\u00a0mới"});
    seeds.push_back({"unicode", "decomposed", "Vo\u0302\u0301n d\u0323"});
    seeds.push_back({"unicode", "windows-1258", "V\xf4\xecn"});
    seeds.push_back({"clipboard", "text", "STT\tChỉ tiêu\tNăm 2022\n8\t\"Vốn\nmới\"\t1.234,5\n"});
    seeds.push_back({"clipboard", "codes", "labour.fdi\t7000\nlabour.ddi\t1.234\n"});
    seeds.push_back({"clipboard", "html",
                     "<html><body><table><tr><td rowspan=2>8</td><td colspan=\"2\" sdval=\"1037.83\">1.037,8</td></tr>"
                     "<tr><td x:num=\"0.30000000000000004\">0,3</td><td>V&#7889;n<br>m&#x1edb;i &amp; &ograve;</td></tr></table>"});
    const char* expressions[] = {"capital_total.fdi", "capital_new.fdi + capital_adjusted.fdi",
                                 "abs(last(labour.fdi) - labour.fdi) / labour.fdi * 100", "max(1, min(2.5, -x.y), sum(a.b, c.d))",
                                 "billion_dong(revenue.fdi) / rate()"};
    for (std::size_t i = 0; i < std::size(expressions); ++i) {
        seeds.push_back({"expression", std::to_string(i), expressions[i]});
    }
}

/// The form of 2022 with three of its groups and what belongs to them: small enough to change in many ways.
std::string smallForm() {
    Json form = Json::parse(builtinForm2022());
    Json groups = Json::array(), rules = Json::array();
    for (const auto& group : form["groups"]) {
        if (group["code"] == "capital_new" || group["code"] == "capital_adjusted" || group["code"] == "capital_total") {
            groups.push_back(group);
            groups.back()["number"] = std::to_string(groups.size());
        }
    }
    rules.push_back(form["rules"][0]);
    Json criterion = form["criteria"][0];
    criterion["maximum"] = "100";
    criterion.erase("children");
    Json derived = Json::array();
    for (const auto& each : form["derived"]) {
        if (each["code"] == "capital_total.converted") {
            derived.push_back(each);
        }
    }
    form["groups"] = groups;
    form["rules"] = rules;
    form["derived"] = derived;
    form["criteria"] = Json::array({criterion});
    form["narrative"] = Json::array({form["narrative"][0]});
    return form.dump();
}

void addDocuments(std::vector<Seed>& seeds) {
    seeds.push_back({"form", "small", smallForm()});
    seeds.push_back({"campaign", "2022", sourceFile("shared/samples/2022/campaign.json")});
    seeds.push_back({"ballot", "2022", sourceFile("shared/samples/ballot/2022.json")});
    seeds.push_back(
        {"ballot", "unfinished",
         R"({"subject":"","date":"","begin":"8","end":"","place":"","voters":[{"unit":"","name":"","attendance":"absent"}],)"
         R"("threshold":{"numerator":3,"denominator":2,"strict":true,"base":"cast"},"nominations":[],"chair":"","secretary":""})"});
    seeds.push_back({"csv", "ha-noi", sourceFile("shared/samples/2022/boards/ha-noi.csv")});
    seeds.push_back({"csv", "semicolons",
                     "period;unit;part;code;row;indicator;ownership;measure;value;state;finality;remark\r\n"
                     "2022;ha-noi;annex;revenue.fdi;16;;;;604,5;;estimate;\"ước;\"\"lần 1\"\"\"\r\n"
                     "2022;ha-noi;score;I.1;;;;;2,5;;;\r\n2022;ha-noi;narrative;I;;;;;\"Hai\ndòng\";;;\r\n"});
}

void addOperations(std::vector<Seed>& seeds) {
    const auto operations = test::oneOfEachTopic();
    for (const auto& each : operations) {
        const std::string name = std::to_string(static_cast<int>(each.address.topic));
        seeds.push_back({"batch", name, asString(encodeBatch({&each, 1}))});
        seeds.push_back({"body", name, static_cast<char>(each.address.topic) + asString(encodeBody(each.body))});
    }
    seeds.push_back({"batch", "all", asString(encodeBatch(operations))});
}

}  // namespace

std::vector<Seed> allSeeds() {
    std::vector<Seed> seeds;
    addTexts(seeds);
    addDocuments(seeds);
    addOperations(seeds);
    addSyncSeeds(seeds);
    addWorkbookSeeds(seeds);
    addTemplateSeeds(seeds);
    addAnnexSeeds(seeds);
    return seeds;
}

}  // namespace hopluu::fuzz
