// Start here to open a chosen file: whatever spreadsheet it is, or a sentence about what it is instead.
#pragma once

#include "domain/result.h"
#include "workbook/sheet.h"

#include <cstddef>
#include <string_view>

namespace hopluu::workbook {

/// What is read of a file at all.
inline constexpr std::size_t kMaxFileBytes = 32UL * 1024 * 1024;

/// Told by content, never by name. Errors: those of readXlsx and readXls, "workbook.other-kind", "workbook.empty".
[[nodiscard]] Result<Workbook> readWorkbook(std::string_view bytes);

}  // namespace hopluu::workbook
