// Figures that somebody typed into a text and that the annex knows otherwise. Few false alarms matter more than finding all: what is not
// clearly about one row is left alone. docs/spec/report-files.md, "Typed figures".
#pragma once

#include "report/binding.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

struct Contradiction {
    std::size_t begin = 0, size = 0;  // bytes of the source text that either phrase replaces
    ItemCode item;
    std::string typed;  // "1.307,8 triệu USD"
    std::string right;  // "1.037,8 triệu USD", written as it was typed: to be taken over as plain text
    std::string bound;  // "{capital_total.fdi}": to be taken over so that it follows the annex from now on

    bool operator==(const Contradiction&) const = default;
};

/// In the order of the text. `board`: whose text it is, so that its own name in a sentence is no narrower subject; null for the bloc's.
[[nodiscard]] std::vector<Contradiction> findContradictions(std::string_view text, const TextFigures& figures, const MemberUnit* board);

}  // namespace hopluu::report
