// The rules of a page: A4 and the margins of Decree 30/2020/NĐ-CP. Lengths are twips (1/20 pt).
#pragma once

namespace hopluu::report {

constexpr int kTwipsPerPoint = 20;
/// 1 mm = 1440 / 25.4 twips, rounded to the nearest.
[[nodiscard]] constexpr int millimetres(int tenths) {
    return (tenths * 1440 + 127) / 254;
}

enum class Align { left, center, right, justify };
enum class Orientation { portrait, landscape };

/// A4. The page number stands in the top margin, not on the first page of its kind; the text and each annex count from 1.
struct PageRules {
    Orientation orientation = Orientation::portrait;
    int top = 0, bottom = 0, left = 0, right = 0;
    int header = 0;  // from the upper edge to the page number

    static constexpr int kShortSide = 11906;  // 210 mm
    static constexpr int kLongSide = 16838;   // 297 mm
    [[nodiscard]] constexpr int width() const { return orientation == Orientation::landscape ? kLongSide : kShortSide; }
    [[nodiscard]] constexpr int height() const { return orientation == Orientation::landscape ? kShortSide : kLongSide; }
    [[nodiscard]] constexpr int textWidth() const { return width() - left - right; }
};

// Top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20.
constexpr PageRules kTextPage{Orientation::portrait, millimetres(200), millimetres(200),
                              millimetres(300),      millimetres(150), millimetres(100)};
constexpr PageRules kWidePage{Orientation::landscape, millimetres(200), millimetres(200),
                              millimetres(300),       millimetres(150), millimetres(100)};

}  // namespace hopluu::report
