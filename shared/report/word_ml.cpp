#include "report/word_ml.h"

#include "report/clean_text.h"

#include <fmt/format.h>

namespace hopluu::report::word {

namespace {

std::string_view alignName(Align align) {
    switch (align) {
        case Align::left:
            return "left";
        case Align::center:
            return "center";
        case Align::right:
            return "right";
        case Align::justify:
            return "both";
    }
    return "left";
}

void setValue(pugi::xml_node parent, const char* element, std::string_view value) {
    parent.append_child(element).append_attribute("w:val").set_value(std::string(value).c_str());
}

void setNumber(pugi::xml_node element, const char* attribute, int value) {
    element.append_attribute(attribute).set_value(value);
}

void appendSize(pugi::xml_node runProperties, int points) {
    const std::string halfPoints = fmt::format("{}", points * 2);
    setValue(runProperties, "w:sz", halfPoints);
    setValue(runProperties, "w:szCs", halfPoints);
}

void appendRule(pugi::xml_node parent, const char* edge, int eighths) {
    pugi::xml_node rule = parent.append_child(edge);
    rule.append_attribute("w:val").set_value("single");
    setNumber(rule, "w:sz", eighths);
    setNumber(rule, "w:space", 0);
    rule.append_attribute("w:color").set_value("000000");
}

void appendSpacing(pugi::xml_node properties, const ParagraphStyle& style) {
    if (style.before == 0 && style.after == 0 && style.exactLine == 0 && !style.styleId.empty()) {
        return;  // the named style's own spacing
    }
    pugi::xml_node spacing = properties.append_child("w:spacing");
    setNumber(spacing, "w:before", style.before);
    setNumber(spacing, "w:after", style.after);
    if (style.exactLine != 0) {
        setNumber(spacing, "w:line", style.exactLine);
        spacing.append_attribute("w:lineRule").set_value("exact");
    }
}

void appendIndent(pugi::xml_node properties, const ParagraphStyle& style) {
    if (style.indentLeft == 0 && style.indentRight == 0 && style.firstLine == 0) {
        return;
    }
    pugi::xml_node indent = properties.append_child("w:ind");
    setNumber(indent, "w:left", style.indentLeft);
    setNumber(indent, "w:right", style.indentRight);
    if (style.firstLine != 0) {
        setNumber(indent, "w:firstLine", style.firstLine);
    }
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
    if (style.topRule != 0) {
        appendRule(properties.append_child("w:pBdr"), "w:top", style.topRule);
    }
    appendSpacing(properties, style);
    appendIndent(properties, style);
    if (style.styleId.empty() || style.align != Align::left) {
        setValue(properties, "w:jc", alignName(style.align));
    }
    if (style.markPoints != 0) {
        appendSize(properties.append_child("w:rPr"), style.markPoints);
    }
    return paragraph;
}

void appendRun(pugi::xml_node paragraph, std::string_view text, const RunStyle& style) {
    pugi::xml_node run = paragraph.append_child("w:r");
    if (style.bold || style.italic || style.caps || style.points != 0) {
        pugi::xml_node properties = run.append_child("w:rPr");
        if (style.bold) {
            properties.append_child("w:b");
            properties.append_child("w:bCs");
        }
        if (style.italic) {
            properties.append_child("w:i");
            properties.append_child("w:iCs");
        }
        if (style.caps) {
            properties.append_child("w:caps");
        }
        if (style.points != 0) {
            appendSize(properties, style.points);
        }
    }
    pugi::xml_node content = run.append_child("w:t");
    content.append_attribute("xml:space").set_value("preserve");
    content.text().set(cleanText(text).c_str());
}

void appendTextParagraph(pugi::xml_node parent, std::string_view text, const ParagraphStyle& style, const RunStyle& run) {
    appendRun(appendParagraph(parent, style), text, run);
}

pugi::xml_node appendTable(pugi::xml_node parent, const TableStyle& style) {
    pugi::xml_node table = parent.append_child("w:tbl");
    pugi::xml_node properties = table.append_child("w:tblPr");
    int total = 0;
    for (const int width : style.columnWidths) {
        total += width;
    }
    pugi::xml_node width = properties.append_child("w:tblW");
    setNumber(width, "w:w", total);
    width.append_attribute("w:type").set_value("dxa");
    setValue(properties, "w:jc", "center");
    if (style.borders == Borders::all) {
        constexpr int kHalfPoint = 4;
        pugi::xml_node borders = properties.append_child("w:tblBorders");
        for (const char* edge : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
            appendRule(borders, edge, kHalfPoint);
        }
    }
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
                    const RunStyle& run) {
    pugi::xml_node content = appendParagraph(appendCell(row, cell), paragraph);
    if (!text.empty()) {
        appendRun(content, text, run);
    }
}

void closeSection(pugi::xml_node body, const PageRules& page, std::string_view headerRelation) {
    constexpr int kFlat = 2 * kTwipsPerPoint;
    pugi::xml_node paragraph = appendParagraph(body, {.exactLine = kFlat});
    appendSectionProperties(paragraph.child("w:pPr"), page, headerRelation);
}

void closeDocument(pugi::xml_node body, const PageRules& page, std::string_view headerRelation) {
    appendSectionProperties(body, page, headerRelation);
}

}  // namespace hopluu::report::word
