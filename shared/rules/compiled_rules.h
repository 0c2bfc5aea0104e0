// A rule book from the inside: every rule parsed, its cells resolved, its tolerance and print style worked out.
#pragma once

#include "rules/evaluation.h"
#include "rules/rational.h"
#include "rules/rule_book.h"
#include "rules/side_print.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hopluu::rules {

/// A side with its cells as indices into the book's own list, so that each cell is looked up once for all rules.
struct CompiledSide {
    Expression expression;
    std::vector<std::size_t> items, lastYearItems;
    PrintStyle style;
};

struct CompiledRule {
    ValidationRule rule;
    CompiledSide left, right;
    Rational tolerance;  // without a rate
    bool usesRate = false;
    std::vector<ItemCode> cells;
};

struct CompiledRules {
    Form form;
    std::vector<CompiledRule> rules;
    std::vector<ItemCode> items, lastYearItems;         // named by any rule, each once
    std::vector<std::optional<std::size_t>> positions;  // of each of `items` in Form::items()
};

/// Of both sides together, for figures of one board.
[[nodiscard]] Rational toleranceOf(const ValidationRule& rule, const Expression& left, const Expression& right, const Form& form,
                                   const std::optional<ExchangeRate>& rate);

}  // namespace hopluu::rules
