// The narrative in the document: each paragraph bears a named style.
#pragma once

#include "report/paper.h"

#include <pugixml.hpp>

#include <vector>

namespace hopluu::report {

void appendBody(pugi::xml_node body, const std::vector<PaperParagraph>& paragraphs);

}  // namespace hopluu::report
