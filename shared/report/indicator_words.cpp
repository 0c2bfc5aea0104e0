#include "report/indicator_words.h"

#include "report/prose.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace hopluu::report {

namespace {

struct Rewriting {
    std::vector<std::string> from, to;
};

/// By their first word: every word of every text is looked up here. The longer ones first: "khu công nghiệp" before the words of "giá trị
/// sản xuất công nghiệp" can be seen in it.
const std::unordered_map<std::string, std::vector<Rewriting>>& rewritings() {
    static const std::unordered_map<std::string, std::vector<Rewriting>> all = [] {
        const std::pair<const char*, const char*> kPairs[] = {
            {"giấy chứng nhận đăng ký đầu tư", ""},
            {"giấy chứng nhận đầu tư", ""},
            {"đã đưa vào sử dụng", "vận hành"},
            {"đã đi vào hoạt động", "đi vào hoạt động"},
            {"đang vận hành", "vận hành"},
            {"khu công nghiệp", "KCN"},
            {"khu chế xuất", "KCX"},
            {"khu kinh tế", "KKT"},
            {"khu CN", "KCN"},
            {"khu KT", "KKT"},
            {"kế hoạch", "kế hoạch"},
            {"vốn đầu tư thực hiện", "vốn thực hiện"},
            {"vốn thực hiện", "vốn thực hiện"},  // everywhere else "thực hiện" is only a verb
            {"thực hiện", ""},
            {"lũy kế", "lũy kế"},
            {"tính đến", "lũy kế"},
            {"đến nay", "lũy kế"},
            {"hiện có", "lũy kế"},
            {"nhà nước", ""},
            {"GCNĐKĐT", ""},
            {"GCN", ""},
            {"ĐKĐT", "đăng ký"},
            {"ĐK", "đăng ký"},
            {"SXCN", "sản xuất công nghiệp"},
            {"GTSXCN", "sản xuất công nghiệp"},
            {"GTXK", "xuất khẩu"},
            {"GTNK", "nhập khẩu"},
            {"XK", "xuất khẩu"},
            {"NK", "nhập khẩu"},
            {"XNK", "xuất nhập khẩu"},
            {"GPMB", "giải phóng mặt bằng"},
            {"DN", ""},
        };
        std::unordered_map<std::string, std::vector<Rewriting>> made;
        for (const auto& [from, to] : kPairs) {
            Rewriting one{proseKeys(from), proseKeys(to)};
            made[one.from.front()].push_back(std::move(one));
        }
        return made;
    }();
    return all;
}

/// Words of the names that stand in other sentences as well, and those of the units.
const std::unordered_set<std::string>& silentWords() {
    static const std::unordered_set<std::string> all = [] {
        const auto words = proseKeys(
            "tổng số được theo của và các trong năm giá trị làm việc KCX đầu tư phê tập trung lượt dự án khu trạm diện tích tại cho với là "
            "đạt ước đã đang có thêm FDI DDI nhưng khối doanh nghiệp triệu tỷ đồng USD ha người");
        return std::unordered_set<std::string>(words.begin(), words.end());
    }();
    return all;
}

bool standsAt(const std::vector<std::string>& words, std::size_t at, const std::vector<std::string>& phrase) {
    return at + phrase.size() <= words.size() && std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

/// A row's own words ("Số khu đã đi vào hoạt động") say all; else ("FDI", "Số khu", "Tổng diện tích") its group's do.
std::vector<std::string> wordsOf(const IndicatorGroup& group, const FormItem& item) {
    auto own = tellingWords(proseKeys(item.label.vi));
    return own.empty() ? tellingWords(proseKeys(group.name.vi)) : own;
}

/// Only where zones or their land are counted do the kinds of zones tell anything apart; elsewhere every sentence has them.
std::vector<std::string> withoutZones(std::vector<std::string> keys, UnitOfMeasure unit) {
    static const auto zones = proseKeys("KCN KKT");
    if (unit != UnitOfMeasure::zone && unit != UnitOfMeasure::hectare) {
        std::erase_if(keys, [](const auto& key) { return std::find(zones.begin(), zones.end(), key) != zones.end(); });
    }
    return keys;
}

}  // namespace

std::vector<IndicatorWords> indicatorWords(const Form& form) {
    std::vector<IndicatorWords> all;
    for (const auto& group : form.groups) {
        for (const auto& item : group.items) {
            all.push_back({item.code, item.ownership, item.unit, item.textDecimals, withoutZones(wordsOf(group, item), item.unit)});
        }
    }
    for (const auto& derived : form.derived) {
        auto keys = tellingWords(proseKeys(derived.name.vi));
        all.push_back({derived.code, Ownership::none, derived.unit, derived.textDecimals, withoutZones(std::move(keys), derived.unit)});
    }
    return all;
}

std::vector<std::string> tellingWords(const std::vector<std::string>& keys) {
    std::vector<std::string> out;
    const auto take = [&](const std::string& word) {
        if (!silentWords().contains(word)) {
            out.push_back(word);
        }
    };
    for (std::size_t at = 0; at < keys.size();) {
        const auto known = rewritings().find(keys[at]);
        const Rewriting* found = nullptr;
        for (std::size_t i = 0; known != rewritings().end() && found == nullptr && i < known->second.size(); ++i) {
            found = standsAt(keys, at, known->second[i].from) ? &known->second[i] : nullptr;
        }
        if (found == nullptr) {
            take(keys[at++]);
            continue;
        }
        std::for_each(found->to.begin(), found->to.end(), take);
        at += found->from.size();
    }
    return out;
}

bool contains(const std::vector<std::string>& words, const std::vector<std::string>& keys) {
    return std::all_of(keys.begin(), keys.end(),
                       [&](const auto& key) { return std::find(words.begin(), words.end(), key) != words.end(); });
}

bool containsPhrase(const std::vector<std::string>& words, const std::vector<std::string>& phrase) {
    for (std::size_t at = 0; at + phrase.size() <= words.size(); ++at) {
        if (standsAt(words, at, phrase)) {
            return true;
        }
    }
    return false;
}

}  // namespace hopluu::report
