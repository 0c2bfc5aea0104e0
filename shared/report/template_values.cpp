#include "report/template_values.h"

#include "domain/number_text.h"
#include "report/annex_notes.h"
#include "report/binding.h"
#include "report/clean_text.h"
#include "report/paper_parts.h"
#include "report/period_dates.h"

#include <algorithm>
#include <utility>

namespace hopluu::report {

namespace {

TemplateValue textValue(std::string text) {
    return {.kind = TemplateValue::Kind::text, .lines = {std::move(text)}};
}

TemplateValue linesValue(std::vector<std::string> lines) {
    return {.kind = TemplateValue::Kind::lines, .lines = std::move(lines)};
}

/// The annexes know their kind by their title only: the template asks for the kind.
const PaperTable* tableOf(const Paper& paper, const PaperAnnex& wanted) {
    const auto annex =
        std::find_if(paper.annexes.begin(), paper.annexes.end(), [&](const PaperAnnex& a) { return a.title == wanted.title; });
    return annex == paper.annexes.end() ? nullptr : &annex->table;
}

TemplateValue tableValue(const PaperTable* table) {
    return {.kind = TemplateValue::Kind::table, .table = table};
}

void addPeriod(const Campaign& campaign, std::map<std::string, TemplateValue>& values) {
    const Letterhead& letterhead = campaign.letterhead;
    values["bloc"] = textValue(campaign.blocName);
    values["leader_short"] = textValue(campaign.leader() != nullptr ? campaign.leader()->shortName : "");
    values["place"] = textValue(letterhead.place);
    values["number_suffix"] = textValue(letterhead.numberSuffix);
    values["signer"] = textValue(letterhead.signerName);
    values["archive"] = textValue(letterhead.archive);
    values["data_until"] = textValue(vietnameseDate(campaign.period.dataUntil));
    values["rate"] = textValue(campaign.period.rate ? formatVietnameseExact(campaign.period.rate->dongPerUsd) : "");
    values["rate_source"] = textValue(campaign.period.rate ? campaign.period.rate->source : "");
    values["rate_date"] = textValue(campaign.period.rate ? vietnameseDate(campaign.period.rate->date) : "");
    values["superior_body"] = linesValue(letterhead.superiorBody);
    values["issuing_body"] = linesValue(letterhead.issuingBody);
    values["signer_title"] = linesValue(letterhead.signerTitle);
    values["legal_bases"] = linesValue(letterhead.legalBases);
}

void addPaper(const ReportInput& input, const Paper& paper, std::map<std::string, TemplateValue>& values) {
    values["subject"] = textValue(paper.subject);
    values["number_slot"] = textValue(paper.head.number);
    values["place_and_date"] = textValue(paper.head.placeAndDate);
    values["annex_reference"] = textValue(annexReference(input.campaign));
    values["annex_title"] = textValue(input.form.title.vi);
    values["recipients"] = linesValue(paper.signature.recipients);
    values["annex_notes"] = linesValue(annexNotes(input, annexRows(input)));
    TemplateValue narrative{.kind = TemplateValue::Kind::paragraphs};
    std::copy_if(paper.body.begin(), paper.body.end(), std::back_inserter(narrative.paragraphs),
                 [](const PaperParagraph& paragraph) { return paragraph.kind != PaperParagraph::Kind::legalBasis; });
    values["narrative"] = std::move(narrative);
    values["annex_table"] = tableValue(tableOf(paper, figuresAnnex(input)));
    values["scores_table"] = tableValue(tableOf(paper, scoresAnnex(input)));
    values["adjustments_table"] = tableValue(tableOf(paper, adjustmentsAnnex(input)));
    values["findings_table"] = tableValue(tableOf(paper, findingsAnnex(input)));
}

}  // namespace

bool TemplateList::has(std::string_view field) const {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

TemplateValues::TemplateValues(const ReportInput& input, const Paper& paper) : input_(input), paper_(paper), lists_(templateLists(input)) {
    addPeriod(input.campaign, values_);
    addPaper(input, paper, values_);
}

std::optional<TemplateValue> TemplateValues::sectionValue(const std::string& name) const {
    constexpr std::string_view kSection = "section:";
    constexpr std::string_view kTitle = "title:";
    const bool wantsTitle = name.starts_with(kTitle);
    if (!wantsTitle && !name.starts_with(kSection)) {
        return std::nullopt;
    }
    const NarrativeSection* section = input_.form.findSection(ItemCode(name.substr(wantsTitle ? kTitle.size() : kSection.size())));
    if (section == nullptr) {
        return std::nullopt;
    }
    // Both have been filled once for the paper, which told what is wrong with them.
    const auto filled = fillBindingsAt(wantsTitle ? std::string_view(section->title.vi) : sectionText(*section, input_), input_, "");
    if (!filled) {
        return std::nullopt;
    }
    if (wantsTitle) {
        return textValue(*filled);
    }
    TemplateValue value{.kind = TemplateValue::Kind::lines};
    for (const std::string_view line : paragraphsOf(*filled)) {
        value.lines.emplace_back(line);
    }
    return value;
}

std::optional<TemplateValue> TemplateValues::find(const std::string& name) const {
    if (const auto value = values_.find(name); value != values_.end()) {
        return value->second;
    }
    if (auto section = sectionValue(name)) {
        return section;
    }
    const std::string binding = "{" + name + "}";
    const std::vector<TextPiece> pieces = splitBindings(binding, {input_.form, input_.campaign, input_.consolidation});
    if (pieces.size() != 1 || pieces.front().kind != PieceKind::figure) {
        return std::nullopt;
    }
    return textValue(pieces.front().shown);
}

const TemplateList* TemplateValues::list(const std::string& name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace hopluu::report
