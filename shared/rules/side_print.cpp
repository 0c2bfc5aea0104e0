#include "rules/side_print.h"

#include "domain/number_text.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace hopluu::rules {

namespace {

using Certainty = SideShape::Certainty;

SideShape shapeOfItem(const Form& form, const ItemCode& code) {
    if (const FormItem* item = form.findItem(code)) {
        return {Certainty::exact, item->unit, item->annexDecimals};
    }
    if (const DerivedItem* derived = form.findDerived(code)) {
        return {Certainty::exact, derived->unit, derived->annexDecimals};
    }
    return {Certainty::quotient, std::nullopt, 0};
}

SideShape joined(const SideShape& a, const SideShape& b) {
    if (a.certainty == Certainty::constant || b.certainty == Certainty::constant) {
        SideShape figure = a.certainty == Certainty::constant ? b : a;
        figure.decimals = std::max(a.decimals, b.decimals);
        return figure;
    }
    const int decimals = std::max(a.decimals, b.decimals);
    if (a.unit && a.unit == b.unit) {
        return {std::max(a.certainty, b.certainty), a.unit, decimals};
    }
    if (a.certainty == Certainty::exact && b.certainty == Certainty::scaled) {
        return {Certainty::exact, a.unit, decimals};
    }
    if (b.certainty == Certainty::exact && a.certainty == Certainty::scaled) {
        return {Certainty::exact, b.unit, decimals};
    }
    return {Certainty::quotient, std::nullopt, decimals};
}

SideShape product(const SideShape& a, const SideShape& b, bool divides) {
    const bool aConstant = a.certainty == Certainty::constant;
    const bool bConstant = b.certainty == Certainty::constant;
    if (aConstant && bConstant) {
        return a;
    }
    const SideShape& figure = aConstant ? b : a;
    if ((!aConstant && !bConstant) || figure.certainty == Certainty::quotient || (aConstant && divides)) {
        return {Certainty::quotient, std::nullopt, 0};
    }
    return {Certainty::scaled, figure.unit, figure.decimals};
}

SideShape operationOn(Action action, const std::vector<SideShape>& arguments) {
    switch (action) {
        case Action::multiply:
        case Action::divide:
            return product(arguments[0], arguments[1], action == Action::divide);
        case Action::billionDong:
            return {Certainty::exact, UnitOfMeasure::billionDong, arguments[0].decimals};
        default: {
            SideShape shape = arguments.front();
            for (std::size_t i = 1; i < arguments.size(); ++i) {
                shape = joined(shape, arguments[i]);
            }
            return shape;
        }
    }
}

/// A few decimals more than the cells have, for what was computed rather than typed.
int decimalsFor(const PrintStyle& style, const std::optional<Decimal>& value) {
    constexpr int kComputedDecimals = 2;
    constexpr int kQuotientDecimals = 3;
    if (style.fixedDecimals || !value) {
        return style.decimals;
    }
    return std::max(style.decimals, std::min(value->decimals(), style.unit ? kComputedDecimals : kQuotientDecimals));
}

}  // namespace

SideShape shapeOf(const Program& program, const Form& form) {
    std::vector<SideShape> stack;
    for (const Instruction& instruction : program.instructions) {
        switch (instruction.action) {
            case Action::constant:
            case Action::rate:
                stack.emplace_back();
                break;
            case Action::item:
                stack.push_back(shapeOfItem(form, program.items[instruction.index]));
                break;
            case Action::lastYearItem:
                stack.push_back(shapeOfItem(form, program.lastYearItems[instruction.index]));
                break;
            default: {
                const auto first = stack.end() - static_cast<std::ptrdiff_t>(instruction.arguments);
                const SideShape result = operationOn(instruction.action, std::vector<SideShape>(first, stack.end()));
                stack.erase(first, stack.end());
                stack.push_back(result);
            }
        }
    }
    return stack.back();
}

std::pair<PrintStyle, PrintStyle> printStyles(const SideShape& left, const SideShape& right) {
    PrintStyle l{left.unit, left.decimals, left.certainty == Certainty::exact};
    PrintStyle r{right.unit, right.decimals, right.certainty == Certainty::exact};
    if (left.certainty == Certainty::quotient || right.certainty == Certainty::quotient) {
        l.unit = r.unit = std::nullopt;
    } else if (left.certainty == Certainty::exact && right.certainty != Certainty::exact) {
        r.unit = left.unit;
    } else if (right.certainty == Certainty::exact && left.certainty != Certainty::exact) {
        l.unit = right.unit;
    } else if (left.unit != right.unit && left.certainty != Certainty::exact) {
        l.unit = r.unit = left.certainty == Certainty::constant ? right.unit : std::nullopt;
    }
    if (l.unit == r.unit) {
        l.decimals = r.decimals = std::max(l.decimals, r.decimals);
    }
    return {l, r};
}

std::pair<int, int> printedDecimals(const PrintStyle& left, std::optional<Decimal> leftValue, const PrintStyle& right,
                                    std::optional<Decimal> rightValue) {
    int l = decimalsFor(left, leftValue);
    int r = decimalsFor(right, rightValue);
    if (left.unit != right.unit || !leftValue || !rightValue) {
        return {l, r};
    }
    const auto printedInOrder = [&] {
        const Decimal printedLeft = round(*leftValue, l).value_or(*leftValue);
        const Decimal printedRight = round(*rightValue, r).value_or(*rightValue);
        return (printedLeft <=> printedRight) == (*leftValue <=> *rightValue);
    };
    while (!printedInOrder() && std::min(l, r) < Decimal::kScaleDigits) {
        l = std::min(l + 1, Decimal::kScaleDigits);
        r = std::min(r + 1, Decimal::kScaleDigits);
    }
    return {l, r};
}

BilingualText printFigure(Decimal value, int decimals, const std::optional<UnitOfMeasure>& unit) {
    BilingualText text{formatVietnamese(value, decimals), formatEnglish(value, decimals)};
    if (unit) {
        const std::string space = *unit == UnitOfMeasure::percent ? "" : " ";
        text.vi += space + label(*unit).vi;
        text.en += space + label(*unit).en;
    }
    return text;
}

}  // namespace hopluu::rules
