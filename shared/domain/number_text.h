// How Vietnamese offices write numbers: '.' groups thousands, ',' is the decimal mark.
// Input also accepts what spreadsheets hold; what can be read two ways is asked about, never guessed.
#pragma once

#include "domain/decimal.h"
#include "domain/result.h"

#include <string>
#include <string_view>

namespace hopluu {

/// Reads "1.234,5", "1234,5", "1 234,5" (also no-break spaces), "1.234.567", "1234.5" and "12".
/// One separator followed by exactly three digits ("1.234", "1,234") is ambiguous: 1234 or 1.234?
/// Errors: "number.syntax", "number.ambiguous" (the message gives both readings), "number.too-large",
/// "number.too-many-decimals" (more than six).
[[nodiscard]] Result<Decimal> parseVietnameseNumber(std::string_view text);

/// How negative or missing decimals are shown is fixed: exactly `decimals` places (0 to 6), rounded half away from zero.
/// formatVietnamese(1234.5, 1) == "1.234,5"
[[nodiscard]] std::string formatVietnamese(Decimal value, int decimals);
/// formatEnglish(1234.5, 1) == "1,234.5"
[[nodiscard]] std::string formatEnglish(Decimal value, int decimals);
/// Vietnamese with as many decimals as the value has, none added, none lost: 1234.5 -> "1.234,5".
[[nodiscard]] std::string formatVietnameseExact(Decimal value);

}  // namespace hopluu
