// What takes the place of a placeholder that stands alone: more paragraphs like its own, headings, a table; and what copies must not keep.
#pragma once

#include "report/paper.h"

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

/// A placeholder in the joined text of its paragraph.
struct TextSpan {
    std::size_t begin = 0, size = 0;
};

/// Without what may be in a document once only: bookmarks, comments, the identities that Word gives paragraphs.
void removeIdentities(pugi::xml_node copy);

/// The paragraph once for each line, the placeholder replaced by the line. Without lines one empty paragraph stays.
void putLines(pugi::xml_node paragraph, TextSpan span, const std::vector<std::string>& lines);
/// Headings take the template's own heading styles; without such a style they are bold. `styles`: may be empty.
void putParagraphs(pugi::xml_node paragraph, TextSpan span, const std::vector<PaperParagraph>& paragraphs, pugi::xml_node styles);
/// The table before the paragraph, which stays, empty; as wide as the page of its section offers.
void putTable(pugi::xml_node paragraph, TextSpan span, const PaperTable* table);

/// Its place in a column of cells that are one.
enum class CellPart { whole, first, further };
/// A further cell loses its text: the first one says it.
void mergeDown(pugi::xml_node cell, CellPart part);

}  // namespace hopluu::report
