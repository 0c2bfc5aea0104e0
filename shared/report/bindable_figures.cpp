#include "report/bindable_figures.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace hopluu::report {

namespace {

BilingualText nameOf(const IndicatorGroup& group, const FormItem& item) {
    return {group.name.vi + ", " + item.label.vi, group.name.en + ", " + item.label.en};
}

std::vector<Phrase> phrasesOf(const ItemCode& item, const TextFigures& figures) {
    constexpr std::array kForms{"", ":change", ":growth", ":number"};
    std::vector<Phrase> phrases;
    for (const std::string form : kForms) {
        const std::string binding = item.text + form;
        phrases.push_back({binding, splitBindings("{" + binding + "}", figures).front().shown});
    }
    return phrases;
}

std::vector<std::string> wordsOf(std::string_view folded) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded) {
        const bool isPartOfWord = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isPartOfWord) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty()) {
        words.push_back(std::move(word));
    }
    return words;
}

/// The sum of the places where the query's words stand: smaller is better; nullopt when one is not there.
std::optional<std::size_t> distance(const BindableFigure& figure, const std::vector<std::string>& query) {
    const auto words = wordsOf(text::fold(figure.row + " " + figure.name.vi + " " + figure.item.text + " " + figure.name.en));
    std::size_t sum = 0;
    for (const auto& wanted : query) {
        const auto found = std::find_if(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(wanted); });
        if (found == words.end()) {
            return std::nullopt;
        }
        sum += static_cast<std::size_t>(found - words.begin());
    }
    return sum;
}

}  // namespace

std::vector<BindableFigure> bindableFigures(const TextFigures& figures) {
    std::vector<BindableFigure> all;
    for (const auto& group : figures.form.groups) {
        for (const auto& item : group.items) {
            all.push_back({item.code, group.number, nameOf(group, item), phrasesOf(item.code, figures)});
        }
    }
    for (const auto& derived : figures.form.derived) {
        all.push_back({derived.code, "", derived.name, phrasesOf(derived.code, figures)});
    }
    return all;
}

std::vector<BindableFigure> searchFigures(const std::vector<BindableFigure>& figures, std::string_view query) {
    const auto words = wordsOf(text::fold(query));
    std::vector<std::pair<std::size_t, const BindableFigure*>> found;
    constexpr std::size_t kAfterAllItems = 1'000;  // a converted sum is seldom what a sentence wants
    for (const auto& figure : figures) {
        if (const auto far = distance(figure, words)) {
            found.emplace_back(*far + (figure.row.empty() ? kAfterAllItems : 0), &figure);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<BindableFigure> result;
    result.reserve(found.size());
    for (const auto& [far, figure] : found) {
        result.push_back(*figure);
    }
    return result;
}

}  // namespace hopluu::report
