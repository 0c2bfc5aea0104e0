// What can be wrong with a bloc's own .docx, in words.
#pragma once

#include "domain/error.h"

#include <string>

namespace hopluu::report {

[[nodiscard]] Error templateNotDocx();
[[nodiscard]] Error templateDamaged(const std::string& part);
[[nodiscard]] Error templateTooLarge(const std::string& part);
[[nodiscard]] Error templateMacros();
[[nodiscard]] Error templateExternal(const std::string& part, const std::string& target);

/// Where a placeholder stands, so that a person finds it.
struct TemplatePlace {
    std::string place;    // "word/document.xml:12"
    std::string vi, en;   // "thân văn bản, đoạn 12", "the text, paragraph 12"
    std::string context;  // how the paragraph begins
};
[[nodiscard]] Error unknownPlaceholder(const TemplatePlace& place, const std::string& name);
[[nodiscard]] Error unclosedPlaceholder(const TemplatePlace& place, const std::string& rest);
/// "annex#total" outside a table's row.
[[nodiscard]] Error placeholderOutsideRow(const TemplatePlace& place, const std::string& name);
/// A table or the whole narrative amid other words.
[[nodiscard]] Error placeholderNotAlone(const TemplatePlace& place, const std::string& name);
/// Fields of two lists in one row.
[[nodiscard]] Error mixedLists(const TemplatePlace& place, const std::string& first, const std::string& second);

}  // namespace hopluu::report
