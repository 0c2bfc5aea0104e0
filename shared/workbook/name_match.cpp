#include "workbook/name_match.h"

#include "text/unicode.h"

#include <algorithm>
#include <cctype>

namespace hopluu::workbook {

namespace {

bool isWordByte(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || static_cast<unsigned char>(letter) >= 0x80;
}

std::string withoutBrackets(std::string_view text) {
    std::string out;
    int depth = 0;
    for (const char letter : text) {
        depth += letter == '(' || letter == '[' ? 1 : 0;
        if (depth == 0) {
            out += letter;
        }
        depth -= (letter == ')' || letter == ']') && depth > 0 ? 1 : 0;
    }
    return out;
}

/// "8", "8.1", "II": what numbers a row rather than names it.
bool isNumbering(const std::string& word) {
    return word.find_first_not_of("0123456789") == std::string::npos || word.find_first_not_of("ivx") == std::string::npos;
}

std::set<std::string> setOf(const std::vector<std::string>& words) {
    return {words.begin(), words.end()};
}

/// Shared words over all words: 1 for the same set.
double likeness(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto shared = static_cast<double>(std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
    const double all = static_cast<double>(a.size() + b.size()) - shared;
    return all > 0 ? shared / all : 0;
}

}  // namespace

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty() && !(words.empty() && isNumbering(word))) {
            words.push_back(word);
        }
        word.clear();
    };
    for (const char letter : text::fold(withoutBrackets(text))) {
        if (isWordByte(letter)) {
            word += letter;
        } else {
            finish();
        }
    }
    finish();
    return words;
}

NameMatcher::NameMatcher(const Form& form) {
    for (const auto& group : form.groups) {
        names_.push_back({&group, setOf(wordsOf(group.name.vi))});
        names_.push_back({&group, setOf(wordsOf(group.name.en))});
    }
}

const IndicatorGroup* NameMatcher::groupOf(std::string_view text, std::string_view number) const {
    constexpr double kAlike = 0.72, kAlikeWithNumber = 0.45;
    std::set<std::string> words = setOf(wordsOf(text));
    words.erase("fdi");  // a name that ends in its own row's label
    words.erase("ddi");
    const IndicatorGroup* best = nullptr;
    double most = 0;
    bool isTied = false;
    for (const Name& name : names_) {
        const double alike = likeness(words, name.words);
        const bool isEnough = alike >= (name.group->number == number ? kAlikeWithNumber : kAlike);
        if (isEnough && alike > most) {
            best = name.group;
            most = alike;
            isTied = false;
        } else if (isEnough && alike == most && name.group != best) {
            isTied = true;
        }
    }
    return isTied ? nullptr : best;
}

const FormItem* NameMatcher::itemOf(const IndicatorGroup& group, std::string_view text) {
    const std::vector<std::string> words = wordsOf(text);
    const std::set<std::string> known = setOf(words);
    const FormItem* best = nullptr;
    double most = 0;
    for (const auto& item : group.items) {
        for (const std::string* label : {&item.label.vi, &item.label.en}) {
            const std::set<std::string> wanted = setOf(wordsOf(*label));
            const bool isOwner = item.ownership != Ownership::none;
            // FDI and DDI are words of their own; other labels must be most of what stands there.
            const double alike = isOwner && !wanted.empty() && known.contains(*wanted.begin()) ? 1 : isOwner ? 0 : likeness(known, wanted);
            if (alike >= 0.6 && alike > most) {
                best = &item;
                most = alike;
            } else if (alike >= 0.6 && alike == most && best != &item) {
                return nullptr;
            }
        }
    }
    return best;
}

}  // namespace hopluu::workbook
