#include "naive_totals.h"

#include <fmt/format.h>

namespace hopluu::bench {

TextCells makeTextCells(const Size& size) {
    TextCells cells;
    for (std::size_t year = 0; year < size.years; ++year) {
        for (std::size_t board = 0; board < size.boards; ++board) {
            for (std::size_t cell = 0; cell < size.cells; ++cell) {
                cells.emplace(fmt::format("{}/board-{:02}/{}", year, board, cellCode(cell)),
                              Decimal::fromMillionths(figure(board, year, cell)).toString());
            }
        }
    }
    return cells;
}

std::map<std::string, std::int64_t> naiveTotals(const TextCells& cells) {
    std::map<std::string, std::int64_t> totals;
    for (const auto& [key, text] : cells) {
        const auto year = key.find('/');
        const auto board = key.find('/', year + 1);
        totals[key.substr(0, year + 1) + key.substr(board + 1)] += Decimal::parse(text).value().millionths();
    }
    return totals;
}

}  // namespace hopluu::bench
