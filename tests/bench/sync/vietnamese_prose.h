// Paragraphs as a board writes them in its yearly report, made from lists of words: no two are alike, and they compress like prose (about
// threefold with gzip, 30 kB at a time) and not like one text repeated. The same on every machine.
#pragma once

#include "support/seeded_random.h"

#include <cstddef>
#include <string>

namespace hopluu::bench {

/// Whole sentences, about `bytes` of UTF-8.
[[nodiscard]] std::string vietnameseParagraph(std::size_t bytes, test::SeededRandom& random);

}  // namespace hopluu::bench
