// The few WordprocessingML elements that the report needs, each written with its children in the order of the schema
// (ECMA-376 Part 1, chapter 17): Word refuses a file that LibreOffice still opens.
// Lengths are twips (1/20 pt) unless a name says otherwise.
#pragma once

#include "report/paper_page.h"

#include <pugixml.hpp>

#include <string_view>
#include <vector>

namespace hopluu::report::word {

struct ParagraphStyle {
    std::string_view styleId{};  // empty: Normal
    bool keepNext = false;
    int indent = 0;  // left and right, beside what the style has: how a rule is made as long as it has to be
    bool newPage = false;
};

[[nodiscard]] pugi::xml_node appendParagraph(pugi::xml_node parent, const ParagraphStyle& style);
/// The text is cleaned (clean_text.h) on the way in.
void appendRun(pugi::xml_node paragraph, std::string_view text, std::string_view characterStyle = {});
/// A paragraph of one run.
void appendTextParagraph(pugi::xml_node parent, std::string_view text, const ParagraphStyle& style);

struct TableStyle {
    std::vector<int> columnWidths{};
    std::string_view styleId{};
    int cellMargin = 0;  // left and right inside each cell
};
[[nodiscard]] pugi::xml_node appendTable(pugi::xml_node parent, const TableStyle& style);

enum class RowKind { body, repeatedHeader };
/// No row breaks over pages.
[[nodiscard]] pugi::xml_node appendRow(pugi::xml_node table, RowKind kind = RowKind::body);

enum class VerticalMerge { none, restart, carryOn };

struct CellStyle {
    int width = 0;
    int span = 1;
    VerticalMerge merge = VerticalMerge::none;
    bool centred = true;  // vertically
};
/// A cell must end with a paragraph: the caller appends at least one.
[[nodiscard]] pugi::xml_node appendCell(pugi::xml_node row, const CellStyle& style);
/// A cell of one paragraph of one run.
void appendTextCell(pugi::xml_node row, const CellStyle& cell, std::string_view text, const ParagraphStyle& paragraph,
                    std::string_view characterStyle);

/// `headerRelation` names the header with the page number.
/// Ends a section that is not the last: an (almost) flat paragraph bears its properties.
void closeSection(pugi::xml_node body, const PageRules& page, std::string_view headerRelation);
/// Ends the last one.
void closeDocument(pugi::xml_node body, const PageRules& page, std::string_view headerRelation);

}  // namespace hopluu::report::word
