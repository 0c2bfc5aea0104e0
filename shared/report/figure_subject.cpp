#include "report/figure_subject.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hopluu::report {

namespace {

using Words = std::vector<ProseWord>;
using Keys = std::vector<std::string>;

Keys keysBetween(const Words& words, std::size_t first, std::size_t last) {
    Keys keys;
    for (std::size_t at = first; at < last; ++at) {
        if (words[at].kind == ProseKind::word || words[at].key == "%") {
            keys.push_back(words[at].key);
        }
    }
    return keys;
}

bool saysAny(const Keys& keys, const std::vector<Keys>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const Keys& phrase) { return containsPhrase(keys, phrase); });
}

std::vector<Keys> phrases(std::initializer_list<const char*> texts) {
    std::vector<Keys> all;
    for (const char* text : texts) {
        all.push_back(proseKeys(text));
    }
    return all;
}

/// A sentence with one of these speaks of a plan, a part of the year, an average or something that no row counts.
const std::vector<Keys>& otherMatters() {
    static const auto all = phrases({"kế hoạch",
                                     "mục tiêu",
                                     "phấn đấu",
                                     "chỉ tiêu",
                                     "dự kiến",
                                     "bình quân",
                                     "trung bình",
                                     "mỗi",
                                     "quý",
                                     "tai nạn",
                                     "đào tạo",
                                     "tập huấn",
                                     "tuyển",
                                     "việc làm",
                                     "đề nghị",
                                     "giai đoạn",
                                     "chấm dứt",
                                     "tạm ngừng",
                                     "giải thể",
                                     "còn lại",
                                     "tối thiểu",
                                     "lao động nữ",
                                     "thu nhập",
                                     "người nước ngoài",
                                     "lao động nước ngoài",
                                     "chuyên gia",
                                     "khởi công",
                                     "thẩm định",
                                     "tiếp nhận",
                                     "kiểm tra",
                                     "vay",
                                     "hỗ trợ"});
    return all;
}

/// Directly before a number: it is a difference, or one end of a range.
const std::vector<Keys>& differences() {
    static const auto all = phrases({"tăng", "giảm", "thêm", "vượt", "thiếu", "từ", "đến", "tăng thêm", "giảm còn", "lên"});
    return all;
}

/// Capitals that name no place, firm or park of their own.
const std::set<std::string>& plainCapitals() {
    static const std::set<std::string> all = [] {
        const auto words = proseKeys(
            "KCN KCX KKT CN KT FDI DDI USD VND VNĐ GCN GCNĐKĐT ĐKĐT ĐK UBND HĐND GPMB SXCN GTSXCN XK NK GTXK GTNK XNK TP Khối Giấy Nhà Ban "
            "Quản "
            "Khu Số Tổng Tỉnh Thành Nghị Chính Đảng Trung Bộ Luật Quyết Thủ Ủy Hội Covid Việt Nam Hà DN BQL");
        return std::set<std::string>(words.begin(), words.end());
    }();
    return all;
}

struct Markers {
    bool fdi = false, ddi = false;
    [[nodiscard]] bool any() const { return fdi || ddi; }
    [[nodiscard]] Ownership ownership() const { return fdi == ddi ? Ownership::none : fdi ? Ownership::fdi : Ownership::ddi; }
};

Markers markersIn(const Words& words, std::size_t first, std::size_t last) {
    static const auto foreign = phrases({"FDI", "đầu tư nước ngoài", "vốn nước ngoài"});
    static const auto domestic = phrases({"DDI", "đầu tư trong nước", "vốn trong nước"});
    const Keys keys = keysBetween(words, first, last);
    return {saysAny(keys, foreign), saysAny(keys, domestic)};
}

/// Up to where the words after a figure still belong to it.
std::size_t endOfFigure(const Words& words, const TypedFigure& figure, std::size_t clauseEnd) {
    static const auto bridge = proseKeys("và với");
    static const auto zones = phrases({"khu công", "khu chế", "khu kinh", "KCN", "KCX", "KKT"});
    constexpr std::size_t kFar = 12;
    std::size_t at = figure.last;
    for (; at < clauseEnd && at < figure.last + kFar; ++at) {
        const ProseWord& word = words[at];
        const bool namesZones = word.key == "," && at + 1 < clauseEnd &&
                                saysAny(keysBetween(words, at + 1, std::min(at + 3, clauseEnd)), zones);  // "KCN, KCX theo quy hoạch"
        if (word.kind == ProseKind::number || word.kind == ProseKind::binding || (word.key == "," && !namesZones) ||
            word.key == bridge[1]) {
            break;
        }
        if (word.key == bridge[0]) {  // "FDI và DDI" goes on, "44 dự án FDI và 33 dự án DDI" does not
            const bool goesOn = markersIn(words, figure.last, at).any() && markersIn(words, at, std::min(at + 2, clauseEnd)).any();
            if (!goesOn) {
                break;
            }
        }
    }
    return at;
}

bool saysPart(const Words& words, std::size_t first, std::size_t last) {
    static const auto part = phrases({"trong đó", "riêng", "trong số", "gồm"});
    return saysAny(keysBetween(words, first, last), part);
}

/// What of these words tells rows apart; a clause that speaks of sums over the years does so for all its figures.
Keys telling(const Words& words, std::size_t first, std::size_t figure, std::size_t after, std::size_t afterEnd, std::size_t sentence) {
    static const auto cumulative = proseKeys("lũy kế");
    Keys keys = keysBetween(words, first, figure);
    const Keys behind = keysBetween(words, after, afterEnd);
    keys.insert(keys.end(), behind.begin(), behind.end());
    Keys said = tellingWords(keys);
    if (containsPhrase(tellingWords(keysBetween(words, sentence, figure)), cumulative)) {
        said.insert(said.end(), cumulative.begin(), cumulative.end());
    }
    return said;
}

bool isMoney(UnitOfMeasure unit) {
    return unit == UnitOfMeasure::millionUsd || unit == UnitOfMeasure::billionDong;
}

/// Two neighbouring words of `other` that the sentence has side by side, and `chosen` has not: then it may speak of the other.
bool hintsAt(const Keys& said, const Keys& other, const Keys& chosen) {
    for (std::size_t i = 0; i + 1 < other.size(); ++i) {
        const Keys pair{other[i], other[i + 1]};
        if (containsPhrase(said, pair) && !contains(chosen, pair)) {
            return true;
        }
    }
    return false;
}

}  // namespace

SubjectFinder::SubjectFinder(const Form& form, std::set<std::string> ownNames, const Decimal& year)
    : indicators_(indicatorWords(form)), ownNames_(std::move(ownNames)), year_(year) {}

const IndicatorWords* SubjectFinder::find(const ItemCode& item) const {
    const auto found = std::find_if(indicators_.begin(), indicators_.end(), [&](const auto& one) { return one.item == item; });
    return found == indicators_.end() ? nullptr : &*found;
}

bool SubjectFinder::isNarrowed(const Words& words, std::size_t first, std::size_t figure, std::size_t last) const {
    static const auto year = proseKeys("năm").front();
    static const auto month = proseKeys("tháng").front();
    static const auto upTo = proseKeys("hết đến");
    static const auto against = proseKeys("với").front();
    if (saysAny(keysBetween(words, first, last), otherMatters())) {
        return true;
    }
    for (std::size_t at = first; at < last; ++at) {
        const ProseWord& word = words[at];
        const bool beginsSentence = at == first || words[at - 1].kind == ProseKind::mark || words[at - 1].kind == ProseKind::end;
        if (word.isCapital && !beginsSentence && !plainCapitals().contains(word.key) && !ownNames_.contains(word.key)) {
            return true;
        }
        const bool isOtherYear =
            word.key == year && at + 1 < last && words[at + 1].kind == ProseKind::number && words[at + 1].number != year_;
        const bool isPartOfYear = word.key == month && (at == 0 || std::find(upTo.begin(), upTo.end(), words[at - 1].key) == upTo.end());
        if ((isOtherYear && (at == 0 || words[at - 1].key != against)) || isPartOfYear) {
            return true;
        }
    }
    return saysAny(keysBetween(words, figure - std::min<std::size_t>(figure - first, 1), figure), differences());
}

const IndicatorWords* SubjectFinder::pick(const Keys& said, const std::vector<UnitOfMeasure>& units, Ownership ownership,
                                          bool& isDoubtful) const {
    std::vector<const IndicatorWords*> possible;
    std::vector<const IndicatorWords*> matching;
    for (const auto& one : indicators_) {
        if (units.empty() || std::find(units.begin(), units.end(), one.unit) != units.end()) {
            possible.push_back(&one);
            if (!one.keys.empty() && contains(said, one.keys)) {
                matching.push_back(&one);
            }
        }
    }
    const auto longest =
        std::max_element(matching.begin(), matching.end(), [](const auto* a, const auto* b) { return a->keys.size() < b->keys.size(); });
    if (longest == matching.end()) {
        return nullptr;
    }
    const Keys& chosen = (*longest)->keys;
    const bool hasRival = std::any_of(matching.begin(), matching.end(), [&](const auto* one) { return !contains(chosen, one->keys); }) ||
                          std::any_of(possible.begin(), possible.end(), [&](const auto* one) { return hintsAt(said, one->keys, chosen); });
    isDoubtful = hasRival;
    if (hasRival) {
        return nullptr;
    }
    for (const auto* one : matching) {
        const bool isSame = contains(one->keys, chosen);
        const bool isOwned = one->ownership == ownership || (ownership == Ownership::none && !units.empty() && isMoney(one->unit));
        if (isSame && isOwned) {
            return one;
        }
    }
    return nullptr;
}

const IndicatorWords* SubjectFinder::ofFigure(const Words& words, const TypedFigure& figure, const FigureContext& context) const {
    const std::size_t end = endOfFigure(words, figure, context.end);
    if (isNarrowed(words, std::min(context.clause, context.segment), figure.first, end)) {
        return nullptr;
    }
    const std::array places{markersIn(words, figure.unit, end), markersIn(words, context.segment, figure.first),
                            markersIn(words, context.clause, figure.first), markersIn(words, context.sentence, figure.first)};
    const bool isMarkedHere = places[0].any() || places[1].any();
    if (!isMarkedHere && saysPart(words, context.segment, figure.first)) {
        return nullptr;
    }
    const auto marked = std::find_if(places.begin(), places.end(), [](const Markers& place) { return place.any(); });
    const Ownership ownership = marked == places.end() ? Ownership::none : marked->ownership();
    const bool isCount = !isMoney(figure.units.front());
    for (const std::size_t first : {context.segment, context.clause, context.sentence}) {
        bool isDoubtful = false;
        const Keys said = telling(words, first, figure.first, figure.unit, isCount ? end : figure.unit, context.sentence);
        if (const auto* found = pick(said, figure.units, ownership, isDoubtful)) {
            return found;
        }
        if (isDoubtful) {
            return nullptr;
        }
    }
    return nullptr;
}

const IndicatorWords* SubjectFinder::ofComparison(const Words& words, const TypedComparison& comparison,
                                                  const FigureContext& context) const {
    const auto markers = markersIn(words, context.clause, comparison.first);
    if (markers.ownership() == Ownership::none || context.segment != context.clause ||
        isNarrowed(words, context.clause, comparison.first, comparison.first)) {
        return nullptr;
    }
    bool isDoubtful = false;
    const Keys said = telling(words, context.clause, comparison.first, comparison.first, comparison.first, context.clause);
    return pick(said, {}, markers.ownership(), isDoubtful);
}

}  // namespace hopluu::report
