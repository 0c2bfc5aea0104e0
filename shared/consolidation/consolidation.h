// From the boards' years to the bloc's: totals that know how many boards they run over, what is missing and who,
// and the parts of every total. Pure functions over values.
#pragma once

#include "consolidation/last_year.h"
#include "domain/campaign.h"
#include "domain/form.h"
#include "domain/identifiers.h"
#include "domain/result.h"
#include "domain/value.h"
#include "rules/rule_book.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::consolidation {

/// A value with where it comes from: the parts of a total can be listed.
struct SourcedValue {
    Value value;
    OperationId operation;
    std::string enteredBy;                   // person
    std::int64_t enteredAtMilliseconds = 0;  // UTC
    bool operator==(const SourcedValue&) const = default;
};

struct BoardYear {
    UnitId unit;
    std::map<ItemCode, SourcedValue> cells;
    std::map<ItemCode, std::string> explanations;  // by rule
    std::map<ItemCode, Decimal> lastYear;          // what this board itself reported
    std::uint32_t revision = 0;                    // of the submission these are from; 0: not submitted
    bool accepted = false;
};

struct AdjustmentEntry {
    ItemCode item;
    Decimal amount;
    std::string reason;
    std::string enteredBy;
    std::int64_t enteredAtMilliseconds = 0;
    OperationId operation;
};

struct Part {
    UnitId unit;
    SourcedValue sourced;
    std::uint32_t revision = 0;
};

/// Change on last year. No base: no number, and the reason why.
struct Change {
    std::optional<Decimal> base;
    bool baseDerived = false;  // worked out from a printed percentage
    std::string baseSource;
    /// 100 * this / last, unrounded figures, rounded once to one decimal; nullopt without a base or with one not above zero.
    std::optional<Decimal> percentOfLastYear;
    std::vector<UnitId> missingBases = {};  // without a base: those whose figure of the year before is not known
    bool isDivided = false;                 // without a base: part of a predecessor went elsewhere
};

struct Total {
    ItemCode item;  // form item or derived item
    UnitOfMeasure unit = UnitOfMeasure::zone;
    std::optional<Decimal> amount;     // with the adjustments; nullopt: no board has a number and nothing was adjusted
    bool estimate = false;             // at least one part is
    std::uint32_t boardsCounted = 0;   // with a number
    std::uint32_t boardsExpected = 0;  // all members but those for whom it is not applicable
    std::vector<UnitId> noneArose, notApplicable, notYetAvailable, notEntered;
    /// Every board, in the order of the members. Of a derived item: what the board contributes, computed from its own cells.
    std::vector<Part> parts;
    std::vector<AdjustmentEntry> adjustments;
    Change change;
    std::string note;  // for converted totals: the rate, its source and date
};

struct BoardProgress {
    UnitId unit;
    std::uint32_t complete = 0, notYetAvailable = 0, notEntered = 0, estimates = 0;
    std::uint32_t revision = 0;
    bool accepted = false;
    std::map<ItemCode, Decimal> lastYear = {};  // as compared with
};

struct ExplainedFinding {
    rules::Finding finding;
    std::string explanation;  // of the board, empty if none
};

struct Consolidation {
    std::vector<Total> totals;               // items in printed order, then derived items
    std::vector<BoardProgress> boards;       // in the order of the members
    std::vector<ExplainedFinding> findings;  // boards in order, then the bloc
    Comparison comparison = Comparison::asReported;

    [[nodiscard]] const Total* find(const ItemCode& item) const;
};

struct Input {
    const Form& form;
    const Campaign& campaign;
    const rules::RuleBook& rules;
    std::vector<BoardYear> boards;
    std::vector<AdjustmentEntry> adjustments;
    Comparison comparison = Comparison::asReported;
};

/// A cell that asks for an economic zone counts as not applicable, unless something was entered, for a board that has none.
/// Derived items are computed from the totals, adjustments included; they cannot be adjusted themselves.
/// Errors: "decimal.overflow" (place: the item), "consolidation.unknown-item", "consolidation.unknown-unit",
/// "consolidation.duplicate-unit".
[[nodiscard]] Result<Consolidation> consolidate(const Input& input);

}  // namespace hopluu::consolidation
