// Text from before Unicode. Old Vietnamese forms hold TCVN3 or VNI bytes, and only the font of the cell says so: `.VnTime` draws the
// byte 0xE9 as "ộ". Excel, LibreOffice and every library take these bytes for Windows-1252 and hand over "é".
//
// Sources of the tables: TCVN 5712:1993, table VN3 (the one whose capitals with two marks stand in a second font, the one with the H at
// its end); the code table of the VNI fonts for Windows. Tests compare the first with iconv's TCVN, the second with GNU recode's VNI.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hopluu::text {

enum class LegacyEncoding : std::uint8_t {
    none,           ///< a Unicode font: the text is what it is
    tcvn3,          ///< `.VnTime`, `.VnArial`, …
    tcvn3Capitals,  ///< `.VnTimeH`, `.VnArialH`, …: the same bytes, drawn as capitals
    vni,            ///< `VNI-Times`, `VNI-Helve`, …: a letter, then its mark
};

/// What the text of a cell in this font is written in. Case is ignored, as Windows does when it looks for a font.
[[nodiscard]] LegacyEncoding legacyEncodingOf(std::string_view fontName);

/// The text as the font shows it, in NFC. `stored` is UTF-8 as Excel stores it: one code point for each byte, taken as Windows-1252.
/// Unchanged when the encoding is `none`, and when the text cannot be of that encoding (a letter that it has no place for): then somebody
/// typed Unicode into a cell that kept its old font, or a program had converted the text and left the font.
[[nodiscard]] std::string decodeLegacy(std::string_view stored, LegacyEncoding encoding);

}  // namespace hopluu::text
