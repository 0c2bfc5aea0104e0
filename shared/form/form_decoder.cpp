#include "form/form_decoder.h"

#include "form/json_fields.h"

namespace hopluu::form_json {

namespace {

constexpr Words<Ownership, 3> kOwnerships{{{{"none", Ownership::none}, {"fdi", Ownership::fdi}, {"ddi", Ownership::ddi}}}};
constexpr Words<Measure, 2> kMeasures{{{{"flow", Measure::flow}, {"stock", Measure::stock}}}};
constexpr Words<RuleOperator, 8> kOperators{{{{"equal", RuleOperator::equal},
                                              {"not_equal", RuleOperator::notEqual},
                                              {"greater", RuleOperator::greater},
                                              {"greater_or_equal", RuleOperator::greaterOrEqual},
                                              {"less", RuleOperator::less},
                                              {"less_or_equal", RuleOperator::lessOrEqual},
                                              {"compulsory_pair", RuleOperator::compulsoryPair},
                                              {"exclusive_pair", RuleOperator::exclusivePair}}}};
constexpr Words<MissingStrategy, 3> kMissing{{{{"skip_if_any_missing", MissingStrategy::skipIfAnyMissing},
                                               {"skip_if_all_missing", MissingStrategy::skipIfAllMissing},
                                               {"never_skip", MissingStrategy::neverSkip}}}};
constexpr Words<Importance, 3> kImportances{{{{"low", Importance::low}, {"medium", Importance::medium}, {"high", Importance::high}}}};
constexpr Words<RuleScope, 3> kScopes{
    {{{"board", RuleScope::board}, {"total", RuleScope::total}, {"board_and_total", RuleScope::boardAndTotal}}}};

UnitOfMeasure unitAt(const Json& object) {
    const auto unit = unitOfMeasureFromCode(object.at("unit").get_ref<const std::string&>());
    assert(unit && "the schema lists the units");
    return unit.value_or(UnitOfMeasure::zone);
}

template <class Entry, class Decode>
std::vector<Entry> list(const Json& array, Decode decode) {
    std::vector<Entry> out;
    out.reserve(array.size());
    for (const Json& entry : array) {
        out.push_back(decode(entry));
    }
    return out;
}

FormItem decodeItem(const Json& json) {
    FormItem item;
    item.code = codeAt(json, "code");
    item.ownership = kOwnerships.at(json, "ownership");
    item.label = bilingual(json, "label");
    item.unit = unitAt(json);
    item.whole = json.at("whole").get<bool>();
    item.inputDecimals = json.at("inputDecimals").get<int>();
    item.annexDecimals = json.at("annexDecimals").get<int>();
    item.textDecimals = json.at("textDecimals").get<int>();
    item.needsEconomicZone = optionalBool(json, "needsEconomicZone", false);
    return item;
}

IndicatorGroup decodeGroup(const Json& json) {
    return {textAt(json, "number"), codeAt(json, "code"), bilingual(json, "name"), kMeasures.at(json, "measure"),
            list<FormItem>(json.at("items"), decodeItem)};
}

DerivedItem decodeDerived(const Json& json) {
    return {codeAt(json, "code"),
            bilingual(json, "name"),
            unitAt(json),
            textAt(json, "expression"),
            json.at("annexDecimals").get<int>(),
            json.at("textDecimals").get<int>()};
}

/// Depth is bounded by the document reader.
Criterion decodeCriterion(const Json& json) {
    Criterion criterion;
    criterion.code = codeAt(json, "code");
    criterion.number = textAt(json, "number");
    criterion.name = bilingual(json, "name");
    criterion.maximum = decimalAt(json, "maximum");
    criterion.assumed = optionalBool(json, "assumed", false);
    criterion.bonus = optionalBool(json, "bonus", false);
    if (json.contains("children")) {
        criterion.children = list<Criterion>(json.at("children"), decodeCriterion);
    }
    return criterion;
}

NarrativeSection decodeSection(const Json& json) {
    NarrativeSection section;
    section.code = codeAt(json, "code");
    section.number = textAt(json, "number");
    section.level = json.at("level").get<int>();
    section.title = bilingual(json, "title");
    if (json.contains("guidance")) {
        section.guidance = bilingual(json, "guidance");
    }
    section.reportDraft = optionalText(json, "reportDraft");
    return section;
}

RuleSide decodeSide(const Json& json) {
    return {textAt(json, "expression"), bilingual(json, "description"), kMissing.at(json, "missing")};
}

ValidationRule decodeRule(const Json& json) {
    ValidationRule rule;
    rule.code = codeAt(json, "code");
    rule.name = bilingual(json, "name");
    rule.instruction = bilingual(json, "instruction");
    rule.importance = kImportances.at(json, "importance");
    rule.critical = optionalBool(json, "critical", false);
    rule.scope = kScopes.at(json, "scope");
    rule.left = decodeSide(json.at("left"));
    rule.op = kOperators.at(json, "operator");
    rule.right = decodeSide(json.at("right"));
    rule.toleratesRounding = optionalBool(json, "toleratesRounding", true);
    return rule;
}

}  // namespace

Form decodeForm(const Json& document) {
    Form form;
    form.id = textAt(document, "id");
    form.version = document.at("version").get<int>();
    form.year = textAt(document, "year");
    form.title = bilingual(document, "title");
    form.groups = list<IndicatorGroup>(document.at("groups"), decodeGroup);
    form.derived = list<DerivedItem>(document.at("derived"), decodeDerived);
    form.criteria = list<Criterion>(document.at("criteria"), decodeCriterion);
    form.narrative = list<NarrativeSection>(document.at("narrative"), decodeSection);
    form.rules = list<ValidationRule>(document.at("rules"), decodeRule);
    return form;
}

}  // namespace hopluu::form_json
