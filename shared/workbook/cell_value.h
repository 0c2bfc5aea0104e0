// One cell of a workbook as a value of the form.
#pragma once

#include "domain/form.h"
#include "domain/result.h"
#include "domain/value.h"
#include "workbook/annex_import.h"
#include "workbook/sheet.h"

#include <optional>

namespace hopluu::workbook {

/// "12.5", "1037.8000000000002", "-1e-07" as the decimal that was meant: what a double cannot hold is rounded away at the fifteenth digit,
/// and no digit that a clerk typed with it. Errors: "workbook.number" (too large, too small, no number).
[[nodiscard]] Result<Decimal> decimalOf(const std::string& content);

/// Errors: those of readCell, "workbook.date", "workbook.percent", "workbook.error-value", "workbook.truth", "workbook.number";
/// "number.ambiguous" while nobody has said what a single separator means.
[[nodiscard]] Result<Value> valueOf(const Cell& cell, const CellFormat& format, const FormItem& item,
                                    std::optional<SeparatorReading> separator);

}  // namespace hopluu::workbook
