#include "sync/spoken_fingerprint.h"

#include <string_view>

namespace hopluu::sync {

namespace {

// What is mistaken for one another in one region or the other is left out: l and n, ch and tr, s and x, d, gi and r, final n and ng, t and
// c, and all tones.
struct Onset {
    std::string_view usual, beforeFront;  // as it is spelt before e, ê and i
};
constexpr Onset kOnsets[16] = {{"b", "b"}, {"c", "k"},    {"ch", "ch"}, {"đ", "đ"},   {"g", "gh"}, {"h", "h"},   {"kh", "kh"}, {"l", "l"},
                               {"m", "m"}, {"ng", "ngh"}, {"nh", "nh"}, {"ph", "ph"}, {"t", "t"},  {"th", "th"}, {"v", "v"},   {"x", "x"}};
constexpr std::string_view kRhymes[16] = {"a", "ê", "i", "ô", "ua", "ao", "eo", "âu", "ai", "oi", "ui", "am", "em", "im", "om", "um"};
constexpr std::size_t kSyllables = 8;

std::string syllable(std::uint8_t byte) {
    const Onset& onset = kOnsets[byte >> 4U];
    const std::string_view rhyme = kRhymes[byte & 0x0FU];
    const bool isFront = rhyme.starts_with("e") || rhyme.starts_with("ê") || rhyme.starts_with("i");
    return std::string(isFront ? onset.beforeFront : onset.usual).append(rhyme);
}

}  // namespace

std::string spokenFingerprint(const Hash& fingerprint) {
    std::string words;
    for (std::size_t i = 0; i < kSyllables; ++i) {
        words += i == 0 ? "" : i == kSyllables / 2 ? " - " : " ";
        words += syllable(fingerprint[i]);
    }
    return words;
}

}  // namespace hopluu::sync
