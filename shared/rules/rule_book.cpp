#include "rules/rule_book.h"

#include "rules/compiled_rules.h"
#include "rules/rounding.h"
#include "rules/rule_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hopluu::rules {

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

/// Where each cell that a rule names stands in the form; nowhere, if it is a derived item.
std::vector<std::optional<std::size_t>> positionsOf(const std::vector<ItemCode>& codes, const Form& form) {
    const auto items = form.items();
    std::vector<std::optional<std::size_t>> positions;
    for (const ItemCode& code : codes) {
        const auto found = std::find_if(items.begin(), items.end(), [&](const FormItem* item) { return item->code == code; });
        positions.push_back(found == items.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - items.begin())));
    }
    return positions;
}

bool concerns(RuleScope rule, RuleScope asked) {
    return (static_cast<unsigned>(rule) & static_cast<unsigned>(asked)) != 0;
}

bool touches(const CompiledRule& rule, std::span<const ItemCode> cells) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const ItemCode& cell) { return std::find(rule.cells.begin(), rule.cells.end(), cell) != rule.cells.end(); });
}

template <class Wanted>
std::vector<Finding> findings(const CompiledRules& book, const UnitId& unit, const BookFigures& figures, RuleScope scope, Wanted wanted) {
    std::vector<Finding> all;
    RuleCheck check(book, unit, figures);
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

bool always(const CompiledRule& /*rule*/) {
    return true;
}

}  // namespace

Rational toleranceOf(const ValidationRule& rule, const Expression& left, const Expression& right, const Form& form,
                     const std::optional<ExchangeRate>& rate) {
    if (!rule.toleratesRounding) {
        return {};
    }
    return add(roundingBound(left.program(), form, rate), roundingBound(right.program(), form, rate)).value_or(Rational{});
}

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
    book->positions = positionsOf(book->items, form);
    RuleBook result;
    result.rules_ = std::move(book);
    return result;
}

std::vector<Finding> RuleBook::check(const UnitId& unit, const Figures& figures, RuleScope scope) const {
    return findings(*rules_, unit, BookFigures(*rules_, figures), scope, always);
}

std::vector<Finding> RuleBook::check(const UnitId& unit, const FigureTable& figures, RuleScope scope) const {
    return findings(*rules_, unit, BookFigures(*rules_, figures), scope, always);
}

std::vector<Finding> RuleBook::checkTouching(const UnitId& unit, const Figures& figures, RuleScope scope,
                                             std::span<const ItemCode> cells) const {
    return findings(*rules_, unit, BookFigures(*rules_, figures), scope, [&](const CompiledRule& rule) { return touches(rule, cells); });
}

}  // namespace hopluu::rules
