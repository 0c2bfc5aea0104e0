// The notes under the annex about boards that merged or divided since last year's report.
#pragma once

#include "report/annex_rows.h"
#include "report/report.h"

#include <string>
#include <vector>

namespace hopluu::report {

/// Vietnamese sentences: who passed to whom, how the year before is compared, and which rows have nothing to be compared with and why.
/// None when nobody merged.
[[nodiscard]] std::vector<std::string> successionNotes(const ReportInput& input, const std::vector<AnnexRow>& rows);

}  // namespace hopluu::report
