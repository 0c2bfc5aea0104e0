#include "report/typed_figures.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hopluu::report {

namespace {

struct UnitWords {
    std::vector<std::string> keys;
    std::vector<UnitOfMeasure> units;
    std::int64_t factor = 1, divisor = 1;
};

constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;

/// Longer ones first.
const std::vector<UnitWords>& unitWords() {
    using enum UnitOfMeasure;
    static const std::vector<UnitWords> all = {
        {proseKeys("nghìn tỷ đồng"), {billionDong}, kThousand, 1},
        {proseKeys("ngàn tỷ đồng"), {billionDong}, kThousand, 1},
        {proseKeys("tỷ đồng"), {billionDong}},
        {proseKeys("tỷ VNĐ"), {billionDong}},
        {proseKeys("tỷ VND"), {billionDong}},
        {proseKeys("triệu đồng"), {billionDong}, 1, kThousand},
        {proseKeys("triệu đô la Mỹ"), {millionUsd}},
        {proseKeys("triệu đô la"), {millionUsd}},
        {proseKeys("triệu USD"), {millionUsd}},
        {proseKeys("tỷ đô la Mỹ"), {millionUsd}, kThousand, 1},
        {proseKeys("tỷ USD"), {millionUsd}, kThousand, 1},
        {proseKeys("USD"), {millionUsd}, 1, kMillion},
        {proseKeys("ha"), {hectare}},
        {proseKeys("héc ta"), {hectare}},
        {proseKeys("lượt dự án"), {projectAdjustment}},
        {proseKeys("dự án"), {project, projectAdjustment}},
        {proseKeys("nghìn lao động"), {person}, kThousand, 1},
        {proseKeys("nghìn người"), {person}, kThousand, 1},
        {proseKeys("lao động"), {person}},
        {proseKeys("người"), {person}},
        {proseKeys("khu"), {zone}},
        {proseKeys("KCN"), {zone}},
        {proseKeys("KKT"), {zone}},
        {proseKeys("trạm"), {treatmentPlant}},
    };
    return all;
}

bool standAt(const std::vector<ProseWord>& words, std::size_t at, const std::vector<std::string>& keys) {
    for (const auto& key : keys) {
        if (at == words.size() || words[at].key != key || words[at].kind != ProseKind::word) {
            return false;
        }
        ++at;
    }
    return true;
}

std::string_view keyAt(const std::vector<ProseWord>& words, std::size_t at) {
    return at < words.size() ? std::string_view(words[at].key) : std::string_view();
}

bool isAnyOf(std::string_view key, const std::vector<std::string>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

Closeness closenessBefore(const std::vector<ProseWord>& words, std::size_t at) {
    static const auto above = proseKeys("hơn trên");
    static const auto below = proseKeys("gần");
    static const auto around = proseKeys("khoảng xỉ chừng");
    const auto key = at > 0 ? keyAt(words, at - 1) : std::string_view();
    return isAnyOf(key, above)    ? Closeness::above
           : isAnyOf(key, below)  ? Closeness::below
           : isAnyOf(key, around) ? Closeness::around
                                  : Closeness::exact;
}

/// One past "so với năm 2021", "so với cùng kỳ", "so với năm trước"; 0 when something else stands there.
std::size_t pastLastYear(const std::vector<ProseWord>& words, std::size_t at, const Decimal& lastYear) {
    static const auto compared = proseKeys("so với");
    static const auto same = proseKeys("cùng kỳ");
    static const auto before = proseKeys("năm trước");
    static const auto gone = proseKeys("năm ngoái");
    static const auto year = proseKeys("năm");
    if (!standAt(words, at, compared)) {
        return 0;
    }
    at += compared.size();
    if (standAt(words, at, same)) {
        at += same.size();
        if (!standAt(words, at, year)) {
            return at;
        }
    }
    for (const auto* said : {&before, &gone}) {
        if (standAt(words, at, *said)) {
            return at + said->size();
        }
    }
    const bool isThatYear =
        standAt(words, at, year) && at + 1 < words.size() && words[at + 1].kind == ProseKind::number && words[at + 1].number == lastYear;
    return isThatYear ? at + 2 : 0;
}

}  // namespace

std::optional<TypedFigure> typedFigureAt(const std::vector<ProseWord>& words, std::size_t at) {
    if (words[at].kind != ProseKind::number) {
        return std::nullopt;
    }
    for (const auto& unit : unitWords()) {
        if (standAt(words, at + 1, unit.keys)) {
            return TypedFigure{at, at + 1, at + 1 + unit.keys.size(), unit.units, unit.factor, unit.divisor, closenessBefore(words, at)};
        }
    }
    return std::nullopt;
}

std::optional<TypedComparison> typedComparisonAt(const std::vector<ProseWord>& words, std::size_t at, const Decimal& lastYear) {
    static const auto rise = proseKeys("tăng");
    static const auto fall = proseKeys("giảm");
    static const auto share = proseKeys("bằng đạt");
    static const auto between = proseKeys("trưởng khoảng xấp xỉ gần hơn trên");
    if (words[at].kind != ProseKind::number || keyAt(words, at + 1) != "%") {
        return std::nullopt;
    }
    const std::size_t last = pastLastYear(words, at + 2, lastYear);
    if (last == 0) {
        return std::nullopt;
    }
    std::size_t verb = at;
    while (verb > 0 && isAnyOf(keyAt(words, verb - 1), between)) {
        --verb;
    }
    const auto key = verb > 0 ? keyAt(words, verb - 1) : std::string_view();
    if (isAnyOf(key, rise)) {
        return TypedComparison{verb - 1, at, last, Comparison::rise};
    }
    if (isAnyOf(key, fall)) {
        return TypedComparison{verb - 1, at, last, Comparison::fall};
    }
    return isAnyOf(key, share) ? std::optional(TypedComparison{verb - 1, at, last, Comparison::share}) : std::nullopt;
}

}  // namespace hopluu::report
