// A face as one document uses it. Each character gets a code of its own, not each glyph: two characters that look the same ("Đ" and "Ð")
// come back from the file as what they were.
#pragma once

#include "pdf/face.h"
#include "pdf/lengths.h"
#include "pdf/object_file.h"
#include "pdf/sheet.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::pdf {

class Typeface {
public:
    explicit Typeface(const Face& face) : face_(&face) {}

    /// In thousandths of the type size. A character that the font does not have is as wide as what stands for it.
    [[nodiscard]] int width(std::string_view utf8) const;
    /// The codes of a text in hexadecimal digits, four a character.
    [[nodiscard]] std::string encode(std::string_view utf8);
    /// From the base line's place on; `spaceExtra` widens each space.
    [[nodiscard]] GlyphRun glyphRun(Place at, std::string_view utf8, int points, Millipoints spaceExtra) const;
    [[nodiscard]] bool isUsed() const { return characters_.size() > 1; }
    /// Embeds what was encoded; `id` becomes the font's object. Errors: "pdf.bad-font".
    [[nodiscard]] Status embed(ObjectFile& file, ObjectId id) const;

private:
    [[nodiscard]] GlyphId glyphFor(char32_t character) const;
    [[nodiscard]] std::string widthsByCode() const;
    [[nodiscard]] std::string unicodeMap() const;
    [[nodiscard]] std::string descriptor(const std::string& name, ObjectId fontFile, ObjectId codeSet) const;

    const Face* face_;
    std::vector<char32_t> characters_{0};  // by code; 0 is no character
    std::map<char32_t, int> codes_;
};

}  // namespace hopluu::pdf
