// What an amendment changed: every sentence and every cell that the two versions do not have alike.
#pragma once

#include "report/report_content.h"

#include <string>
#include <vector>

namespace hopluu::report {

struct SentenceChange {
    std::string section, heading;  // of the version that has the sentence, of the later one when both have
    std::string before, after;     // one of them empty: added, or left out
    bool operator==(const SentenceChange&) const = default;
};

struct CellChange {
    ReportCell cell;  // as it is now; one that is gone, as it was, with an empty text
    std::string before;
    bool operator==(const CellChange&) const = default;
};

struct ReportDifference {
    std::vector<SentenceChange> sentences;  // in the order of the report
    std::vector<CellChange> cells;
    [[nodiscard]] bool empty() const { return sentences.empty() && cells.empty(); }
    bool operator==(const ReportDifference&) const = default;
};

/// A sentence that was reworded stands with what it became, when at least half of the words are the same.
[[nodiscard]] ReportDifference differenceOf(const ReportContent& before, const ReportContent& after);

}  // namespace hopluu::report
