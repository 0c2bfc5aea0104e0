// The four faces of the one font that a document is set in, and where they are found.
#pragma once

#include "domain/result.h"
#include "pdf/face.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace hopluu::pdf {

enum class Style : std::uint8_t { regular, bold, italic, boldItalic };
constexpr std::size_t kStyles = 4;

[[nodiscard]] constexpr Style styleOf(bool bold, bool italic) {
    return static_cast<Style>((bold ? 1U : 0U) + (italic ? 2U : 0U));
}

struct Fonts {
    std::vector<Face> faces;  // in the order of Style
    [[nodiscard]] const Face& face(Style style) const { return faces[static_cast<std::size_t>(style)]; }
};

/// A font with the widths of Times New Roman and all Vietnamese letters, the first that is there whole: Liberation Serif 2, Tinos in the
/// system's folders; on Windows Times New Roman itself. (Liberation Serif 1 lacks most of the letters.) With `folder` nothing but that one
/// is looked at. Errors: "pdf.no-font", "pdf.bad-font".
[[nodiscard]] Result<Fonts> readTimes(const std::filesystem::path& folder = {});

}  // namespace hopluu::pdf
