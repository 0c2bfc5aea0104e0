#include "rules/rule_check.h"

#include "rules/finding_sentence.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hopluu::rules {

namespace {

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

BilingualText described(const RuleSide& side) {
    return {side.description.vi.empty() ? side.expression : side.description.vi,
            side.description.en.empty() ? side.expression : side.description.en};
}

/// Why a side of a pair has no figure: the least finished state among its cells.
BilingualText whyMissing(const CompiledSide& side, const BookFigures& figures, const UnitId& unit) {
    const auto anyIs = [&](ValueState state) {
        return std::any_of(side.items.begin(), side.items.end(), [&](std::size_t index) { return figures.items[index].state == state; });
    };
    if (unit == kBloc) {
        return {"chưa có số liệu", "has no figure"};
    }
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

bool anyMissing(const std::vector<std::size_t>& indices, const std::vector<Operand>& operands) {
    return std::any_of(indices.begin(), indices.end(), [&](std::size_t index) { return operands[index].isMissing(); });
}

SentenceSide sentenceSide(const ValidationRule& rule, const RuleSide& written, const CompiledSide& side, const FindingSide& shown,
                          const BookFigures& figures, const UnitId& unit) {
    SentenceSide sentence{shown.description, shown.value, side.style, {}, false};
    if (!shown.value) {
        sentence.whyMissing = whyMissing(side, figures, unit);
    }
    sentence.missingCountsAsZero = missingAs(rule, written.missing) != MissingAs::missing &&
                                   (anyMissing(side.items, figures.items) || anyMissing(side.lastYearItems, figures.lastYear));
    return sentence;
}

template <class Map>
std::vector<Operand> lookUp(const std::vector<ItemCode>& codes, const Map& figures) {
    std::vector<Operand> operands;
    operands.reserve(codes.size());
    for (const ItemCode& code : codes) {
        const auto found = figures.find(code);
        operands.push_back(Operand::of(found == figures.end() ? nullptr : &found->second));
    }
    return operands;
}

std::vector<Operand> pick(const CompiledRules& book, std::span<const Value* const> byPosition) {
    std::vector<Operand> operands;
    operands.reserve(book.positions.size());
    for (const auto& position : book.positions) {
        operands.push_back(Operand::of(position && *position < byPosition.size() ? byPosition[*position] : nullptr));
    }
    return operands;
}

void gather(const std::vector<std::size_t>& indices, const std::vector<Operand>& all, std::vector<Operand>& chosen) {
    chosen.clear();
    for (const std::size_t index : indices) {
        chosen.push_back(all[index]);
    }
}

}  // namespace

BookFigures::BookFigures(const CompiledRules& book, const Figures& figures)
    : items(lookUp(book.items, figures.current)),
      lastYear(lookUp(book.lastYearItems, figures.lastYear)),
      rate(figures.rate),
      addends(figures.addends) {}

BookFigures::BookFigures(const CompiledRules& book, const FigureTable& table)
    : items(pick(book, table.current)), lastYear(lookUp(book.lastYearItems, table.lastYear)), rate(table.rate), addends(table.addends) {}

std::optional<Finding> RuleCheck::apply(const CompiledRule& compiled) {
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

Evaluated RuleCheck::evaluate(const CompiledSide& side, MissingAs missing) {
    gather(side.items, figures_.items, sideItems_);
    gather(side.lastYearItems, figures_.lastYear, sideLastYear_);
    return evaluator_.run(side.expression.program(), sideItems_, sideLastYear_, figures_.rate, missing);
}

Rational RuleCheck::tolerance(const CompiledRule& compiled) const {
    const Rational one = compiled.usesRate
                             ? toleranceOf(compiled.rule, compiled.left.expression, compiled.right.expression, book_.form, figures_.rate)
                             : compiled.tolerance;
    return figures_.addends == 1 ? one : multiply(one, {figures_.addends, 1}).value_or(one);
}

Finding RuleCheck::blank(const CompiledRule& compiled) const {
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

Finding RuleCheck::tooLarge(const CompiledRule& compiled) const {
    Finding finding = blank(compiled);
    finding.sentence = tooLargeSentence(finding.left.description, finding.right.description);
    return finding;
}

Finding RuleCheck::finding(const CompiledRule& compiled, const Evaluated& left, const Evaluated& right) const {
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
    result.sentence =
        findingSentence(compiled.rule.op, sentenceSide(compiled.rule, compiled.rule.left, compiled.left, result.left, figures_, unit_),
                        sentenceSide(compiled.rule, compiled.rule.right, compiled.right, result.right, figures_, unit_), result.difference);
    return result;
}

}  // namespace hopluu::rules
