// The annexes of the report, each in a section of its own: the table of figures, the self-scores, the bloc's adjustments.
#pragma once

#include "report/report.h"

#include <pugixml.hpp>

#include <string_view>

namespace hopluu::report {

/// "Phụ lục I", its title in capitals, and the line that ties it to the report.
void appendAnnexHead(pugi::xml_node body, const Campaign& campaign, std::string_view number, std::string_view title);

/// The table as printed, with a repeated head, and the notes under it.
void appendFiguresAnnex(pugi::xml_node body, const ReportInput& input, std::string_view number, int width);

[[nodiscard]] bool hasSelfScores(const ReportInput& input);
void appendScoresAnnex(pugi::xml_node body, const ReportInput& input, std::string_view number, int width);

[[nodiscard]] bool hasAdjustments(const ReportInput& input);
void appendAdjustmentsAnnex(pugi::xml_node body, const ReportInput& input, std::string_view number, int width);

}  // namespace hopluu::report
