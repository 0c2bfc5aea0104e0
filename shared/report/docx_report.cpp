// Puts the official report together: head, body, foot, then an annex a section.
#include "report/docx_annex.h"
#include "report/docx_body.h"
#include "report/docx_letterhead.h"
#include "report/docx_package.h"
#include "report/docx_template.h"
#include "report/paper.h"
#include "report/word_ml.h"

#include <set>
#include <utility>

namespace hopluu::report {

Checked<FileBytes> makeDocx(const ReportInput& input) {
    if (input.docxTemplate != nullptr) {
        return fillTemplate(*input.docxTemplate, input);
    }
    const Checked<Paper> paper = layPaper(input);
    if (!paper) {
        return fail(paper.error());
    }
    pugi::xml_document document;
    pugi::xml_node body = startDocument(document);
    const int width = kTextPage.textWidth();
    appendLetterhead(body, paper->head, width);
    appendTitle(body, *paper, width);
    const HeadingNumbers numbers = headingNumbers(paper->body);
    appendBody(body, paper->body, numbers);
    appendSignature(body, paper->signature, width);
    PageRules page = kTextPage;
    std::set<int> cellPoints;
    for (const PaperAnnex& annex : paper->annexes) {
        word::closeSection(body, page, kPageNumberRelation);
        page = annex.page;
        appendAnnex(body, annex);
        cellPoints.insert(annex.table.points);
    }
    word::closeDocument(body, page, kPageNumberRelation);
    Result<FileBytes> bytes = packDocx(document, {paper->title(), paper->author, paper->date, numbers, std::move(cellPoints)});
    if (!bytes) {
        return fail(Errors{bytes.error()});
    }
    return std::move(*bytes);
}

}  // namespace hopluu::report
