// Start here: a document of pages with text, rules and bookmarks, written as PDF/A-1b: every font embedded, no colour but calibrated grey,
// its title, author and language in XMP. Equal calls, equal bytes: it carries the date that it is given, and no other.
// Lengths are millipoints (lengths.h), from the upper left corner of the page.
#pragma once

#include "pdf/fonts.h"
#include "pdf/lengths.h"
#include "pdf/sheet.h"
#include "pdf/typeface.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::pdf {

struct DocumentFacts {
    std::string title;
    std::string author;
    std::string language;  // "vi-VN"
    std::string program;
    std::chrono::sys_days date;
};

struct TextStyle {
    Style style = Style::regular;
    int points = 0;
    bool operator==(const TextStyle&) const = default;
};

class Document {
public:
    /// With `sheets`, what is drawn is also put there.
    explicit Document(const Fonts& fonts, Sheets* sheets = nullptr);

    [[nodiscard]] Millipoints width(std::string_view utf8, TextStyle style) const;

    void addPage(Millipoints width, Millipoints height);
    [[nodiscard]] std::size_t pages() const { return pages_.size(); }
    /// What a reader calls the pages from the last one on: "prefix" and a number from 1.
    void labelPages(std::string_view prefix);

    // All of these go to the last page.
    /// `y` is the base line. `spaceExtra` widens each space: how a line is made to fill its width.
    void text(Place at, std::string_view utf8, TextStyle style, Millipoints spaceExtra = 0);
    void rule(Place from, Millipoints length, Millipoints thickness);
    /// Its outline only.
    void box(Place corner, Millipoints width, Millipoints height, Millipoints thickness);
    /// `level` from 1; one deeper than the one before at most, else it counts as that.
    void bookmark(std::string_view title, int level, Millipoints y);

    /// Errors: "pdf.bad-font".
    [[nodiscard]] Result<Bytes> finish(const DocumentFacts& facts);

private:
    struct Page {
        Millipoints width, height;
        std::string content;
    };
    struct Label {
        std::size_t page;
        std::string prefix;
    };
    struct Bookmark {
        std::string title;
        int level;
        std::size_t page;
        Millipoints y;
    };

    [[nodiscard]] Typeface& typeface(Style style) { return typefaces_[static_cast<std::size_t>(style)]; }
    [[nodiscard]] const Typeface& typeface(Style style) const { return typefaces_[static_cast<std::size_t>(style)]; }
    [[nodiscard]] std::string resources(const std::vector<ObjectId>& fonts) const;
    [[nodiscard]] std::vector<ObjectId> writePages(ObjectFile& file, ObjectId tree, const std::vector<ObjectId>& fonts) const;
    [[nodiscard]] ObjectId writeBookmarks(ObjectFile& file, const std::vector<ObjectId>& pages) const;
    [[nodiscard]] std::string pageLabels() const;

    std::vector<Typeface> typefaces_;
    std::vector<Page> pages_;
    std::vector<Label> labels_;
    std::vector<Bookmark> bookmarks_;
    Sheets* sheets_;
};

}  // namespace hopluu::pdf
