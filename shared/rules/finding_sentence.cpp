#include "rules/finding_sentence.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <string>

namespace hopluu::rules {

namespace {

struct PrintedSide {
    BilingualText start;   // the description as the beginning of a sentence
    BilingualText inside;  // the description within one
    BilingualText figure;
};

PrintedSide print(const SentenceSide& side, int decimals) {
    PrintedSide printed{{text::capitalize(side.description.vi), text::capitalize(side.description.en)}, side.description, {}};
    if (side.value) {
        printed.figure = printFigure(*side.value, decimals, side.style.unit);
    }
    if (side.missingCountsAsZero) {
        printed.figure.vi += " (ô chưa có số tính là 0)";
        printed.figure.en += " (cells without a number count as 0)";
    }
    return printed;
}

struct OrderWords {
    BilingualText demand;  // what the left side must be
    BilingualText excess;  // what the difference is called
};

OrderWords orderWords(RuleOperator op) {
    switch (op) {
        case RuleOperator::greater:
            return {{"phải lớn hơn", "must be greater than"}, {"còn thiếu", "short by"}};
        case RuleOperator::greaterOrEqual:
            return {{"phải không nhỏ hơn", "must not be less than"}, {"còn thiếu", "short by"}};
        case RuleOperator::less:
            return {{"phải nhỏ hơn", "must be less than"}, {"vượt", "over by"}};
        default:
            return {{"phải không lớn hơn", "must not be greater than"}, {"vượt", "over by"}};
    }
}

BilingualText equalSentence(const PrintedSide& l, const PrintedSide& r, const BilingualText& gap) {
    return {fmt::format("{} là {}, nhưng {} là {}; lệch {}.", l.start.vi, l.figure.vi, r.inside.vi, r.figure.vi, gap.vi),
            fmt::format("{} is {}, but {} is {}; the difference is {}.", l.start.en, l.figure.en, r.inside.en, r.figure.en, gap.en)};
}

BilingualText orderSentence(RuleOperator op, const PrintedSide& l, const PrintedSide& r, const BilingualText& gap, bool sameValue) {
    const OrderWords words = orderWords(op);
    const std::string tailVi = sameValue ? "" : fmt::format("; {} {}", words.excess.vi, gap.vi);
    const std::string tailEn = sameValue ? "" : fmt::format("; {} {}", words.excess.en, gap.en);
    return {fmt::format("{} là {}, {} {} là {}{}.", l.start.vi, l.figure.vi, words.demand.vi, r.inside.vi, r.figure.vi, tailVi),
            fmt::format("{} is {}, and {} {}, which is {}{}.", l.start.en, l.figure.en, words.demand.en, r.inside.en, r.figure.en, tailEn)};
}

BilingualText notEqualSentence(const PrintedSide& l, const PrintedSide& r) {
    return {fmt::format("{} là {}, trùng với {} là {}; hai số này phải khác nhau.", l.start.vi, l.figure.vi, r.inside.vi, r.figure.vi),
            fmt::format("{} is {}, the same as {}, which is {}; the two must differ.", l.start.en, l.figure.en, r.inside.en, r.figure.en)};
}

BilingualText compulsorySentence(const PrintedSide& present, const PrintedSide& missing, const BilingualText& why) {
    return {fmt::format("{} là {}, nhưng {} {}; hai mục này phải cùng có số liệu hoặc cùng không có.", present.start.vi, present.figure.vi,
                        missing.inside.vi, why.vi),
            fmt::format("{} is {}, but {} {}; both must have a figure, or neither.", present.start.en, present.figure.en, missing.inside.en,
                        why.en)};
}

BilingualText exclusiveSentence(const PrintedSide& l, const PrintedSide& r) {
    return {
        fmt::format("{} là {} và {} là {}; chỉ một trong hai mục này được có số liệu.", l.start.vi, l.figure.vi, r.inside.vi, r.figure.vi),
        fmt::format("{} is {} and {} is {}; only one of the two may have a figure.", l.start.en, l.figure.en, r.inside.en, r.figure.en)};
}

}  // namespace

BilingualText findingSentence(RuleOperator op, const SentenceSide& left, const SentenceSide& right, Decimal difference) {
    const auto [leftDecimals, rightDecimals] = printedDecimals(left.style, left.value, right.style, right.value);
    const PrintedSide l = print(left, leftDecimals);
    const PrintedSide r = print(right, rightDecimals);
    switch (op) {
        case RuleOperator::notEqual:
            return notEqualSentence(l, r);
        case RuleOperator::compulsoryPair:
            return left.value ? compulsorySentence(l, r, right.whyMissing) : compulsorySentence(r, l, left.whyMissing);
        case RuleOperator::exclusivePair:
            return exclusiveSentence(l, r);
        default:
            break;
    }
    const Decimal size = difference.isNegative() ? negate(difference).value_or(difference) : difference;
    const auto unit = left.style.unit == right.style.unit ? left.style.unit : std::nullopt;
    const BilingualText gap = printFigure(size, std::max(leftDecimals, rightDecimals), unit);
    return op == RuleOperator::equal ? equalSentence(l, r, gap) : orderSentence(op, l, r, gap, difference.isZero());
}

BilingualText tooLargeSentence(const BilingualText& leftDescription, const BilingualText& rightDescription) {
    return {
        fmt::format("{} và {} có số quá lớn, chương trình không so sánh được.", text::capitalize(leftDescription.vi), rightDescription.vi),
        fmt::format("{} and {} hold figures too large to be compared.", text::capitalize(leftDescription.en), rightDescription.en)};
}

}  // namespace hopluu::rules
