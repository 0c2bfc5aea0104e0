#include "naive_check.h"

#include "rules/expression.h"

#include <optional>

namespace hopluu::bench {

namespace {

struct Side {
    std::optional<Decimal> value;
    Decimal tolerance;
};

Side evaluate(const RuleSide& side, const Form& form, const rules::Figures& figures) {
    const auto expression = rules::Expression::parse(side.expression);
    if (!expression) {
        return {};
    }
    const auto outcome = expression->evaluate(figures);
    return {outcome ? outcome->value : std::nullopt, expression->roundingTolerance(form, figures.rate)};
}

bool fails(const ValidationRule& rule, const Side& left, const Side& right) {
    if (rule.op == RuleOperator::compulsoryPair) {
        return left.value.has_value() != right.value.has_value();
    }
    if (rule.op == RuleOperator::exclusivePair) {
        return left.value && right.value;
    }
    if (!left.value || !right.value) {
        return false;
    }
    const auto tolerance = rule.toleratesRounding ? left.tolerance.millionths() + right.tolerance.millionths() : 0;
    const auto difference = left.value->millionths() - right.value->millionths();
    switch (rule.op) {
        case RuleOperator::equal:
            return difference > tolerance || difference < -tolerance;
        case RuleOperator::notEqual:
            return difference == 0;
        case RuleOperator::greater:
            return difference <= -tolerance;
        case RuleOperator::greaterOrEqual:
            return difference < -tolerance;
        case RuleOperator::less:
            return difference >= tolerance;
        default:
            return difference > tolerance;
    }
}

}  // namespace

std::size_t naiveCheck(const Form& form, const rules::Figures& figures) {
    std::size_t failed = 0;
    for (const ValidationRule& rule : form.rules) {
        if (rule.scope != RuleScope::total && fails(rule, evaluate(rule.left, form, figures), evaluate(rule.right, form, figures))) {
            ++failed;
        }
    }
    return failed;
}

}  // namespace hopluu::bench
