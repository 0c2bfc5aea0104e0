// One board's annex as a workbook that comes back: docs/spec/workbook.md, "The bound workbook".
#pragma once

#include "consolidation/consolidation.h"
#include "domain/campaign.h"
#include "domain/form.h"
#include "domain/result.h"
#include "report/report.h"

#include <map>

namespace hopluu::report {

struct BoardWorkbookInput {
    const Form& form;
    const Campaign& campaign;
    const UnitId& unit;
    const std::map<ItemCode, Value>& cells;
    /// Of this board alone: last year, changes, derived items.
    const consolidation::Consolidation& figures;
};

/// Looks as the annex is printed; only this year's figures, their finality and remarks can be typed into. Codes in a hidden column find the
/// rows again. Equal input, equal bytes. Errors: "report.io".
[[nodiscard]] Result<FileBytes> makeBoardWorkbook(const BoardWorkbookInput& input);

}  // namespace hopluu::report
