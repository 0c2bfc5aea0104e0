// Units of measure as people write them beside a figure: "triệu USD", "Tr.đ", "1.000 USD", "m2".
#pragma once

#include "domain/form.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hopluu::workbook {

struct StatedUnit {
    enum class Of : std::uint8_t { dollars, dong, area, persons };
    Of of = Of::dollars;
    std::int64_t scale = 1;  // of a dollar, a dong, a square metre, a person

    bool operator==(const StatedUnit&) const = default;
};

/// nullopt for anything that is no such unit, or that may be two ("triệu USD/tỷ đồng").
[[nodiscard]] std::optional<StatedUnit> statedUnit(std::string_view text);
/// That of what stands in brackets: "Vốn đăng ký (nghìn USD)".
[[nodiscard]] std::optional<StatedUnit> statedUnitInBrackets(std::string_view text);
/// nullopt for what is merely counted.
[[nodiscard]] std::optional<StatedUnit> statedUnitOf(UnitOfMeasure unit);

}  // namespace hopluu::workbook
