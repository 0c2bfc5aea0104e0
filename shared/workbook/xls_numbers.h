// Numbers of .xls files as decimal text: the shortest that gives the same double again, which is what the clerk typed unless it had more
// than fifteen digits, and what Excel itself writes into an .xlsx.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace hopluu::workbook::xls {

/// "12.5", "-0.1", "1e+300". Nothing for what is no number (infinities and the like, which Excel never stores).
[[nodiscard]] std::optional<std::string> decimalText(double value);
/// An RK: 30 bits that are a whole number or the upper part of a double, perhaps in hundredths. (MS-XLS 2.5.217)
[[nodiscard]] std::optional<std::string> compactDecimalText(std::uint32_t bits);

}  // namespace hopluu::workbook::xls
