#include "domain/number_text.h"

#include <algorithm>
#include <string>

namespace hopluu {

namespace {

/// The beginning of what was typed, cut between characters: half of one is not text any more.
std::string shown(std::string_view text) {
    std::size_t end = std::min<std::size_t>(text.size(), 40);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end));
}

Error syntax(std::string_view text) {
    return {"number.syntax",
            {"\"" + shown(text) + "\" không phải là số.", "\"" + shown(text) + "\" is not a number."},
            {"Viết số như 1234,5 hoặc 1.234,5.", "Write a number such as 1234.5 or 1.234,5."},
            ""};
}

/// `whole` may carry a minus.
Error ambiguous(std::string_view whole, std::string_view fraction) {
    const std::string joined = std::string(whole) + std::string(fraction);
    const std::string vi = std::string(whole) + "," + std::string(fraction);
    const std::string en = std::string(whole) + "." + std::string(fraction);
    return {"number.ambiguous",
            {"Không rõ số này là " + joined + " hay " + vi + ".", "It is not clear whether this is " + joined + " or " + en + "."},
            {"Nếu là " + joined + " hãy viết " + joined + "; nếu là số thập phân hãy viết " + vi + "0.",
             "If it is " + joined + ", write " + joined + "; if it is a decimal, write " + en + "0."},
            ""};
}

Error tooLarge(std::string_view text) {
    return {"number.too-large",
            {"Số " + shown(text) + " quá lớn.", "The number " + shown(text) + " is too large."},
            {"Hãy kiểm tra lại đơn vị tính và số chữ số.", "Check the unit and the number of digits."},
            ""};
}

Error tooManyDecimals(std::string_view text) {
    return {"number.too-many-decimals",
            {"Số " + shown(text) + " có quá 6 chữ số thập phân.", "The number " + shown(text) + " has more than 6 decimals."},
            {"Hãy làm tròn trước khi nhập.", "Round it before entering."},
            ""};
}

/// Replaces the spaces that group digits and the typographic minus; trims the ends.
std::string simplify(std::string_view text) {
    constexpr std::string_view kSpaces[] = {"\u00a0", "\u2009", "\u202f"};
    std::string out;
    while (!text.empty()) {
        if (text.starts_with("\u2212")) {
            out += '-';
            text.remove_prefix(3);
            continue;
        }
        const auto* space = std::find_if(std::begin(kSpaces), std::end(kSpaces), [&](std::string_view s) { return text.starts_with(s); });
        if (space != std::end(kSpaces)) {
            out += ' ';
            text.remove_prefix(space->size());
            continue;
        }
        out += text.front() == '\t' ? ' ' : text.front();
        text.remove_prefix(1);
    }
    const auto first = out.find_first_not_of(' ');
    const auto last = out.find_last_not_of(' ');
    return first == std::string::npos ? "" : out.substr(first, last - first + 1);
}

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "1.234.567" -> "1234567"; empty when the groups are not 1-3 digits followed by threes.
std::string ungroup(std::string_view text, char separator) {
    std::string digits;
    bool first = true;
    while (true) {
        const auto end = text.find(separator);
        const std::string_view group = text.substr(0, end);
        if (!allDigits(group) || (first ? group.size() > 3 : group.size() != 3)) {
            return {};
        }
        digits += group;
        first = false;
        if (end == std::string_view::npos) {
            return digits;
        }
        text.remove_prefix(end + 1);
    }
}

/// Splits into canonical digits and fraction. One mark alone is a decimal mark unless three digits follow (ambiguous).
Result<std::string> canonical(std::string_view original, std::string_view number, std::string_view sign) {
    const auto lastMark = number.find_last_of(".,");
    if (number.find(' ') != std::string_view::npos) {
        const std::string whole = ungroup(number.substr(0, lastMark), ' ');
        if (whole.empty()) {
            return fail(syntax(original));
        }
        if (lastMark == std::string_view::npos) {
            return whole;
        }
        const std::string_view after = number.substr(lastMark + 1);
        if (after.size() == 3 && allDigits(after)) {  // "1 234.567" mixes two habits: is '.' a third group?
            return fail(ambiguous(std::string(sign) + whole, after));
        }
        return whole + "." + std::string(after);
    }
    if (lastMark == std::string_view::npos) {
        return std::string(number);
    }
    const char mark = number[lastMark];
    const std::string_view before = number.substr(0, lastMark);
    const std::string_view after = number.substr(lastMark + 1);
    const auto otherMark = before.find_first_of(".,");
    if (otherMark == std::string_view::npos) {
        if (after.size() == 3 && before.size() <= 3 && before != "0" && allDigits(before) && allDigits(after)) {
            return fail(ambiguous(std::string(sign) + std::string(before), after));
        }
        return std::string(before) + "." + std::string(after);
    }
    if (number[otherMark] == mark) {  // "1.234.567": all the same mark, so all group
        const std::string digits = ungroup(number, mark);
        return digits.empty() ? Result<std::string>{fail(syntax(original))} : Result<std::string>{digits};
    }
    const std::string whole = ungroup(before, number[otherMark]);  // "1.234,5" or "1,234.5"
    if (whole.empty()) {
        return fail(syntax(original));
    }
    return whole + "." + std::string(after);
}

std::string format(Decimal value, int decimals, char group, char mark) {
    const int places = std::clamp(decimals, 0, Decimal::kScaleDigits);
    // Rounding can only leave the range within half a unit of its edge; show such a value unrounded.
    std::string text = round(value, places).value_or(value).toString();
    const bool negative = text.front() == '-';
    if (negative) {
        text.erase(0, 1);
    }
    const auto point = text.find('.');
    std::string whole = text.substr(0, point);
    std::string fraction = point == std::string::npos ? "" : text.substr(point + 1);
    fraction.resize(std::max(fraction.size(), static_cast<std::size_t>(places)), '0');
    for (std::size_t place = whole.size(); place > 3; place -= 3) {
        whole.insert(place - 3, 1, group);
    }
    return (negative ? "-" : "") + whole + (fraction.empty() ? "" : mark + fraction);
}

}  // namespace

Result<Decimal> parseVietnameseNumber(std::string_view text) {
    const std::string simple = simplify(text);
    std::string_view number = simple;
    const bool negative = number.starts_with('-');
    if (negative) {
        number.remove_prefix(1);
    }
    if (number.empty() || number.find_first_not_of("0123456789., ") != std::string_view::npos) {
        return fail(syntax(text));
    }
    auto plain = canonical(text, number, negative ? "-" : "");
    if (!plain) {
        return fail(plain.error());
    }
    auto value = Decimal::parse((negative ? "-" : "") + *plain);
    if (value) {
        return value;
    }
    if (value.error().code == "decimal.overflow") {
        return fail(tooLarge(text));
    }
    return fail(value.error().code == "decimal.too-many-decimals" ? tooManyDecimals(text) : syntax(text));
}

std::string formatVietnamese(Decimal value, int decimals) {
    return format(value, decimals, '.', ',');
}
std::string formatEnglish(Decimal value, int decimals) {
    return format(value, decimals, ',', '.');
}
std::string formatVietnameseExact(Decimal value) {
    return format(value, value.decimals(), '.', ',');
}

}  // namespace hopluu
