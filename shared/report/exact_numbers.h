// Puts exact decimals into a sheet that was written through doubles.
#pragma once

#include "domain/decimal.h"
#include "domain/result.h"
#include "report/zip_package.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace hopluu::report {

/// By cell name, "E6".
using SheetNumbers = std::map<std::string, Decimal, std::less<>>;

/// Replaces the <v> of each of these cells on sheet `number` (from 1) by the decimal's canonical text. Errors: "report.io" when a cell is
/// not there.
[[nodiscard]] Status writeExactNumbers(std::vector<PackagePart>& parts, std::size_t number, const SheetNumbers& numbers);

/// The same for the copies that charts keep. What is no number on its sheet leaves the copy. `sheets`: by name. Errors: "report.io".
[[nodiscard]] Status writeExactChartNumbers(std::vector<PackagePart>& parts,
                                            const std::map<std::string, const SheetNumbers*, std::less<>>& sheets);

}  // namespace hopluu::report
