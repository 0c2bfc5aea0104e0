// The rules of a form, parsed once; applied to a board's year as it is typed and to the totals of the bloc. Pure functions.
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
    std::optional<Decimal> value;  // nullopt: missing
    std::string expression;
    BilingualText description;
};

/// A rule that fired.
struct Finding {
    ItemCode rule;
    UnitId unit;                  // the board, or kBloc for the totals
    Importance importance = Importance::medium;
    bool critical = false;
    std::vector<ItemCode> cells;  // what to look at, in printed order
    FindingSide left, right;
    RuleOperator op = RuleOperator::equal;
    Decimal difference;           // left - right, zero for pair operators
    BilingualText name;
    BilingualText sentence;       // with the figures, for a clerk: "Hàng 11 FDI là 1.037,8 nhưng hàng 8 + hàng 10 là 1.452,9 (lệch -415,1 triệu USD)."
    BilingualText instruction;    // what to do
};

class RuleBook {
public:
    /// Errors: every expression that does not parse, with place "/rules/<index>/left" or "/right".
    [[nodiscard]] static Checked<RuleBook> compile(const Form& form);

    /// Findings in the order of the form's rules. `hasEconomicZone` switches off nothing; inapplicable cells are missing.
    [[nodiscard]] std::vector<Finding> check(const UnitId& unit, const Figures& figures, RuleScope scope) const;

    /// Only the rules that mention one of these cells: what a keystroke needs.
    [[nodiscard]] std::vector<Finding> checkTouching(const UnitId& unit, const Figures& figures, RuleScope scope, std::span<const ItemCode> cells) const;

private:
    struct Compiled {
        ValidationRule rule;
        Expression left, right;
        Decimal tolerance;
        std::vector<ItemCode> cells;
    };
    std::shared_ptr<const Form> form_;
    std::vector<Compiled> rules_;
};

}  // namespace hopluu::rules
