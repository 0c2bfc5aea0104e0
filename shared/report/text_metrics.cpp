#include "report/text_metrics.h"

#include "report/clean_text.h"
#include "text/unicode.h"

#include <array>
#include <cstddef>
#include <string>

namespace hopluu::report {

namespace {

// Advance widths of the Times Bold family, which Times New Roman and Liberation Serif share: A to Z, a to z.
constexpr std::array<int, 26> kUpper = {722, 667, 722, 722, 667, 611, 778, 778, 389, 500,  778, 667, 944,
                                        722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667};
constexpr std::array<int, 26> kLower = {500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
                                        556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444};
constexpr int kDigit = 500;
constexpr int kSpaceOrPoint = 250;
constexpr int kHyphen = 333;
constexpr int kAmpersand = 833;

int otherWidth(char character) {
    switch (character) {
        case ' ':
        case ',':
        case '.':
            return kSpaceOrPoint;
        case '-':
            return kHyphen;
        case '&':
            return kAmpersand;
        default:
            return kDigit;
    }
}

bool startsCodePoint(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Of one code point. Vietnamese capitals beyond Latin-1 have even codes (Đ, Ă, Ĩ, Ũ, Ơ, and all from U+1EA0 on), except Ư.
bool isCapital(std::string_view codePoint) {
    if (codePoint.size() == 1) {
        return codePoint.front() >= 'A' && codePoint.front() <= 'Z';
    }
    unsigned value = static_cast<unsigned char>(codePoint.front()) & (codePoint.size() == 2 ? 0x1FU : 0x0FU);
    for (const char byte : codePoint.substr(1)) {
        value = (value << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    constexpr unsigned kLatin1Lower = 0xE0;
    constexpr unsigned kLatin1End = 0x100;
    constexpr unsigned kHornU = 0x1AF;  // Ư; its lower case is the even one
    constexpr unsigned kHornUSmall = 0x1B0;
    if (value < kLatin1End) {
        return value < kLatin1Lower;
    }
    if (value == kHornU || value == kHornUSmall) {
        return value == kHornU;
    }
    return value % 2 == 0;
}

}  // namespace

int boldWidthThousandths(std::string_view utf8) {
    const std::string text = cleanText(utf8);
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at + 1;
        while (next < text.size() && !startsCodePoint(text[next])) {
            ++next;
        }
        const std::string_view codePoint = std::string_view(text).substr(at, next - at);
        at = next;
        const std::string folded = codePoint == " " ? " " : text::fold(codePoint);
        const char letter = folded.empty() ? ' ' : folded.front();
        if (letter >= 'a' && letter <= 'z') {
            width += (isCapital(codePoint) ? kUpper : kLower).at(static_cast<std::size_t>(letter - 'a'));
        } else {
            width += otherWidth(letter);
        }
    }
    return width;
}

int boldWidthTwips(std::string_view utf8, int points) {
    return boldWidthThousandths(utf8) * points * 20 / 1000;
}

}  // namespace hopluu::report
