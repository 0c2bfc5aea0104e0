// The expressions of rules and derived items, docs/spec/expressions.md: exact decimals, null-aware, no loops, bounded.
//
//   expression := term (('+' | '-') term)*        term := factor (('*' | '/') factor)*
//   factor     := number | item | function '(' expression (',' expression)* ')' | '(' expression ')' | '-' factor
//   item       := code of the form, "capital_new.fdi"; number := "1234.5"
//   functions  := last(item)  the item in the period before        rate()  dong per USD of the period
//                 abs(x) min(x, …) max(x, …) sum(item, …)  sum skips what is missing, missing if all are
//                 billion_dong(x)  million USD converted at the period's rate
//
// '-' (none arose) and 'not applicable' count as zero in a sum with other numbers and are missing on their own; see the specification.
#pragma once

#include "domain/decimal.h"
#include "domain/form.h"
#include "domain/result.h"
#include "rules/figures.h"

#include <memory>
#include <set>
#include <string_view>
#include <vector>

namespace hopluu::rules {

class Expression {
public:
    /// At most 2,000 bytes, 200 nodes, depth 32. Errors: "expression.syntax", "expression.unknown-function",
    /// "expression.too-long", "expression.too-deep"; the place is the byte offset, from 0.
    [[nodiscard]] static Result<Expression> parse(std::string_view text);

    /// Items named, and those named inside last(…).
    [[nodiscard]] const std::vector<ItemCode>& items() const;
    [[nodiscard]] const std::vector<ItemCode>& lastYearItems() const;

    struct Outcome {
        std::optional<Decimal> value;   // nullopt: missing
        std::vector<ItemCode> missing;  // items that were asked for and had no number
    };
    /// Errors: "expression.division-by-zero", "decimal.overflow".
    [[nodiscard]] Result<Outcome> evaluate(const Figures& figures) const;

    /// Half a unit of the last printed decimal for each addend, as the form prints it in the annex (Decimal, in the expression's unit).
    [[nodiscard]] Decimal roundingTolerance(const Form& form) const;

    struct Node;

private:
    std::shared_ptr<const Node> root_;
    std::vector<ItemCode> items_;
    std::vector<ItemCode> lastYearItems_;
};

}  // namespace hopluu::rules
