// One pass of a rule book over one set of figures.
#pragma once

#include "rules/compiled_rules.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hopluu::rules {

/// The figures that a book's rules name, looked up once, in the order of the book's own lists.
struct BookFigures {
    std::vector<Operand> items, lastYear;
    const std::optional<ExchangeRate>& rate;
    std::uint32_t addends = 1;

    BookFigures(const CompiledRules& book, const Figures& figures);
    BookFigures(const CompiledRules& book, const FigureTable& table);
};

class RuleCheck {
public:
    RuleCheck(const CompiledRules& book, const UnitId& unit, const BookFigures& figures) : book_(book), unit_(unit), figures_(figures) {}

    /// nullopt: the rule holds, or cannot be judged.
    [[nodiscard]] std::optional<Finding> apply(const CompiledRule& compiled);

private:
    [[nodiscard]] Evaluated evaluate(const CompiledSide& side, MissingAs missing);
    [[nodiscard]] Rational tolerance(const CompiledRule& compiled) const;
    [[nodiscard]] Finding blank(const CompiledRule& compiled) const;
    [[nodiscard]] Finding tooLarge(const CompiledRule& compiled) const;
    [[nodiscard]] Finding finding(const CompiledRule& compiled, const Evaluated& left, const Evaluated& right) const;

    const CompiledRules& book_;
    const UnitId& unit_;
    const BookFigures& figures_;
    std::vector<Operand> sideItems_, sideLastYear_;  // kept between rules, so that a rule does not allocate
    Evaluator evaluator_;
};

}  // namespace hopluu::rules
