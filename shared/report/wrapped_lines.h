// How many lines a text takes in a cell: an estimate by words and characters.
#pragma once

#include <string_view>

namespace hopluu::report {

/// `width` in characters; at least 1. Words longer than a line are cut.
[[nodiscard]] int wrappedLines(std::string_view text, int width);

}  // namespace hopluu::report
