#include "report/prose.h"

#include "text/unicode.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hopluu::report {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<ProseWord> read() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '{' && readBinding()) {
                continue;
            }
            if (isDigit(c)) {
                readNumber();
            } else if (letterAt(at_) > 0) {
                readWord();
            } else {
                readMark();
            }
        }
        return std::move(words_);
    }

private:
    /// Bytes of the letter at a place; 0 when there is none. Typographic quotes, dashes and the no-break space are no letters.
    [[nodiscard]] std::size_t letterAt(std::size_t at) const {
        if (at >= text_.size()) {
            return 0;
        }
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) {
            return (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z' ? 1 : 0;
        }
        const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        const bool isPunctuation = byte == 0xE2 || (byte == 0xC2 && text_.substr(at).starts_with("\u00a0")) || size == 1;
        return isPunctuation || at + size > text_.size() ? 0 : size;
    }

    void add(ProseKind kind, std::size_t begin, std::string key) { words_.push_back({kind, begin, at_, std::move(key), false, {}, 0}); }

    bool readBinding() {
        if (text_.substr(at_).starts_with("{{")) {
            return false;
        }
        const std::size_t close = text_.find('}', at_);
        if (close == std::string_view::npos) {
            return false;
        }
        const std::size_t begin = std::exchange(at_, close + 1);
        add(ProseKind::binding, begin, std::string(text_.substr(begin + 1, close - begin - 1)));
        return true;
    }

    void readWord() {
        const std::size_t begin = at_;
        while (const std::size_t size = letterAt(at_)) {
            at_ += size;
        }
        if (at_ < text_.size() && isDigit(text_[at_])) {  // "K15", "A1"
            readCode(begin);
            return;
        }
        const std::string_view word = text_.substr(begin, at_ - begin);
        add(ProseKind::word, begin, text::spellingKey(word));
        words_.back().isCapital = text::capitalize(word) == word;
    }

    void readCode(std::size_t begin) {
        const auto isJoin = [&](std::size_t at) {
            return at < text_.size() &&
                   (isDigit(text_[at]) || letterAt(at) > 0 || std::string_view("./-:,_").find(text_[at]) != std::string_view::npos);
        };
        while (isJoin(at_)) {
            at_ += std::max<std::size_t>(1, letterAt(at_));
        }
        while (at_ > begin + 1 && std::string_view(".,:").find(text_[at_ - 1]) != std::string_view::npos) {
            --at_;  // the end of the sentence is not part of it
        }
        add(ProseKind::code, begin, "");
    }

    void readNumber() {
        const std::size_t begin = at_;
        std::size_t end = at_;
        while (end < text_.size() && (isDigit(text_[end]) || (std::string_view(".,").find(text_[end]) != std::string_view::npos &&
                                                              end + 1 < text_.size() && isDigit(text_[end + 1])))) {
            ++end;
        }
        const std::string_view digits = text_.substr(begin, end - begin);
        const bool isJoinedBefore = begin > 0 && (std::string_view("/-_:").find(text_[begin - 1]) != std::string_view::npos);
        const bool isHectares = text_.substr(end).starts_with("ha") && letterAt(end + 2) == 0;
        const bool isJoinedAfter = end < text_.size() && ((letterAt(end) > 0 && !isHectares) ||
                                                          std::string_view("/-_:").find(text_[end]) != std::string_view::npos);
        const bool beginsList =
            end < text_.size() && (text_[end] == '.' || text_[end] == ')') && (words_.empty() || words_.back().kind == ProseKind::end);
        const auto number = isJoinedBefore || (isJoinedAfter && text_.substr(end, 2) != ": ") || beginsList ? std::nullopt : parse(digits);
        if (!number) {
            at_ = end;
            readCode(begin);
            return;
        }
        at_ = end;
        add(ProseKind::number, begin, "");
        words_.back().number = number->first;
        words_.back().decimals = number->second;
    }

    /// Prose groups by '.', so "1.234" is a thousand and more; "85.7" with one or two digits after it is the English habit.
    static std::optional<std::pair<Decimal, int>> parse(std::string_view digits) {
        const std::size_t comma = digits.find(',');
        std::string canonical;
        int decimals = 0;
        const std::string_view whole = digits.substr(0, comma);
        std::size_t group = 0;
        bool areGroups = true;
        for (std::size_t begin = 0; begin <= whole.size(); ++group) {
            const std::size_t dot = std::min(whole.find('.', begin), whole.size());
            areGroups = areGroups && (group == 0 ? dot - begin <= 3 || dot == whole.size() : dot - begin == 3);
            canonical += whole.substr(begin, dot - begin);
            begin = dot + 1;
        }
        const bool isEnglish = !areGroups && group == 2 && comma == std::string_view::npos && whole.size() - whole.find('.') <= 3;
        if (!areGroups && !isEnglish) {
            return std::nullopt;
        }
        const std::string_view fraction = isEnglish                         ? whole.substr(whole.find('.') + 1)
                                          : comma == std::string_view::npos ? std::string_view()
                                                                            : digits.substr(comma + 1);
        if (isEnglish) {
            canonical = std::string(whole.substr(0, whole.find('.')));
        }
        if (!fraction.empty()) {
            canonical += "." + std::string(fraction);
            decimals = static_cast<int>(fraction.size());
        }
        const auto value = Decimal::parse(canonical);
        return value ? std::optional(std::pair(*value, decimals)) : std::nullopt;
    }

    void readMark() {
        const std::size_t begin = at_;
        const char c = text_[at_];
        const auto byte = static_cast<unsigned char>(c);
        at_ += byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        at_ = std::min(at_, text_.size());
        if (c == ' ' || c == '\t' || c == '\r' || text_.substr(begin).starts_with("\u00a0")) {
            return;
        }
        const bool isStop = c == '.' && (at_ == text_.size() || text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r');
        const bool isEnd = isStop || c == ';' || c == '\n' || c == '!' || c == '?';
        add(isEnd ? ProseKind::end : ProseKind::mark, begin, std::string(text_.substr(begin, at_ - begin)));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<ProseWord> words_;
};

}  // namespace

std::vector<ProseWord> readProse(std::string_view text) {
    return Reader(text).read();
}

std::vector<std::string> proseKeys(std::string_view phrase) {
    std::vector<std::string> keys;
    for (auto& word : readProse(phrase)) {
        if (word.kind == ProseKind::word || word.key == "%") {
            keys.push_back(std::move(word.key));
        }
    }
    return keys;
}

}  // namespace hopluu::report
