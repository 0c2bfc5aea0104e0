#include "engine/conflict_effect.h"

#include "engine/narrative.h"
#include "engine/score_sheet.h"
#include "engine/wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hopluu::engine {

namespace {

BilingualText amountText(const std::optional<Decimal>& amount, int decimals, UnitOfMeasure unit) {
    if (!amount) {
        return {"–", "–"};
    }
    return {numberText(*amount, decimals, Language::vietnamese) + " " + label(unit).vi,
            numberText(*amount, decimals, Language::english) + " " + label(unit).en};
}

/// All figures of the year that are computed, in the form's order.
Result<std::vector<ComputedFigure>> computedFrom(const BoardYearContent& content, const PeriodSetup& setup) {
    auto figures = boardFigures(content, setup);
    if (!figures) {
        return fail(figures.error());
    }
    std::vector<ComputedFigure> computed;
    for (const auto& derived : setup.form->derived) {
        const auto* total = figures->find(derived.code);
        const int decimals = std::max(derived.annexDecimals, derived.textDecimals);
        computed.push_back({derived.name, amountText(total == nullptr ? std::nullopt : total->amount, decimals, derived.unit)});
    }
    return computed;
}

std::vector<ComputedFigure> scoresWith(YearSnapshot year, const ItemCode& item, const Score& score) {
    Operation chosen;
    chosen.address = {year.setup.campaign.period.id, year.unit, Topic::score, item};
    chosen.body = score;
    year.written[{Topic::score, item}].contents.heads = {chosen};
    const ScoreSheet sheet = scoreSheetOf(year);
    std::vector<ComputedFigure> computed;
    for (const auto& row : sheet.rows) {
        if (!row.isLeaf) {
            computed.push_back({row.criterion->name, amountText(row.sum, row.sum.decimals(), UnitOfMeasure::point)});
        }
    }
    computed.push_back({{"Tổng điểm tự chấm", "Total self-score"}, amountText(sheet.total, sheet.total.decimals(), UnitOfMeasure::point)});
    return computed;
}

Result<Effect> effectOf(const YearSnapshot& year, const ItemCode& item, const Body& candidate) {
    Effect effect;
    if (const auto* value = std::get_if<Value>(&candidate)) {
        BoardYearContent content = year.content;
        content.cells[item] = *value;
        auto computed = computedFrom(content, year.setup);
        if (!computed) {
            return fail(computed.error());
        }
        effect.figures = std::move(*computed);
        const std::array<ItemCode, 1> cells{item};
        effect.findings = year.setup.rules->checkTouching(year.unit, figuresOf(content, year.setup), RuleScope::board, cells);
    } else if (const auto* score = std::get_if<Score>(&candidate)) {
        effect.figures = scoresWith(year, item, *score);
    }
    return effect;
}

/// What is the same with all of them says nothing about the choice.
void keepWhatDiffers(std::vector<Effect>& effects) {
    const std::vector<ComputedFigure> first = effects.front().figures;
    for (std::size_t at = first.size(); at-- > 0;) {
        const bool isSame = std::all_of(effects.begin(), effects.end(), [&](const Effect& each) { return each.figures[at] == first[at]; });
        if (isSame) {
            for (auto& each : effects) {
                each.figures.erase(each.figures.begin() + static_cast<std::ptrdiff_t>(at));
            }
        }
    }
}

}  // namespace

Result<std::vector<Effect>> effectsOf(const YearSnapshot& year, Topic topic, const ItemCode& item, std::span<const Body> candidates) {
    std::vector<Effect> effects;
    for (const auto& candidate : candidates) {
        auto effect = topic == Topic::cell || topic == Topic::score ? effectOf(year, item, candidate) : Result<Effect>{Effect{}};
        if (!effect) {
            return fail(effect.error());
        }
        effects.push_back(std::move(*effect));
    }
    if (!effects.empty()) {
        keepWhatDiffers(effects);
    }
    return effects;
}

}  // namespace hopluu::engine
