#include "engine/text_difference.h"

#include <algorithm>
#include <span>

namespace hopluu::engine {

namespace {

constexpr std::size_t kMostCells = 4'000'000;  // of the table below: 8 MB

bool isSpace(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

/// Words and the spaces between them, each a part of its own.
std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const bool kind = isSpace(text.front());
        const auto end = std::find_if(text.begin(), text.end(), [&](char letter) { return isSpace(letter) != kind; });
        const auto size = static_cast<std::size_t>(end - text.begin());
        words.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return words;
}

class Parts {
public:
    void add(TextPart::Kind kind, std::string_view word) {
        if (parts_.empty() || parts_.back().kind != kind) {
            parts_.push_back({kind, {}});
        }
        parts_.back().text += word;
    }
    void add(TextPart::Kind kind, std::span<const std::string_view> words) {
        for (const auto word : words) {
            add(kind, word);
        }
    }
    std::vector<TextPart> take() { return std::move(parts_); }

private:
    std::vector<TextPart> parts_;
};

/// By the longest common subsequence.
void compare(std::span<const std::string_view> first, std::span<const std::string_view> second, Parts& parts) {
    const std::size_t columns = second.size() + 1;
    if ((first.size() + 1) * columns > kMostCells || first.size() > UINT16_MAX || second.size() > UINT16_MAX) {
        parts.add(TextPart::Kind::onlyFirst, first);
        parts.add(TextPart::Kind::onlySecond, second);
        return;
    }
    // longest[i * columns + j]: of what begins at i and at j.
    std::vector<std::uint16_t> longest((first.size() + 1) * columns, 0);
    for (std::size_t i = first.size(); i-- > 0;) {
        for (std::size_t j = second.size(); j-- > 0;) {
            longest[i * columns + j] = first[i] == second[j] ? static_cast<std::uint16_t>(longest[(i + 1) * columns + j + 1] + 1)
                                                             : std::max(longest[(i + 1) * columns + j], longest[i * columns + j + 1]);
        }
    }
    std::size_t i = 0, j = 0;
    while (i < first.size() || j < second.size()) {
        if (i < first.size() && j < second.size() && first[i] == second[j]) {
            parts.add(TextPart::Kind::common, first[i]);
            ++i;
            ++j;
        } else if (i < first.size() && (j == second.size() || longest[(i + 1) * columns + j] >= longest[i * columns + j + 1])) {
            parts.add(TextPart::Kind::onlyFirst, first[i++]);
        } else {
            parts.add(TextPart::Kind::onlySecond, second[j++]);
        }
    }
}

}  // namespace

std::vector<TextPart> textDifference(std::string_view first, std::string_view second) {
    const auto left = wordsOf(first), right = wordsOf(second);
    const auto [endLeft, endRight] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    const auto begin = static_cast<std::size_t>(endLeft - left.begin());
    std::size_t tail = 0;
    const std::size_t most = std::min(left.size(), right.size()) - begin;
    while (tail < most && left[left.size() - 1 - tail] == right[right.size() - 1 - tail]) {
        ++tail;
    }
    const std::span<const std::string_view> a(left), b(right);
    Parts parts;
    parts.add(TextPart::Kind::common, a.first(begin));
    compare(a.subspan(begin, a.size() - begin - tail), b.subspan(begin, b.size() - begin - tail), parts);
    parts.add(TextPart::Kind::common, a.last(tail));
    return parts.take();
}

}  // namespace hopluu::engine
