#include "report/docx_table.h"

#include <algorithm>

namespace hopluu::report {

using namespace word;

namespace {

constexpr int kCellMargin = millimetres(5);
constexpr int kCellPadding = 20;  // one point above and below the text

}  // namespace

TableStyle BoardTable::style(std::size_t boards) const {
    TableStyle table{.borders = Borders::all, .cellMargin = kCellMargin};
    table.columnWidths = {numberWidth, nameWidth};
    if (labelWidth != 0) {
        table.columnWidths.push_back(labelWidth);
    }
    table.columnWidths.insert(table.columnWidths.end(), boards, boardWidth);
    if (totalWidth != 0) {
        table.columnWidths.push_back(totalWidth);
    }
    return table;
}

BoardTable layOutBoardTable(int width, std::size_t boards, int numberWidth, int labelWidth, int totalWidth) {
    // "375.171,0" at 8 pt is 11.3 mm wide; with the margins of the cell it must not wrap.
    constexpr int kEnough = millimetres(142);
    constexpr int kComfortable = millimetres(128);
    constexpr int kNarrowestName = millimetres(340);
    const int free = width - numberWidth - labelWidth - totalWidth;
    BoardTable table{.numberWidth = numberWidth, .labelWidth = labelWidth, .totalWidth = totalWidth};
    const int count = std::max(1, static_cast<int>(boards));
    table.boardWidth = std::min(kEnough, (free - kNarrowestName) / count);
    table.points = table.boardWidth >= kComfortable ? 8 : 7;
    table.nameWidth = std::max(kNarrowestName, free - table.boardWidth * count);
    return table;
}

void appendSmallCell(pugi::xml_node row, const CellText& cell, int points) {
    appendTextCell(row, {.width = cell.width, .span = cell.span, .merge = cell.merge}, cell.text,
                   {.align = cell.align, .before = kCellPadding, .after = kCellPadding, .keepNext = cell.keepNext, .markPoints = points},
                   {.points = points, .bold = cell.bold, .italic = cell.italic});
}

void appendSmallNote(pugi::xml_node body, std::string_view text) {
    constexpr int kNotePoints = 10;
    constexpr int kNoteBefore = 2 * kTwipsPerPoint;
    appendTextParagraph(body, text, {.align = Align::justify, .before = kNoteBefore}, {.points = kNotePoints});
}

}  // namespace hopluu::report
