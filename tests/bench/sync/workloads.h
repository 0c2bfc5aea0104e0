// The six workloads, on the real server and real stores over HTTPS. Each checks that what it measured was also right.
#pragma once

#include "bench/store/realistic_cells.h"
#include "bench/sync/metered_line.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hopluu::bench {

struct Sizes {
    std::size_t boards = 11, numbers = 80, texts = 20;
    static constexpr std::size_t textBytes = 1450;  // then the sentence is ended: 1.5 kB
    CampaignSize history;
    std::size_t cells = 21;  // one after another, where one cell is measured
};

/// What a piece of work took, and what it sent.
struct Cost {
    double milliseconds = 0;
    LineBytes bytes;
};

/// The values and texts of one board's year, the same for both contestants.
struct BoardYear {
    std::vector<std::int64_t> numbers;
    std::vector<std::string> texts;
};
[[nodiscard]] std::vector<BoardYear> boardYears(const Sizes& sizes);

/// Each board sends its year, then each pulls everything.
struct EveryoneSends {
    Cost cost;
    double serverMegabytes = 0;
};
[[nodiscard]] EveryoneSends everyoneSends(const Sizes& sizes);

/// One cell until another laptop has it, the median of several; and then nothing new.
struct SmallExchanges {
    Cost sending, fetching, nothingNew;
    double serverMegabytes = 0;

    [[nodiscard]] std::uint64_t cellBytes() const { return sending.bytes.together() + fetching.bytes.together(); }
    [[nodiscard]] double cellMilliseconds() const { return sending.milliseconds + fetching.milliseconds; }
};
[[nodiscard]] SmallExchanges smallExchanges(const Sizes& sizes);

/// Many years to a fresh laptop, and one more cell after that.
struct History {
    Cost cost;
    SmallExchanges afterwards;
    double fileMegabytes = 0;
    double serverMegabytes = 0;
};
[[nodiscard]] History history(const Sizes& sizes, const std::vector<Operation>& cells);

/// Two laptops of one board write one cell without knowing of each other: do all three readers show the same value, and both originals?
[[nodiscard]] bool bothAreShown();

/// One board sends its year and pulls everyone's while every connection is cut after so many bytes (0: none is).
struct CutLine {
    Cost cost;
    std::size_t exchanges = 0;  // that it took; all but the last ended with an error, as when a person or the schedule tries again
};
[[nodiscard]] CutLine overCutLine(const Sizes& sizes, std::size_t cutAfter);

}  // namespace hopluu::bench
