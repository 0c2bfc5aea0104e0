// The pages of a document as a screen draws them: the same glyphs at the same places as in the file.
#pragma once

#include "pdf/fonts.h"
#include "pdf/lengths.h"

#include <string>
#include <vector>

namespace hopluu::pdf {

struct Place {
    Millipoints x = 0;
    Millipoints y = 0;
};

struct GlyphRun {
    Style style = Style::regular;
    int points = 0;
    std::vector<GlyphId> glyphs;
    std::vector<Place> places;  // of each, on its base line
};

struct Stroke {
    Place corner;
    Millipoints width = 0, height = 0;  // a rule has no height
    Millipoints thickness = 0;
};

/// Lengths from its upper left corner.
struct Sheet {
    Millipoints width = 0, height = 0;
    std::vector<GlyphRun> runs;
    std::vector<Stroke> strokes;
};

struct SheetMark {
    std::string title;
    int level = 1;
    std::size_t sheet = 0;
    Millipoints y = 0;
};

struct Sheets {
    std::vector<Sheet> pages;
    std::vector<SheetMark> marks;  // the bookmarks
};

}  // namespace hopluu::pdf
