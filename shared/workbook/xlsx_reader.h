// Workbooks of Excel 2007 and later (.xlsx, .xlsm; ECMA-376, also its strict form).
#pragma once

#include "domain/result.h"
#include "workbook/sheet.h"

#include <string_view>

namespace hopluu::workbook {

/// Errors: "xlsx.damaged", "xlsx.too-large", "xlsx.forbidden".
[[nodiscard]] Result<Workbook> readXlsx(std::string_view bytes);

}  // namespace hopluu::workbook
