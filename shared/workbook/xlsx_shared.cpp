#include "workbook/xlsx_shared.h"

#include "text/legacy_encoding.h"
#include "text/unicode.h"
#include "workbook/number_format.h"
#include "workbook/xlsx_package.h"

#include <charconv>
#include <map>
#include <optional>

namespace hopluu::workbook::xlsx {

namespace {

std::string textOf(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& piece : node.children()) {
        if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) {
            text += piece.value();
        }
    }
    return withoutEscapes(text);
}

void appendUtf8(std::string& out, std::uint32_t codePoint) {
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        out += static_cast<char>(0xC0U | (codePoint >> 6U));
        out += static_cast<char>(0x80U | (codePoint & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (codePoint >> 12U));
        out += static_cast<char>(0x80U | ((codePoint >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (codePoint & 0x3FU));
    }
}

/// The letter of "_xHHHH_" at `at`; nullopt when none stands there, or half of a surrogate pair.
std::optional<std::uint32_t> escapeAt(std::string_view text, std::size_t at) {
    if (at + 7 > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') {
        return std::nullopt;
    }
    std::uint32_t code = 0;
    const auto [stop, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
    const bool isLetter = error == std::errc{} && stop == text.data() + at + 6 && (code < 0xD800 || code > 0xDFFF) && code != 0;
    return isLetter ? std::optional{code} : std::nullopt;
}

std::vector<std::string> fontsOf(const pugi::xml_node& root) {
    std::vector<std::string> fonts;
    forEachChild(childOf(root, "fonts"), "font",
                 [&](const pugi::xml_node& font) { fonts.emplace_back(attributeOf(childOf(font, "name"), "val")); });
    return fonts;
}

}  // namespace

std::string withoutEscapes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (const auto code = escapeAt(text, i)) {
            appendUtf8(out, *code);
            i += 7;
        } else {
            out += text[i];
            ++i;
        }
    }
    return out;
}

RichText richTextOf(const pugi::xml_node& item) {
    RichText text;
    // Empty runs are dropped and neighbours of one font joined: a letter is decoded together with the mark behind it, and what a cell costs
    // is the length of its text.
    const auto add = [&text](std::string_view font, std::string piece) {
        if (!piece.empty() && !text.empty() && text.back().font == font) {
            text.back().text += piece;
        } else if (!piece.empty()) {
            text.push_back({std::string(font), std::move(piece)});
        }
    };
    for (const pugi::xml_node& child : item.children()) {
        if (localName(child) == "t") {
            add("", textOf(child));
        } else if (localName(child) == "r") {
            add(attributeOf(childOf(childOf(child, "rPr"), "rFont"), "val"), textOf(childOf(child, "t")));
        }
    }
    return text;
}

std::vector<RichText> sharedTextsOf(const pugi::xml_node& root) {
    std::vector<RichText> texts;
    forEachChild(root, "si", [&](const pugi::xml_node& item) { texts.push_back(richTextOf(item)); });
    return texts;
}

std::vector<CellFormat> formatsOf(const pugi::xml_node& root) {
    std::map<std::uint32_t, std::string> patterns;
    forEachChild(childOf(root, "numFmts"), "numFmt", [&](const pugi::xml_node& format) {
        if (const auto number = wholeNumber(attributeOf(format, "numFmtId"))) {
            patterns[*number] = attributeOf(format, "formatCode");
        }
    });
    const std::vector<std::string> fonts = fontsOf(root);
    std::vector<CellFormat> formats;
    forEachChild(childOf(root, "cellXfs"), "xf", [&](const pugi::xml_node& xf) {
        CellFormat format;
        const std::uint32_t font = wholeNumber(attributeOf(xf, "fontId")).value_or(0);
        const std::uint32_t number = wholeNumber(attributeOf(xf, "numFmtId")).value_or(0);
        format.font = font < fonts.size() ? fonts[font] : "";
        const auto own = patterns.find(number);
        format.numberFormat = own != patterns.end() ? own->second : std::string(builtInPattern(number));
        format.isDate = own != patterns.end() ? isDatePattern(own->second) : isBuiltInDateFormat(number);
        formats.push_back(std::move(format));
    });
    if (formats.empty()) {
        formats.emplace_back();
    }
    return formats;
}

Result<std::string> shown(const RichText& text, const std::string& cellFont) {
    std::string decoded;
    for (const TextRun& run : text) {
        const std::string& font = run.font.empty() ? cellFont : run.font;
        decoded += text::decodeLegacy(run.text, text::legacyEncodingOf(font));
    }
    return text::normalize(decoded);
}

}  // namespace hopluu::workbook::xlsx
