// Head, title and foot of the official report after Decree 30/2020/NĐ-CP, Appendix I.
#pragma once

#include "report/paper.h"

#include <pugixml.hpp>

namespace hopluu::report {

/// The two-column head: bodies and number on the left, state name, motto, place and date on the right.
/// The number and the date are blank slots: the clerk fills them.
void appendLetterhead(pugi::xml_node body, const PaperHead& head, int width);
/// BÁO CÁO, the subject and the rule under it.
void appendTitle(pugi::xml_node body, const Paper& paper, int width);
/// The recipients on the left, who signs on the right.
void appendSignature(pugi::xml_node body, const PaperSignature& signature, int width);
/// Of minutes: who wrote them on the left, who presided on the right, the recipients of the right one below.
void appendTwoSigners(pugi::xml_node body, const PaperSignature& left, const PaperSignature& right, int width);

}  // namespace hopluu::report
