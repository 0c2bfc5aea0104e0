// The expressions of rules and derived items, docs/spec/expressions.md: exact decimals, null-aware, no loops, bounded.
//
//   expression := term (('+' | '-') term)*        term := factor (('*' | '/') factor)*
//   factor     := number | item | function '(' expression (',' expression)* ')' | '(' expression ')' | '-' factor
//   item       := code of the form, "capital_new.fdi"; number := "1234.5"
//   functions  := last(item)  the item in the period before        rate()  dong per USD of the period
//                 abs(x) min(x, …) max(x, …) sum(x, …)  sum skips what is missing, missing if all are
//                 billion_dong(x)  million USD converted at the period's rate
//
// '-' (none arose) counts as zero beside at least one number and is missing on its own; every other state without a number is missing.
#pragma once

#include "domain/decimal.h"
#include "domain/form.h"
#include "domain/result.h"
#include "rules/figures.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace hopluu::rules {

struct Program;

/// What arithmetic does with cells that have no number; sum(…) steps over them in the first.
enum class MissingAs : std::uint8_t {
    missing,    // then the result has none either
    zeroIfAny,  // counts as zero when the expression names at least one number
    zeroAlways,
};

class Expression {
public:
    /// At most 2,000 bytes, 200 parts, depth 32. Errors: "expression.syntax", "expression.unknown-function",
    /// "expression.too-long", "expression.too-deep"; the place is the byte offset, from 0.
    [[nodiscard]] static Result<Expression> parse(std::string_view text);

    /// Items named, and those named inside last(…); each once, in the order of first mention.
    [[nodiscard]] const std::vector<ItemCode>& items() const;
    [[nodiscard]] const std::vector<ItemCode>& lastYearItems() const;
    /// Whether rate() or billion_dong(…) occurs: such a result has to name the rate.
    [[nodiscard]] bool usesRate() const;

    struct Outcome {
        std::optional<Decimal> value;   // rounded once to six decimals; nullopt: missing
        std::vector<ItemCode> missing;  // items and last-year items that were asked for and had no number
    };
    /// Errors: "expression.division-by-zero", "decimal.overflow".
    [[nodiscard]] Result<Outcome> evaluate(const Figures& figures, MissingAs missingAs = MissingAs::missing) const;

    /// Half a unit of the last printed decimal for each addend, in the expression's unit: rounding that the printed figures may hide.
    /// Whole figures (counts, persons) are never rounded and add nothing. Without a rate, converted figures add nothing.
    [[nodiscard]] Decimal roundingTolerance(const Form& form, const std::optional<ExchangeRate>& rate = {}) const;

    /// For this layer's own readings of the parsed list.
    [[nodiscard]] const Program& program() const { return *program_; }

private:
    Expression() = default;

    std::shared_ptr<const Program> program_;
};

}  // namespace hopluu::rules
