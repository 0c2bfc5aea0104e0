// The parts of the report as they are set on pages: docs/spec/report-files.md, "The report (PDF)".
#pragma once

#include "report/paper.h"
#include "report/pdf_flow.h"

namespace hopluu::report {

void setLetterhead(PageFlow& flow, const PaperHead& head);
void setTitle(PageFlow& flow, const Paper& paper);
/// The narrative; room for the signature is left after its last lines, which go with it.
void setBody(PageFlow& flow, const std::vector<PaperParagraph>& paragraphs, pdf::Millipoints signatureHeight);
[[nodiscard]] pdf::Millipoints signatureHeight(PageFlow& flow, const PaperSignature& signature);
void setSignature(PageFlow& flow, const PaperSignature& signature);
void setTable(PageFlow& flow, const PaperTable& table);
void setAnnex(PageFlow& flow, const PaperAnnex& annex);

}  // namespace hopluu::report
