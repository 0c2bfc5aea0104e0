#include "form/cell_text.h"

#include "domain/number_text.h"
#include "form/board_csv.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace hopluu {

namespace {

/// Folded: no diacritics, lower case.
constexpr std::array<std::pair<std::string_view, ValueState>, 10> kStateWords{{
    {"-", ValueState::noneArose},
    {"–", ValueState::noneArose},
    {"—", ValueState::noneArose},
    {"khong phat sinh", ValueState::noneArose},
    {"khong ap dung", ValueState::notApplicable},
    {"n/a", ValueState::notApplicable},
    {"chua co", ValueState::notYetAvailable},
    {"chua co so lieu", ValueState::notYetAvailable},
    {"chua nhap", ValueState::notEntered},
    {"so lieu", ValueState::number},
}};

Error error(std::string code, BilingualText message, BilingualText remedy) {
    return {std::move(code), std::move(message), std::move(remedy), {}};
}

Result<Decimal> checkAgainst(const FormItem& item, Decimal number) {
    if (item.whole && !number.isWhole()) {
        return fail(error("csv.not-whole",
                          {fmt::format("{} phải là số nguyên, không phải {}.", label(item.unit).vi, formatVietnameseExact(number)),
                           fmt::format("{} must be a whole number, not {}.", label(item.unit).en, number.toString())},
                          {"Kiểm tra lại số, đơn vị tính và dấu phân cách.", "Check the number, the unit and the separators."}));
    }
    if (number.decimals() > item.inputDecimals) {
        return fail(
            error("csv.too-many-decimals",
                  {fmt::format("{} có {} chữ số thập phân, chỉ nhận tối đa {}.", formatVietnameseExact(number), number.decimals(),
                               item.inputDecimals),
                   fmt::format("{} has {} decimals; at most {} are accepted.", number.toString(), number.decimals(), item.inputDecimals)},
                  {"Làm tròn số trước khi nhập.", "Round it before entering."}));
    }
    // Money may shrink by an adjustment; zones, land, plants, projects and people cannot be fewer than none.
    const bool money = item.unit == UnitOfMeasure::millionUsd || item.unit == UnitOfMeasure::billionDong;
    if (number.isNegative() && !money) {
        return fail(error("csv.negative",
                          {fmt::format("{} không thể âm ({}).", label(item.unit).vi, formatVietnameseExact(number)),
                           fmt::format("{} cannot be negative ({}).", label(item.unit).en, number.toString())},
                          {"Bỏ dấu trừ, hoặc kiểm tra lại ô.", "Remove the minus sign, or check the cell."}));
    }
    return number;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::array<std::string_view, 6> kBlanks{" ", "\t", "\n", "\r", "\u00a0", "\u202f"};
    const auto leading = [&] {
        return std::find_if(kBlanks.begin(), kBlanks.end(), [&](std::string_view b) { return text.starts_with(b); });
    };
    const auto trailing = [&] {
        return std::find_if(kBlanks.begin(), kBlanks.end(), [&](std::string_view b) { return text.ends_with(b); });
    };
    for (const auto* blank = leading(); blank != kBlanks.end(); blank = leading()) {
        text.remove_prefix(blank->size());
    }
    for (const auto* blank = trailing(); blank != kBlanks.end(); blank = trailing()) {
        text.remove_suffix(blank->size());
    }
    return text;
}

std::optional<ValueState> stateFromText(std::string_view text) {
    if (const auto state = valueStateFromCode(text)) {
        return state;
    }
    const std::string folded = text::fold(text);
    const auto* const found = std::find_if(kStateWords.begin(), kStateWords.end(), [&](const auto& word) { return word.first == folded; });
    return found == kStateWords.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Finality> finalityFromText(std::string_view text) {
    const std::string folded = text::fold(text);
    if (folded.empty() || folded == "final" || folded == "chinh thuc") {
        return Finality::final;
    }
    if (folded == "estimate" || folded == "uoc") {
        return Finality::estimate;
    }
    return std::nullopt;
}

Result<Decimal> readFigure(std::string_view text) {
    auto number = parseVietnameseNumber(text);
    if (!number) {
        Error cause = std::move(number.error());
        if (cause.code == "number.too-large") {
            cause.code = "csv.too-large-number";
        } else if (cause.code == "number.too-many-decimals") {
            cause.code = "csv.too-many-decimals";
        } else {
            cause.code = "csv.number";
        }
        cause.place.clear();
        return fail(std::move(cause));
    }
    const std::int64_t limit = kLargestFigure * Decimal::kUnit;
    if (number->millionths() >= limit || number->millionths() <= -limit) {
        return fail(error(
            "csv.too-large-number",
            {fmt::format("Số {} quá lớn; mỗi ô phải nhỏ hơn 1.000.000.000.", formatVietnameseExact(*number)),
             fmt::format("The number {} is too large; a cell holds less than 1,000,000,000.", number->toString())},
            {"Kiểm tra đơn vị tính (triệu USD, tỷ đồng) và số chữ số.", "Check the unit (million USD, billion dong) and the digits."}));
    }
    return number;
}

Result<Value> readCell(std::string_view text, const FormItem& item) {
    text = trimmed(text);
    if (text.empty()) {
        return Value{};
    }
    if (const auto state = stateFromText(text); state && *state != ValueState::number) {
        return Value::inState(*state);
    }
    auto number = readFigure(text);
    if (!number) {
        return fail(std::move(number.error()));
    }
    auto checked = checkAgainst(item, *number);
    if (!checked) {
        return fail(std::move(checked.error()));
    }
    return Value::of(*checked);
}

}  // namespace hopluu
