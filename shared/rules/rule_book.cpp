#include "rules/rule_book.h"

#include "rules/evaluation.h"
#include "rules/finding_sentence.h"
#include "rules/rounding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

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
    std::vector<ItemCode> items, lastYearItems;
};

namespace {

std::size_t indexIn(std::vector<ItemCode>& codes, const ItemCode& code) {
    const auto found = std::find(codes.begin(), codes.end(), code);
    const auto index = static_cast<std::size_t>(found - codes.begin());
    if (found == codes.end()) {
        codes.push_back(code);
    }
    return index;
}

CompiledSide compileSide(Expression expression, const PrintStyle& style, CompiledRules& book) {
    CompiledSide side{std::move(expression), {}, {}, style};
    for (const ItemCode& code : side.expression.items()) {
        side.items.push_back(indexIn(book.items, code));
    }
    for (const ItemCode& code : side.expression.lastYearItems()) {
        side.lastYearItems.push_back(indexIn(book.lastYearItems, code));
    }
    return side;
}

std::vector<ItemCode> cellsInPrintedOrder(const Form& form, const Expression& left, const Expression& right) {
    const auto names = [](const Expression& expression, const ItemCode& code) {
        const auto in = [&](const std::vector<ItemCode>& codes) { return std::find(codes.begin(), codes.end(), code) != codes.end(); };
        return in(expression.items()) || in(expression.lastYearItems());
    };
    std::vector<ItemCode> cells;
    for (const FormItem* item : form.items()) {
        if (names(left, item->code) || names(right, item->code)) {
            cells.push_back(item->code);
        }
    }
    return cells;
}

Rational toleranceOf(const ValidationRule& rule, const Expression& left, const Expression& right, const Form& form,
                     const std::optional<ExchangeRate>& rate) {
    if (!rule.toleratesRounding) {
        return {};
    }
    return add(roundingBound(left.program(), form, rate), roundingBound(right.program(), form, rate)).value_or(Rational{});
}

CompiledRule compileRule(const ValidationRule& rule, Expression left, Expression right, CompiledRules& book) {
    const auto [leftStyle, rightStyle] = printStyles(shapeOf(left.program(), book.form), shapeOf(right.program(), book.form));
    const Rational tolerance = toleranceOf(rule, left, right, book.form, {});
    const bool usesRate = left.usesRate() || right.usesRate();
    auto cells = cellsInPrintedOrder(book.form, left, right);
    return {rule,
            compileSide(std::move(left), leftStyle, book),
            compileSide(std::move(right), rightStyle, book),
            tolerance,
            usesRate,
            std::move(cells)};
}

bool concerns(RuleScope rule, RuleScope asked) {
    return (static_cast<unsigned>(rule) & static_cast<unsigned>(asked)) != 0;
}

bool isPair(RuleOperator op) {
    return op == RuleOperator::compulsoryPair || op == RuleOperator::exclusivePair;
}

MissingAs missingAs(const ValidationRule& rule, MissingStrategy strategy) {
    if (isPair(rule.op)) {  // a pair asks what is there; a strategy that fills in would answer for the board
        return MissingAs::missing;
    }
    switch (strategy) {
        case MissingStrategy::skipIfAllMissing:
            return MissingAs::zeroIfAny;
        case MissingStrategy::neverSkip:
            return MissingAs::zeroAlways;
        default:
            return MissingAs::missing;
    }
}

/// Does the relation hold, giving the figures the benefit of the tolerance? nullopt: too large to tell.
std::optional<bool> holds(RuleOperator op, const Rational& left, const Rational& right, const Rational& tolerance) {
    const auto upper = add(right, tolerance);
    const auto lower = subtract(right, tolerance);
    if (!upper || !lower) {
        return std::nullopt;
    }
    switch (op) {
        case RuleOperator::equal:
            return compare(left, *upper) <= 0 && compare(left, *lower) >= 0;
        case RuleOperator::notEqual:  // figures that are close are not the same
            return compare(left, right) != 0;
        case RuleOperator::greater:
            return compare(left, *lower) > 0;
        case RuleOperator::greaterOrEqual:
            return compare(left, *lower) >= 0;
        case RuleOperator::less:
            return compare(left, *upper) < 0;
        default:
            return compare(left, *upper) <= 0;
    }
}

std::optional<bool> pairHolds(RuleOperator op, bool left, bool right) {
    return op == RuleOperator::compulsoryPair ? left == right : !(left && right);
}

/// Why a side of a pair has no figure: the one state that all its cells share, or the least finished one.
BilingualText whyMissing(const Expression& expression, const Figures& figures, const UnitId& unit) {
    if (unit == kBloc) {
        return {"chưa có số liệu", "has no figure"};
    }
    const auto anyIs = [&](ValueState state) {
        return std::any_of(expression.items().begin(), expression.items().end(), [&](const ItemCode& code) {
            const auto found = figures.current.find(code);
            return (found == figures.current.end() ? ValueState::notEntered : found->second.state) == state;
        });
    };
    if (anyIs(ValueState::notEntered)) {
        return {"chưa nhập", "is not entered"};
    }
    if (anyIs(ValueState::notYetAvailable)) {
        return {"chưa có số liệu, hẹn bổ sung sau", "is not yet available"};
    }
    if (anyIs(ValueState::noneArose)) {
        return {"ghi không phát sinh (-)", "is marked none arose (-)"};
    }
    if (anyIs(ValueState::notApplicable)) {
        return {"ghi không áp dụng", "is marked not applicable"};
    }
    return {"chưa có số liệu", "has no figure"};
}

BilingualText described(const RuleSide& side) {
    return {side.description.vi.empty() ? side.expression : side.description.vi,
            side.description.en.empty() ? side.expression : side.description.en};
}

/// One pass of a book over one set of figures.
class Check {
public:
    Check(const CompiledRules& book, const UnitId& unit, const Figures& figures)
        : book_(book),
          unit_(unit),
          figures_(figures),
          items_(lookUp(book.items, figures.current)),
          lastYear_(lookUp(book.lastYearItems, figures.lastYear)) {}

    std::optional<Finding> apply(const CompiledRule& compiled) {
        const ValidationRule& rule = compiled.rule;
        const Evaluated left = evaluate(compiled.left, missingAs(rule, rule.left.missing));
        const Evaluated right = evaluate(compiled.right, missingAs(rule, rule.right.missing));
        if (left.fault == Fault::overflow || right.fault == Fault::overflow) {
            return tooLarge(compiled);
        }
        if (left.fault == Fault::divisionByZero || right.fault == Fault::divisionByZero) {
            return std::nullopt;
        }
        if (!isPair(rule.op) && (!left.value || !right.value)) {
            return std::nullopt;
        }
        const auto verdict = isPair(rule.op) ? pairHolds(rule.op, left.value.has_value(), right.value.has_value())
                                             : holds(rule.op, *left.value, *right.value, tolerance(compiled));
        if (!verdict) {
            return tooLarge(compiled);
        }
        return *verdict ? std::nullopt : std::optional{finding(compiled, left, right)};
    }

private:
    template <class Map>
    static std::vector<Operand> lookUp(const std::vector<ItemCode>& codes, const Map& figures) {
        std::vector<Operand> operands;
        operands.reserve(codes.size());
        for (const ItemCode& code : codes) {
            const auto found = figures.find(code);
            operands.push_back(Operand::of(found == figures.end() ? nullptr : &found->second));
        }
        return operands;
    }

    Evaluated evaluate(const CompiledSide& side, MissingAs missing) {
        gather(side.items, items_, sideItems_);
        gather(side.lastYearItems, lastYear_, sideLastYear_);
        return evaluator_.run(side.expression.program(), sideItems_, sideLastYear_, figures_.rate, missing);
    }

    static void gather(const std::vector<std::size_t>& indices, const std::vector<Operand>& all, std::vector<Operand>& chosen) {
        chosen.clear();
        for (const std::size_t index : indices) {
            chosen.push_back(all[index]);
        }
    }

    Rational tolerance(const CompiledRule& compiled) const {
        const Rational one =
            compiled.usesRate ? toleranceOf(compiled.rule, compiled.left.expression, compiled.right.expression, book_.form, figures_.rate)
                              : compiled.tolerance;
        return figures_.addends == 1 ? one : multiply(one, {figures_.addends, 1}).value_or(one);
    }

    Finding blank(const CompiledRule& compiled) const {
        const ValidationRule& rule = compiled.rule;
        Finding finding;
        finding.rule = rule.code;
        finding.unit = unit_;
        finding.importance = rule.importance;
        finding.critical = rule.critical;
        finding.cells = compiled.cells;
        finding.left = {std::nullopt, rule.left.expression, described(rule.left)};
        finding.right = {std::nullopt, rule.right.expression, described(rule.right)};
        finding.op = rule.op;
        finding.name = rule.name;
        finding.instruction = rule.instruction;
        return finding;
    }

    Finding tooLarge(const CompiledRule& compiled) const {
        Finding finding = blank(compiled);
        finding.sentence = tooLargeSentence(finding.left.description, finding.right.description);
        return finding;
    }

    Finding finding(const CompiledRule& compiled, const Evaluated& left, const Evaluated& right) const {
        Finding result = blank(compiled);
        result.left.value = left.value ? toDecimal(*left.value) : std::nullopt;
        result.right.value = right.value ? toDecimal(*right.value) : std::nullopt;
        if ((left.value && !result.left.value) || (right.value && !result.right.value)) {
            return tooLarge(compiled);
        }
        if (!isPair(compiled.rule.op)) {
            const auto exact = subtract(*left.value, *right.value);
            const auto difference = exact ? toDecimal(*exact) : std::nullopt;
            if (!difference) {
                return tooLarge(compiled);
            }
            result.difference = *difference;
        }
        result.sentence = findingSentence(compiled.rule.op, sentenceSide(compiled, compiled.left, compiled.rule.left, result.left),
                                          sentenceSide(compiled, compiled.right, compiled.rule.right, result.right), result.difference);
        return result;
    }

    SentenceSide sentenceSide(const CompiledRule& compiled, const CompiledSide& side, const RuleSide& rule,
                              const FindingSide& shown) const {
        SentenceSide sentence{shown.description, shown.value, side.style, {}, false};
        if (!shown.value) {
            sentence.whyMissing = whyMissing(side.expression, figures_, unit_);
        }
        const auto isMissing = [](const std::vector<Operand>& all) {
            return [&all](std::size_t index) { return all[index].kind == Operand::Kind::missing; };
        };
        sentence.missingCountsAsZero = missingAs(compiled.rule, rule.missing) != MissingAs::missing &&
                                       (std::any_of(side.items.begin(), side.items.end(), isMissing(items_)) ||
                                        std::any_of(side.lastYearItems.begin(), side.lastYearItems.end(), isMissing(lastYear_)));
        return sentence;
    }

    const CompiledRules& book_;
    const UnitId& unit_;
    const Figures& figures_;
    std::vector<Operand> items_, lastYear_;
    std::vector<Operand> sideItems_, sideLastYear_;
    Evaluator evaluator_;
};

bool touches(const CompiledRule& rule, std::span<const ItemCode> cells) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const ItemCode& cell) { return std::find(rule.cells.begin(), rule.cells.end(), cell) != rule.cells.end(); });
}

template <class Wanted>
std::vector<Finding> findings(const CompiledRules& book, const UnitId& unit, const Figures& figures, RuleScope scope, Wanted wanted) {
    std::vector<Finding> all;
    Check check(book, unit, figures);
    for (const CompiledRule& rule : book.rules) {
        if (!concerns(rule.rule.scope, scope) || !wanted(rule)) {
            continue;
        }
        if (auto finding = check.apply(rule)) {
            all.push_back(std::move(*finding));
        }
    }
    return all;
}

}  // namespace

Checked<RuleBook> RuleBook::compile(const Form& form) {
    auto book = std::make_shared<CompiledRules>();
    book->form = form;
    Errors errors;
    for (std::size_t index = 0; index < form.rules.size(); ++index) {
        const ValidationRule& rule = form.rules[index];
        auto left = Expression::parse(rule.left.expression);
        auto right = Expression::parse(rule.right.expression);
        if (!left) {
            errors.push_back(left.error());
            errors.back().place = fmt::format("/rules/{}/left", index);
        }
        if (!right) {
            errors.push_back(right.error());
            errors.back().place = fmt::format("/rules/{}/right", index);
        }
        if (left && right) {
            book->rules.push_back(compileRule(rule, std::move(*left), std::move(*right), *book));
        }
    }
    if (!errors.empty()) {
        return fail(std::move(errors));
    }
    RuleBook result;
    result.rules_ = std::move(book);
    return result;
}

std::vector<Finding> RuleBook::check(const UnitId& unit, const Figures& figures, RuleScope scope) const {
    return findings(*rules_, unit, figures, scope, [](const CompiledRule&) { return true; });
}

std::vector<Finding> RuleBook::checkTouching(const UnitId& unit, const Figures& figures, RuleScope scope,
                                             std::span<const ItemCode> cells) const {
    return findings(*rules_, unit, figures, scope, [&](const CompiledRule& rule) { return touches(rule, cells); });
}

}  // namespace hopluu::rules
