// The rules of a form, parsed once; applied to a board's year as it is typed and to the totals of the bloc. Pure functions.
// What a rule means (missing-value strategies, pairs, tolerance) is docs/spec/expressions.md.
#pragma once

#include "domain/form.h"
#include "domain/result.h"
#include "rules/expression.h"
#include "rules/figures.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hopluu::rules {

struct FindingSide {
    std::optional<Decimal> value;  // rounded to six decimals for showing; nullopt: missing
    std::string expression;
    BilingualText description;
};

/// A rule that fired.
struct Finding {
    ItemCode rule;
    UnitId unit;  // the board, or kBloc for the totals
    Importance importance = Importance::medium;
    bool critical = false;
    std::vector<ItemCode> cells;  // what to look at, in printed order; derived items are not cells
    FindingSide left, right;
    RuleOperator op = RuleOperator::equal;
    Decimal difference;  // left - right, zero for pair operators
    BilingualText name;
    /// With the figures, for a clerk: "Tổng vốn đăng ký FDI (hàng 11) là 1.037,8 triệu USD, nhưng … là 1.452,9 triệu USD; lệch 415,1 triệu
    /// USD."
    BilingualText sentence;
    BilingualText instruction;  // what to do
};

struct CompiledRules;

class RuleBook {
public:
    /// Errors: every expression that does not parse, with place "/rules/<index>/left" or "/right".
    [[nodiscard]] static Checked<RuleBook> compile(const Form& form);

    /// Findings in the order of the form's rules. A rule whose sides cannot be computed (missing figures, division by zero) does not fire;
    /// one whose figures are too large to compute with does, and says so.
    [[nodiscard]] std::vector<Finding> check(const UnitId& unit, const Figures& figures, RuleScope scope) const;

    /// For many boards at once: no cell is looked up by name. The table's positions are those of the form the book was compiled from.
    [[nodiscard]] std::vector<Finding> check(const UnitId& unit, const FigureTable& figures, RuleScope scope) const;

    /// Only the rules that mention one of these cells: what a keystroke needs.
    [[nodiscard]] std::vector<Finding> checkTouching(const UnitId& unit, const Figures& figures, RuleScope scope,
                                                     std::span<const ItemCode> cells) const;

private:
    RuleBook() = default;

    std::shared_ptr<const CompiledRules> rules_;
};

}  // namespace hopluu::rules
