#include "report/contradictions.h"

#include "domain/number_text.h"
#include "report/figure_subject.h"
#include "report/period_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace hopluu::report {

namespace {

constexpr std::int64_t kPercent = 100;

/// One past: what a range of a text is compared with.
std::string_view between(std::string_view text, const ProseWord& first, const ProseWord& last) {
    return text.substr(first.begin, last.end - first.begin);
}

/// "1.037,8" without marks and without zeros at its ends: figures that differ by a slipped mark have the same.
std::string digitsOf(const Decimal& value) {
    std::string digits = value.toString();
    std::erase_if(digits, [](char c) { return c == '.' || c == '-'; });
    const auto first = digits.find_first_not_of('0');
    const auto last = digits.find_last_not_of('0');
    return first == std::string::npos ? "" : digits.substr(first, last - first + 1);
}

/// The annex's figure in the unit and with the decimals of the one typed.
std::optional<Decimal> asTyped(const Decimal& amount, const TypedFigure& figure, int decimals) {
    const auto scaled = ratio(amount, Decimal::fromMillionths(figure.factor * Decimal::kUnit), decimals, figure.divisor);
    return scaled ? std::optional(*scaled) : std::nullopt;
}

bool within(const Decimal& a, const Decimal& b, std::int64_t percent) {
    const auto share = ratio(a, b, 6, kPercent);
    return share && *share <= Decimal::fromMillionths((kPercent + percent) * Decimal::kUnit) &&
           *share >= Decimal::fromMillionths(kPercent * kPercent * Decimal::kUnit / (kPercent + percent));
}

class TextCheck {
public:
    TextCheck(std::string_view text, const TextFigures& figures, const MemberUnit* board)
        : text_(text),
          figures_(figures),
          words_(readProse(text)),
          finder_(figures.form, ownNames(figures.campaign, board), yearOf(figures.campaign.period.year)),
          lastYear_(yearOf(yearOffset(figures.campaign.period, -1))) {}

    std::vector<Contradiction> find() {
        FigureContext context;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (words_[at].kind != ProseKind::end) {
                continue;
            }
            readClause(context, at);
            context.sentence = words_[at].key == ";" ? context.sentence : at + 1;
            context.clause = at + 1;
        }
        readClause(context, words_.size());
        return std::move(found_);
    }

private:
    static Decimal yearOf(const std::string& year) { return Decimal::parse(year).value_or(Decimal{}); }

    static std::set<std::string> ownNames(const Campaign& campaign, const MemberUnit* board) {
        std::string names = campaign.blocName;
        if (board != nullptr) {
            names += " " + board->name + " " + board->shortName + " " + board->province;
        }
        const auto keys = proseKeys(names);
        return {keys.begin(), keys.end()};
    }

    void readClause(FigureContext context, std::size_t end) {
        context.end = end;
        context.segment = context.clause;
        subject_ = nullptr;
        for (std::size_t at = context.clause; at < end;) {
            const std::size_t next = readAt(at, context);
            if (next > at + 1 || words_[at].kind == ProseKind::binding) {
                context.segment = next;
            }
            at = next;
        }
    }

    /// Looks at one word; returns where to go on.
    std::size_t readAt(std::size_t at, const FigureContext& context) {
        if (words_[at].kind == ProseKind::binding) {
            subject_ = finder_.find(ItemCode(words_[at].key.substr(0, words_[at].key.find(':'))));
            return at + 1;
        }
        if (words_[at].kind != ProseKind::number) {
            return at + 1;
        }
        if (const auto comparison = typedComparisonAt(words_, at, lastYear_)) {
            const auto* subject = subject_ != nullptr ? subject_ : finder_.ofComparison(words_, *comparison, context);
            if (subject != nullptr) {
                check(*comparison, *subject);
            }
            return comparison->last;
        }
        if (const auto figure = typedFigureAt(words_, at)) {
            subject_ = finder_.ofFigure(words_, *figure, context);
            if (subject_ != nullptr) {
                check(*figure, *subject_);
            }
            return figure->last;
        }
        return at + 1;
    }

    [[nodiscard]] const Decimal* amountOf(const ItemCode& item) const {
        const auto* total = figures_.consolidation.find(item);
        return total != nullptr && total->amount ? &*total->amount : nullptr;
    }

    void check(const TypedFigure& figure, const IndicatorWords& subject) {
        const ProseWord& number = words_[figure.first];
        const Decimal* amount = amountOf(subject.item);
        if (amount == nullptr) {
            return;
        }
        const auto right = asTyped(*amount, figure, number.decimals);
        if (!right || agrees(number.number, *right, figure.closeness) || !isPlausible(figure, subject, *amount, *right)) {
            return;
        }
        const ProseWord& unitEnd = words_[figure.last - 1];
        const std::string unit(between(text_, words_[figure.unit], unitEnd));
        const int decimals = number.decimals > 0 ? number.decimals : figure.factor == 1 ? subject.textDecimals : 0;
        const auto written = asTyped(*amount, figure, decimals).value_or(*right);
        const bool isNamedByUnit = proseKeys(label(subject.unit).vi) == proseKeys(unit) || figure.factor != 1 || figure.divisor != 1 ||
                                   subject.unit == UnitOfMeasure::millionUsd || subject.unit == UnitOfMeasure::billionDong;
        add(number, unitEnd, subject.item, formatVietnameseExact(written) + " " + unit,
            isNamedByUnit ? "{" + subject.item.text + "}" : "{" + subject.item.text + ":number} " + unit);
    }

    static bool agrees(const Decimal& typed, const Decimal& right, Closeness closeness) {
        constexpr std::int64_t kNear = 5;  // percent
        switch (closeness) {
            case Closeness::exact:
                return typed == right;
            case Closeness::above:
                return typed <= right && within(typed, right, kNear);
            case Closeness::below:
                return typed >= right && within(typed, right, kNear);
            case Closeness::around:
                return within(typed, right, kNear);
        }
        return false;
    }

    /// A name of many words is not met by chance, so that a figure far off is still its own; a short one wants a figure nearby.
    [[nodiscard]] bool isPlausible(const TypedFigure& figure, const IndicatorWords& subject, const Decimal& amount,
                                   const Decimal& right) const {
        constexpr std::int64_t kTenfold = 900;
        constexpr std::int64_t kThreefold = 200;
        constexpr std::int64_t kHalfMore = 50;
        constexpr std::size_t kLongName = 4;
        const Decimal& typed = words_[figure.first].number;
        if (typed.isZero() || right.isZero() || right.isNegative()) {
            return false;
        }
        const std::int64_t reach = subject.keys.size() >= kLongName       ? kTenfold
                                   : subject.keys.size() == kLongName - 1 ? kThreefold
                                                                          : kHalfMore;
        return within(typed, right, reach) || digitsOf(typed) == digitsOf(round(amount, subject.textDecimals).value_or(amount)) ||
               isOtherRow(figure);
    }

    /// The figure is another row's to the digit: taken from the neighbouring line. Small counts prove nothing.
    [[nodiscard]] bool isOtherRow(const TypedFigure& figure) const {
        const ProseWord& number = words_[figure.first];
        constexpr std::size_t kTellingDigits = 3;
        if (digitsOf(number.number).size() < kTellingDigits) {
            return false;
        }
        const auto& all = figures_.consolidation.totals;
        return std::any_of(all.begin(), all.end(), [&](const consolidation::Total& total) {
            const bool isUnit = std::find(figure.units.begin(), figure.units.end(), total.unit) != figure.units.end();
            return isUnit && total.amount && asTyped(*total.amount, figure, number.decimals) == number.number;
        });
    }

    void check(const TypedComparison& comparison, const IndicatorWords& subject) {
        const auto* total = figures_.consolidation.find(subject.item);
        if (total == nullptr || !total->amount || !total->change.percentOfLastYear) {
            return;
        }
        const ProseWord& number = words_[comparison.number];
        const auto share = ratio(*total->amount, *total->change.base, number.decimals, kPercent);
        const Decimal hundred = Decimal::fromMillionths(kPercent * Decimal::kUnit);
        const bool isShare = comparison.kind == Comparison::share;
        const auto right = !share || isShare                     ? share
                           : comparison.kind == Comparison::rise ? subtract(*share, hundred)
                                                                 : subtract(hundred, *share);
        if (!right || *right == number.number) {
            return;
        }
        const std::string binding = "{" + subject.item.text + (isShare ? ":change}" : ":growth}");
        add(words_[comparison.first], words_[comparison.last - 1], subject.item, splitBindings(binding, figures_).front().shown, binding);
    }

    void add(const ProseWord& first, const ProseWord& last, const ItemCode& item, std::string right, std::string bound) {
        const auto typed = between(text_, first, last);
        found_.push_back({first.begin, typed.size(), item, std::string(typed), std::move(right), std::move(bound)});
    }

    std::string_view text_;
    const TextFigures& figures_;
    std::vector<ProseWord> words_;
    SubjectFinder finder_;
    Decimal lastYear_;
    const IndicatorWords* subject_ = nullptr;  // what the last figure of the clause spoke of
    std::vector<Contradiction> found_;
};

}  // namespace

std::vector<Contradiction> findContradictions(std::string_view text, const TextFigures& figures, const MemberUnit* board) {
    return TextCheck(text, figures, board).find();
}

}  // namespace hopluu::report
