// The parts of a .docx around its document: content types, relations, styles, settings, header, properties.
#pragma once

#include "domain/result.h"
#include "report/docx_styles.h"
#include "report/report.h"

#include <pugixml.hpp>

#include <chrono>
#include <set>
#include <string>
#include <string_view>

namespace hopluu::report {

struct DocumentProperties {
    std::string title;
    std::string author;
    std::chrono::sys_days created;
    HeadingNumbers numbers = HeadingNumbers::typed;
    std::set<int> cellPoints{};  // sizes of letters in the annexes
};

/// Under which the document names the header with the page number.
constexpr std::string_view kPageNumberRelation = "rIdHeader";

/// An empty document with its namespaces; the caller fills the returned body.
[[nodiscard]] pugi::xml_node startDocument(pugi::xml_document& document);

/// Errors: "report.io".
[[nodiscard]] Result<FileBytes> packDocx(const pugi::xml_document& document, const DocumentProperties& properties);

}  // namespace hopluu::report
