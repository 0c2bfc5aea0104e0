// What a submission vouches for: one hash over the board's cells, paragraphs, scores and explanations of a period, as shown.
// BLAKE2b-256 over the canonical list in docs/spec/journal.md#content. Who typed a value, and when, does not enter.
#pragma once

#include "journal/fold.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace hopluu {

struct ContentEntry {
    Address address;
    Body shown;
};

/// Sorts by address itself; topics other than cell, narrative, score and explanation are skipped, and so are empty values.
[[nodiscard]] std::array<std::uint8_t, 32> contentHash(std::span<const ContentEntry> entries);

/// The short code that two people read to each other over the telephone: "K7QD-2MXA" (Crockford base 32 of the first 40 bits).
[[nodiscard]] std::string shortCode(const std::array<std::uint8_t, 32>& hash);

}  // namespace hopluu
