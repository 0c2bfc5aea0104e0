#include "consolidation/totals.h"

#include "consolidation/change.h"
#include "domain/number_text.h"
#include "rules/expression.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace hopluu::consolidation {

namespace {

/// Files a board under its state, and its number into the sum.
void count(Total& total, DecimalSum& sum, const MemberUnit& member, const Value& value) {
    switch (value.state) {
        case ValueState::number:
            sum.add(value.number);
            ++total.boardsCounted;
            total.estimate = total.estimate || value.finality == Finality::estimate;
            break;
        case ValueState::noneArose:
            total.noneArose.push_back(member.id);
            break;
        case ValueState::notApplicable:
            total.notApplicable.push_back(member.id);
            break;
        case ValueState::notYetAvailable:
            total.notYetAvailable.push_back(member.id);
            break;
        case ValueState::notEntered:
            total.notEntered.push_back(member.id);
            break;
    }
}

Error at(Error error, const ItemCode& item) {
    error.place = item.text;
    return error;
}

/// Where the cells that an expression names stand in the roster.
std::vector<std::size_t> positionsOf(const rules::Expression& expression, const Roster& roster) {
    std::vector<std::size_t> positions;
    for (std::size_t position = 0; position < roster.items.size(); ++position) {
        const auto& named = expression.items();
        if (std::find(named.begin(), named.end(), roster.items[position]->code) != named.end()) {
            positions.push_back(position);
        }
    }
    return positions;
}

rules::Figures figuresAt(const std::vector<std::size_t>& positions, const Roster& roster, const MemberYear& member,
                         const std::optional<ExchangeRate>& rate) {
    rules::Figures figures{{}, member.lastYear, rate};
    for (const std::size_t position : positions) {
        if (member.values[position] != nullptr) {
            figures.current.emplace(roster.items[position]->code, *member.values[position]);
        }
    }
    return figures;
}

/// The state of a computed figure that has no number: the least finished among its cells.
ValueState leastFinished(const rules::Expression& expression, const rules::Figures& figures) {
    constexpr std::array kOrder{ValueState::notEntered, ValueState::notYetAvailable, ValueState::noneArose, ValueState::notApplicable};
    for (const ValueState state : kOrder) {
        for (const ItemCode& code : expression.items()) {
            const auto found = figures.current.find(code);
            if ((found == figures.current.end() ? ValueState::notEntered : found->second.state) == state) {
                return state;
            }
        }
    }
    return ValueState::notEntered;
}

Finality finalityOf(const rules::Figures& figures) {
    const bool estimated = std::any_of(figures.current.begin(), figures.current.end(), [](const auto& cell) {
        return cell.second.isNumber() && cell.second.finality == Finality::estimate;
    });
    return estimated ? Finality::estimate : Finality::final;
}

/// What a board adds to a computed total: cells without a number add nothing, as they add nothing to the totals.
Value contribution(const rules::Expression& expression, const rules::Figures& figures) {
    const auto outcome = expression.evaluate(figures, rules::MissingAs::zeroIfAny);
    if (outcome && outcome->value) {
        return Value::of(*outcome->value, finalityOf(figures));
    }
    return Value::inState(leastFinished(expression, figures));
}

std::string rateNote(const std::optional<ExchangeRate>& rate) {
    if (!rate) {
        return "Chưa quy đổi được: kỳ báo cáo chưa có tỷ giá.";
    }
    const auto& date = rate->date;  // ISO 8601
    const std::string day = date.size() == 10 ? fmt::format("{}/{}/{}", date.substr(8, 2), date.substr(5, 2), date.substr(0, 4)) : date;
    return fmt::format("Quy đổi theo tỷ giá {} đồng/USD ({}, ngày {})", formatVietnameseExact(rate->dongPerUsd), rate->source, day);
}

Result<Total> withChange(Total total, const Roster& roster, Comparison comparison) {
    auto change = changeOf(total, roster, comparison);
    if (!change) {
        return fail(at(change.error(), total.item));
    }
    total.change = std::move(*change);
    return total;
}

}  // namespace

Result<Total> totalOfItem(const Input& input, const Roster& roster, std::size_t position) {
    const FormItem& item = *roster.items[position];
    Total total;
    total.item = item.code;
    total.unit = item.unit;
    total.parts.reserve(roster.members.size());
    DecimalSum sum;
    for (const MemberYear& member : roster.members) {
        const SourcedValue* cell = member.cells[position];
        Part& part = total.parts.emplace_back(Part{member.member->id, cell == nullptr ? SourcedValue{} : *cell, member.revision()});
        part.sourced.value.state = effectiveState(*member.member, item, cell);
        count(total, sum, *member.member, part.sourced.value);
    }
    for (const AdjustmentEntry& adjustment : input.adjustments) {
        if (adjustment.item == item.code) {
            sum.add(adjustment.amount);
            total.adjustments.push_back(adjustment);
        }
    }
    total.boardsExpected = static_cast<std::uint32_t>(roster.members.size() - total.notApplicable.size());
    if (total.boardsCounted > 0 || !total.adjustments.empty()) {
        const auto amount = sum.total();
        if (!amount) {
            return fail(at(amount.error(), item.code));
        }
        total.amount = *amount;
    }
    return withChange(std::move(total), roster, input.comparison);
}

Result<Total> totalOfDerived(const Input& input, const Roster& roster, const DerivedItem& item, const rules::Figures& totals) {
    const auto expression = rules::Expression::parse(item.expression);
    if (!expression) {
        return fail(at(expression.error(), item.code));
    }
    Total total;
    total.item = item.code;
    total.unit = item.unit;
    total.parts.reserve(roster.members.size());
    const auto positions = positionsOf(*expression, roster);
    DecimalSum unused;  // the total is computed from the totals, never added up from computed parts
    for (const MemberYear& member : roster.members) {
        SourcedValue computed;
        computed.value = contribution(*expression, figuresAt(positions, roster, member, input.campaign.period.rate));
        count(total, unused, *member.member, computed.value);
        total.parts.push_back({member.member->id, std::move(computed), member.revision()});
    }
    total.boardsExpected = static_cast<std::uint32_t>(roster.members.size() - total.notApplicable.size());
    const auto outcome = expression->evaluate(totals);
    if (outcome) {
        total.amount = outcome->value;
    } else if (outcome.error().code == "decimal.overflow") {
        return fail(at(outcome.error(), item.code));
    }  // a division by zero is a figure that does not exist
    if (expression->usesRate()) {
        total.note = rateNote(input.campaign.period.rate);
    }
    return withChange(std::move(total), roster, input.comparison);
}

rules::Figures figuresOf(const std::vector<Total>& totals, const Campaign& campaign) {
    rules::Figures figures;
    std::uint32_t mostBoards = 0;
    for (const Total& total : totals) {
        mostBoards = std::max(mostBoards, total.boardsCounted);
        if (total.amount) {
            figures.current.emplace(total.item, Value::of(*total.amount));
        }
        if (total.change.base) {
            figures.lastYear.emplace(total.item, *total.change.base);
        }
    }
    figures.rate = campaign.period.rate;
    figures.addends = std::max<std::uint32_t>(1, mostBoards);
    return figures;
}

}  // namespace hopluu::consolidation
