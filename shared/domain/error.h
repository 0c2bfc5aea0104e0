// What can be expected to go wrong is a value. An Error says what, where and what to do, in Vietnamese and English;
// programs act on `code`, never on the words.
#pragma once

#include "domain/bilingual_text.h"

#include <string>
#include <vector>

namespace hopluu {

struct Error {
    /// Stable, dotted, lower case: "csv.unknown-code", "store.disk-full". Never translated, never reused.
    std::string code;
    /// What happened: one sentence.
    BilingualText message;
    /// What the person can do about it: one sentence. May be empty when `message` already says it.
    BilingualText remedy;
    /// Where: "ha-noi.csv:12", "/rules/3/left", "https://192.0.2.1:8443". Empty when the whole program is the place.
    std::string place;

    bool operator==(const Error&) const = default;
};

/// All the errors of one input, in the order of their places.
using Errors = std::vector<Error>;

}  // namespace hopluu
