// The preview of an import in the reader's words.
#pragma once

#include "desktop/import_rows.h"
#include "workbook/annex_import.h"

#include <map>
#include <vector>

namespace hopluu::desktop {

class OpenYear;

/// In the order of the sheet: its figures, then what could not be taken, rows that match nothing, and what the sheet does not have.
[[nodiscard]] std::vector<ImportLine> importLines(const workbook::ImportPreview& preview, const OpenYear& year);

}  // namespace hopluu::desktop
