// What a board does with its year: write values, import and export, check, explain, submit.
#pragma once

#include "domain/result.h"
#include "engine/board_year.h"
#include "engine/workspace.h"
#include "form/board_csv.h"
#include "rules/rule_book.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::engine {

struct ImportOutcome {
    std::uint32_t read = 0;     // entries in the file
    std::uint32_t changed = 0;  // of those, written because they differ
};

struct ExplainedFinding {
    rules::Finding finding;
    std::string explanation;  // empty: none given
};

/// One register of a board's year as it shall read: a cell, a paragraph, a score, an explanation (an empty one takes it back).
struct Change {
    Topic topic = Topic::cell;
    ItemCode item;
    Body body;
    bool operator==(const Change&) const = default;
};

class BoardDesk {
public:
    /// `unit`: whose year; kBloc is the leader's own, which has a narrative and nothing else. Errors: those of Workspace::setup;
    /// "board.unknown-unit" when it is no member of the period.
    [[nodiscard]] static Result<BoardDesk> open(Workspace& workspace, const std::optional<PeriodId>& period, const UnitId& unit);

    [[nodiscard]] const PeriodSetup& setup() const { return setup_; }
    [[nodiscard]] const UnitId& unit() const { return unit_; }
    [[nodiscard]] const PeriodId& period() const { return setup_.campaign.period.id; }

    [[nodiscard]] Result<BoardYearContent> content() const { return readContent(workspace_->store(), period(), unit_); }
    [[nodiscard]] Result<SubmissionView> submission() const { return readSubmission(workspace_->store(), period(), unit_); }
    [[nodiscard]] Result<std::vector<ExplainedFinding>> findings() const;

    /// May anything be written now? Errors: "board.under-review", "board.accepted", "board.period-locked".
    [[nodiscard]] Status requireOpen() const;
    /// Errors of the writing functions: "board.unknown-item", "board.under-review", "board.accepted", "board.period-locked"
    /// (each says what to do), those of Store.
    [[nodiscard]] Status set(const ItemCode& item, const Value& value);
    /// Errors: also "board.score-above-maximum".
    [[nodiscard]] Status setScore(const ItemCode& criterion, const Score& score);
    [[nodiscard]] Status setNarrative(const ItemCode& section, const std::string& text);
    /// Errors: "board.unknown-rule", "board.empty-explanation".
    [[nodiscard]] Status explain(const ItemCode& rule, const std::string& text);
    /// All of them in one transaction, or none; texts become NFC. Returns how many differed from what stood there. Errors: as of the
    /// functions above, "text.not-utf8"; "board.unknown-item" also for any other topic.
    [[nodiscard]] Result<std::uint32_t> write(const std::vector<Change>& changes);
    /// Writes what an earlier operation of this year said, as a new operation. Errors: "board.unknown-item" when it is not of this year.
    [[nodiscard]] Status restore(const Operation& earlier);
    /// Takes over everything in the file that differs, in one transaction: all or nothing.
    [[nodiscard]] Result<ImportOutcome> import(const BoardYearContent& content);

    /// Submits the year as it stands here. Errors: "board.critical-findings" (critical rules neither fixed nor explained),
    /// "board.conflict" (two values wait for a decision), "board.empty" (no figure at all), and as for writing.
    [[nodiscard]] Result<Operation> submit();

private:
    BoardDesk(Workspace& workspace, PeriodSetup setup, UnitId unit)
        : workspace_(&workspace), setup_(std::move(setup)), unit_(std::move(unit)) {}
    [[nodiscard]] Address at(Topic topic, const ItemCode& item) const { return {period(), unit_, topic, item}; }
    [[nodiscard]] Status check(const Change& change) const;
    [[nodiscard]] Result<std::uint32_t> record(const std::vector<Draft>& drafts);
    [[nodiscard]] Status writeOne(Change change) {
        auto written = write({std::move(change)});
        return written ? Status{} : Status{fail(written.error())};
    }

    Workspace* workspace_;
    PeriodSetup setup_;
    UnitId unit_;
};

}  // namespace hopluu::engine
