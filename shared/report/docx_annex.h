// An annex in the document: its head, its table, the notes under it.
#pragma once

#include "report/paper.h"

#include <pugixml.hpp>

namespace hopluu::report {

void appendAnnex(pugi::xml_node body, const PaperAnnex& annex);

}  // namespace hopluu::report
