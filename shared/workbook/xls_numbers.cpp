#include "workbook/xls_numbers.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace hopluu::workbook::xls {

std::optional<std::string> decimalText(double value) {
    if (!std::isfinite(value)) {
        return std::nullopt;
    }
    if (value == 0) {
        return "0";  // no minus before it
    }
    // Within these bounds digits are easier to read, and to check, than an exponent.
    const double size = std::fabs(value);
    const auto format = size >= 1e-7 && size < 1e21 ? std::chars_format::fixed : std::chars_format::scientific;
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, format);
    return std::string(text.data(), end.ptr);
}

std::optional<std::string> compactDecimalText(std::uint32_t bits) {
    const bool hundredths = (bits & 1U) != 0;
    const bool whole = (bits & 2U) != 0;
    const double value =
        whole ? static_cast<double>(static_cast<std::int32_t>(bits) >> 2) : std::bit_cast<double>(std::uint64_t{bits & ~3U} << 32U);
    // The quotient is rounded to the double nearest to the exact hundredths, whose shortest text they are.
    return decimalText(hundredths ? value / 100 : value);
}

}  // namespace hopluu::workbook::xls
