// What a figure counts. Amounts of different units never add up: USD and dong only meet through an exchange rate.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/decimal.h"
#include "domain/result.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hopluu {

enum class UnitOfMeasure : std::uint8_t {
    zone,               // khu
    hectare,            // ha
    treatmentPlant,     // trạm
    project,            // dự án
    projectAdjustment,  // lượt dự án
    millionUsd,         // triệu USD
    billionDong,        // tỷ đồng
    person,             // người
    point,              // điểm
    percent,            // %
};

/// The code used in templates and files: "million_usd".
[[nodiscard]] std::string_view code(UnitOfMeasure unit);
[[nodiscard]] std::optional<UnitOfMeasure> unitOfMeasureFromCode(std::string_view code);
/// As printed: {"triệu USD", "million USD"}.
[[nodiscard]] const BilingualText& label(UnitOfMeasure unit);

/// An amount with its unit. The only way to add amounts; the compiler keeps bare decimals out of it.
struct Quantity {
    Decimal amount;
    UnitOfMeasure unit = UnitOfMeasure::zone;

    bool operator==(const Quantity&) const = default;
};

/// Errors: "quantity.unit-mismatch", "decimal.overflow".
[[nodiscard]] Result<Quantity> add(const Quantity& a, const Quantity& b);

/// Dong per US dollar, with where and when it was published (ISO 8601 date). A period has one.
struct ExchangeRate {
    Decimal dongPerUsd;
    std::string source;
    std::string date;

    bool operator==(const ExchangeRate&) const = default;
};

/// million USD -> billion dong (1 million USD at 24,780 is 24.78 billion dong).
/// Errors: "quantity.unit-mismatch" when `usd` is not in million USD, "decimal.overflow".
[[nodiscard]] Result<Quantity> toBillionDong(const Quantity& usd, const ExchangeRate& rate);

}  // namespace hopluu
