// Tables wider than a page, cut between columns.
#include "report/paper.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace hopluu::report {

namespace {

/// Columns [from, to), beside the naming ones.
struct Share {
    int from, to;
};

/// How many of the columns [from, to) the table keeps.
int kept(int from, int to, int naming, Share share) {
    const int names = std::max(0, std::min(to, naming) - from);
    return names + std::max(0, std::min(to, share.to) - std::max(from, share.from));
}

std::vector<PaperRow> shareOf(const std::vector<PaperRow>& rows, const PaperTable& table, Share share) {
    std::vector<PaperRow> lines;
    std::vector<int> covered(table.columnWidths.size(), 0);
    for (const PaperRow& row : rows) {
        PaperRow& line = lines.emplace_back(PaperRow{.cells = {}, .keepWithNext = row.keepWithNext});
        std::size_t column = 0;
        for (const PaperCell& cell : row.cells) {
            while (column < covered.size() && covered[column] > 0) {
                ++column;
            }
            const auto at = static_cast<int>(column);
            if (const int columns = kept(at, at + cell.columns, table.namingColumns, share); columns > 0) {
                line.cells.push_back(cell);
                line.cells.back().columns = columns;
            }
            const auto from = covered.begin() + at;
            std::fill(from, from + cell.columns, cell.rows);
            column += static_cast<std::size_t>(cell.columns);
        }
        for (int& rowsLeft : covered) {
            rowsLeft = std::max(0, rowsLeft - 1);
        }
    }
    return lines;
}

}  // namespace

std::vector<PaperTable> fitToPage(const PaperTable& table, const PageRules& page) {
    const auto naming = table.columnWidths.begin() + table.namingColumns;
    const auto moving = static_cast<int>(table.columnWidths.end() - naming);
    const int namesWidth = std::accumulate(table.columnWidths.begin(), naming, 0);
    const auto share = [&](int index, int of) {  // even ones: no page with one column
        return Share{table.namingColumns + moving * index / of, table.namingColumns + moving * (index + 1) / of};
    };
    const auto fits = [&](int of) {
        for (int i = 0; i < of; ++i) {
            const auto begin = table.columnWidths.begin();
            if (std::accumulate(begin + share(i, of).from, begin + share(i, of).to, namesWidth) > page.textWidth()) {
                return false;
            }
        }
        return true;
    };
    int shares = 1;
    while (shares < moving && !fits(shares)) {
        ++shares;
    }
    std::vector<PaperTable> tables;
    for (int i = 0; i < shares; ++i) {
        const Share columns = share(i, shares);
        PaperTable part = table;
        part.columnWidths.assign(table.columnWidths.begin(), naming);
        part.columnWidths.insert(part.columnWidths.end(), table.columnWidths.begin() + columns.from,
                                 table.columnWidths.begin() + columns.to);
        part.head = shareOf(table.head, table, columns);
        part.rows = shareOf(table.rows, table, columns);
        tables.push_back(std::move(part));
    }
    return tables;
}

}  // namespace hopluu::report
