// Cells as a bloc would hold them after years of work: figures of many sizes that grow and shrink from year to year, a few states
// that are not numbers, a few remarks; half of the board years typed by hand, half imported from a file. The same on every run.
#pragma once

#include "journal/operation.h"

#include <cstddef>
#include <vector>

namespace hopluu::bench {

struct CampaignSize {
    std::size_t boards = 63;
    std::size_t years = 20;
    std::size_t cells = 100;
};

/// In the order in which a server would have received them: year by year, board by board; one device a board.
[[nodiscard]] std::vector<Operation> realisticCells(const CampaignSize& size);

}  // namespace hopluu::bench
