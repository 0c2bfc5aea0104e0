// A Vietnamese text cut into words, numbers and marks, for what looks for figures in it.
#pragma once

#include "domain/decimal.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

enum class ProseKind : std::uint8_t {
    word,
    number,   // written as prose writes it: "1.037,8", "1.234", "85,7", "85.7"
    code,     // digits that are part of something else: "30/2020/NĐ-CP", "Covid-19", "2021-2025", "2.1.1", "44/48"
    binding,  // "{capital_new.fdi}"
    mark,     // "," "(" "%" …
    end,      // of a sentence or of a clause: ". " ";" and line feed
};

struct ProseWord {
    ProseKind kind = ProseKind::word;
    std::size_t begin = 0, end = 0;  // bytes
    /// Of a word: text::spellingKey. Of a mark: itself. Of a binding: what stands between the braces.
    std::string key;
    bool isCapital = false;  // begins with a capital letter
    Decimal number;
    int decimals = 0;  // as written
};

[[nodiscard]] std::vector<ProseWord> readProse(std::string_view text);
/// The keys of a phrase, for comparing with what `readProse` found.
[[nodiscard]] std::vector<std::string> proseKeys(std::string_view phrase);

}  // namespace hopluu::report
