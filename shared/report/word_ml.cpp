#include "report/word_ml.h"

#include "report/clean_text.h"
#include "report/docx_styles.h"

namespace hopluu::report::word {

namespace {

void setValue(pugi::xml_node parent, const char* element, std::string_view value) {
    parent.append_child(element).append_attribute("w:val").set_value(std::string(value).c_str());
}

void setNumber(pugi::xml_node element, const char* attribute, int value) {
    element.append_attribute(attribute).set_value(value);
}

void appendSectionProperties(pugi::xml_node parent, const PageRules& page, std::string_view headerRelation) {
    const bool landscape = page.orientation == Orientation::landscape;
    pugi::xml_node section = parent.append_child("w:sectPr");
    pugi::xml_node header = section.append_child("w:headerReference");
    header.append_attribute("w:type").set_value("default");
    header.append_attribute("r:id").set_value(std::string(headerRelation).c_str());
    setValue(section, "w:type", "nextPage");
    pugi::xml_node size = section.append_child("w:pgSz");
    setNumber(size, "w:w", page.width());
    setNumber(size, "w:h", page.height());
    if (landscape) {
        size.append_attribute("w:orient").set_value("landscape");
    }
    pugi::xml_node margins = section.append_child("w:pgMar");
    setNumber(margins, "w:top", page.top);
    setNumber(margins, "w:right", page.right);
    setNumber(margins, "w:bottom", page.bottom);
    setNumber(margins, "w:left", page.left);
    setNumber(margins, "w:header", page.header);
    setNumber(margins, "w:footer", page.header);
    setNumber(margins, "w:gutter", 0);
    setNumber(section.append_child("w:pgNumType"), "w:start", 1);
    section.append_child("w:titlePg");
}

}  // namespace

pugi::xml_node appendParagraph(pugi::xml_node parent, const ParagraphStyle& style) {
    pugi::xml_node paragraph = parent.append_child("w:p");
    pugi::xml_node properties = paragraph.append_child("w:pPr");
    if (!style.styleId.empty()) {
        setValue(properties, "w:pStyle", style.styleId);
    }
    if (style.keepNext) {
        properties.append_child("w:keepNext");
    }
    if (style.newPage) {
        properties.append_child("w:pageBreakBefore");
    }
    if (style.indent != 0) {
        pugi::xml_node indent = properties.append_child("w:ind");
        setNumber(indent, "w:left", style.indent);
        setNumber(indent, "w:right", style.indent);
    }
    return paragraph;
}

void appendRun(pugi::xml_node paragraph, std::string_view text, std::string_view characterStyle) {
    pugi::xml_node run = paragraph.append_child("w:r");
    if (!characterStyle.empty()) {
        setValue(run.append_child("w:rPr"), "w:rStyle", characterStyle);
    }
    pugi::xml_node content = run.append_child("w:t");
    content.append_attribute("xml:space").set_value("preserve");
    content.text().set(cleanText(text).c_str());
}

void appendTextParagraph(pugi::xml_node parent, std::string_view text, const ParagraphStyle& style) {
    appendRun(appendParagraph(parent, style), text);
}

pugi::xml_node appendTable(pugi::xml_node parent, const TableStyle& style) {
    pugi::xml_node table = parent.append_child("w:tbl");
    pugi::xml_node properties = table.append_child("w:tblPr");
    int total = 0;
    for (const int width : style.columnWidths) {
        total += width;
    }
    setValue(properties, "w:tblStyle", style.styleId);
    pugi::xml_node width = properties.append_child("w:tblW");
    setNumber(width, "w:w", total);
    width.append_attribute("w:type").set_value("dxa");
    properties.append_child("w:tblLayout").append_attribute("w:type").set_value("fixed");
    pugi::xml_node margins = properties.append_child("w:tblCellMar");
    for (const char* side : {"w:left", "w:right"}) {
        pugi::xml_node margin = margins.append_child(side);
        setNumber(margin, "w:w", style.cellMargin);
        margin.append_attribute("w:type").set_value("dxa");
    }
    pugi::xml_node grid = table.append_child("w:tblGrid");
    for (const int column : style.columnWidths) {
        setNumber(grid.append_child("w:gridCol"), "w:w", column);
    }
    return table;
}

pugi::xml_node appendRow(pugi::xml_node table, RowKind kind) {
    pugi::xml_node row = table.append_child("w:tr");
    pugi::xml_node properties = row.append_child("w:trPr");
    properties.append_child("w:cantSplit");
    if (kind == RowKind::repeatedHeader) {
        properties.append_child("w:tblHeader");
    }
    return row;
}

pugi::xml_node appendCell(pugi::xml_node row, const CellStyle& style) {
    pugi::xml_node cell = row.append_child("w:tc");
    pugi::xml_node properties = cell.append_child("w:tcPr");
    pugi::xml_node width = properties.append_child("w:tcW");
    setNumber(width, "w:w", style.width);
    width.append_attribute("w:type").set_value("dxa");
    if (style.span > 1) {
        setNumber(properties.append_child("w:gridSpan"), "w:val", style.span);
    }
    if (style.merge != VerticalMerge::none) {
        setValue(properties, "w:vMerge", style.merge == VerticalMerge::restart ? "restart" : "continue");
    }
    if (style.centred) {
        setValue(properties, "w:vAlign", "center");
    }
    return cell;
}

void appendTextCell(pugi::xml_node row, const CellStyle& cell, std::string_view text, const ParagraphStyle& paragraph,
                    std::string_view characterStyle) {
    pugi::xml_node content = appendParagraph(appendCell(row, cell), paragraph);
    if (!text.empty()) {
        appendRun(content, text, characterStyle);
    }
}

void closeSection(pugi::xml_node body, const PageRules& page, std::string_view headerRelation) {
    pugi::xml_node paragraph = appendParagraph(body, {.styleId = style::kSectionEnd});
    appendSectionProperties(paragraph.child("w:pPr"), page, headerRelation);
}

void closeDocument(pugi::xml_node body, const PageRules& page, std::string_view headerRelation) {
    appendSectionProperties(body, page, headerRelation);
}

}  // namespace hopluu::report::word
