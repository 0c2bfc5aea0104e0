#include "report/template_blocks.h"

#include "report/docx_table.h"
#include "report/template_paragraph.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <numeric>

namespace hopluu::report {

namespace {

bool isNamed(const pugi::xml_node& node, std::string_view name) {
    return std::string_view(node.name()) == name;
}

pugi::xml_node childOrFirst(pugi::xml_node parent, const char* name) {
    const pugi::xml_node child = parent.child(name);
    return child ? child : parent.prepend_child(name);
}

/// Only the last of several paragraphs ends the section that the one before them ended, and is kept with what follows.
void leaveEnd(pugi::xml_node paragraph) {
    paragraph.child("w:pPr").remove_child("w:sectPr");
    paragraph.child("w:pPr").remove_child("w:keepNext");
}

/// "Heading1" for level 1: the style's name is fixed, its identity differs by the language of Word.
std::string headingStyle(pugi::xml_node styles, int level) {
    const std::string wanted = fmt::format("heading {}", level);
    for (const pugi::xml_node style : styles.children("w:style")) {
        std::string name = style.child("w:name").attribute("w:val").value();
        std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (name == wanted) {
            return style.attribute("w:styleId").value();
        }
    }
    return {};
}

void makeBold(pugi::xml_node paragraph) {
    for (pugi::xml_node run : paragraph.children("w:r")) {
        pugi::xml_node properties = childOrFirst(run, "w:rPr");
        properties.remove_child("w:b");
        properties.remove_child("w:bCs");
        pugi::xml_node before = properties.child("w:rFonts") ? properties.child("w:rFonts") : properties.child("w:rStyle");
        const pugi::xml_node bold = before ? properties.insert_child_after("w:b", before) : properties.prepend_child("w:b");
        properties.insert_child_after("w:bCs", bold);
    }
}

/// The style says how a heading looks: what the placeholder's paragraph had beside its style would be in the way.
void makeHeading(pugi::xml_node paragraph, const std::string& style) {
    if (style.empty()) {
        makeBold(paragraph);
        return;
    }
    pugi::xml_node properties = childOrFirst(paragraph, "w:pPr");
    for (pugi::xml_node child = properties.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        if (!isNamed(child, "w:sectPr")) {
            properties.remove_child(child);
        }
        child = next;
    }
    properties.prepend_child("w:pStyle").append_attribute("w:val").set_value(style.c_str());
    for (pugi::xml_node run : paragraph.children("w:r")) {
        run.remove_child("w:rPr");
    }
}

int numberOf(pugi::xml_node node, const char* attribute) {
    return std::atoi(node.attribute(attribute).value());
}

/// Between the margins, on the pages of the section that `node` lies in; 0 when the file does not say.
int textWidthAt(pugi::xml_node node) {
    while (node && !isNamed(node.parent(), "w:body")) {
        node = node.parent();
    }
    for (; node; node = node.next_sibling()) {
        const pugi::xml_node section = isNamed(node, "w:sectPr") ? node : node.child("w:pPr").child("w:sectPr");
        if (section) {
            const int width = numberOf(section.child("w:pgSz"), "w:w");
            const pugi::xml_node margins = section.child("w:pgMar");
            return width - numberOf(margins, "w:left") - numberOf(margins, "w:right");
        }
    }
    return 0;
}

PaperTable fitted(PaperTable table, int width) {
    constexpr int kNarrowest = 2'000;
    constexpr int kWidest = 60'000;
    const int own = std::accumulate(table.columnWidths.begin(), table.columnWidths.end(), 0);
    if (width < kNarrowest || width > kWidest || own <= 0) {
        return table;
    }
    for (int& column : table.columnWidths) {
        column = static_cast<int>(static_cast<std::int64_t>(column) * width / own);
    }
    return table;
}

}  // namespace

void removeIdentities(pugi::xml_node copy) {
    constexpr std::string_view kOnce[] = {"w:bookmarkStart",   "w:bookmarkEnd", "w:commentRangeStart",
                                          "w:commentRangeEnd", "w:permStart",   "w:permEnd"};
    copy.remove_attribute("w14:paraId");
    copy.remove_attribute("w14:textId");
    for (pugi::xml_node child = copy.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        const bool once = std::find(std::begin(kOnce), std::end(kOnce), std::string_view(child.name())) != std::end(kOnce);
        if (once || child.child("w:commentReference")) {
            copy.remove_child(child);
        } else {
            removeIdentities(child);
        }
        child = next;
    }
}

void putLines(pugi::xml_node paragraph, TextSpan span, const std::vector<std::string>& lines) {
    std::vector<PaperParagraph> paragraphs;
    paragraphs.reserve(lines.size());
    for (const std::string& line : lines) {
        paragraphs.push_back({PaperParagraph::Kind::text, 0, line});
    }
    putParagraphs(paragraph, span, paragraphs, {});
}

void putParagraphs(pugi::xml_node paragraph, TextSpan span, const std::vector<PaperParagraph>& paragraphs, pugi::xml_node styles) {
    if (paragraphs.empty()) {
        ParagraphText(paragraph).replace(span.begin, span.size, "");
        return;
    }
    // The last is the placeholder's own paragraph, so that what hangs on it comes after all of them.
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        pugi::xml_node target = paragraph;
        if (i + 1 < paragraphs.size()) {
            target = paragraph.parent().insert_copy_before(paragraph, paragraph);
            removeIdentities(target);
            leaveEnd(target);
        }
        ParagraphText(target).replace(span.begin, span.size, paragraphs[i].text);
        if (paragraphs[i].kind == PaperParagraph::Kind::heading) {
            makeHeading(target, headingStyle(styles, paragraphs[i].level));
        }
    }
}

void putTable(pugi::xml_node paragraph, TextSpan span, const PaperTable* table) {
    ParagraphText(paragraph).replace(span.begin, span.size, "");
    if (table == nullptr) {
        return;
    }
    pugi::xml_document made;
    pugi::xml_node holder = made.append_child("holder");
    appendPaperTable(holder, fitted(*table, textWidthAt(paragraph)));
    paragraph.parent().insert_copy_before(holder.first_child(), paragraph);
}

void mergeDown(pugi::xml_node cell, CellPart part) {
    pugi::xml_node properties = childOrFirst(cell, "w:tcPr");
    properties.remove_child("w:vMerge");
    if (part == CellPart::whole) {
        return;
    }
    pugi::xml_node before;
    for (const char* earlier : {"w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge"}) {
        before = properties.child(earlier) ? properties.child(earlier) : before;
    }
    pugi::xml_node merge = before ? properties.insert_child_after("w:vMerge", before) : properties.prepend_child("w:vMerge");
    merge.append_attribute("w:val").set_value(part == CellPart::first ? "restart" : "continue");
    if (part == CellPart::further) {
        for (pugi::xml_node paragraph : cell.children("w:p")) {
            ParagraphText text(paragraph);
            text.replace(0, text.joined().size(), "");
        }
    }
}

}  // namespace hopluu::report
