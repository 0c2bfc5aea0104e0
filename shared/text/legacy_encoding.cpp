#include "text/legacy_encoding.h"

#include "text/unicode.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>

namespace hopluu::text {

namespace {

/// The bytes 0xA1 to 0xFE of TCVN 5712:1993 VN3, two lines of this table for each sixteen. A dot: the byte has no letter.
constexpr std::u16string_view kTcvn3 =
    u"ĂÂÊÔƠƯĐăâêôơưđ."   // A1
    u".....àảãáạ.ằẳẵắ."  // B0
    u"......ặầẩẫấậè.ẻẽ"  // C0
    u"éẹềểễếệìỉ...ĩíịò"  // D0
    u".ỏõóọồổỗốộờởỡớợù"  // E0
    u".ủũúụừửữứựỳỷỹýỵ";  // F0
constexpr char16_t kFirstTcvn3 = 0xA1;
static_assert(kTcvn3.size() == 0xFE - 0xA1 + 1);

/// Bytes without a letter that stand for signs in everyday texts ("m²", "25°C"). The others without one are letters in Windows-1252
/// ("à", "Á", "Ú"), and prove that the text is Unicode.
constexpr std::u16string_view kSignsInTcvn3 = u"\u00A0\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4\u00BA\u00BF";

/// What Windows-1252 has at 0x80 to 0x9F: quotes, dashes, the ellipsis. The fonts have them at the same places.
constexpr std::u16string_view kWindows1252Signs =
    u"\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D"
    u"\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178";

bool isNeutral(char16_t c) {
    return c < 0x80 || kWindows1252Signs.find(c) != std::u16string_view::npos;
}

std::optional<std::u16string> fromTcvn3(std::u16string_view stored) {
    std::u16string out;
    out.reserve(stored.size());
    for (const char16_t c : stored) {
        if (isNeutral(c) || kSignsInTcvn3.find(c) != std::u16string_view::npos) {
            out += c;
            continue;
        }
        const char16_t letter = c >= kFirstTcvn3 && c < kFirstTcvn3 + kTcvn3.size() ? kTcvn3[c - kFirstTcvn3] : u'.';
        if (letter == u'.') {
            return std::nullopt;
        }
        out += letter;
    }
    return out;
}

/// In VNI a vowel is followed by one byte that holds its mark, or its mark and its tone. Each row: the letter as it is stored, then what it
/// becomes with each of the marks above it. A space: no such letter.
struct VniRow {
    char16_t letter;
    std::u16string_view marked;
};

constexpr std::u16string_view kVniMarks = u"ùøûõïâáàåãäêéèúüë";
constexpr std::array<VniRow, 6> kVniRows{{
    {u'a', u"áàảãạâấầẩẫậăắằẳẵặ"},
    {u'e', u"éèẻẽẹêếềểễệ      "},
    {u'o', u"óòỏõọôốồổỗộ      "},
    {u'u', u"úùủũụ            "},
    {u'y', u"ýỳỷỹỵ            "},
    {u'ô', u"ớờởỡợ            "},  // stored ô is ơ
}};
constexpr VniRow kVniHornedU{u'ö', u"ứừửữự            "};  // stored ö is ư

/// Letters that VNI writes with one byte.
constexpr std::u16string_view kVniSingle = u"íìæóòîñôö";
constexpr std::u16string_view kVniSingleLetters = u"íìỉĩịỵđơư";

/// Windows-1252's own letters, of which VNI uses some: the capitals stand 0x20 before the small ones.
bool isLatin1Capital(char16_t c) {
    return (c >= u'A' && c <= u'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}
char16_t latin1Small(char16_t c) {
    return isLatin1Capital(c) ? static_cast<char16_t>(c + 0x20) : c;
}

std::u16string upper(std::u16string_view text) {
    icu::UnicodeString copy(text.data(), static_cast<int32_t>(text.size()));
    copy.toUpper(icu::Locale::getRoot());
    return {copy.getBuffer(), static_cast<std::size_t>(copy.length())};
}

std::u16string inCaseOf(char16_t stored, char16_t letter) {
    const std::u16string_view one(&letter, 1);
    return isLatin1Capital(stored) ? upper(one) : std::u16string(one);
}

std::u16string_view markedForms(char16_t letter) {
    if (letter == kVniHornedU.letter) {
        return kVniHornedU.marked;
    }
    const auto* const row = std::find_if(kVniRows.begin(), kVniRows.end(), [&](const VniRow& each) { return each.letter == letter; });
    return row == kVniRows.end() ? std::u16string_view() : row->marked;
}

/// The letter that two code points make together; 0 when they are no pair. The mark's own case says nothing: keyboards differ.
char16_t vniPair(char16_t letter, char16_t mark) {
    const std::u16string_view forms = markedForms(latin1Small(letter));
    const std::size_t column = kVniMarks.find(latin1Small(mark));
    if (forms.empty() || column == std::u16string_view::npos || forms[column] == u' ') {
        return 0;
    }
    return forms[column];
}

std::optional<std::u16string> fromVni(std::u16string_view stored) {
    constexpr std::u16string_view kSigns = u"\u00A0\u00A9\u00AB\u00AE\u00B0\u00B1\u00B2\u00B3\u00B7\u00BB\u00BC\u00BD\u00D7\u00F7";
    std::u16string out;
    out.reserve(stored.size());
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const char16_t c = stored[i];
        if (const char16_t letter = i + 1 < stored.size() ? vniPair(c, stored[i + 1]) : char16_t{0}; letter != 0) {
            out += inCaseOf(c, letter);
            ++i;
            continue;
        }
        if (const std::size_t at = kVniSingle.find(latin1Small(c)); at != std::u16string_view::npos) {
            out += inCaseOf(c, kVniSingleLetters[at]);
        } else if (isNeutral(c) || kSigns.find(c) != std::u16string_view::npos) {
            out += c;
        } else {
            return std::nullopt;
        }
    }
    return out;
}

std::string lowerAscii(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
    return out;
}

}  // namespace

LegacyEncoding legacyEncodingOf(std::string_view fontName) {
    const std::string name = lowerAscii(fontName);
    if (name.rfind(".vn", 0) == 0) {
        return name.back() == 'h' ? LegacyEncoding::tcvn3Capitals : LegacyEncoding::tcvn3;
    }
    return name.rfind("vni-", 0) == 0 ? LegacyEncoding::vni : LegacyEncoding::none;
}

std::string decodeLegacy(std::string_view stored, LegacyEncoding encoding) {
    if (encoding == LegacyEncoding::none || !isValidUtf8(stored)) {
        return std::string(stored);
    }
    const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(stored.data(), static_cast<int32_t>(stored.size())));
    const std::u16string_view view(wide.getBuffer(), static_cast<std::size_t>(wide.length()));
    auto decoded = encoding == LegacyEncoding::vni ? fromVni(view) : fromTcvn3(view);
    if (!decoded) {
        return std::string(stored);
    }
    if (encoding == LegacyEncoding::tcvn3Capitals) {
        *decoded = upper(*decoded);
    }
    return fromUtf16(*decoded);
}

}  // namespace hopluu::text
