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

}  // namespace hopluu::report
