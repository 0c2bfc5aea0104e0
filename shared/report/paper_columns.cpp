// How wide the columns of a table with one column per board are.
#include "report/paper_parts.h"

#include <algorithm>

namespace hopluu::report {

PaperTable BoardColumns::table(std::size_t boards) const {
    constexpr int kCellMargin = millimetres(5);
    PaperTable table{.columnWidths = {numberWidth, nameWidth},
                     .namingColumns = labelWidth != 0 ? 3 : 2,
                     .points = points,
                     .cellMargin = kCellMargin,
                     .head = {},
                     .rows = {}};
    if (labelWidth != 0) {
        table.columnWidths.push_back(labelWidth);
    }
    table.columnWidths.insert(table.columnWidths.end(), boards, boardWidth);
    if (totalWidth != 0) {
        table.columnWidths.push_back(totalWidth);
    }
    return table;
}

BoardColumns layOutBoardColumns(int width, std::size_t boards, int numberWidth, int labelWidth, int totalWidth) {
    // "375.171,0" at 8 pt is 11.3 mm wide; with the margins of the cell it must not wrap.
    constexpr int kEnough = millimetres(142);
    constexpr int kComfortable = millimetres(128);
    constexpr int kNarrowestName = millimetres(340);
    const int free = width - numberWidth - labelWidth - totalWidth;
    BoardColumns columns{.numberWidth = numberWidth, .labelWidth = labelWidth, .totalWidth = totalWidth};
    // More boards than that make the table wider than the page, and it is cut (fitToPage): each share is as wide as if it had a dozen.
    constexpr int kMostOnPage = 14;
    constexpr int kDozen = 12;
    const int count = boards > kMostOnPage ? kDozen : std::max(1, static_cast<int>(boards));
    columns.boardWidth = std::min(kEnough, (free - kNarrowestName) / count);
    columns.points = columns.boardWidth >= kComfortable ? 8 : 7;
    columns.nameWidth = std::max(kNarrowestName, free - columns.boardWidth * count);
    return columns;
}

}  // namespace hopluu::report
