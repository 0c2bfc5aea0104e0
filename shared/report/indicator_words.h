// By which words a sentence is known to speak of an indicator. Taken from the form's own names, so that a form that changes brings its
// words.
#pragma once

#include "domain/form.h"

#include <string>
#include <utility>
#include <vector>

namespace hopluu::report {

/// An item or a derived item, and the words of its name that tell it apart.
struct IndicatorWords {
    ItemCode item;
    Ownership ownership = Ownership::none;
    UnitOfMeasure unit = UnitOfMeasure::zone;
    int textDecimals = 0;
    std::vector<std::string> keys;  // in the order of the name, without what every name has
};

[[nodiscard]] std::vector<IndicatorWords> indicatorWords(const Form& form);

/// What is left of these words when abbreviations are written out ("GCNĐKĐT", "SXCN"), different ways of saying a thing are one
/// ("tính đến", "đến nay": "lũy kế"), and words that say nothing of the indicator are dropped.
[[nodiscard]] std::vector<std::string> tellingWords(const std::vector<std::string>& keys);

/// All of `keys` stand among `words`.
[[nodiscard]] bool contains(const std::vector<std::string>& words, const std::vector<std::string>& keys);
/// `phrase` stands in `words`, one word after the other.
[[nodiscard]] bool containsPhrase(const std::vector<std::string>& words, const std::vector<std::string>& phrase);

}  // namespace hopluu::report
