// How a place of the form and what stands there are called in a list: "8. Vốn đăng ký cấp mới – FDI", "1.037,8 (ước)".
#pragma once

#include "domain/bilingual_text.h"
#include "domain/form.h"
#include "engine/wording.h"
#include "journal/operation.h"

#include <string>

namespace hopluu::engine {

/// A cell, derived item, section, criterion or rule by its name; the code when the form has none. Sections and criteria by their whole
/// number ("II.2.1.1. …"): "1." alone could be any.
[[nodiscard]] BilingualText itemName(const Form& form, Topic topic, const ItemCode& item);

/// A value's number at so many places or more, with "(ước)"; the words of its state otherwise. Without its remark.
[[nodiscard]] std::string valueText(const Value& value, int decimals, Language language);
/// Of any part of a board's year: a value, a paragraph, the points of a score, an explanation; "" of anything else. Empty texts are told as
/// such.
[[nodiscard]] std::string bodyText(const Body& body, int decimals, Language language);

/// The same, at the places that the form has for the cell.
[[nodiscard]] std::string valueText(const Form& form, const ItemCode& item, const Value& value, Language language);
[[nodiscard]] std::string bodyText(const Form& form, const ItemCode& item, const Body& body, Language language);
/// The remark that stands beside it; empty when there is none.
[[nodiscard]] std::string remarkOf(const Body& body);

}  // namespace hopluu::engine
