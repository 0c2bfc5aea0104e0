#include "engine/typed_cell.h"

#include "domain/number_text.h"
#include "form/board_csv.h"

#include <algorithm>
#include <array>

namespace hopluu::engine {

namespace {

struct PlainReadings {
    std::string thousands, decimals;  // as readCell takes them without a doubt
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Of a text that the parser has called ambiguous: digits, perhaps a sign and blanks, and a last mark with three digits behind it.
PlainReadings plainReadings(std::string_view text) {
    const auto mark = text.find_last_of(".,");
    const bool isNegative = text.find('-') != std::string_view::npos || text.find("\u2212") != std::string_view::npos;
    std::string whole = isNegative ? "-" : "";
    std::string fraction;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isDigit(text[at])) {
            (at > mark ? fraction : whole) += text[at];
        }
    }
    return {whole + fraction, whole + "," + fraction + "0"};
}

bool isAmbiguous(std::string_view text) {
    const auto number = parseVietnameseNumber(text);
    return !number && number.error().code == "number.ambiguous";
}

}  // namespace

std::optional<TwoReadings> twoReadings(std::string_view text, const FormItem& item) {
    if (!isAmbiguous(text)) {
        return std::nullopt;
    }
    const PlainReadings plain = plainReadings(text);
    auto thousands = readCell(plain.thousands, item);
    auto decimals = readCell(plain.decimals, item);
    if (!thousands || !decimals) {
        return std::nullopt;
    }
    return TwoReadings{std::move(*thousands), std::move(*decimals)};
}

Result<Value> readTyped(std::string_view text, const FormItem& item, std::optional<MarkMeans> marks) {
    if (!isAmbiguous(text)) {
        return readCell(text, item);
    }
    const PlainReadings plain = plainReadings(text);
    auto thousands = readCell(plain.thousands, item);
    auto decimals = readCell(plain.decimals, item);
    if (thousands && decimals) {
        return !marks ? readCell(text, item) : *marks == MarkMeans::thousands ? std::move(thousands) : std::move(decimals);
    }
    return thousands ? std::move(thousands) : std::move(decimals);
}

std::string editingText(const Value& value, bool inEnglish) {
    switch (value.state) {
        case ValueState::notEntered:
            return "";
        case ValueState::noneArose:
            return "-";
        case ValueState::notApplicable:
            return inEnglish ? "n/a" : "không áp dụng";
        case ValueState::notYetAvailable:
            return "chưa có số liệu";
        case ValueState::number:
            break;
    }
    std::string text = value.number.toString();
    std::replace(text.begin(), text.end(), '.', ',');
    constexpr std::size_t kAmbiguousDigits = 3;
    const auto mark = text.find(',');
    if (mark != std::string::npos && text.size() - mark - 1 == kAmbiguousDigits) {
        text += '0';  // "1,234" could be a thousand; "1,2340" could not
    }
    return text;
}

}  // namespace hopluu::engine
