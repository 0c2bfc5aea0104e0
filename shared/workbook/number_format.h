// Number formats, as far as an import has to know them: is this number a date?
#pragma once

#include <cstdint>
#include <string_view>

namespace hopluu::workbook {

/// The formats that every program knows by number and the file need not spell. (ECMA-376 18.8.30)
[[nodiscard]] bool isBuiltInDateFormat(std::uint32_t number);
/// The pattern of such a format, as far as it is the same in every country: "0.00%" for 10; "" for the others, dates among them.
[[nodiscard]] std::string_view builtInPattern(std::uint32_t number);
/// "dd/mm/yyyy", "[$-42A]d mmmm", "h:mm"; but not "#,##0 \"d\"" or "[Red]0.0".
[[nodiscard]] bool isDatePattern(std::string_view pattern);

}  // namespace hopluu::workbook
