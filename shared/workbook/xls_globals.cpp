#include "workbook/xls_globals.h"

#include "text/legacy_encoding.h"
#include "text/unicode.h"
#include "workbook/xls_bytes.h"
#include "workbook/xls_errors.h"
#include "workbook/xls_records.h"

#include <algorithm>
#include <utility>

namespace hopluu::workbook::xls {

namespace {

constexpr std::uint16_t kBiff8 = 0x0600;
constexpr std::uint16_t kGlobalsPart = 0x0005;
constexpr std::size_t kSheetLimit = 256;
/// Fonts are numbered 0, 1, 2, 3, 5, …: there is no fourth.
constexpr std::size_t kMissingFont = 4;

class GlobalsReader {
public:
    Status take(const Record& record) {
        switch (record.type) {
            case RecordType::filePassword:
                return fail(encrypted());
            case RecordType::date1904:
                globals_.daysFrom1904 = TextReader(record).u16() != 0;
                return {};
            case RecordType::font:
                return takeFont(record);
            case RecordType::numberFormat:
                return takeNumberFormat(record);
            case RecordType::cellFormat:
                return takeCellFormat(record);
            case RecordType::sheet:
                return takeSheet(record);
            case RecordType::sharedStrings:
                return takeSharedStrings(record);
            default:
                return {};
        }
    }

    Globals done() { return std::move(globals_); }

private:
    Status takeFont(const Record& record) {
        TextReader reader(record);
        reader.skip(14);  // size, weight, colour and so on
        const auto name = reader.text(LengthField::oneByte);
        if (!name) {
            return fail(damaged("font"));
        }
        if (globals_.fonts.size() == kMissingFont) {
            globals_.fonts.push_back(globals_.fonts.front());
        }
        globals_.fonts.push_back(text::fromUtf16(name->letters));
        return {};
    }

    Status takeNumberFormat(const Record& record) {
        TextReader reader(record);
        const std::uint16_t number = reader.u16();
        const auto pattern = reader.text(LengthField::twoBytes);
        if (!pattern) {
            return fail(damaged("number format"));
        }
        globals_.numberFormats[number] = text::fromUtf16(pattern->letters);
        return {};
    }

    Status takeCellFormat(const Record& record) {
        ByteReader reader(record.bytes);
        XlsFormat format;
        format.font = reader.u16();
        format.numberFormat = reader.u16();
        if (!reader.complete()) {
            return fail(damaged("cell format"));
        }
        globals_.cellFormats.push_back(format);
        return {};
    }

    Status takeSheet(const Record& record) {
        TextReader reader(record);
        SheetEntry entry;
        entry.offset = reader.u32();
        const std::uint16_t state = reader.u16();
        entry.hidden = (state & 0x0003U) != 0;
        entry.holdsCells = (state >> 8U) == 0;
        const auto name = reader.text(LengthField::oneByte);
        if (!name) {
            return fail(damaged("list of sheets"));
        }
        if (globals_.sheets.size() == kSheetLimit) {
            return fail(tooLarge("sheets"));
        }
        const std::string raw = text::fromUtf16(name->letters);
        entry.name = text::normalize(raw).value_or(raw);
        globals_.sheets.push_back(std::move(entry));
        return {};
    }

    /// Cells name texts by number: the table may be shorter than it says, and then nobody may name what is missing.
    Status takeSharedStrings(const Record& record) {
        TextReader reader(record);
        reader.skip(4);  // how often the texts are used
        const std::uint32_t count = reader.u32();
        for (std::uint32_t i = 0; i < count && !reader.atEnd(); ++i) {
            auto text = reader.text(LengthField::twoBytes);
            if (!text) {
                return fail(damaged("shared texts"));
            }
            globals_.sharedStrings.push_back(std::move(*text));
        }
        return {};
    }

    Globals globals_;
};

/// The first record tells the version; Excel 95 and before begin otherwise or say another number.
Status checkVersion(const std::optional<Record>& first) {
    if (!first) {
        return fail(damaged("empty workbook"));
    }
    const auto type = static_cast<std::uint16_t>(first->type);
    if (type == 0x0009 || type == 0x0209 || type == 0x0409) {
        return fail(olderThanExcel97());
    }
    ByteReader reader(first->bytes);
    const std::uint16_t version = reader.u16();
    const std::uint16_t part = reader.u16();
    if (first->type != RecordType::beginOfPart || !reader.complete()) {
        return fail(damaged("begin of workbook"));
    }
    if (version < kBiff8) {
        return fail(olderThanExcel97());
    }
    return version == kBiff8 && part == kGlobalsPart ? Status() : Status(fail(damaged("begin of workbook")));
}

}  // namespace

Result<Globals> readGlobals(std::string_view stream) {
    RecordReader records(stream);
    const auto first = records.next();
    if (!first) {
        return fail(first.error());
    }
    if (auto version = checkVersion(*first); !version) {
        return fail(version.error());
    }
    GlobalsReader globals;
    for (;;) {
        const auto record = records.next();
        if (!record) {
            return fail(record.error());
        }
        if (!*record) {
            return fail(damaged("end of workbook"));
        }
        if ((*record)->type == RecordType::endOfPart) {
            return globals.done();
        }
        if (auto taken = globals.take(**record); !taken) {
            return fail(taken.error());
        }
    }
}

const std::string& Globals::fontOf(std::uint16_t cellFormat) const {
    static const std::string kNone;
    const std::size_t font = cellFormat < cellFormats.size() ? cellFormats[cellFormat].font : 0;
    return font < fonts.size() ? fonts[font] : kNone;
}

std::uint16_t Globals::numberFormatOf(std::uint16_t cellFormat) const {
    return cellFormat < cellFormats.size() ? cellFormats[cellFormat].numberFormat : std::uint16_t{0};
}

std::string Globals::shown(const Text& text, const std::string& font) const {
    const std::u16string_view letters = text.letters;
    std::string out;
    const auto add = [&](std::size_t from, std::size_t to, const std::string& in) {
        if (from < to) {
            out += text::decodeLegacy(text::fromUtf16(letters.substr(from, to - from)), text::legacyEncodingOf(in));
        }
    };
    const std::string* current = &font;
    std::size_t begin = 0;
    for (const FontRun& run : text.runs) {
        const std::size_t from = std::clamp<std::size_t>(run.from, begin, letters.size());
        add(begin, from, *current);
        begin = from;
        current = run.font < fonts.size() ? &fonts[run.font] : &font;
    }
    add(begin, letters.size(), *current);
    return text::normalize(out).value_or(out);
}

}  // namespace hopluu::workbook::xls
