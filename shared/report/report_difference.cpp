#include "report/report_difference.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>

namespace hopluu::report {

namespace {

using Sentences = std::vector<std::string>;

/// A stretch where the two versions differ.
struct Hunk {
    std::size_t beforeBegin = 0, beforeEnd = 0, afterBegin = 0, afterEnd = 0;
};

/// By the longest common subsequence. Beyond `kMostSteps` the whole middle counts as different: nothing is lost but the pairing.
std::vector<Hunk> hunksOf(const Sentences& before, const Sentences& after) {
    constexpr std::size_t kMostSteps = 4'000'000;
    std::size_t head = 0;
    while (head < before.size() && head < after.size() && before[head] == after[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < before.size() - head && tail < after.size() - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    const std::size_t rows = before.size() - head - tail;
    const std::size_t columns = after.size() - head - tail;
    if (rows == 0 && columns == 0) {
        return {};
    }
    if (rows * columns > kMostSteps) {
        return {{head, head + rows, head, head + columns}};
    }
    std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& { return longest[row * (columns + 1) + column]; };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            at(row, column) = before[head + row] == after[head + column] ? at(row + 1, column + 1) + 1
                                                                         : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    std::vector<Hunk> hunks;
    std::optional<Hunk> open;
    std::size_t row = 0;
    std::size_t column = 0;
    const auto close = [&] {
        if (open) {
            open->beforeEnd = head + row;
            open->afterEnd = head + column;
            hunks.push_back(*open);
            open.reset();
        }
    };
    while (row < rows || column < columns) {
        if (row < rows && column < columns && before[head + row] == after[head + column]) {
            close();
            ++row;
            ++column;
            continue;
        }
        if (!open) {
            open = Hunk{head + row, 0, head + column, 0};
        }
        const bool takesBefore = column == columns || (row < rows && at(row + 1, column) >= at(row, column + 1));
        takesBefore ? ++row : ++column;
    }
    close();
    return hunks;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::sort(words.begin(), words.end());
    return words;
}

/// Words in common, of all words of both: 0 to 100.
int likeness(std::string_view one, std::string_view other) {
    constexpr std::size_t kPercent = 100;
    const auto first = wordsOf(one);
    const auto second = wordsOf(other);
    std::vector<std::string_view> common;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(common));
    const std::size_t all = first.size() + second.size();
    return all == 0 ? 0 : static_cast<int>(2 * kPercent * common.size() / all);
}

struct SectionPair {
    const ReportSection* before = nullptr;
    const ReportSection* after = nullptr;
};

/// In their order: what was there and has not been paired yet is told before what came in its place.
void addHunk(const Hunk& hunk, const SectionPair& pair, std::vector<SentenceChange>& changes) {
    constexpr int kAlike = 50;
    const ReportSection& names = pair.after != nullptr ? *pair.after : *pair.before;
    std::size_t next = hunk.beforeBegin;
    const auto gone = [&](std::size_t end) {
        for (; next < end; ++next) {
            changes.push_back({names.code, names.heading, pair.before->sentences[next], ""});
        }
    };
    for (std::size_t i = hunk.afterBegin; i < hunk.afterEnd; ++i) {
        const std::string& now = pair.after->sentences[i];
        std::size_t best = hunk.beforeEnd;
        int bestLikeness = kAlike - 1;
        for (std::size_t j = next; j < hunk.beforeEnd; ++j) {
            const int alike = likeness(pair.before->sentences[j], now);
            if (alike > bestLikeness) {
                best = j;
                bestLikeness = alike;
            }
        }
        if (best == hunk.beforeEnd) {
            changes.push_back({names.code, names.heading, "", now});
            continue;
        }
        gone(best);
        changes.push_back({names.code, names.heading, pair.before->sentences[best], now});
        ++next;
    }
    gone(hunk.beforeEnd);
}

void compareSections(const SectionPair& pair, std::vector<SentenceChange>& changes) {
    static const Sentences kNone;
    const ReportSection& names = pair.after != nullptr ? *pair.after : *pair.before;
    const std::string& was = pair.before != nullptr ? pair.before->heading : names.heading;
    if (pair.before == nullptr || pair.after == nullptr || was != names.heading) {
        changes.push_back({names.code, names.heading, pair.before != nullptr ? pair.before->heading : "",
                           pair.after != nullptr ? pair.after->heading : ""});
    }
    const Sentences& before = pair.before != nullptr ? pair.before->sentences : kNone;
    const Sentences& after = pair.after != nullptr ? pair.after->sentences : kNone;
    for (const Hunk& hunk : hunksOf(before, after)) {
        addHunk(hunk, pair, changes);
    }
}

const ReportSection* findSection(const ReportContent& content, const std::string& code) {
    const auto found =
        std::find_if(content.sections.begin(), content.sections.end(), [&](const ReportSection& s) { return s.code == code; });
    return found == content.sections.end() ? nullptr : &*found;
}

std::vector<SentenceChange> sentenceChanges(const ReportContent& before, const ReportContent& after) {
    std::vector<SentenceChange> changes;
    for (const ReportSection& section : after.sections) {
        compareSections({findSection(before, section.code), &section}, changes);
    }
    for (const ReportSection& section : before.sections) {
        if (findSection(after, section.code) == nullptr) {
            compareSections({&section, nullptr}, changes);
        }
    }
    return changes;
}

using CellKey = std::tuple<ReportTable, std::string, std::string>;

CellKey keyOf(const ReportCell& cell) {
    return {cell.table, cell.row, cell.column};
}

std::map<CellKey, const ReportCell*> byKey(const ReportContent& content) {
    std::map<CellKey, const ReportCell*> cells;
    for (const ReportCell& cell : content.cells) {
        cells.emplace(keyOf(cell), &cell);
    }
    return cells;
}

std::vector<CellChange> cellChanges(const ReportContent& before, const ReportContent& after) {
    const auto earlier = byKey(before);
    const auto later = byKey(after);
    std::vector<CellChange> changes;
    for (const ReportCell& cell : after.cells) {
        const auto was = earlier.find(keyOf(cell));
        const std::string text = was == earlier.end() ? std::string() : was->second->text;
        if (text != cell.text) {
            changes.push_back({cell, text});
        }
    }
    for (const ReportCell& cell : before.cells) {
        if (!cell.text.empty() && !later.contains(keyOf(cell))) {
            CellChange change{cell, cell.text};
            change.cell.text.clear();
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

}  // namespace

ReportDifference differenceOf(const ReportContent& before, const ReportContent& after) {
    return {sentenceChanges(before, after), cellChanges(before, after)};
}

}  // namespace hopluu::report
