#include "report/docx_table.h"

#include "report/docx_styles.h"
#include "report/word_ml.h"

#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

using namespace word;

namespace {

/// How many more rows a cell from above covers, and how many columns from this one on.
struct Covered {
    int rows = 0;
    int columns = 1;
};

/// WordprocessingML wants a cell for every place of the grid, also where one from above reaches down.
class GridWriter {
public:
    GridWriter(pugi::xml_node node, const PaperTable& table) : node_(node), table_(table), covered_(table.columnWidths.size()) {}

    void append(const PaperRow& row, RowKind kind) {
        pugi::xml_node line = appendRow(node_, kind);
        std::size_t column = 0;
        for (const PaperCell& cell : row.cells) {
            column = appendCovered(line, column, row.keepWithNext);
            const VerticalMerge merge = cell.rows > 1 ? VerticalMerge::restart : VerticalMerge::none;
            appendText(line, column, cell, merge, row.keepWithNext);
            covered_[column] = {cell.rows - 1, cell.columns};
            column += static_cast<std::size_t>(cell.columns);
        }
        appendCovered(line, column, row.keepWithNext);
    }

private:
    std::size_t appendCovered(pugi::xml_node line, std::size_t column, bool keepNext) {
        while (column < covered_.size() && covered_[column].rows > 0) {
            --covered_[column].rows;
            appendText(line, column, {.columns = covered_[column].columns}, VerticalMerge::carryOn, keepNext);
            column += static_cast<std::size_t>(covered_[column].columns);
        }
        return column;
    }

    void appendText(pugi::xml_node line, std::size_t column, const PaperCell& cell, VerticalMerge merge, bool keepNext) {
        const auto from = table_.columnWidths.begin() + static_cast<std::ptrdiff_t>(column);
        const std::string_view looks = cell.bold ? (cell.italic ? style::kAnnexBoldItalic : style::kAnnexBold)
                                                 : (cell.italic ? style::kAnnexItalic : std::string_view());
        const std::string paragraph = cellStyle(cell.align, table_.points);
        appendTextCell(line, {.width = std::accumulate(from, from + cell.columns, 0), .span = cell.columns, .merge = merge}, cell.text,
                       {.styleId = paragraph, .keepNext = keepNext}, looks);
    }

    pugi::xml_node node_;
    const PaperTable& table_;
    std::vector<Covered> covered_;
};

}  // namespace

void appendPaperTable(pugi::xml_node body, const PaperTable& table) {
    pugi::xml_node node =
        appendTable(body, {.columnWidths = table.columnWidths, .styleId = style::kAnnexTable, .cellMargin = table.cellMargin});
    GridWriter writer(node, table);
    for (const PaperRow& row : table.head) {
        writer.append(row, RowKind::repeatedHeader);
    }
    for (const PaperRow& row : table.rows) {
        writer.append(row, RowKind::body);
    }
}

}  // namespace hopluu::report
