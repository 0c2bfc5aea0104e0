// One face of a TrueType font: which glyph a character has, how wide it is, and the few glyphs of it that a document embeds.
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hopluu::pdf {

using Bytes = std::vector<std::uint8_t>;
using GlyphId = std::uint32_t;

/// In thousandths of the type size, but for the angle.
struct FaceMetrics {
    int ascent = 0;   // above the base line
    int descent = 0;  // below it: negative
    int capHeight = 0;
    int left = 0, bottom = 0, right = 0, top = 0;  // around all glyphs
    int italicAngle = 0;                           // degrees
};

struct FontSubset {
    Bytes file;
    std::vector<GlyphId> glyphs;  // of the subset, in the order they were asked for
};

class Face {
public:
    /// Errors: "pdf.bad-font".
    [[nodiscard]] static Result<Face> read(Bytes file, const std::string& place);
    ~Face();
    Face(Face&& other) noexcept;
    Face& operator=(Face&& other) noexcept;
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    /// 0: the font does not have it.
    [[nodiscard]] GlyphId glyph(char32_t character) const;
    /// Thousandths of the type size.
    [[nodiscard]] int advance(GlyphId glyph) const;
    [[nodiscard]] const FaceMetrics& metrics() const;
    /// The whole font, as it was read.
    [[nodiscard]] const Bytes& file() const;
    /// "LiberationSerif-Bold".
    [[nodiscard]] const std::string& postScriptName() const;
    /// Errors: "pdf.bad-font".
    [[nodiscard]] Result<FontSubset> subset(std::span<const GlyphId> glyphs) const;

private:
    struct Parts;
    explicit Face(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace hopluu::pdf
