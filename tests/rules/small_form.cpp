#include "small_form.h"

namespace hopluu::test {

namespace {

FormItem item(const std::string& code, UnitOfMeasure unit, int decimals, const std::string& labelVi) {
    FormItem result;
    result.code = ItemCode{code};
    result.label = {labelVi, code};
    result.unit = unit;
    result.whole = decimals == 0;
    result.inputDecimals = decimals == 0 ? 0 : 3;
    result.annexDecimals = decimals;
    result.textDecimals = decimals;
    return result;
}

IndicatorGroup group(const std::string& number, const std::string& code, std::vector<FormItem> items) {
    IndicatorGroup result;
    result.number = number;
    result.code = ItemCode{code};
    result.name = {code, code};
    result.items = std::move(items);
    return result;
}

}  // namespace

Decimal dec(const std::string& text) {
    return Decimal::parse(text).value();
}

Value number(const std::string& text) {
    return Value::of(dec(text));
}

Form smallForm() {
    Form form;
    form.id = "small";
    form.year = "2022";
    form.groups = {
        group("2", "land", {item("land.area", UnitOfMeasure::hectare, 2, "Diện tích")}),
        group("7", "projects", {item("projects.fdi", UnitOfMeasure::project, 0, "FDI")}),
        group("8", "new", {item("new.fdi", UnitOfMeasure::millionUsd, 1, "FDI"), item("new.ddi", UnitOfMeasure::billionDong, 1, "DDI")}),
        group("10", "adjusted", {item("adjusted.fdi", UnitOfMeasure::millionUsd, 1, "FDI")}),
        group("11", "total", {item("total.fdi", UnitOfMeasure::millionUsd, 1, "FDI")}),
        group("21", "labour", {item("labour.fdi", UnitOfMeasure::person, 0, "FDI")}),
    };
    DerivedItem labour;
    labour.code = ItemCode{"labour.total"};
    labour.unit = UnitOfMeasure::person;
    labour.expression = "labour.fdi";
    form.derived = {labour};
    return form;
}

rules::Figures figures(std::initializer_list<std::pair<std::string, std::string>> current,
                       std::initializer_list<std::pair<std::string, std::string>> lastYear) {
    rules::Figures result;
    for (const auto& [code, text] : current) {
        Value value;
        if (text == "-") {
            value = Value::inState(ValueState::noneArose);
        } else if (text == "n/a") {
            value = Value::inState(ValueState::notApplicable);
        } else if (text == "later") {
            value = Value::inState(ValueState::notYetAvailable, "chờ quyết toán");
        } else if (!text.empty()) {
            value = number(text);
        }
        result.current.emplace(ItemCode{code}, value);
    }
    for (const auto& [code, text] : lastYear) {
        result.lastYear.emplace(ItemCode{code}, dec(text));
    }
    return result;
}

}  // namespace hopluu::test
