// A board's annex out to a workbook, and back: a preview first, then what differs in one transaction.
#pragma once

#include "domain/result.h"
#include "engine/board_desk.h"
#include "engine/board_year.h"
#include "workbook/annex_import.h"

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::engine {

struct WorkbookPreview {
    workbook::ImportPreview found;
    std::vector<Change> changes;  // of the rows that are taken, those that differ from what stands here
};

/// Changes nothing. Errors: those of workbook::readWorkbook; what is wrong inside the annex stands in `found.errors`.
[[nodiscard]] Result<WorkbookPreview> previewWorkbook(std::string_view bytes, const BoardYearContent& content, const PeriodSetup& setup,
                                                      const workbook::ImportChoices& choices = {});

/// A workbook bound to this board's year, for those who would rather type in Excel. Errors: those of boardFigures, "report.io".
[[nodiscard]] Result<std::string> makeWorkbook(const BoardYearContent& content, const PeriodSetup& setup);

}  // namespace hopluu::engine
