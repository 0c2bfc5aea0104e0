// Puts the report together as PDF/A-1b: head, body, foot, then each annex on pages of its own.
#include "report/clean_text.h"
#include "report/pdf_parts.h"
#include "report/printed_pages.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <utility>

namespace hopluu::report {

void setAnnex(PageFlow& flow, const PaperAnnex& annex) {
    constexpr pdf::TextStyle kTitle{pdf::Style::bold, 14};
    constexpr pdf::TextStyle kReference{pdf::Style::italic, 12};
    constexpr pdf::TextStyle kNotesTitle{pdf::Style::boldItalic, 10};
    constexpr pdf::TextStyle kNote{pdf::Style::regular, 10};
    constexpr pdf::Millipoints kReferenceIndent = millipoints(millimetres(250));  // breaks the line evenly
    constexpr pdf::Millipoints kSmallGap = pdf::points(2);
    const std::string number = fmt::format("Phụ lục {}", annex.number);
    flow.beginPart(annex.page, fmt::format("{} - ", number));
    flow.document().bookmark(cleanText(fmt::format("{}. {}", number, annex.title)), 1, flow.y());
    flow.paragraph(number, {kTitle, Align::center});
    flow.paragraph(text::upperCase(cleanText(annex.title)), {kTitle, Align::center});
    flow.paragraph(annex.reference, {.style = kReference, .align = Align::center, .before = 0, .indent = kReferenceIndent});
    flow.advance(3 * kSmallGap);
    bool isFirst = true;
    for (const PaperTable& table : fitToPage(annex.table, annex.page)) {
        if (!isFirst) {
            flow.newPage();
            flow.paragraph(annex.continuation(), {.style = kReference, .align = Align::center});
            flow.advance(3 * kSmallGap);
        }
        isFirst = false;
        setTable(flow, table);
        flow.advance(3 * kSmallGap);
    }
    if (!annex.notesTitle.empty()) {
        flow.paragraph(annex.notesTitle, {.style = kNotesTitle, .align = Align::left, .before = kSmallGap});
    }
    for (const std::string& note : annex.notes) {
        flow.paragraph(fmt::format("- {}", note), {.style = kNote, .align = Align::justify, .before = kSmallGap});
    }
}

namespace {

void setPages(pdf::Document& document, const Paper& paper) {
    PageFlow flow(document);
    flow.beginPart(kTextPage, "");
    setLetterhead(flow, paper.head);
    setTitle(flow, paper);
    setBody(flow, paper.body, signatureHeight(flow, paper.signature));
    setSignature(flow, paper.signature);
    for (const PaperAnnex& annex : paper.annexes) {
        setAnnex(flow, annex);
    }
}

}  // namespace

Checked<PrintedPages> printPages(const ReportInput& input, const std::filesystem::path& fontFolder) {
    const Checked<Paper> paper = layPaper(input);
    if (!paper) {
        return fail(paper.error());
    }
    Result<pdf::Fonts> fonts = pdf::readTimes(fontFolder);
    if (!fonts) {
        return fail(Errors{fonts.error()});
    }
    PrintedPages pages;
    pdf::Document document(*fonts, &pages.sheets);
    setPages(document, *paper);
    pages.fonts = std::move(*fonts);
    return pages;
}

Checked<FileBytes> makePdf(const ReportInput& input, const std::filesystem::path& fontFolder) {
    const Checked<Paper> paper = layPaper(input);
    if (!paper) {
        return fail(paper.error());
    }
    const Result<pdf::Fonts> fonts = pdf::readTimes(fontFolder);
    if (!fonts) {
        return fail(Errors{fonts.error()});
    }
    pdf::Document document(*fonts);
    setPages(document, *paper);
    Result<pdf::Bytes> bytes = document.finish({.title = cleanText(paper->title()),
                                                .author = cleanText(paper->author),
                                                .language = "vi-VN",
                                                .program = "HopLuu",
                                                .date = paper->date});
    if (!bytes) {
        return fail(Errors{bytes.error()});
    }
    return std::move(*bytes);
}

Checked<FileBytes> makePdf(const ReportInput& input) {
    return makePdf(input, {});
}

}  // namespace hopluu::report
