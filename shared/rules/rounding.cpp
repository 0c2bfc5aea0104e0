#include "rules/rounding.h"

#include "rules/evaluation.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hopluu::rules {

namespace {

/// Half a unit of the last decimal that the annex prints. Whole figures are exact as they stand.
Rational halfUnit(const Form& form, const ItemCode& code) {
    bool whole = false;
    int decimals = 0;
    if (const FormItem* item = form.findItem(code)) {
        whole = item->whole;
        decimals = item->annexDecimals;
    } else if (const DerivedItem* derived = form.findDerived(code)) {
        decimals = derived->annexDecimals;
        whole = decimals == 0;
    } else {
        whole = true;
    }
    if (whole) {
        return {};
    }
    Int128 denominator = 2;
    for (int place = 0; place < decimals; ++place) {
        denominator *= 10;
    }
    return {1, denominator};
}

struct Bound {
    Rational tolerance;
    std::optional<Rational> constant;  // the value, where no figure takes part
};

Bound scaled(const Bound& bound, const Rational& factor) {
    return {multiply(bound.tolerance, absolute(factor)).value_or(Rational{}), std::nullopt};
}

/// A product or quotient of two figures claims no tolerance: the rounding of each weighs differently in every board.
Bound product(Action action, const Bound& left, const Bound& right) {
    const bool divides = action == Action::divide;
    if (left.constant && right.constant) {
        if (divides && right.constant->isZero()) {
            return {};
        }
        return {{}, divides ? divide(*left.constant, *right.constant) : multiply(*left.constant, *right.constant)};
    }
    if (right.constant && !(divides && right.constant->isZero())) {
        return scaled(left, divides ? divide({1, 1}, *right.constant).value_or(Rational{}) : *right.constant);
    }
    return left.constant && !divides ? scaled(right, *left.constant) : Bound{};
}

Bound total(const std::vector<Bound>& arguments, Action action) {
    Bound result{{}, Rational{}};
    for (const Bound& argument : arguments) {
        result.tolerance = add(result.tolerance, argument.tolerance).value_or(Rational{});
        if (!result.constant || !argument.constant) {
            result.constant = std::nullopt;
            continue;
        }
        const bool subtracts = action == Action::subtract && &argument != &arguments.front();
        result.constant = subtracts ? subtract(*result.constant, *argument.constant) : add(*result.constant, *argument.constant);
    }
    return result;
}

/// The least or the greatest of several figures is off by no more than the worst of them.
Bound widest(const std::vector<Bound>& arguments) {
    Bound result;
    for (const Bound& argument : arguments) {
        if (compare(argument.tolerance, result.tolerance) > 0) {
            result.tolerance = argument.tolerance;
        }
    }
    return result;
}

Bound operationOn(Action action, const std::vector<Bound>& arguments, const std::optional<ExchangeRate>& rate) {
    switch (action) {
        case Action::add:
        case Action::subtract:
        case Action::sum:
            return total(arguments, action);
        case Action::multiply:
        case Action::divide:
            return product(action, arguments[0], arguments[1]);
        case Action::minimum:
        case Action::maximum:
            return widest(arguments);
        case Action::billionDong:
            return rate ? scaled(arguments[0], billionDongPerMillionUsd(*rate)) : Bound{};
        default: {  // negate, absolute
            Bound same = arguments[0];
            if (same.constant) {
                same.constant = action == Action::negate ? negate(*same.constant) : absolute(*same.constant);
            }
            return same;
        }
    }
}

}  // namespace

Rational roundingBound(const Program& program, const Form& form, const std::optional<ExchangeRate>& rate) {
    std::vector<Bound> stack;
    for (const Instruction& instruction : program.instructions) {
        switch (instruction.action) {
            case Action::constant:
                stack.push_back({{}, instruction.constant});
                break;
            case Action::item:
                stack.push_back({halfUnit(form, program.items[instruction.index]), std::nullopt});
                break;
            case Action::lastYearItem:
                stack.push_back({halfUnit(form, program.lastYearItems[instruction.index]), std::nullopt});
                break;
            case Action::rate:
                stack.push_back({{}, rate ? std::optional{Rational::of(rate->dongPerUsd)} : std::nullopt});
                break;
            default: {
                const auto first = stack.end() - static_cast<std::ptrdiff_t>(instruction.arguments);
                const Bound result = operationOn(instruction.action, std::vector<Bound>(first, stack.end()), rate);
                stack.erase(first, stack.end());
                stack.push_back(result);
            }
        }
    }
    return stack.back().tolerance;
}

}  // namespace hopluu::rules
