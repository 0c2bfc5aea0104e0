// The narrative in the document: each paragraph bears a named style.
#pragma once

#include "report/docx_styles.h"
#include "report/paper.h"

#include <pugixml.hpp>

#include <vector>

namespace hopluu::report {

/// Word counts the headings itself where that gives the numbers that they have; else they are typed as they are.
[[nodiscard]] HeadingNumbers headingNumbers(const std::vector<PaperParagraph>& paragraphs);

void appendBody(pugi::xml_node body, const std::vector<PaperParagraph>& paragraphs, HeadingNumbers numbers);

}  // namespace hopluu::report
