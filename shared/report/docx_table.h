// What the annex tables share: a column for each board, small type, rows of one group kept together.
#pragma once

#include "report/report.h"
#include "report/word_ml.h"

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

/// Widths in twips of a table with one narrow column per board.
struct BoardTable {
    int numberWidth = 0;
    int nameWidth = 0;
    int labelWidth = 0;  // 0: no such column
    int boardWidth = 0;
    int totalWidth = 0;  // 0: no such column
    int points = 8;

    [[nodiscard]] word::TableStyle style(std::size_t boards) const;
};

/// `width` is what the page offers; boards get what the other columns leave, at most what they need.
[[nodiscard]] BoardTable layOutBoardTable(int width, std::size_t boards, int numberWidth, int labelWidth, int totalWidth);

struct CellText {
    std::string text{};
    int width = 0;
    word::Align align = word::Align::center;
    bool bold = false;
    bool italic = false;
    bool keepNext = false;
    int span = 1;
    word::VerticalMerge merge = word::VerticalMerge::none;
};
void appendSmallCell(pugi::xml_node row, const CellText& cell, int points);
void appendSmallNote(pugi::xml_node body, std::string_view text);

}  // namespace hopluu::report
