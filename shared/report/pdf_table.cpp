// A table on pages: its head again on each, rows that belong together on one.
#include "report/pdf_parts.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace hopluu::report {

namespace {

using pdf::Millipoints;

constexpr Millipoints kPadding = pdf::points(1);  // above and below the text
constexpr Millipoints kBorder = 500;

struct LaidCell {
    std::size_t column;
    int columns, rows;
    Align align;
    pdf::TextStyle style;
    std::vector<TextLine> lines;

    [[nodiscard]] Millipoints textHeight() const { return static_cast<Millipoints>(lines.size()) * singleLine(style.points); }
};

struct LaidRow {
    std::vector<LaidCell> cells;
    Millipoints height = 0;
    bool keepWithNext = false;
};

using LaidRows = std::vector<LaidRow>;

class TableSetter {
public:
    TableSetter(PageFlow& flow, const PaperTable& table) : flow_(flow), table_(table) {
        Millipoints x =
            flow.left() + (flow.width() - millipoints(std::accumulate(table.columnWidths.begin(), table.columnWidths.end(), 0))) / 2;
        for (const int width : table.columnWidths) {
            edges_.push_back(x);
            x += millipoints(width);
        }
        edges_.push_back(x);
        head_ = lay(table.head);
        rows_ = cutTall(lay(table.rows), flow.wholeRoom() - heightOf(head_, 0, head_.size()));
    }

    void set() {
        bool headSet = false;
        for (std::size_t from = 0; from < rows_.size();) {
            const std::size_t to = endOfUnit(from);
            const Millipoints height = heightOf(rows_, from, to) + (headSet ? 0 : heightOf(head_, 0, head_.size()));
            if (flow_.room() < height && !(headSet && flow_.atTop())) {
                flow_.newPage();
                headSet = false;
            }
            if (!headSet) {
                draw(head_, 0, head_.size());
                headSet = true;
            }
            draw(rows_, from, to);
            from = to;
        }
    }

private:
    [[nodiscard]] Millipoints widthOf(std::size_t column, int columns) const {
        return edges_[column + static_cast<std::size_t>(columns)] - edges_[column];
    }
    [[nodiscard]] Millipoints margin() const { return millipoints(table_.cellMargin); }

    [[nodiscard]] static Millipoints heightOf(const LaidRows& rows, std::size_t from, std::size_t to) {
        Millipoints height = 0;
        for (std::size_t i = from; i < std::min(to, rows.size()); ++i) {
            height += rows[i].height;
        }
        return height;
    }

    [[nodiscard]] LaidCell layCell(const PaperCell& cell, std::size_t column) {
        constexpr int kSmallest = 4;
        const Millipoints width = widthOf(column, cell.columns) - 2 * margin();
        LaidCell laid{column, cell.columns, cell.rows, cell.align, {pdf::styleOf(cell.bold, cell.italic), table_.points}, {}};
        // Rather small than broken: a figure with more digits than the column was made for.
        while (laid.style.points > kSmallest && widestWord(flow_.document(), cell.text, laid.style) > width) {
            --laid.style.points;
        }
        laid.lines = breakLines(flow_.document(), cell.text, laid.style, width);
        return laid;
    }

    [[nodiscard]] LaidRows lay(const std::vector<PaperRow>& rows) {
        LaidRows laid;
        std::vector<int> covered(table_.columnWidths.size(), 0);  // rows from this one on that a cell above reaches over
        for (const PaperRow& row : rows) {
            LaidRow& line = laid.emplace_back();
            line.keepWithNext = row.keepWithNext;
            std::size_t column = 0;
            for (const PaperCell& cell : row.cells) {
                while (column < covered.size() && covered[column] > 0) {
                    ++column;
                }
                line.cells.push_back(layCell(cell, column));
                const auto from = covered.begin() + static_cast<std::ptrdiff_t>(column);
                std::fill(from, from + cell.columns, cell.rows);
                column += static_cast<std::size_t>(cell.columns);
            }
            for (int& rowsLeft : covered) {
                rowsLeft = std::max(0, rowsLeft - 1);
            }
        }
        giveHeights(laid);
        return laid;
    }

    static void giveHeights(LaidRows& rows) {
        for (LaidRow& row : rows) {
            for (const LaidCell& cell : row.cells) {
                row.height = std::max(row.height, cell.rows == 1 ? cell.textHeight() + 2 * kPadding : 0);
            }
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const LaidCell& cell : rows[i].cells) {
                const std::size_t end = std::min(i + static_cast<std::size_t>(cell.rows), rows.size());
                const Millipoints missing = cell.textHeight() + 2 * kPadding - heightOf(rows, i, end);
                rows[end - 1].height += std::max(0, missing);
            }
        }
    }

    /// A row that is higher than a page goes on in further rows.
    [[nodiscard]] static LaidRows cutTall(LaidRows rows, Millipoints most) {
        LaidRows cut;
        for (LaidRow& row : rows) {
            while (row.height > most) {
                LaidRow part{row.cells, 0, false};
                for (std::size_t i = 0; i < row.cells.size(); ++i) {
                    auto& lines = row.cells[i].lines;
                    const auto fit = static_cast<std::size_t>((most - 2 * kPadding) / singleLine(row.cells[i].style.points));
                    const auto here = static_cast<std::ptrdiff_t>(std::min(std::max<std::size_t>(fit, 1), lines.size()));
                    part.cells[i].lines.assign(lines.begin(), lines.begin() + here);
                    lines.erase(lines.begin(), lines.begin() + here);
                }
                LaidRows both{std::move(part), {std::move(row.cells), 0, row.keepWithNext}};
                giveHeights(both);
                cut.push_back(std::move(both[0]));
                row = std::move(both[1]);
            }
            cut.push_back(std::move(row));
        }
        return cut;
    }

    /// The rows from `from` on that stay on one page; one alone if together they are too high for any.
    [[nodiscard]] std::size_t endOfUnit(std::size_t from) const {
        std::size_t to = from + 1;
        while (to < rows_.size() && rows_[to - 1].keepWithNext) {
            ++to;
        }
        const Millipoints most = flow_.wholeRoom() - heightOf(head_, 0, head_.size());
        return heightOf(rows_, from, to) <= most ? to : from + 1;
    }

    void draw(const LaidRows& rows, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            for (const LaidCell& cell : rows[i].cells) {
                const Millipoints height = std::min(heightOf(rows, i, i + static_cast<std::size_t>(cell.rows)), flow_.room());
                drawCell(cell, height);
            }
            flow_.advance(rows[i].height);
        }
    }

    void drawCell(const LaidCell& cell, Millipoints height) {
        const Millipoints x = edges_[cell.column];
        const Millipoints width = widthOf(cell.column, cell.columns);
        flow_.document().box({x, flow_.y()}, width, height, kBorder);
        Millipoints top = flow_.y() + (height - cell.textHeight()) / 2;
        for (const TextLine& line : cell.lines) {
            const Millipoints lineHeight = singleLine(cell.style.points);
            drawLine(flow_.document(), line, cell.style, cell.align, {x + margin(), top, width - 2 * margin(), lineHeight});
            top += lineHeight;
        }
    }

    PageFlow& flow_;
    const PaperTable& table_;
    std::vector<Millipoints> edges_;  // left one of each column, then the right one of the last
    LaidRows head_, rows_;
};

}  // namespace

void setTable(PageFlow& flow, const PaperTable& table) {
    TableSetter(flow, table).set();
}

}  // namespace hopluu::report
