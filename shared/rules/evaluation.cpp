#include "rules/evaluation.h"

#include <algorithm>

namespace hopluu::rules {

Operand Operand::of(const Value* value) {
    return value == nullptr ? Operand{} : Operand{value->state, value->number};
}

Operand Operand::of(const Decimal* base) {
    return base == nullptr ? Operand{} : Operand{ValueState::number, *base};
}

Rational billionDongPerMillionUsd(const ExchangeRate& rate) {
    return {rate.dongPerUsd.millionths(), Int128{1'000} * Decimal::kUnit};
}

Evaluated Evaluator::run(const Program& program, std::span<const Operand> items, std::span<const Operand> lastYear,
                         const std::optional<ExchangeRate>& rate, MissingAs missingAs) {
    const auto isNumber = [](const Operand& operand) { return operand.isNumber(); };
    const bool anyNumber = std::any_of(items.begin(), items.end(), isNumber) || std::any_of(lastYear.begin(), lastYear.end(), isNumber);
    const bool missingIsZero = missingAs == MissingAs::zeroAlways || (missingAs == MissingAs::zeroIfAny && anyNumber);
    missingAs_ = missingIsZero ? Entry{Rational{}} : std::nullopt;
    noneAroseAs_ = missingIsZero || anyNumber ? Entry{Rational{}} : std::nullopt;
    fault_ = Fault::none;
    stack_.clear();
    for (const auto& instruction : program.instructions) {
        switch (instruction.action) {
            case Action::constant:
                stack_.emplace_back(instruction.constant);
                break;
            case Action::item:
                stack_.push_back(resolve(items[instruction.index]));
                break;
            case Action::lastYearItem:
                stack_.push_back(resolve(lastYear[instruction.index]));
                break;
            case Action::rate:  // no strategy makes up a rate
                stack_.push_back(rate ? Entry{Rational::of(rate->dongPerUsd)} : std::nullopt);
                break;
            case Action::billionDong:
                stack_.push_back(rate ? Entry{billionDongPerMillionUsd(*rate)} : std::nullopt);
                combine({Action::multiply, 0, 2, {}});
                break;
            default:
                apply(instruction);
        }
        if (fault_ != Fault::none) {
            return {fault_, std::nullopt};
        }
    }
    return {Fault::none, stack_.back()};
}

Evaluator::Entry Evaluator::resolve(const Operand& operand) const {
    if (operand.isNumber()) {
        return Rational::of(operand.number);
    }
    return operand.isMissing() ? missingAs_ : noneAroseAs_;
}

void Evaluator::apply(const Instruction& instruction) {
    switch (instruction.action) {
        case Action::negate:
        case Action::absolute:
            if (Entry& top = stack_.back()) {
                top = instruction.action == Action::negate ? negate(*top) : absolute(*top);
            }
            break;
        case Action::minimum:
        case Action::maximum:
            select(instruction);
            break;
        case Action::sum:
            sum(instruction);
            break;
        default:
            combine(instruction);
    }
}

void Evaluator::combine(const Instruction& instruction) {
    const auto operands = arguments(instruction);
    const Entry left = operands[0];
    const Entry right = operands[1];
    if (!left || !right) {
        replaceArguments(instruction, std::nullopt);
        return;
    }
    if (instruction.action == Action::divide && right->isZero()) {
        fault_ = Fault::divisionByZero;
        return;
    }
    stack_.resize(stack_.size() - instruction.arguments);
    switch (instruction.action) {
        case Action::add:
            push(add(*left, *right));
            break;
        case Action::subtract:
            push(subtract(*left, *right));
            break;
        case Action::multiply:
            push(multiply(*left, *right));
            break;
        default:
            push(divide(*left, *right));
    }
}

void Evaluator::select(const Instruction& instruction) {
    Entry chosen = arguments(instruction).front();
    for (const Entry& argument : arguments(instruction)) {
        if (!argument) {
            chosen = std::nullopt;
            break;
        }
        const bool smaller = compare(*argument, *chosen) < 0;
        const bool larger = compare(*argument, *chosen) > 0;
        if (instruction.action == Action::minimum ? smaller : larger) {
            chosen = argument;
        }
    }
    replaceArguments(instruction, chosen);
}

void Evaluator::sum(const Instruction& instruction) {
    Entry total;
    for (const Entry& argument : arguments(instruction)) {
        if (!argument) {
            continue;
        }
        const auto next = total ? add(*total, *argument) : argument;
        if (!next) {
            fault_ = Fault::overflow;
            return;
        }
        total = next;
    }
    replaceArguments(instruction, total);
}

void Evaluator::push(std::optional<Rational> value) {
    if (!value) {
        fault_ = Fault::overflow;
    }
    stack_.push_back(value);
}

std::span<const Evaluator::Entry> Evaluator::arguments(const Instruction& instruction) const {
    return std::span<const Entry>(stack_).last(instruction.arguments);
}

void Evaluator::replaceArguments(const Instruction& instruction, Entry result) {
    stack_.resize(stack_.size() - instruction.arguments);
    stack_.push_back(result);
}

}  // namespace hopluu::rules
