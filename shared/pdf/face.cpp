#include "pdf/face.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <cmath>
#include <utility>

namespace hopluu::pdf {

namespace {

template <auto destroy>
struct Destroy {
    template <class T>
    void operator()(T* object) const {
        destroy(object);
    }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

Error badFont(const std::string& place) {
    return {"pdf.bad-font",
            {"Tệp phông chữ không đọc được hoặc không phải TrueType.", "The font file cannot be read or is not TrueType."},
            {"Cài lại gói phông chữ fonts-liberation.", "Install the package fonts-liberation again."},
            place};
}

int signed16(const char* bytes) {
    const auto high = static_cast<unsigned char>(bytes[0]);
    const auto low = static_cast<unsigned char>(bytes[1]);
    return static_cast<std::int16_t>((high << 8U) | low);
}

std::string nameOf(hb_face_t* face) {
    char name[64] = {};
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    std::string kept;
    for (const char c : std::string(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') {
            kept += c;
        }
    }
    return kept.empty() ? "Font" : kept;
}

}  // namespace

struct Face::Parts {
    Bytes file;
    std::string place;
    HbFace face;
    HbFont font;
    int unitsPerEm = 0;
    FaceMetrics metrics;
    std::string name;

    [[nodiscard]] int thousandths(int units) const {
        constexpr int kThousand = 1000;
        const int doubled = 2 * kThousand * units;
        return (doubled + (units < 0 ? -unitsPerEm : unitsPerEm)) / (2 * unitsPerEm);
    }
    [[nodiscard]] int metric(hb_ot_metrics_tag_t tag) const {
        hb_position_t position = 0;
        hb_ot_metrics_get_position_with_fallback(font.get(), tag, &position);
        return thousandths(position);
    }
    void readBox() {
        constexpr unsigned kBoxAt = 36;  // in the table "head": xMin, yMin, xMax, yMax
        constexpr unsigned kBoxEnd = 44;
        const Blob head(hb_face_reference_table(face.get(), HB_TAG('h', 'e', 'a', 'd')));
        unsigned size = 0;
        const char* bytes = hb_blob_get_data(head.get(), &size);
        if (size >= kBoxEnd) {
            metrics.left = thousandths(signed16(bytes + kBoxAt));
            metrics.bottom = thousandths(signed16(bytes + kBoxAt + 2));
            metrics.right = thousandths(signed16(bytes + kBoxAt + 4));
            metrics.top = thousandths(signed16(bytes + kBoxAt + 6));
        }
    }
};

Face::Face(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Face::~Face() = default;
Face::Face(Face&& other) noexcept = default;
Face& Face::operator=(Face&& other) noexcept = default;

Result<Face> Face::read(Bytes file, const std::string& place) {
    auto parts = std::make_unique<Parts>();
    parts->file = std::move(file);
    parts->place = place;
    const Blob blob(hb_blob_create(reinterpret_cast<const char*>(parts->file.data()), static_cast<unsigned>(parts->file.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    parts->face.reset(hb_face_create(blob.get(), 0));
    const Blob outlines(hb_face_reference_table(parts->face.get(), HB_TAG('g', 'l', 'y', 'f')));
    if (hb_blob_get_length(outlines.get()) == 0 || hb_face_get_glyph_count(parts->face.get()) == 0) {
        return fail(badFont(place));
    }
    parts->font.reset(hb_font_create(parts->face.get()));
    parts->unitsPerEm = static_cast<int>(hb_face_get_upem(parts->face.get()));
    parts->metrics.ascent = parts->metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    parts->metrics.descent = parts->metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    parts->metrics.capHeight = parts->metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
    parts->metrics.italicAngle = static_cast<int>(std::lround(hb_style_get_value(parts->font.get(), HB_STYLE_TAG_SLANT_ANGLE)));
    parts->readBox();
    parts->name = nameOf(parts->face.get());
    return Face(std::move(parts));
}

const Bytes& Face::file() const {
    return parts_->file;
}

GlyphId Face::glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(parts_->font.get(), character, &glyph) != 0 ? glyph : 0;
}

int Face::advance(GlyphId glyph) const {
    return parts_->thousandths(hb_font_get_glyph_h_advance(parts_->font.get(), glyph));
}

const FaceMetrics& Face::metrics() const {
    return parts_->metrics;
}

const std::string& Face::postScriptName() const {
    return parts_->name;
}

Result<FontSubset> Face::subset(std::span<const GlyphId> glyphs) const {
    const SubsetInput input(hb_subset_input_create_or_fail());
    if (input == nullptr) {
        return fail(badFont(parts_->place));
    }
    for (const GlyphId glyph : glyphs) {
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    }
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    // A PDF places the glyphs itself: what shapes, names and maps them stays out.
    for (const char* table : {"GSUB", "GPOS", "GDEF", "BASE", "JSTF", "DSIG", "kern", "gasp", "cmap", "name", "OS/2", "FFTM"}) {
        hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(table, -1));
    }
    const SubsetPlan plan(hb_subset_plan_create_or_fail(parts_->face.get(), input.get()));
    const HbFace made(plan == nullptr ? nullptr : hb_subset_plan_execute_or_fail(plan.get()));
    if (made == nullptr) {
        return fail(badFont(parts_->place));
    }
    FontSubset subset;
    const Blob blob(hb_face_reference_blob(made.get()));
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &size);
    subset.file.assign(bytes, bytes + size);
    const hb_map_t* newGlyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const GlyphId glyph : glyphs) {
        subset.glyphs.push_back(hb_map_has(newGlyphs, glyph) != 0 ? hb_map_get(newGlyphs, glyph) : 0);
    }
    return subset;
}

}  // namespace hopluu::pdf
