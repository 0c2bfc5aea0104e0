// What has changed since a submission. What it contained is not stored: it is rebuilt from the journal and compared with the content hash
// that the submission carries (docs/decisions/0127).
#pragma once

#include "domain/result.h"
#include "journal/operation.h"
#include "store/store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace hopluu::engine {

/// The cells, paragraphs, scores and explanations of a board's year; what is empty is left out.
using ContentMap = std::map<std::pair<Topic, ItemCode>, Body>;

struct ContentDifference {
    Topic topic = Topic::cell;
    ItemCode item;
    std::optional<Body> before, after;  // nullopt: empty
    bool operator==(const ContentDifference&) const = default;
};

struct SubmissionDifference {
    std::uint32_t from = 0, to = 0;  // revisions; `to` 0: as it stands now
    std::int64_t submittedAt = 0;    // of `from`, milliseconds UTC
    bool isProven = false;           // the rebuilt contents have the hashes that the submissions carry
    std::vector<ContentDifference> changes;
};

struct SubmittedContent {
    ContentMap content;
    bool isProven = false;
};

/// The submissions of a year that stand, oldest first: refused ones are left out.
[[nodiscard]] Result<std::vector<JournalEntry>> submissionsOf(const Store& store, const PeriodId& period, const UnitId& unit);
[[nodiscard]] Result<SubmittedContent> contentAsSubmitted(const Store& store, const JournalEntry& submission);
[[nodiscard]] Result<ContentMap> contentNow(const Store& store, const PeriodId& period, const UnitId& unit);
/// By topic and item.
[[nodiscard]] std::vector<ContentDifference> differences(const ContentMap& before, const ContentMap& after);

/// While a submission is under review or accepted: between it and the one before. Otherwise between the last one and what stands now.
/// nullopt: there is nothing to compare with.
[[nodiscard]] Result<std::optional<SubmissionDifference>> latestDifference(const Store& store, const PeriodId& period, const UnitId& unit);

}  // namespace hopluu::engine
