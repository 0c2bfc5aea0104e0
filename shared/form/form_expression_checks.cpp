#include "form/form_checks.h"
#include "rules/expression.h"

#include <fmt/format.h>

#include <vector>

namespace hopluu {

namespace {

Error unknownItem(const ItemCode& code, std::string place) {
    return {"form.unknown-item",
            {fmt::format("Biểu thức nhắc đến “{}” nhưng biểu mẫu không có chỉ tiêu này.", code.text),
             fmt::format("The expression names \"{}\", but the form has no such item.", code.text)},
            {"Sửa mã, hoặc thêm chỉ tiêu vào biểu mẫu.", "Correct the code, or add the item to the form."},
            std::move(place)};
}

void checkExpression(const Form& form, const std::string& text, const std::string& place, Errors& errors) {
    const auto parsed = rules::Expression::parse(text);
    if (!parsed) {
        const Error& cause = parsed.error();
        errors.push_back({"form.expression",
                          {fmt::format("Biểu thức “{}” sai (vị trí {}): {}", text, cause.place, cause.message.vi),
                           fmt::format("The expression \"{}\" is wrong (at {}): {}", text, cause.place, cause.message.en)},
                          cause.remedy,
                          place});
        return;
    }
    for (const ItemCode& code : parsed->items()) {
        if (form.findItem(code) == nullptr) {
            errors.push_back(unknownItem(code, place));
        }
    }
    for (const ItemCode& code : parsed->lastYearItems()) {  // a base may be known for a derived figure alone: "labour.total"
        if (form.findItem(code) == nullptr && form.findDerived(code) == nullptr) {
            errors.push_back(unknownItem(code, place));
        }
    }
}

/// A pair rule is about what is missing: a side that is skipped when missing could never fire.
void checkPairSide(const ValidationRule& rule, const RuleSide& side, const std::string& place, Errors& errors) {
    const bool isPair = rule.op == RuleOperator::compulsoryPair || rule.op == RuleOperator::exclusivePair;
    if (isPair && side.missing != MissingStrategy::neverSkip) {
        errors.push_back({"form.pair-skips",
                          {"Quy tắc cặp phải xét cả ô trống, nếu không sẽ không bao giờ báo.",
                           "A pair rule must look at missing cells, or it never fires."},
                          {"Đặt “missing” là “never_skip”.", "Set \"missing\" to \"never_skip\"."},
                          place + "/missing"});
    }
}

}  // namespace

void checkExpressions(const Form& form, Errors& errors) {
    for (std::size_t d = 0; d < form.derived.size(); ++d) {
        checkExpression(form, form.derived[d].expression, fmt::format("/derived/{}/expression", d), errors);
    }
    for (std::size_t r = 0; r < form.rules.size(); ++r) {
        const ValidationRule& rule = form.rules[r];
        const std::string place = fmt::format("/rules/{}", r);
        checkExpression(form, rule.left.expression, place + "/left/expression", errors);
        checkPairSide(rule, rule.left, place + "/left", errors);
        checkExpression(form, rule.right.expression, place + "/right/expression", errors);
        checkPairSide(rule, rule.right, place + "/right", errors);
    }
}

}  // namespace hopluu
