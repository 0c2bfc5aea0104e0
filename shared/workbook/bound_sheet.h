// What a workbook that was made for one board's year says of itself, on a hidden sheet: docs/spec/workbook.md, "The bound workbook".
#pragma once

namespace hopluu::workbook {

inline constexpr char kBoundSheet[] = "hopluu";
/// Keys of its first column; the second one holds the values.
inline constexpr char kBoundFormat[] = "format", kBoundForm[] = "form", kBoundPeriod[] = "period", kBoundUnit[] = "unit";
inline constexpr char kBoundFormatNow[] = "1";

}  // namespace hopluu::workbook
