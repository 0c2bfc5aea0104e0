// Reading one board's year out of the store: used by the board for its own, by the leader for each.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/result.h"
#include "engine/workspace.h"
#include "form/board_csv.h"
#include "rules/figures.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace hopluu::engine {

/// A board's submission as this laptop knows it.
struct SubmissionView {
    std::optional<Operation> operation;         // the one that made the state; nullopt: draft
    std::optional<Receipt> receipt;             // of that revision, once the server has given it
    std::optional<std::string> refusedBecause;  // the code with which the server refused this laptop's last step

    [[nodiscard]] const SubmissionState* state() const { return operation ? &std::get<SubmissionState>(operation->body) : nullptr; }
    [[nodiscard]] bool isAt(SubmissionStep step) const { return state() != nullptr && state()->step == step; }
};

struct Completeness {
    std::uint32_t items = 0, complete = 0, notYetAvailable = 0, notEntered = 0, estimates = 0;
};

[[nodiscard]] Result<SubmissionView> readSubmission(const Store& store, const PeriodId& period, const UnitId& unit);
/// The code with which the server refused this operation, if it did.
[[nodiscard]] Result<std::optional<std::string>> refusalOf(const Store& store, const Operation& operation);
/// The leader's leave to write in a locked period, while it runs; nullopt: none was given, it is over, or it was taken back.
[[nodiscard]] Result<std::optional<LockException>> readException(const Store& store, const PeriodId& period, const UnitId& unit,
                                                                 std::int64_t nowMilliseconds);
[[nodiscard]] Result<BoardYearContent> readContent(const Store& store, const PeriodId& period, const UnitId& unit);
/// Topic::score: what the board gave itself, with its evidence; Topic::approvedScore: what the leader gives it.
[[nodiscard]] Result<std::map<ItemCode, Score>> readScores(const Store& store, const PeriodId& period, const UnitId& unit, Topic topic);
/// With who typed each value, when, and in which operation.
[[nodiscard]] Result<consolidation::BoardYear> readBoardYear(const Workspace& workspace, const PeriodSetup& setup, const UnitId& unit);

[[nodiscard]] rules::Figures figuresOf(const BoardYearContent& content, const PeriodSetup& setup);
[[nodiscard]] Completeness completenessOf(const BoardYearContent& content, const Form& form);

}  // namespace hopluu::engine
