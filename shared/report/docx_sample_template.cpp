// The template to begin with: our own report with placeholders where its words were.
#include "report/docx_body.h"
#include "report/docx_letterhead.h"
#include "report/docx_package.h"
#include "report/docx_template.h"
#include "report/word_ml.h"

namespace hopluu::report {

namespace {

Paper paperOfPlaceholders() {
    return {.kind = "BÁO CÁO",
            .subject = "{subject}",
            .author = "",
            .date = {},
            .head = {.superiorBody = {"{superior_body}"},
                     .issuingBody = {"{issuing_body}"},
                     .number = "{number_slot}",
                     .stateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                     .motto = "Độc lập - Tự do - Hạnh phúc",
                     .placeAndDate = "{place_and_date}"},
            .body = {{PaperParagraph::Kind::legalBasis, 0, "{legal_bases}"}, {PaperParagraph::Kind::text, 0, "{narrative}"}},
            .signature = {.recipients = {"{recipients}"}, .signerTitle = {"{signer_title}"}, .signerName = "{signer}"},
            .annexes = {}};
}

}  // namespace

Result<FileBytes> makeSampleTemplate() {
    const Paper paper = paperOfPlaceholders();
    pugi::xml_document document;
    pugi::xml_node body = startDocument(document);
    const int width = kTextPage.textWidth();
    appendLetterhead(body, paper.head, width);
    appendTitle(body, paper, width);
    appendBody(body, paper.body, HeadingNumbers::typed);
    appendSignature(body, paper.signature, width);
    word::closeSection(body, kTextPage, kPageNumberRelation);
    word::appendTextParagraph(body, "Phụ lục I", {.styleId = style::kAnnexNumber});
    word::appendTextParagraph(body, "{annex_title}", {.styleId = style::kAnnexTitle});
    word::appendTextParagraph(body, "{annex_reference}", {.styleId = style::kAnnexReference});
    word::appendTextParagraph(body, "{annex_table}", {.styleId = style::kNote});
    word::appendTextParagraph(body, "Ghi chú:", {.styleId = style::kNotesHead});
    word::appendTextParagraph(body, "{annex_notes}", {.styleId = style::kNote});
    word::closeDocument(body, kWidePage, kPageNumberRelation);
    return packDocx(document, {.title = "Mẫu báo cáo", .author = "", .created = std::chrono::sys_days{}});
}

}  // namespace hopluu::report
