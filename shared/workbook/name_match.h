// How like a row's text is to the name of an indicator, as people shorten, number and decorate it.
#pragma once

#include "domain/form.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::workbook {

/// Folded words in order, without what stands in brackets (units), numbering and punctuation: "8. Vốn đăng ký (triệu USD):" gives von,
/// dang, ky.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);

class NameMatcher {
public:
    explicit NameMatcher(const Form& form);

    /// The group whose name shares most words with the text; null when none is like it, or two are equally so. `number`: what stands in
    /// the row as its number ("8"); with it, less likeness is enough.
    [[nodiscard]] const IndicatorGroup* groupOf(std::string_view text, std::string_view number) const;
    /// The item of the group that the text names by its label ("- FDI", "Số khu", "Trong đó: DDI"); null when none or several.
    [[nodiscard]] static const FormItem* itemOf(const IndicatorGroup& group, std::string_view text);

private:
    struct Name {
        const IndicatorGroup* group = nullptr;
        std::set<std::string> words;
    };
    std::vector<Name> names_;
};

}  // namespace hopluu::workbook
