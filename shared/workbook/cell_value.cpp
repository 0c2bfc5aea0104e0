#include "workbook/cell_value.h"

#include "domain/number_text.h"
#include "form/board_csv.h"
#include "form/cell_text.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <utility>

namespace hopluu::workbook {

namespace {

Error refused(std::string code, BilingualText message, BilingualText remedy) {
    return {std::move(code), std::move(message), std::move(remedy), {}};
}

Error noNumber(const std::string& content) {
    return refused("workbook.number",
                   {fmt::format("“{}” không phải là một số dùng được.", text::elide(content, 40)),
                    fmt::format("\"{}\" is no usable number.", text::elide(content, 40))},
                   {"Kiểm tra số và đơn vị tính trong ô.", "Check the number and its unit in the cell."});
}

/// Digits and a power of ten, as they stand.
struct Digits {
    bool isNegative = false;
    std::string digits;  // without the decimal mark
    int exponent = 0;    // of the last digit
};

std::optional<Digits> digitsOf(std::string_view text) {
    Digits result;
    std::size_t i = 0;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        result.isNegative = text[0] == '-';
        ++i;
    }
    bool isFraction = false;
    for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
        if (text[i] == '.') {
            isFraction = true;
        } else if (text[i] >= '0' && text[i] <= '9') {
            result.digits += text[i];
            result.exponent -= isFraction ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    if (i < text.size()) {
        int power = 0;
        const char* begin = text.data() + i + (i + 1 < text.size() && text[i + 1] == '+' ? 2 : 1);
        const auto [stop, error] = std::from_chars(begin, text.data() + text.size(), power);
        if (error != std::errc{} || stop != text.data() + text.size() || power > 400 || power < -400) {
            return std::nullopt;
        }
        result.exponent += power;
    }
    return result.digits.empty() ? std::nullopt : std::optional{std::move(result)};
}

/// To fifteen significant digits, half away from zero: what a double surely holds.
void roundToDouble(Digits& number) {
    constexpr std::size_t kSure = 15;
    number.digits.erase(0, std::min(number.digits.find_first_not_of('0'), number.digits.size() - 1));
    if (number.digits.size() <= kSure) {
        return;
    }
    const bool up = number.digits[kSure] >= '5';
    number.exponent += static_cast<int>(number.digits.size() - kSure);
    number.digits.resize(kSure);
    for (std::size_t i = kSure; up && i-- > 0;) {
        if (number.digits[i] != '9') {
            ++number.digits[i];
            return;
        }
        number.digits[i] = '0';
        if (i == 0) {
            number.digits.insert(0, 1, '1');
        }
    }
}

/// One separator and three digits behind it, as the person says it is meant; else as it stands.
std::string disambiguated(const std::string& written, SeparatorReading reading) {
    const std::size_t mark = written.find_first_of(".,");
    if (mark == std::string::npos) {
        return written;
    }
    std::string plain = written;
    if (reading == SeparatorReading::grouping) {
        plain.erase(mark, 1);
    } else {
        plain[mark] = ',';
        plain += '0';  // "1,2340": four decimals group nothing
    }
    return plain;
}

}  // namespace

Result<Decimal> decimalOf(const std::string& content) {
    auto number = digitsOf(content);
    if (!number) {
        return fail(noNumber(content));
    }
    roundToDouble(*number);
    std::string& digits = number->digits;
    while (number->exponent < 0 && digits.size() > 1 && digits.back() == '0') {
        digits.pop_back();
        ++number->exponent;
    }
    if (digits == "0") {
        return Decimal{};
    }
    if (number->exponent > 18 || number->exponent < -18) {
        return fail(noNumber(content));
    }
    std::string canonical;
    if (number->exponent >= 0) {
        canonical = digits + std::string(static_cast<std::size_t>(number->exponent), '0');
    } else {
        const auto decimals = static_cast<std::size_t>(-number->exponent);
        if (digits.size() <= decimals) {
            digits.insert(0, decimals + 1 - digits.size(), '0');
        }
        canonical = digits.substr(0, digits.size() - decimals) + "." + digits.substr(digits.size() - decimals);
    }
    auto value = Decimal::parse((number->isNegative ? "-" : "") + canonical);
    return value ? std::move(value) : Result<Decimal>{fail(noNumber(content))};
}

Result<Value> valueOf(const Cell& cell, const CellFormat& format, const FormItem& item, std::optional<SeparatorReading> separator) {
    if (cell.isFormula && cell.content.empty()) {
        return fail(refused(
            "workbook.not-computed", {"Ô là công thức chưa được tính.", "The cell is a formula that nobody has computed."},
            {"Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi thử lại.", "Open it in Excel or LibreOffice, save, then try again."}));
    }
    if (cell.kind == CellKind::error) {
        return fail(
            refused("workbook.error-value",
                    {fmt::format("Ô báo lỗi của Excel ({}).", cell.content), fmt::format("The cell shows Excel's error {}.", cell.content)},
                    {"Sửa công thức trong Excel, lưu lại rồi thử lại.", "Mend the formula in Excel, save, then try again."}));
    }
    if (cell.kind == CellKind::truth) {
        return fail(refused("workbook.truth", {"Ô chứa đúng/sai, không phải số.", "The cell holds true or false, not a number."},
                            {"Nhập số vào ô này.", "Put the number there."}));
    }
    if (cell.kind == CellKind::text) {
        const auto number = parseVietnameseNumber(cell.content);
        if (number || number.error().code != "number.ambiguous") {
            return readCell(cell.content, item);
        }
        return separator ? readCell(disambiguated(std::string(trimmed(cell.content)), *separator), item)
                         : Result<Value>{fail(number.error())};
    }
    if (format.isDate) {
        return fail(refused("workbook.date",
                            {"Ô được định dạng là ngày tháng, không phải số liệu.", "The cell is formatted as a date, not as a figure."},
                            {"Đổi định dạng ô thành số, kiểm tra lại giá trị rồi thử lại.",
                             "Change its format to a number, check the value, then try again."}));
    }
    if (format.numberFormat.find('%') != std::string::npos) {
        return fail(refused("workbook.percent", {"Ô là tỷ lệ phần trăm, không phải số liệu.", "The cell is a percentage, not a figure."},
                            {"Kiểm tra xem có chọn nhầm cột không.", "Check whether it is the right column."}));
    }
    const auto number = decimalOf(cell.content);
    if (!number) {
        return fail(number.error());
    }
    // As text that reads one way only: no grouping, and never three decimals.
    std::string canonical = number->toString();
    if (const std::size_t mark = canonical.find('.'); mark != std::string::npos) {
        canonical[mark] = ',';
        canonical += number->decimals() == 3 ? "0" : "";
    }
    return readCell(canonical, item);
}

}  // namespace hopluu::workbook
