#include "report/docx_body.h"

#include "report/binding.h"
#include "report/clean_text.h"
#include "report/word_ml.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace hopluu::report {

using namespace word;

namespace {

/// "I" -> "I. BỐI CẢNH", "2.1" -> "2.1. Công tác …".
std::string headingText(const NarrativeSection& section, std::string_view title) {
    return section.number.empty() ? std::string(title) : fmt::format("{}. {}", section.number, title);
}

/// Decree 30/2020/NĐ-CP: the text ends with "./.".
void endText(std::vector<BodyParagraph>& paragraphs) {
    const auto last = std::find_if(paragraphs.rbegin(), paragraphs.rend(),
                                   [](const BodyParagraph& paragraph) { return paragraph.kind == BodyParagraph::Kind::text; });
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

void addSection(const NarrativeSection& section, const ReportInput& input, std::vector<BodyParagraph>& paragraphs, Errors& errors) {
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
    paragraphs.push_back({BodyParagraph::Kind::heading, section.level, headingText(section, *title)});
    for (const std::string_view line : paragraphsOf(*text)) {
        paragraphs.push_back({BodyParagraph::Kind::text, 0, std::string(line)});
    }
}

std::string_view styleOf(const BodyParagraph& paragraph) {
    constexpr std::string_view kHeadings[] = {"Heading1", "Heading2", "Heading3", "Heading4"};
    if (paragraph.kind != BodyParagraph::Kind::heading) {
        return paragraph.kind == BodyParagraph::Kind::legalBasis ? "LegalBasis" : "BodyText";
    }
    const auto deepest = static_cast<int>(std::size(kHeadings));
    return kHeadings[std::clamp(paragraph.level, 1, deepest) - 1];
}

}  // namespace

Checked<std::vector<BodyParagraph>> bodyParagraphs(const ReportInput& input) {
    std::vector<BodyParagraph> paragraphs;
    Errors errors;
    for (const std::string& basis : input.campaign.letterhead.legalBases) {
        paragraphs.push_back({BodyParagraph::Kind::legalBasis, 0, basis});
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

void appendBody(pugi::xml_node body, const std::vector<BodyParagraph>& paragraphs) {
    const auto lastText = std::find_if(paragraphs.rbegin(), paragraphs.rend(),
                                       [](const BodyParagraph& paragraph) { return paragraph.kind == BodyParagraph::Kind::text; });
    for (const BodyParagraph& paragraph : paragraphs) {
        ParagraphStyle style{.styleId = styleOf(paragraph)};
        // The signature never stands alone on a page: the last paragraph goes with it.
        style.keepNext = lastText != paragraphs.rend() && &paragraph == &*lastText;
        appendTextParagraph(body, paragraph.text, style);
    }
}

}  // namespace hopluu::report
