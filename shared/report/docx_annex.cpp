#include "report/docx_annex.h"

#include "report/docx_table.h"
#include "report/word_ml.h"

#include <fmt/format.h>

namespace hopluu::report {

using namespace word;

namespace {

/// "Phụ lục I", its title in capitals, and the line that ties it to the report.
void appendHead(pugi::xml_node body, const PaperAnnex& annex) {
    constexpr int kPoints = 14;
    constexpr int kReferencePoints = 12;
    constexpr int kReferenceIndent = millimetres(250);  // breaks the line evenly
    constexpr int kAfter = 6 * kTwipsPerPoint;
    appendTextParagraph(body, fmt::format("Phụ lục {}", annex.number), {.align = Align::center, .keepNext = true},
                        {.points = kPoints, .bold = true});
    appendTextParagraph(body, annex.title, {.align = Align::center, .keepNext = true}, {.points = kPoints, .bold = true, .caps = true});
    appendTextParagraph(
        body, annex.reference,
        {.align = Align::center, .after = kAfter, .indentLeft = kReferenceIndent, .indentRight = kReferenceIndent, .keepNext = true},
        {.points = kReferencePoints, .italic = true});
}

void appendNotes(pugi::xml_node body, const PaperAnnex& annex) {
    constexpr int kPoints = 10;
    constexpr int kBefore = 2 * kTwipsPerPoint;
    if (!annex.notesTitle.empty()) {
        appendTextParagraph(body, annex.notesTitle, {.before = 3 * kBefore, .keepNext = true},
                            {.points = kPoints, .bold = true, .italic = true});
    }
    for (const std::string& note : annex.notes) {
        appendTextParagraph(body, fmt::format("- {}", note), {.align = Align::justify, .before = kBefore}, {.points = kPoints});
    }
}

}  // namespace

void appendAnnex(pugi::xml_node body, const PaperAnnex& annex) {
    appendHead(body, annex);
    appendPaperTable(body, annex.table);
    appendNotes(body, annex);
}

}  // namespace hopluu::report
