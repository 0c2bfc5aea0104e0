#include "domain/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace hopluu {

namespace {

constexpr std::array<std::int64_t, 7> kPowersOfTen{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

Error overflow() {
    return {"decimal.overflow",
            {"Số quá lớn so với mức chương trình tính được.", "The number is larger than the program can compute with."},
            {"Hãy kiểm tra lại đơn vị tính và số chữ số.", "Check the unit and the number of digits."},
            ""};
}

Error syntax(std::string_view text) {
    return {
        "decimal.syntax",
        {"\"" + std::string(text.substr(0, 40)) + "\" không phải là số.", "\"" + std::string(text.substr(0, 40)) + "\" is not a number."},
        {"Viết số như 1234.5.", "Write a number such as 1234.5."},
        ""};
}

Error tooManyDecimals() {
    return {"decimal.too-many-decimals",
            {"Số có quá 6 chữ số thập phân.", "The number has more than 6 decimals."},
            {"Hãy làm tròn trước khi nhập.", "Round it before entering."},
            ""};
}

Result<Decimal> narrow(Int128 millionths) {
    if (millionths > std::numeric_limits<std::int64_t>::max() || millionths < std::numeric_limits<std::int64_t>::min()) {
        return fail(overflow());
    }
    return Decimal::fromMillionths(static_cast<std::int64_t>(millionths));
}

/// numerator / denominator to the nearest integer, halves away from zero. The denominator is not zero.
Int128 divideRounded(Int128 numerator, Int128 denominator) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Int128 quotient = numerator / denominator;
    const Int128 rest = numerator % denominator;
    const Int128 twice = rest < 0 ? -2 * rest : 2 * rest;
    if (twice < denominator) {
        return quotient;
    }
    return numerator < 0 ? quotient - 1 : quotient + 1;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

Result<Decimal> Decimal::fromInteger(std::int64_t whole) {
    return narrow(Int128{whole} * kUnit);
}

Result<Decimal> Decimal::parse(std::string_view canonical) {
    std::string_view rest = canonical;
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative) {
        rest.remove_prefix(1);
    }
    const std::size_t point = rest.find('.');
    const std::string_view whole = rest.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : rest.substr(point + 1);
    const bool fractionMissing = point != std::string_view::npos && fraction.empty();
    if (whole.empty() || fractionMissing || !std::all_of(whole.begin(), whole.end(), isDigit) ||
        !std::all_of(fraction.begin(), fraction.end(), isDigit)) {
        return fail(syntax(canonical));
    }
    if (fraction.size() > kScaleDigits) {
        return fail(tooManyDecimals());
    }
    Int128 millionths = 0;
    for (const char digit : whole) {
        millionths = millionths * 10 + (digit - '0');
        if (millionths > std::numeric_limits<std::int64_t>::max()) {
            return fail(overflow());
        }
    }
    for (std::size_t place = 0; place < kScaleDigits; ++place) {
        millionths = millionths * 10 + (place < fraction.size() ? fraction[place] - '0' : 0);
    }
    return narrow(negative ? -millionths : millionths);
}

int Decimal::decimals() const {
    std::int64_t rest = millionths_ % kUnit;
    if (rest == 0) {
        return 0;
    }
    int digits = kScaleDigits;
    while (rest % 10 == 0) {
        rest /= 10;
        --digits;
    }
    return digits;
}

std::string Decimal::toString() const {
    const bool negative = millionths_ < 0;
    // Through unsigned, so that the most negative value has a magnitude too.
    std::uint64_t magnitude = static_cast<std::uint64_t>(millionths_);
    if (negative) {
        magnitude = 0 - magnitude;
    }
    std::string text = negative ? "-" : "";
    text += std::to_string(magnitude / kUnit);
    if (const int digits = decimals(); digits > 0) {
        std::string fraction = std::to_string(magnitude % kUnit);
        fraction.insert(0, kScaleDigits - fraction.size(), '0');
        text += '.';
        text += fraction.substr(0, static_cast<std::size_t>(digits));
    }
    return text;
}

Result<Decimal> add(Decimal a, Decimal b) {
    return narrow(Int128{a.millionths()} + b.millionths());
}
Result<Decimal> subtract(Decimal a, Decimal b) {
    return narrow(Int128{a.millionths()} - b.millionths());
}
Result<Decimal> negate(Decimal a) {
    return narrow(-Int128{a.millionths()});
}

Result<Decimal> round(Decimal value, int decimals) {
    const std::int64_t step =
        kPowersOfTen[static_cast<std::size_t>(Decimal::kScaleDigits - std::clamp(decimals, 0, Decimal::kScaleDigits))];
    return narrow(divideRounded(value.millionths(), step) * step);
}

Result<Decimal> DecimalSum::total() const {
    return narrow(millionths_);
}

Result<Decimal> ratio(Decimal numerator, Decimal denominator, int decimals, std::int64_t factor) {
    if (denominator.isZero()) {
        return fail(Error{"decimal.division-by-zero",
                          {"Không chia được cho số không.", "Division by zero."},
                          {"Hãy kiểm tra số liệu làm mẫu số.", "Check the figure that is divided by."},
                          ""});
    }
    const int places = std::clamp(decimals, 0, Decimal::kScaleDigits);
    const std::int64_t scale = kPowersOfTen[static_cast<std::size_t>(places)];
    // |numerator| <= 2^63 and factor * scale <= 10^18 < 2^60, so this fits 128 bits with room for the doubling of a rest.
    const Int128 scaled = divideRounded(Int128{numerator.millionths()} * factor * scale, denominator.millionths());
    return narrow(scaled * kPowersOfTen[static_cast<std::size_t>(Decimal::kScaleDigits - places)]);
}

Result<Decimal> multiply(Decimal a, Decimal b, std::int64_t divisor) {
    return narrow(divideRounded(Int128{a.millionths()} * b.millionths(), Int128{Decimal::kUnit} * divisor));
}

}  // namespace hopluu
