#include "small_bloc.h"

#include "support/catch.h"

#include <algorithm>

namespace hopluu::test {

namespace {

FormItem item(const std::string& code, UnitOfMeasure unit, int decimals) {
    FormItem result;
    result.code = ItemCode{code};
    result.unit = unit;
    result.whole = decimals == 0;
    result.annexDecimals = decimals;
    return result;
}

DerivedItem derived(const std::string& code, UnitOfMeasure unit, const std::string& expression) {
    DerivedItem result;
    result.code = ItemCode{code};
    result.unit = unit;
    result.expression = expression;
    result.annexDecimals = 1;
    return result;
}

}  // namespace

Decimal dec(const std::string& text) {
    return Decimal::parse(text).value();
}

SmallBloc::SmallBloc() {
    IndicatorGroup group;
    group.code = ItemCode{"group"};
    group.items = {item("usd.x", UnitOfMeasure::millionUsd, 1), item("dong.x", UnitOfMeasure::billionDong, 1),
                   item("zone.x", UnitOfMeasure::zone, 0)};
    group.items.back().needsEconomicZone = true;
    form.groups = {group};
    form.derived = {derived("both.sum", UnitOfMeasure::person, "sum(usd.x, dong.x)"),
                    derived("both.converted", UnitOfMeasure::billionDong, "billion_dong(usd.x) + dong.x"),
                    derived("both.ratio", UnitOfMeasure::percent, "usd.x / dong.x")};
    for (const std::string name : {"a", "b", "c"}) {
        MemberUnit member;
        member.id = UnitId{name};
        member.hasEconomicZone = name == "a";
        campaign.members.push_back(member);
    }
    campaign.period.rate = ExchangeRate{dec("24780"), "in dưới biểu tổng hợp", "2022-11-30"};
}

consolidation::BoardYear& SmallBloc::board(const std::string& unit) {
    const auto found = std::find_if(boards.begin(), boards.end(), [&](const auto& each) { return each.unit.text == unit; });
    if (found != boards.end()) {
        return *found;
    }
    boards.emplace_back();
    boards.back().unit = UnitId{unit};
    return boards.back();
}

void SmallBloc::enter(const std::string& unit, const std::string& code, const std::string& text) {
    Value value;
    if (text == "-") {
        value = Value::inState(ValueState::noneArose);
    } else if (text == "n/a") {
        value = Value::inState(ValueState::notApplicable);
    } else if (text == "later") {
        value = Value::inState(ValueState::notYetAvailable, "chờ quyết toán");
    } else if (!text.empty()) {
        const bool estimate = text.front() == '~';
        value = Value::of(dec(estimate ? text.substr(1) : text), estimate ? Finality::estimate : Finality::final);
    }
    board(unit).cells[ItemCode{code}] = {value, OperationId{{}, 7}, "Lan", 1'669'800'000'000};
}

void SmallBloc::adjust(const std::string& code, const std::string& amount, const std::string& reason) {
    adjustments.push_back({ItemCode{code}, dec(amount), reason, "Minh", 0, {}});
}

void SmallBloc::rule(const std::string& code, RuleScope scope, const std::string& left, RuleOperator op, const std::string& right) {
    ValidationRule added;
    added.code = ItemCode{code};
    added.scope = scope;
    added.op = op;
    added.left.expression = left;
    added.right.expression = right;
    form.rules.push_back(added);
}

void SmallBloc::base(const std::string& unit, const std::string& code, const std::string& number, bool isDerived) {
    campaign.bases.push_back({ItemCode{code}, UnitId{unit}, dec(number), isDerived, "báo cáo 2022"});
}

Result<consolidation::Consolidation> SmallBloc::run() const {
    const auto book = rules::RuleBook::compile(form);
    REQUIRE(book);
    return consolidation::consolidate({form, campaign, *book, boards, adjustments});
}

consolidation::Total SmallBloc::total(const std::string& code) const {
    const auto result = run();
    REQUIRE(result);
    const auto* found = result->find(ItemCode{code});
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace hopluu::test
