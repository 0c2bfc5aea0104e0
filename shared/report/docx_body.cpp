#include "report/docx_body.h"

#include "report/word_ml.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace hopluu::report {

using namespace word;

namespace {

std::string_view styleOf(const PaperParagraph& paragraph) {
    constexpr std::string_view kHeadings[] = {"Heading1", "Heading2", "Heading3", "Heading4"};
    if (paragraph.kind != PaperParagraph::Kind::heading) {
        return paragraph.kind == PaperParagraph::Kind::legalBasis ? "LegalBasis" : "BodyText";
    }
    const auto deepest = static_cast<int>(std::size(kHeadings));
    return kHeadings[std::clamp(paragraph.level, 1, deepest) - 1];
}

}  // namespace

void appendBody(pugi::xml_node body, const std::vector<PaperParagraph>& paragraphs) {
    const auto lastText = std::find_if(paragraphs.rbegin(), paragraphs.rend(),
                                       [](const PaperParagraph& paragraph) { return paragraph.kind == PaperParagraph::Kind::text; });
    for (const PaperParagraph& paragraph : paragraphs) {
        ParagraphStyle style{.styleId = styleOf(paragraph)};
        // The signature never stands alone on a page: the last paragraph goes with it.
        style.keepNext = lastText != paragraphs.rend() && &paragraph == &*lastText;
        appendTextParagraph(body, paragraph.text, style);
    }
}

}  // namespace hopluu::report
