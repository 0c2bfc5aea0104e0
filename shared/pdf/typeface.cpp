#include "pdf/typeface.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::pdf {

namespace {

/// Six letters that tell this subset from others of the font.
std::string subsetTag(const std::vector<char32_t>& characters) {
    std::string bytes;
    for (const char32_t character : characters) {
        bytes += fmt::format("{:X} ", static_cast<unsigned>(character));
    }
    const std::string digits = fingerprint(bytes);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i) {
        tag += static_cast<char>('A' + (digits[2 * i] * 7 + digits[2 * i + 1]) % 26);
    }
    return tag;
}

std::string utf16Hex(char32_t character) {
    constexpr char32_t kBeyondBasic = 0x10000;
    if (character < kBeyondBasic) {
        return fmt::format("{:04X}", static_cast<unsigned>(character));
    }
    const auto rest = static_cast<unsigned>(character - kBeyondBasic);
    return fmt::format("{:04X}{:04X}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
}

void appendSixteenBits(std::string& bytes, unsigned value) {
    bytes += static_cast<char>(value >> 8U);
    bytes += static_cast<char>(value & 0xFFU);
}

}  // namespace

GlyphId Typeface::glyphFor(char32_t character) const {
    constexpr char32_t kReplacement = 0xFFFD;
    for (const char32_t candidate : {character, kReplacement, U'?'}) {
        if (const GlyphId glyph = face_->glyph(candidate); glyph != 0) {
            return glyph;
        }
    }
    return 0;
}

int Typeface::width(std::string_view utf8) const {
    int width = 0;
    for (const char32_t character : codePoints(utf8)) {
        width += face_->advance(glyphFor(character));
    }
    return width;
}

GlyphRun Typeface::glyphRun(Place at, std::string_view utf8, int points, Millipoints spaceExtra) const {
    GlyphRun run;
    run.points = points;
    for (const char32_t character : codePoints(utf8)) {
        const GlyphId glyph = glyphFor(character);
        run.glyphs.push_back(glyph);
        run.places.push_back(at);
        at.x += face_->advance(glyph) * points + (character == U' ' ? spaceExtra : 0);
    }
    return run;
}

std::string Typeface::encode(std::string_view utf8) {
    std::string hex;
    for (const char32_t character : codePoints(utf8)) {
        const auto [entry, isNew] = codes_.try_emplace(character, static_cast<int>(characters_.size()));
        if (isNew) {
            characters_.push_back(character);
        }
        hex += fmt::format("{:04X}", entry->second);
    }
    return hex;
}

std::string Typeface::widthsByCode() const {
    std::string widths = "[0[";
    for (const char32_t character : characters_) {
        widths += fmt::format("{} ", face_->advance(character == 0 ? 0 : glyphFor(character)));
    }
    return widths + "]]";
}

std::string Typeface::unicodeMap() const {
    constexpr std::size_t kMostInBlock = 100;  // the format's own limit
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t from = 1; from < characters_.size(); from += kMostInBlock) {
        const std::size_t to = std::min(from + kMostInBlock, characters_.size());
        map += fmt::format("{} beginbfchar\n", to - from);
        for (std::size_t code = from; code < to; ++code) {
            map += fmt::format("<{:04X}> <{}>\n", code, utf16Hex(characters_[code]));
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string Typeface::descriptor(const std::string& name, ObjectId fontFile, ObjectId codeSet) const {
    constexpr unsigned kSerif = 2;
    constexpr unsigned kSymbolic = 4;  // its codes are not those of a standard encoding
    constexpr unsigned kItalic = 64;
    constexpr int kRegularStem = 80;
    constexpr int kBoldStem = 140;
    const FaceMetrics& metrics = face_->metrics();
    const bool bold = name.find("Bold") != std::string::npos;
    return fmt::format(
        "<</Type/FontDescriptor/FontName/{}/Flags {}/FontBBox[{} {} {} {}]/ItalicAngle {}/Ascent {}/Descent {}/CapHeight {}/StemV {}"
        "/FontFile2 {}/CIDSet {}>>",
        name, kSerif | kSymbolic | (metrics.italicAngle != 0 ? kItalic : 0U), metrics.left, metrics.bottom, metrics.right, metrics.top,
        metrics.italicAngle, metrics.ascent, metrics.descent, metrics.capHeight, bold ? kBoldStem : kRegularStem, reference(fontFile),
        reference(codeSet));
}

Status Typeface::embed(ObjectFile& file, ObjectId id) const {
    std::vector<GlyphId> glyphs;
    for (const char32_t character : characters_) {
        glyphs.push_back(character == 0 ? 0 : glyphFor(character));
    }
    const Result<FontSubset> subset = face_->subset(glyphs);
    if (!subset) {
        return fail(subset.error());
    }
    const std::string name = fmt::format("{}+{}", subsetTag(characters_), face_->postScriptName());
    const std::string_view fontBytes(reinterpret_cast<const char*>(subset->file.data()), subset->file.size());
    const ObjectId fontFile = file.writeStream(fmt::format("/Length1 {}", fontBytes.size()), fontBytes);
    std::string codeSet((characters_.size() + 7) / 8, '\0');
    std::string glyphByCode;
    for (std::size_t code = 0; code < characters_.size(); ++code) {
        codeSet[code / 8] = static_cast<char>(static_cast<unsigned char>(codeSet[code / 8]) | (0x80U >> (code % 8)));
        appendSixteenBits(glyphByCode, subset->glyphs[code]);
    }
    const ObjectId described = file.write(descriptor(name, fontFile, file.writeStream("", codeSet)));
    const ObjectId descendant = file.write(
        fmt::format("<</Type/Font/Subtype/CIDFontType2/BaseFont/{}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                    "/FontDescriptor {}/DW 0/W {}/CIDToGIDMap {}>>",
                    name, reference(described), widthsByCode(), reference(file.writeStream("", glyphByCode))));
    file.write(id, fmt::format("<</Type/Font/Subtype/Type0/BaseFont/{}/Encoding/Identity-H/DescendantFonts[{}]/ToUnicode {}>>", name,
                               reference(descendant), reference(file.writeStream("", unicodeMap()))));
    return {};
}

}  // namespace hopluu::pdf
