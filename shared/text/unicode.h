// Text from outside: valid UTF-8 or refused, then NFC. And the fold by which people search: "von dau tu" finds "Vốn đầu tư".
#pragma once

#include "domain/result.h"

#include <string>
#include <string_view>

namespace hopluu::text {

[[nodiscard]] bool isValidUtf8(std::string_view bytes);
/// NFC. Errors: "text.not-utf8" (place: byte offset; the message says if it looks like Windows-1252/1258 and how to save as UTF-8).
[[nodiscard]] Result<std::string> normalize(std::string_view bytes);
/// UTF-8 of UTF-16 as old files hold it; half a surrogate pair becomes U+FFFD. Not normalized.
[[nodiscard]] std::string fromUtf16(std::u16string_view units);
/// Lower case, no diacritics, đ as d, runs of white space as one space, ends trimmed.
[[nodiscard]] std::string fold(std::string_view nfc);
/// One Vietnamese syllable as a key under which its accepted spellings are equal: lower case, the tone at the end ("hoà" and "hòa", "luỹ"
/// and "lũy"), a last i for y ("ký" and "kí", "tỷ" and "tỉ"). Unlike `fold` it keeps words apart: "mới" is not "mỗi".
[[nodiscard]] std::string spellingKey(std::string_view syllable);
/// Unicode code points of valid UTF-8.
[[nodiscard]] std::size_t length(std::string_view utf8);
/// The first letter as a capital, the rest as it is: the beginning of a sentence.
[[nodiscard]] std::string capitalize(std::string_view nfc);
/// In capitals, with their diacritics: "ĐƯỢC" of "được".
[[nodiscard]] std::string upperCase(std::string_view nfc);
/// Cuts at a code point; adds "…" when something was cut.
[[nodiscard]] std::string elide(std::string_view utf8, std::size_t codePoints);

}  // namespace hopluu::text
