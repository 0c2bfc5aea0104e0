// The notes under the annex: what a reader must know before using a total.
#pragma once

#include "report/annex_rows.h"
#include "report/report.h"

#include <string>
#include <vector>

namespace hopluu::report {

/// Vietnamese sentences: the date of the figures, the exchange rate, the marks and estimates that occur, the bloc's adjustments,
/// mergers since last year and how it is compared, and over how many boards a total runs where some are missing, with their names. Rows
/// with the same gap share a sentence.
[[nodiscard]] std::vector<std::string> annexNotes(const ReportInput& input, const std::vector<AnnexRow>& rows);

}  // namespace hopluu::report
