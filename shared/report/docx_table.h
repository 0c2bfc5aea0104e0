// A table of an annex in the document.
#pragma once

#include "report/paper.h"

#include <pugixml.hpp>

namespace hopluu::report {

void appendPaperTable(pugi::xml_node body, const PaperTable& table);

}  // namespace hopluu::report
