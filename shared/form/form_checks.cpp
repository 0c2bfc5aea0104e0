#include "form/form_checks.h"

#include "domain/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace hopluu {

namespace {

/// Codes seen so far; says where one comes up again.
class Codes {
public:
    explicit Codes(Errors& errors) : errors_(errors) {}
    void add(const ItemCode& code, const std::string& place) {
        if (!seen_.insert(code).second) {
            errors_.push_back(
                {"form.duplicate-code",
                 {fmt::format("Mã “{}” đã được dùng ở trên.", code.text), fmt::format("The code \"{}\" is used above.", code.text)},
                 {"Đặt mã khác: mỗi mã chỉ dùng một lần.", "Choose another: a code is used once."},
                 place + "/code"});
        }
    }

private:
    Errors& errors_;
    std::set<ItemCode> seen_;
};

bool countsThings(UnitOfMeasure unit) {
    return unit == UnitOfMeasure::zone || unit == UnitOfMeasure::treatmentPlant || unit == UnitOfMeasure::project ||
           unit == UnitOfMeasure::projectAdjustment || unit == UnitOfMeasure::person;
}

void checkItem(const FormItem& item, const std::string& place, Errors& errors) {
    if (countsThings(item.unit) != item.whole) {
        errors.push_back(
            {"form.whole",
             {fmt::format("“{}”: chỉ tiêu đếm (khu, trạm, dự án, người) phải là số nguyên, chỉ tiêu đo thì không.", item.code.text),
              fmt::format("\"{}\": what counts (zones, plants, projects, persons) is whole, what measures is not.", item.code.text)},
             {"Sửa “whole” hoặc “unit”.", "Correct \"whole\" or \"unit\"."},
             place + "/whole"});
    }
    if (item.whole && item.inputDecimals != 0) {
        errors.push_back({"form.whole-decimals",
                          {fmt::format("“{}” là số nguyên nhưng cho nhập {} chữ số thập phân.", item.code.text, item.inputDecimals),
                           fmt::format("\"{}\" is whole but accepts {} decimals.", item.code.text, item.inputDecimals)},
                          {"Đặt “inputDecimals” bằng 0.", "Set \"inputDecimals\" to 0."},
                          place + "/inputDecimals"});
    }
}

void checkAnnex(const Form& form, Errors& errors) {
    Codes groupCodes(errors);
    Codes codes(errors);
    std::set<std::string> numbers;
    for (std::size_t g = 0; g < form.groups.size(); ++g) {
        const IndicatorGroup& group = form.groups[g];
        const std::string place = fmt::format("/groups/{}", g);
        groupCodes.add(group.code, place);
        if (!numbers.insert(group.number).second) {
            errors.push_back({"form.duplicate-number",
                              {fmt::format("Số thứ tự {} đã được dùng ở trên.", group.number),
                               fmt::format("The number {} is used above.", group.number)},
                              {"Đánh lại số thứ tự các nhóm chỉ tiêu.", "Number the groups anew."},
                              place + "/number"});
        }
        for (std::size_t i = 0; i < group.items.size(); ++i) {
            const std::string itemPlace = fmt::format("{}/items/{}", place, i);
            codes.add(group.items[i].code, itemPlace);
            checkItem(group.items[i], itemPlace, errors);
        }
    }
    for (std::size_t d = 0; d < form.derived.size(); ++d) {
        codes.add(form.derived[d].code, fmt::format("/derived/{}", d));
    }
}

/// Bonus points stand outside the sum, unless the parent itself is a bonus.
std::string sumOfMaxima(const std::vector<Criterion>& criteria, bool bonusToo) {
    DecimalSum sum;
    for (const Criterion& criterion : criteria) {
        if (bonusToo || !criterion.bonus) {
            sum.add(criterion.maximum);
        }
    }
    const auto total = sum.total();
    return total ? total->toString() : std::string("?");
}

void checkCriterion(const Criterion& criterion, const std::string& place, const ItemCode& parent, Codes& codes, Errors& errors) {
    codes.add(criterion.code, place);
    if (!parent.empty() && !criterion.code.text.starts_with(parent.text + ".")) {
        errors.push_back({"form.criterion-code",
                          {fmt::format("Mã “{}” không nằm dưới “{}”.", criterion.code.text, parent.text),
                           fmt::format("The code \"{}\" does not stand under \"{}\".", criterion.code.text, parent.text)},
                          {fmt::format("Bắt đầu mã bằng “{}.”.", parent.text), fmt::format("Begin the code with \"{}.\".", parent.text)},
                          place + "/code"});
    }
    if (criterion.maximum.isNegative() && !criterion.bonus) {
        errors.push_back({"form.negative-maximum",
                          {"Điểm tối đa âm chỉ dành cho điểm trừ.", "Only penalty points have a negative maximum."},
                          {"Đánh dấu “bonus”, hoặc sửa điểm tối đa.", "Mark it \"bonus\", or correct the maximum."},
                          place + "/maximum"});
    }
    if (!criterion.children.empty()) {
        const std::string sum = sumOfMaxima(criterion.children, criterion.bonus);
        if (sum != criterion.maximum.toString()) {
            errors.push_back({"form.maximum-mismatch",
                              {fmt::format("Tiêu chí {} có {} điểm nhưng các tiêu chí con cộng lại {} điểm.", criterion.code.text,
                                           criterion.maximum.toString(), sum),
                               fmt::format("Criterion {} has {} points but its parts add up to {}.", criterion.code.text,
                                           criterion.maximum.toString(), sum)},
                              {"Sửa điểm tối đa của tiêu chí cha hoặc con.", "Correct the maximum of the parent or of a part."},
                              place + "/maximum"});
        }
    }
    for (std::size_t c = 0; c < criterion.children.size(); ++c) {
        checkCriterion(criterion.children[c], fmt::format("{}/children/{}", place, c), criterion.code, codes, errors);
    }
}

void checkCriteria(const Form& form, Errors& errors) {
    Codes codes(errors);
    for (std::size_t c = 0; c < form.criteria.size(); ++c) {
        checkCriterion(form.criteria[c], fmt::format("/criteria/{}", c), {}, codes, errors);
    }
    const std::string sum = sumOfMaxima(form.criteria, false);
    if (!form.criteria.empty() && sum != "100") {
        errors.push_back({"form.not-100-points",
                          {fmt::format("Bảng điểm cộng lại {} điểm, không phải 100.", sum),
                           fmt::format("The criteria add up to {} points, not 100.", sum)},
                          {"Sửa điểm tối đa; điểm thưởng và điểm trừ phải đánh dấu “bonus”.",
                           "Correct the maxima; extra and penalty points must be marked \"bonus\"."},
                          "/criteria"});
    }
}

}  // namespace

Errors checkForm(const Form& form) {
    Errors errors;
    checkAnnex(form, errors);
    checkCriteria(form, errors);
    Codes sections(errors);
    for (std::size_t s = 0; s < form.narrative.size(); ++s) {
        sections.add(form.narrative[s].code, fmt::format("/narrative/{}", s));
    }
    checkNarrative(form, errors);
    Codes rules(errors);
    for (std::size_t r = 0; r < form.rules.size(); ++r) {
        rules.add(form.rules[r].code, fmt::format("/rules/{}", r));
    }
    checkExpressions(form, errors);
    return errors;
}

}  // namespace hopluu
