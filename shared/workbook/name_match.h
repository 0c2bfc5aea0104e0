// How like a row's text is to the name of an indicator, as people shorten, number and decorate it.
#pragma once

#include "domain/form.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hopluu::workbook {

/// Folded words in order, without punctuation.
[[nodiscard]] std::vector<std::string> allWordsOf(std::string_view text);
/// The same without what stands in brackets (units), numbering and dates of the reckoning, abbreviations spelt out: "8. Vốn đăng ký (triệu
/// USD) đến hết tháng 11:" gives von, dang, ky.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);
/// "8" of "8", "8.", "8a" and "VIII"; "" when it numbers nothing.
[[nodiscard]] std::string numberingOf(std::string_view text);
/// "Khu kinh tế" and "số khu" of "Khu kinh tế - số khu"; the second is empty when there is no dash.
[[nodiscard]] std::pair<std::string, std::string> nameAndPart(std::string_view text);
/// Says nothing of its own: "Trong đó:", "Chia ra", the head of the table on its next page.
[[nodiscard]] bool onlyLeadsOn(std::string_view text);

class NameMatcher {
public:
    explicit NameMatcher(const Form& form);

    /// The group whose name shares most words with the text; null when none is like it, or two are equally so. `number`: what stands in
    /// the row as its number ("8"); with it, less likeness is enough.
    [[nodiscard]] const IndicatorGroup* groupOf(std::string_view text, std::string_view number) const;
    /// The item of the group that the text names by its label ("- FDI", "Số khu", "Trong đó: DDI", "Đầu tư nước ngoài"); null when none or
    /// several, and when it names a part of it ("FDI của Nhật Bản").
    [[nodiscard]] static const FormItem* itemOf(const IndicatorGroup& group, std::string_view text);

private:
    struct Name {
        const IndicatorGroup* group = nullptr;
        std::size_t words = 0;
    };
    std::vector<Name> names_;
    std::map<std::string, std::vector<std::size_t>> namesWith_;  // by word; in names_
};

}  // namespace hopluu::workbook
