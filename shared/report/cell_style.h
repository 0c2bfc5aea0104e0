// How a cell of a workbook looks. Equal styles share one format of the file.
#pragma once

#include <compare>
#include <cstdint>

namespace hopluu::report {

enum class HorizontalAlign : std::uint8_t { left, center, right };

struct CellStyle {
    HorizontalAlign align = HorizontalAlign::left;
    bool bold = false;
    bool italic = false;
    bool border = true;
    bool wrap = true;
    bool head = false;  // light ground
    int points = 10;
    int decimals = -1;  // of a number; -1: general
    bool open = false;  // may be typed into on a protected sheet; a ground of its own

    auto operator<=>(const CellStyle&) const = default;
};

}  // namespace hopluu::report
