#include "domain/decimal.h"
#include "domain/number_text.h"
#include "form/board_csv.h"
#include "fuzz/target.h"
#include "rules/expression.h"
#include "text/unicode.h"

namespace hopluu::fuzz {

namespace {

/// What was read is read back the same from every way we write it.
void requireSameBack(Decimal value) {
    const auto canonical = Decimal::parse(value.toString());
    require(canonical && *canonical == value, "Decimal::parse(toString()) is the same");
    const auto vietnamese = parseVietnameseNumber(formatVietnamese(value, Decimal::kScaleDigits));
    require(vietnamese && *vietnamese == value, "a number printed in Vietnamese reads back the same");
    const auto exact = parseVietnameseNumber(formatVietnameseExact(value));
    require(exact ? *exact == value : exact.error().code == "number.ambiguous", "the exact print reads back the same, or is asked about");
    require(!formatEnglish(value, 0).empty(), "a number has an English form");
}

bool decodeNumber(ByteView input) {
    const auto canonical = Decimal::parse(asText(input));
    const auto typed = parseVietnameseNumber(asText(input));
    for (const auto& value : {canonical, typed}) {
        if (value) {
            requireSameBack(*value);
        } else {
            refused(value.error());
        }
    }
    return canonical || typed;
}

bool decodeCell(ByteView input) {
    FormItem item;
    item.code.text = "capital_new.fdi";
    const auto value = readCell(asText(input), item);
    if (!value) {
        return refused(value.error());
    }
    if (value->state == ValueState::number) {
        requireSameBack(value->number);
    } else {
        require(value->number.isZero(), "a state that is not a number holds none");
    }
    return true;
}

bool decodeUnicode(ByteView input) {
    const std::string_view text = asText(input);
    const auto normal = text::normalize(text);
    require(normal.has_value() == text::isValidUtf8(text), "what is valid UTF-8 has a normal form");
    if (!normal) {
        return refused(normal.error());
    }
    const auto again = text::normalize(*normal);
    require(again && *again == *normal, "the normal form of a normal form is itself");
    require(text::length(*normal) <= normal->size(), "no more letters than bytes");
    for (const auto& derived : {text::fold(*normal), text::capitalize(*normal), text::elide(*normal, 5)}) {
        require(text::isValidUtf8(derived), "what is made from text is text");
    }
    require(text::length(text::elide(*normal, 5)) <= 6, "an elided text is as short as asked, and an ellipsis");
    require(text::fold(text::fold(*normal)) == text::fold(*normal), "what is folded folds to itself");
    return true;
}

bool decodeExpression(ByteView input) {
    const auto expression = rules::Expression::parse(asText(input));
    if (!expression) {
        return refused(expression.error());
    }
    rules::Figures figures;
    figures.rate = ExchangeRate{};
    for (const auto& item : expression->items()) {
        figures.current[item] = Value::of(Decimal::fromMillionths(static_cast<std::int64_t>(item.text.size()) * 1'234'567'890'123));
    }
    for (const auto missing : {rules::MissingAs::missing, rules::MissingAs::zeroIfAny, rules::MissingAs::zeroAlways}) {
        const auto outcome = expression->evaluate(figures, missing);
        if (!outcome) {
            refused(outcome.error());
        }
    }
    return true;
}

constexpr Target kTargets[] = {
    {"number", 256, decodeNumber},
    {"cell", 256, decodeCell},
    {"unicode", 1'024, decodeUnicode},
    {"expression", 2'100, decodeExpression},
};

}  // namespace

std::span<const Target> textTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz
