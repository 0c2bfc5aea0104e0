#include "text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

namespace hopluu::text {

namespace {

/// Length of the valid sequence at the start, 0 when it is not valid UTF-8 (overlong forms and surrogates are refused).
std::size_t sequenceLength(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const auto continues = [&](std::size_t i) { return i < bytes.size() && (at(i) & 0xC0U) == 0x80U; };
    const std::uint8_t lead = at(0);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return continues(1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool narrow = continues(1) && !(lead == 0xE0 && at(1) < 0xA0) && !(lead == 0xED && at(1) > 0x9F);
        return narrow && continues(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool narrow = continues(1) && !(lead == 0xF0 && at(1) < 0x90) && !(lead == 0xF4 && at(1) > 0x8F);
        return narrow && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

std::size_t firstInvalidByte(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (static_cast<std::uint8_t>(bytes[at]) < 0x80) {  // most are; what comes from outside passes here several times
            ++at;
            continue;
        }
        const std::size_t length = sequenceLength(bytes.substr(at));
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

bool isAscii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

void appendUtf8(std::string& out, UChar32 c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    icu::UnicodeString(c).toUTF8String(out);
}

Error notUtf8(std::size_t offset) {
    return {"text.not-utf8",
            {"Văn bản không phải bảng mã Unicode UTF-8 (có thể là Windows-1252, Windows-1258 hoặc TCVN3).",
             "The text is not Unicode UTF-8 (it may be Windows-1252, Windows-1258 or TCVN3)."},
            {"Trong Excel hãy chọn Lưu thành, loại \"CSV UTF-8\", rồi thử lại.",
             "In Excel choose Save As, type \"CSV UTF-8\", then try again."},
            "byte " + std::to_string(offset)};
}

}  // namespace

bool isValidUtf8(std::string_view bytes) {
    return firstInvalidByte(bytes) == std::string_view::npos;
}

Result<std::string> normalize(std::string_view bytes) {
    if (isAscii(bytes)) {
        return std::string(bytes);
    }
    if (const std::size_t offset = firstInvalidByte(bytes); offset != std::string_view::npos) {
        return fail(notUtf8(offset));
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::StringPiece piece(bytes.data(), static_cast<int32_t>(bytes.size()));
    if (nfc->isNormalizedUTF8(piece, status) != 0) {  // what keyboards type: no detour through UTF-16
        return std::string(bytes);
    }
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    return out;
}

std::string fromUtf16(std::u16string_view units) {
    std::string out;
    icu::UnicodeString(units.data(), static_cast<int32_t>(units.size())).toUTF8String(out);
    return out;
}

std::string fold(std::string_view nfc) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(nfc.data(), static_cast<int32_t>(nfc.size())));
    text.foldCase(U_FOLD_CASE_DEFAULT);
    if (!isAscii(nfc)) {
        text = decompose->normalize(text, status);
    }
    std::string out;
    out.reserve(nfc.size());
    bool pendingSpace = false;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (u_charType(c) == U_NON_SPACING_MARK) {
            continue;
        }
        if (u_isUWhiteSpace(c) != 0) {
            pendingSpace = !out.empty();
            continue;
        }
        if (pendingSpace) {
            out += ' ';
            pendingSpace = false;
        }
        appendUtf8(out, c == 0x0111 ? UChar32{'d'} : c);  // đ is a letter of its own, no mark to drop
    }
    return out;
}

std::string spellingKey(std::string_view syllable) {
    constexpr std::u16string_view kTones = u"\u0300\u0301\u0303\u0309\u0323";
    constexpr std::u16string_view kConsonants = u"bcdghklmnpqrstvx\u0111";
    UErrorCode status = U_ZERO_ERROR;
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(syllable.data(), static_cast<int32_t>(syllable.size())));
    text.foldCase(U_FOLD_CASE_DEFAULT);
    text = icu::Normalizer2::getNFDInstance(status)->normalize(text, status);
    icu::UnicodeString letters;
    icu::UnicodeString tone;
    for (int32_t i = 0; i < text.length(); ++i) {
        (kTones.find(text.charAt(i)) == std::u16string_view::npos ? letters : tone).append(text.charAt(i));
    }
    const int32_t last = letters.length() - 1;
    if (last >= 1 && letters.charAt(last) == u'y' && kConsonants.find(letters.charAt(last - 1)) != std::u16string_view::npos) {
        letters.setCharAt(last, u'i');
    }
    std::string out;
    letters.append(tone).toUTF8String(out);
    return out;
}

std::size_t length(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U; }));
}

std::string capitalize(std::string_view nfc) {
    if (nfc.empty()) {
        return {};
    }
    const std::size_t length = std::max<std::size_t>(1, sequenceLength(nfc));
    auto first = icu::UnicodeString::fromUTF8(icu::StringPiece(nfc.data(), static_cast<int32_t>(length)));
    std::string out;
    first.toUpper(icu::Locale::getRoot()).toUTF8String(out);
    return out + std::string(nfc.substr(length));
}

std::string upperCase(std::string_view nfc) {
    std::string out;
    icu::UnicodeString::fromUTF8(icu::StringPiece(nfc.data(), static_cast<int32_t>(nfc.size())))
        .toUpper(icu::Locale::getRoot())
        .toUTF8String(out);
    return out;
}

std::string elide(std::string_view utf8, std::size_t codePoints) {
    std::size_t end = 0;
    for (std::size_t seen = 0; end < utf8.size(); ++seen) {
        if (seen == codePoints) {
            return std::string(utf8.substr(0, end)) + "…";
        }
        end += std::max<std::size_t>(1, sequenceLength(utf8.substr(end)));
    }
    return std::string(utf8);
}

}  // namespace hopluu::text
