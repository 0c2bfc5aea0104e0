// Two versions of a text, word by word: what is common, what only one of them has. For two columns side by side; never for merging.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::engine {

struct TextPart {
    enum class Kind : std::uint8_t { common, onlyFirst, onlySecond };
    Kind kind = Kind::common;
    std::string text;
    bool operator==(const TextPart&) const = default;
};

/// The parts of one kind, put together, give either text again, byte for byte. Texts whose difference would be too large to work out
/// (more than about two thousand changed words on either side) are told as wholly different between their common beginning and end.
[[nodiscard]] std::vector<TextPart> textDifference(std::string_view first, std::string_view second);

}  // namespace hopluu::engine
