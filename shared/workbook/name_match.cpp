#include "workbook/name_match.h"

#include "text/unicode.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <set>
#include <utility>

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

double likeness(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto shared = static_cast<double>(std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
    const double all = static_cast<double>(a.size() + b.size()) - shared;
    return all > 0 ? shared / all : 0;
}

void spellOut(std::vector<std::string>& words) {
    static const std::map<std::string, std::vector<std::string>> kMeant{
        {"gcndkdt", {"giay", "chung", "nhan", "dang", "ky", "dau", "tu"}},
        {"gcndt", {"giay", "chung", "nhan", "dau", "tu"}},
        {"gpmb", {"giai", "phong", "mat", "bang"}},
        {"nsnn", {"ngan", "sach", "nha", "nuoc"}},
        {"xlnt", {"xu", "ly", "nuoc", "thai"}},
        {"gtsxcn", {"gia", "tri", "san", "xuat", "cong", "nghiep"}},
    };
    std::vector<std::string> spelt;
    for (std::string& word : words) {
        if (const auto meant = kMeant.find(word); meant != kMeant.end()) {
            spelt.insert(spelt.end(), meant->second.begin(), meant->second.end());
        } else {
            spelt.push_back(std::move(word));
        }
    }
    words = std::move(spelt);
}

/// Takes the words out where they stand one behind the other.
bool takeOut(std::vector<std::string>& words, std::initializer_list<std::string_view> sought) {
    const auto found = std::search(words.begin(), words.end(), sought.begin(), sought.end());
    if (found == words.end()) {
        return false;
    }
    words.erase(found, found + static_cast<std::ptrdiff_t>(sought.size()));
    return true;
}

/// Words that may stand around FDI or DDI without making it a part of something else.
bool isAround(const std::string& word) {
    static const std::set<std::string> kAround{"trong", "do",    "von",   "du",  "an",    "doanh",    "nghiep",  "dn",      "khu",
                                               "vuc",   "nguon", "dau",   "tu",  "truc",  "tiep",     "co",      "cua",     "cac",
                                               "so",    "tong",  "gia",   "tri", "khoi",  "luot",     "usd",     "dong",    "trieu",
                                               "ty",    "ti",    "nguoi", "of",  "which", "projects", "capital", "million", "billion"};
    return word.size() == 1 || kAround.contains(word) || isNumbering(word);
}

/// Whether the text stands for the whole of one of the two.
Ownership ownershipNamed(const IndicatorGroup& group, std::string_view text) {
    std::vector<std::string> words = allWordsOf(text.substr(0, 400));
    const bool isAbbreviatedFdi = takeOut(words, {"fdi"}), isAbbreviatedDdi = takeOut(words, {"ddi"});
    const bool isFdi = takeOut(words, {"nuoc", "ngoai"}) || isAbbreviatedFdi;
    const bool isDdi = takeOut(words, {"trong", "nuoc"}) || isAbbreviatedDdi;
    if (isFdi == isDdi) {
        return Ownership::none;
    }
    const std::set<std::string> ofGroup = setOf(wordsOf(group.name.vi));
    const bool isWhole =
        std::all_of(words.begin(), words.end(), [&](const std::string& word) { return isAround(word) || ofGroup.contains(word); });
    return !isWhole ? Ownership::none : isFdi ? Ownership::fdi : Ownership::ddi;
}

}  // namespace

std::vector<std::string> allWordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) {
            words.push_back(word);
        }
        word.clear();
    };
    for (const char letter : text::fold(text)) {
        if (isWordByte(letter)) {
            word += letter;
        } else {
            finish();
        }
    }
    finish();
    return words;
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words = allWordsOf(withoutBrackets(text));
    words.erase(words.begin(), std::find_if_not(words.begin(), words.end(), isNumbering));
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {  // "lũy kế đến hết tháng 11", "đến 31/12/2022"
        const std::string& next = words[i + 1];
        if (words[i] == "den" && (next == "het" || next == "thang" || next == "ngay" || isNumbering(next))) {
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
        }
    }
    spellOut(words);
    return words;
}

std::pair<std::string, std::string> nameAndPart(std::string_view text) {
    for (const std::string_view dash : {" - ", " – ", " — "}) {
        if (const std::size_t at = text.rfind(dash); at != std::string_view::npos) {
            return {std::string(text.substr(0, at)), std::string(text.substr(at + dash.size()))};
        }
    }
    return {std::string(text), {}};
}

std::string numberingOf(std::string_view text) {
    std::vector<std::string> words = allWordsOf(text.substr(0, 16));
    if (words.size() == 1 && words.front().size() > 1 && words.front().back() >= 'a' && words.front().back() <= 'd' &&
        words.front().find_first_not_of("0123456789") == words.front().size() - 1) {
        words.front().pop_back();  // "3a"
    }
    if (words.size() != 1 || !isNumbering(words.front())) {
        return {};
    }
    constexpr std::pair<std::string_view, int> kRoman[] = {{"x", 10}, {"ix", 9}, {"v", 5}, {"iv", 4}, {"i", 1}};
    std::string_view left = words.front();
    if (left.find_first_not_of("0123456789") == std::string_view::npos) {
        return std::string(left.substr(std::min(left.find_first_not_of('0'), left.size())));
    }
    int number = 0;
    for (const auto& [letters, worth] : kRoman) {
        for (; left.substr(0, letters.size()) == letters; left.remove_prefix(letters.size())) {
            number += worth;
        }
    }
    return left.empty() ? std::to_string(number) : std::string();
}

bool onlyLeadsOn(std::string_view text) {
    static const std::set<std::string> kLeading{"trong", "do",  "gom",  "bao", "chia", "ra",   "theo", "cu",
                                                "the",   "chi", "tieu", "ten", "noi",  "dung", "of",   "which"};
    const std::vector<std::string> words = wordsOf(text);
    return std::all_of(words.begin(), words.end(), [](const std::string& word) { return kLeading.contains(word); });
}

NameMatcher::NameMatcher(const Form& form) {
    for (const auto& group : form.groups) {
        for (const std::string* name : {&group.name.vi, &group.name.en}) {
            const std::set<std::string> words = setOf(wordsOf(*name));
            for (const std::string& word : words) {
                namesWith_[word].push_back(names_.size());
            }
            names_.push_back({&group, words.size()});
        }
    }
}

const IndicatorGroup* NameMatcher::groupOf(std::string_view text, std::string_view number) const {
    constexpr double kAlike = 0.72, kAlikeWithNumber = 0.45;
    constexpr std::size_t kLongestName = 1'000;  // no name is that long, but a paragraph may be
    if (text.size() > kLongestName) {
        return nullptr;
    }
    std::set<std::string> words = setOf(wordsOf(text));
    words.erase("fdi");  // a name that ends in its own row's label
    words.erase("ddi");
    std::map<std::size_t, std::size_t> shared;  // words, by name; most texts share none with any
    for (const std::string& word : words) {
        if (const auto found = namesWith_.find(word); found != namesWith_.end()) {
            for (const std::size_t name : found->second) {
                ++shared[name];
            }
        }
    }
    const IndicatorGroup* best = nullptr;
    double most = 0;
    bool isTied = false;
    for (const auto& [index, count] : shared) {
        const Name& name = names_[index];
        // Shared words over all words: 1 for the same set.
        const double alike = static_cast<double>(count) / static_cast<double>(words.size() + name.words - count);
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
    if (const Ownership ownership = ownershipNamed(group, text); ownership != Ownership::none) {
        const auto found =
            std::find_if(group.items.begin(), group.items.end(), [&](const auto& item) { return item.ownership == ownership; });
        return found == group.items.end() ? nullptr : &*found;
    }
    const std::set<std::string> known = setOf(wordsOf(text));
    const FormItem* best = nullptr;
    double most = 0;
    for (const auto& item : group.items) {
        for (const std::string* label : {&item.label.vi, &item.label.en}) {
            // FDI and DDI are words of their own; other labels must be most of what stands there.
            const double alike = item.ownership == Ownership::none ? likeness(known, setOf(wordsOf(*label))) : 0;
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
