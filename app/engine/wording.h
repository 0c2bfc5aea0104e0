// How figures, moments and sentences are written for a reader: Vietnamese or English.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/decimal.h"

#include <cstdint>
#include <string>

namespace hopluu::engine {

enum class Language : std::uint8_t { vietnamese, english };

[[nodiscard]] inline const std::string& say(const BilingualText& text, Language language) {
    return language == Language::english ? text.en : text.vi;
}
/// "1.037,8" or "1,037.8": exactly `decimals` places, 0 to 6.
[[nodiscard]] std::string numberText(Decimal value, int decimals, Language language);
/// With all its places, and at least `decimals` of them: what was typed is never shown rounded.
[[nodiscard]] std::string exactText(Decimal value, int decimals, Language language);
/// "+19,8 %" or "-14,3 %", of 100 * this / last.
[[nodiscard]] std::string changeText(Decimal percentOfLastYear, Language language);
/// "21:40 ngày 24/11/2026" (Vietnam time) or "2026-11-24 14:40 UTC".
[[nodiscard]] std::string momentText(std::int64_t millisecondsUtc, Language language);
/// "21:40:05" (Vietnam time) or "14:40:05 UTC".
[[nodiscard]] std::string clockText(std::int64_t millisecondsUtc, Language language);
/// "2023-01-15" as 15/01/2023 in Vietnamese. What is no date stays as it is.
[[nodiscard]] std::string dateText(const std::string& iso, Language language);

}  // namespace hopluu::engine
