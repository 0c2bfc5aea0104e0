#include "engine/item_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::engine {

namespace {

std::string joined(const std::string& number, const std::string& name, const std::string& label) {
    return fmt::format("{}{}{}{}{}", number, number.empty() ? "" : ". ", name, label.empty() ? "" : " – ", label);
}

BilingualText cellName(const Form& form, const ItemCode& item) {
    const FormItem* found = form.findItem(item);
    const IndicatorGroup* group = form.groupOf(item);
    if (found != nullptr && group != nullptr) {
        return {joined(group->number, group->name.vi, found->label.vi), joined(group->number, group->name.en, found->label.en)};
    }
    const DerivedItem* derived = form.findDerived(item);
    return derived != nullptr ? derived->name : BilingualText{item.text, item.text};
}

std::string said(Language language, const char* vi, const char* en) {
    return language == Language::english ? en : vi;
}

std::string textOr(const std::string& text, Language language) {
    return text.empty() ? said(language, "(để trống)", "(empty)") : text;
}

int annexDecimals(const Form& form, const ItemCode& item) {
    const FormItem* found = form.findItem(item);
    return found == nullptr ? 0 : found->annexDecimals;
}

}  // namespace

BilingualText itemName(const Form& form, Topic topic, const ItemCode& item) {
    if (topic == Topic::narrative) {
        if (const NarrativeSection* section = form.findSection(item)) {
            return {joined(item.text, section->title.vi, ""), joined(item.text, section->title.en, "")};
        }
    } else if (topic == Topic::score) {
        if (const Criterion* criterion = form.findCriterion(item)) {
            return {joined(item.text, criterion->name.vi, ""), joined(item.text, criterion->name.en, "")};
        }
    } else if (topic == Topic::explanation) {
        const auto rule = std::find_if(form.rules.begin(), form.rules.end(), [&](const ValidationRule& each) { return each.code == item; });
        if (rule != form.rules.end()) {
            return rule->name;
        }
    } else if (topic == Topic::cell) {
        return cellName(form, item);
    }
    return {item.text, item.text};
}

std::string valueText(const Value& value, int decimals, Language language) {
    switch (value.state) {
        case ValueState::notEntered:
            return said(language, "(chưa nhập)", "(not entered)");
        case ValueState::noneArose:
            return said(language, "- (không phát sinh)", "- (none arose)");
        case ValueState::notApplicable:
            return said(language, "không áp dụng", "not applicable");
        case ValueState::notYetAvailable:
            return said(language, "chưa có số liệu", "not yet available");
        case ValueState::number:
            break;
    }
    return numberText(value.number, std::max(decimals, value.number.decimals()), language) +
           (value.finality == Finality::estimate ? said(language, " (ước)", " (estimate)") : "");
}

std::string bodyText(const Body& body, int decimals, Language language) {
    if (const auto* value = std::get_if<Value>(&body)) {
        return valueText(*value, decimals, language);
    }
    if (const auto* paragraph = std::get_if<ParagraphText>(&body)) {
        return textOr(paragraph->text, language);
    }
    if (const auto* score = std::get_if<Score>(&body)) {
        return score->points ? numberText(*score->points, score->points->decimals(), language) + said(language, " điểm", " points")
                             : said(language, "(không chấm)", "(no points)");
    }
    if (const auto* explanation = std::get_if<Explanation>(&body)) {
        return textOr(explanation->text, language);
    }
    return {};
}

std::string valueText(const Form& form, const ItemCode& item, const Value& value, Language language) {
    return valueText(value, annexDecimals(form, item), language);
}

std::string bodyText(const Form& form, const ItemCode& item, const Body& body, Language language) {
    return bodyText(body, annexDecimals(form, item), language);
}

std::string remarkOf(const Body& body) {
    if (const auto* value = std::get_if<Value>(&body)) {
        return value->remark;
    }
    const auto* score = std::get_if<Score>(&body);
    return score == nullptr ? std::string{} : score->remark;
}

}  // namespace hopluu::engine
