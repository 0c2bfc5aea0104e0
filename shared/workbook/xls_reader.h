// Workbooks of Excel 97 to 2003 (.xls, BIFF8).
#pragma once

#include "domain/result.h"
#include "workbook/sheet.h"

#include <string_view>

namespace hopluu::workbook {

/// `bytes` begin as a compound file does. Errors: "xls.damaged", "xls.encrypted", "xls.too-old", "xls.too-large", and "workbook.other-kind"
/// for what Word and others keep in such a file.
[[nodiscard]] Result<Workbook> readXls(std::string_view bytes);

}  // namespace hopluu::workbook
