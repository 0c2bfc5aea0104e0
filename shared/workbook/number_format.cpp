#include "workbook/number_format.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace hopluu::workbook {

namespace {

bool isElapsedTime(std::string_view inBrackets) {  // "[h]", "[mm]"
    return !inBrackets.empty() && inBrackets.find_first_not_of("hHmMsS") == std::string_view::npos;
}

/// What a pattern says without what it only prints: quoted text, escaped letters, colours and conditions in brackets, padding.
std::string codesOf(std::string_view pattern) {
    std::string codes;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '"') {
            i = std::min(pattern.find('"', i + 1), pattern.size());
        } else if (c == '[') {
            const std::size_t end = std::min(pattern.find(']', i), pattern.size());
            codes += isElapsedTime(pattern.substr(i + 1, end - i - 1)) ? "h" : "";
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            codes += c;
        }
    }
    return codes;
}

}  // namespace

bool isBuiltInDateFormat(std::uint32_t number) {
    const auto within = [&](std::uint32_t first, std::uint32_t last) { return number >= first && number <= last; };
    return within(14, 22) || within(27, 36) || within(45, 47) || within(50, 58);
}

std::string_view builtInPattern(std::uint32_t number) {
    constexpr std::pair<std::uint32_t, std::string_view> kPatterns[] = {
        {0, "General"},
        {1, "0"},
        {2, "0.00"},
        {3, "#,##0"},
        {4, "#,##0.00"},
        {9, "0%"},
        {10, "0.00%"},
        {11, "0.00E+00"},
        {12, "# ?/?"},
        {13, "# ?\?/\?\?"},
        {37, "#,##0 ;(#,##0)"},
        {38, "#,##0 ;[Red](#,##0)"},
        {39, "#,##0.00;(#,##0.00)"},
        {40, "#,##0.00;[Red](#,##0.00)"},
        {48, "##0.0E+0"},
        {49, "@"},
    };
    const auto* const found =
        std::find_if(std::begin(kPatterns), std::end(kPatterns), [&](const auto& each) { return each.first == number; });
    return found == std::end(kPatterns) ? std::string_view() : found->second;
}

bool isDatePattern(std::string_view pattern) {
    std::string codes = codesOf(pattern);
    if (const std::size_t general = codes.find("General"); general != std::string::npos) {
        codes.erase(general, 7);
    }
    // "E+00" is an exponent; digits' places never stand beside the letters of a date, seconds' fractions do ("ss.00").
    return codes.find_first_of("dDmMyYhHsS") != std::string::npos && codes.find_first_of("#?") == std::string::npos;
}

}  // namespace hopluu::workbook
