#include "rules/expression.h"

#include "rules/evaluation.h"
#include "rules/expression_parser.h"
#include "rules/rounding.h"

#include <utility>

namespace hopluu::rules {

namespace {

Error divisionByZero() {
    return {"expression.division-by-zero",
            {"Biểu thức chia cho số không.", "The expression divides by zero."},
            {"Hãy kiểm tra số liệu làm mẫu số.", "Check the figure that is divided by."},
            ""};
}

Error overflow() {
    return {"decimal.overflow",
            {"Số quá lớn so với mức chương trình tính được.", "The number is larger than the program can compute with."},
            {"Hãy kiểm tra lại đơn vị tính và số chữ số.", "Check the unit and the number of digits."},
            ""};
}

template <class Map>
std::vector<Operand> lookUp(const std::vector<ItemCode>& codes, const Map& figures, std::vector<ItemCode>& missing) {
    std::vector<Operand> operands;
    operands.reserve(codes.size());
    for (const ItemCode& code : codes) {
        const auto found = figures.find(code);
        operands.push_back(Operand::of(found == figures.end() ? nullptr : &found->second));
        if (!operands.back().isNumber()) {
            missing.push_back(code);
        }
    }
    return operands;
}

}  // namespace

Result<Expression> Expression::parse(std::string_view text) {
    auto program = parseProgram(text);
    if (!program) {
        return fail(program.error());
    }
    Expression expression;
    expression.program_ = std::make_shared<const Program>(std::move(*program));
    return expression;
}

const std::vector<ItemCode>& Expression::items() const {
    return program_->items;
}
const std::vector<ItemCode>& Expression::lastYearItems() const {
    return program_->lastYearItems;
}
bool Expression::usesRate() const {
    return program_->usesRate;
}

Result<Expression::Outcome> Expression::evaluate(const Figures& figures, MissingAs missingAs) const {
    Outcome outcome;
    const auto items = lookUp(program_->items, figures.current, outcome.missing);
    const auto lastYear = lookUp(program_->lastYearItems, figures.lastYear, outcome.missing);
    const Evaluated evaluated = Evaluator().run(*program_, items, lastYear, figures.rate, missingAs);
    if (evaluated.fault != Fault::none) {
        return fail(evaluated.fault == Fault::divisionByZero ? divisionByZero() : overflow());
    }
    if (evaluated.value) {
        outcome.value = toDecimal(*evaluated.value);
        if (!outcome.value) {
            return fail(overflow());
        }
    }
    return outcome;
}

Decimal Expression::roundingTolerance(const Form& form, const std::optional<ExchangeRate>& rate) const {
    return toDecimal(roundingBound(*program_, form, rate)).value_or(Decimal{});
}

}  // namespace hopluu::rules
