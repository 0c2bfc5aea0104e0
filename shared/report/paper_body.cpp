// The narrative of the report: legal bases, headings by level, paragraphs with their figures filled in.
#include "report/binding.h"
#include "report/clean_text.h"
#include "report/paper_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

/// "I" -> "I. BỐI CẢNH", "2.1" -> "2.1. Công tác …".
std::string headingText(const NarrativeSection& section, std::string_view title) {
    return section.number.empty() ? std::string(title) : fmt::format("{}. {}", section.number, title);
}

/// Decree 30/2020/NĐ-CP: the text ends with "./.".
void endText(std::vector<PaperParagraph>& paragraphs) {
    const auto last = std::find_if(paragraphs.rbegin(), paragraphs.rend(),
                                   [](const PaperParagraph& paragraph) { return paragraph.kind == PaperParagraph::Kind::text; });
    if (last == paragraphs.rend()) {
        return;
    }
    std::string& text = last->text;
    text.erase(text.find_last_not_of(" \t") + 1);
    if (text.ends_with("./.")) {
        return;
    }
    text += text.ends_with('.') ? "/." : "./.";
}

void collect(Errors& errors, const Errors& more) {
    errors.insert(errors.end(), more.begin(), more.end());
}

void addSection(const NarrativeSection& section, const ReportInput& input, std::vector<PaperParagraph>& paragraphs, Errors& errors) {
    const Checked<std::string> title = fillBindingsAt(section.title.vi, input, section.code.text + "/title");
    const Checked<std::string> text = fillBindingsAt(sectionText(section, input), input, section.code.text);
    if (!title) {
        collect(errors, title.error());
    }
    if (!text) {
        collect(errors, text.error());
    }
    if (!title || !text) {
        return;
    }
    paragraphs.push_back({PaperParagraph::Kind::heading, section.level, headingText(section, *title)});
    for (const std::string_view line : paragraphsOf(*text)) {
        paragraphs.push_back({PaperParagraph::Kind::text, 0, std::string(line)});
    }
}

}  // namespace

Checked<std::vector<PaperParagraph>> paperBody(const ReportInput& input) {
    std::vector<PaperParagraph> paragraphs;
    Errors errors;
    for (const std::string& basis : input.campaign.letterhead.legalBases) {
        paragraphs.push_back({PaperParagraph::Kind::legalBasis, 0, basis});
    }
    for (const NarrativeSection& section : input.form.narrative) {
        addSection(section, input, paragraphs, errors);
    }
    if (!errors.empty()) {
        return fail(std::move(errors));
    }
    endText(paragraphs);
    return paragraphs;
}

}  // namespace hopluu::report
