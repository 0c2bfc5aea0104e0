// The narrative of the report: legal bases, headings by level, paragraphs with their figures filled in.
#pragma once

#include "domain/result.h"
#include "report/report.h"

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace hopluu::report {

struct BodyParagraph {
    enum class Kind { legalBasis, heading, text };
    Kind kind = Kind::text;
    int level = 0;  // of a heading
    std::string text{};
    bool operator==(const BodyParagraph&) const = default;
};

/// In printed order; the last text ends with "./.". Errors: "report.unknown-binding", "report.unclosed-binding", of all sections.
[[nodiscard]] Checked<std::vector<BodyParagraph>> bodyParagraphs(const ReportInput& input);

void appendBody(pugi::xml_node body, const std::vector<BodyParagraph>& paragraphs);

}  // namespace hopluu::report
