// What a board's submission is about: its content in numbers, what has changed since the one before, and who approved it.
#pragma once

#include "domain/result.h"
#include "engine/submission_difference.h"
#include "engine/workspace.h"
#include "sync/receipt.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hopluu::engine {

struct SubmissionFacts {
    sync::ContentSummary content;  // as it stands here
    std::optional<SubmissionDifference> difference;
    std::string approvedBy;  // the head of the board, as typed on this laptop for the latest submission; empty: on another, or long ago
};

[[nodiscard]] Result<SubmissionFacts> readSubmissionFacts(const Workspace& workspace, const PeriodId& period, const UnitId& unit);
/// For the receipt's print. It stays on this laptop: a name that anybody may type proves nothing to the leader (docs/decisions/0128).
[[nodiscard]] Status keepApproval(Store& store, const PeriodId& period, std::uint32_t revision, const std::string& head);

}  // namespace hopluu::engine
