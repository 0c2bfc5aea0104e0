#include "report/docx_annex.h"

#include "report/docx_styles.h"
#include "report/docx_table.h"
#include "report/word_ml.h"

#include <fmt/format.h>

#include <cstddef>
#include <vector>

namespace hopluu::report {

using namespace word;

namespace {

/// "Phụ lục I", its title in capitals, and the line that ties it to the report.
void appendHead(pugi::xml_node body, const PaperAnnex& annex) {
    appendTextParagraph(body, fmt::format("Phụ lục {}", annex.number), {.styleId = style::kAnnexNumber});
    appendTextParagraph(body, annex.title, {.styleId = style::kAnnexTitle});
    appendTextParagraph(body, annex.reference, {.styleId = style::kAnnexReference});
}

void appendNotes(pugi::xml_node body, const PaperAnnex& annex) {
    if (!annex.notesTitle.empty()) {
        appendTextParagraph(body, annex.notesTitle, {.styleId = style::kNotesHead});
    }
    for (const std::string& note : annex.notes) {
        appendTextParagraph(body, fmt::format("- {}", note), {.styleId = style::kNote});
    }
}

}  // namespace

void appendAnnex(pugi::xml_node body, const PaperAnnex& annex) {
    appendHead(body, annex);
    const std::vector<PaperTable> tables = fitToPage(annex.table, annex.page);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (i > 0) {
            appendTextParagraph(body, annex.continuation(), {.styleId = style::kAnnexReference, .newPage = true});
        }
        appendPaperTable(body, tables[i]);
    }
    appendNotes(body, annex);
}

}  // namespace hopluu::report
