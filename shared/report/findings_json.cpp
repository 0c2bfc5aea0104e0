// kiem-tra-<year>.json: every finding with its figures as canonical decimal strings; docs/spec/report-files.md, "Findings".
#include "report/clean_text.h"
#include "report/finding_words.h"
#include "report/report.h"
#include "report/xlsx_sheets.h"

#include <nlohmann/json.hpp>

namespace hopluu::report {

namespace {

using Json = nlohmann::ordered_json;  // keys stay in the order written

Json bilingual(const BilingualText& text) {
    return {{"vi", cleanText(text.vi)}, {"en", cleanText(text.en)}};
}

/// Never a JSON number: readers would make a double of it.
Json figure(const std::optional<Decimal>& value) {
    return value ? Json(value->toString()) : Json(nullptr);
}

Json side(const rules::FindingSide& side) {
    return {{"value", figure(side.value)}, {"expression", cleanText(side.expression)}, {"description", bilingual(side.description)}};
}

Json unit(const Campaign& campaign, const UnitId& id) {
    const MemberUnit* member = campaign.findMember(id);
    const std::string& english = member != nullptr ? member->nameEn : campaign.blocNameEn;
    const std::string vietnamese = unitName(campaign, id);
    return {{"id", id.text}, {"name", bilingual({vietnamese, english.empty() ? vietnamese : english})}};
}

Json findingJson(const consolidation::ExplainedFinding& explained, const ReportInput& input) {
    const rules::Finding& finding = explained.finding;
    Json cells = Json::array();
    for (const ItemCode& code : finding.cells) {
        cells.push_back({{"code", code.text}, {"name", cleanText(itemName(input, code))}});
    }
    const bool pair = finding.op == RuleOperator::compulsoryPair || finding.op == RuleOperator::exclusivePair;
    return {{"rule", finding.rule.text},
            {"name", bilingual(finding.name)},
            {"importance", importanceCode(finding.importance)},
            {"critical", finding.critical},
            {"unit", unit(input.campaign, finding.unit)},
            {"cells", cells},
            {"left", side(finding.left)},
            {"operator", operatorCode(finding.op)},
            {"right", side(finding.right)},
            {"difference", pair ? Json(nullptr) : Json(finding.difference.toString())},
            {"sentence", bilingual(finding.sentence)},
            {"instruction", bilingual(finding.instruction)},
            {"explanation", explained.explanation.empty() ? Json(nullptr) : Json(cleanText(explained.explanation))}};
}

Json summary(const ReportInput& input) {
    std::size_t critical = 0;
    std::size_t explained = 0;
    std::size_t criticalUnexplained = 0;
    std::size_t ofTotals = 0;
    for (const consolidation::ExplainedFinding& finding : input.consolidation.findings) {
        const bool hasExplanation = !finding.explanation.empty();
        critical += finding.finding.critical ? 1U : 0U;
        explained += hasExplanation ? 1U : 0U;
        criticalUnexplained += finding.finding.critical && !hasExplanation ? 1U : 0U;
        ofTotals += finding.finding.unit == kBloc ? 1U : 0U;
    }
    return {{"findings", input.consolidation.findings.size()},
            {"critical", critical},
            {"criticalUnexplained", criticalUnexplained},
            {"explained", explained},
            {"ofTotals", ofTotals}};
}

Json boards(const ReportInput& input) {
    Json list = Json::array();
    for (const consolidation::BoardProgress& board : input.consolidation.boards) {
        std::size_t findings = 0;
        for (const consolidation::ExplainedFinding& finding : input.consolidation.findings) {
            findings += finding.finding.unit == board.unit ? 1U : 0U;
        }
        Json entry = unit(input.campaign, board.unit);
        entry["complete"] = board.complete;
        entry["notYetAvailable"] = board.notYetAvailable;
        entry["notEntered"] = board.notEntered;
        entry["estimates"] = board.estimates;
        entry["revision"] = board.revision;
        entry["accepted"] = board.accepted;
        entry["findings"] = findings;
        list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace

Checked<FileBytes> makeFindingsJson(const ReportInput& input) {
    Json findings = Json::array();
    for (const consolidation::ExplainedFinding& finding : input.consolidation.findings) {
        findings.push_back(findingJson(finding, input));
    }
    const Json document = {{"period", input.campaign.period.id.text},
                           {"form", {{"id", input.form.id}, {"version", input.form.version}}},
                           {"summary", summary(input)},
                           {"boards", boards(input)},
                           {"findings", std::move(findings)}};
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
    return FileBytes(text.begin(), text.end());
}

}  // namespace hopluu::report
