#include "fuzz/target.h"
#include "text/legacy_encoding.h"
#include "text/unicode.h"
#include "workbook/file_kind.h"
#include "workbook/xls_globals.h"
#include "workbook/xls_reader.h"
#include "workbook/xls_sheet.h"
#include "workbook/xlsx_builder.h"
#include "workbook/xlsx_reader.h"

#include <algorithm>

namespace hopluu::fuzz {

namespace {

using namespace hopluu::workbook;

bool decodeFileKind(ByteView input) {
    const FileKind kind = fileKindOf(asText(input));
    refused(otherKind(kind));
    return kind != FileKind::unknown;
}

bool decodeLegacyText(ByteView input) {
    const std::string_view text = asText(input);
    if (!text::isValidUtf8(text)) {
        return false;
    }
    for (const auto encoding :
         {text::LegacyEncoding::none, text::LegacyEncoding::tcvn3, text::LegacyEncoding::tcvn3Capitals, text::LegacyEncoding::vni}) {
        const std::string decoded = text::decodeLegacy(text, encoding);
        require(text::isValidUtf8(decoded), "what is decoded is text");
        require(decoded == text || text::normalize(decoded).value() == decoded, "what is decoded is in its normal form");
    }
    return true;
}

void requireSound(const Workbook& workbook, std::uint32_t rows, std::uint32_t columns) {
    require(!workbook.formats.empty(), "a cell that names no format has the first");
    for (const auto& sheet : workbook.sheets) {
        require(text::isValidUtf8(sheet.name), "a sheet's name is text");
        for (const auto& range : sheet.merged) {
            require(range.first.row <= range.last.row && range.first.column <= range.last.column && range.last.row < rows &&
                        range.last.column < columns,
                    "merged cells lie on the sheet");
        }
        for (const auto& [address, cell] : sheet.cells) {
            require(cell.format < workbook.formats.size(), "a cell's format is in the workbook");
            require(text::isValidUtf8(cell.content), "a cell holds text");
            require(cell.kind == CellKind::text || !cell.content.empty(), "only a text may be empty");
            require(address.row < rows && address.column < columns, "a cell lies on the sheet");
        }
    }
}

bool decodeXls(ByteView input) {
    const auto workbook = readXls(asText(input));
    if (!workbook) {
        return refused(workbook.error());
    }
    requireSound(*workbook, 65'536, 256);
    return true;
}

bool decodeXlsx(ByteView input) {
    const auto workbook = readXlsx(asText(input));
    if (!workbook) {
        return refused(workbook.error());
    }
    requireSound(*workbook, 1'048'576, 16'384);
    return true;
}

/// The parts alone, with a zero between them, so that changes reach the XML without hitting the archive around.
bool decodeXlsxParts(ByteView input) {
    std::vector<report::PackagePart> parts = test::xlsxParts("");
    test::replacePart(parts, "xl/workbook.xml", R"(<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>)");
    const std::string_view all = asText(input);
    const std::string names[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
                                 "xl/_rels/workbook.xml.rels"};
    std::size_t at = 0;
    for (const std::string& name : names) {
        const std::size_t end = std::min(all.find('\0', std::min(at, all.size())), all.size());
        if (at < end) {
            std::erase_if(parts, [&](const report::PackagePart& part) { return part.name == name; });
            parts.push_back({name, std::string(all.substr(at, end - at))});
        }
        at = end + 1;
    }
    const std::string bytes = test::xlsxOf(parts);
    return decodeXlsx(asBytes(bytes));
}

/// The records alone, so that changes reach them without hitting the compound file around.
bool decodeXlsStream(ByteView input) {
    const auto globals = xls::readGlobals(asText(input));
    if (!globals) {
        return refused(globals.error());
    }
    xls::Allowance allowance;
    allowance.bytes = input.size();
    bool all = true;
    for (const auto& entry : globals->sheets) {
        const auto sheet = xls::readSheet(asText(input), entry.offset, *globals, allowance);
        all = (sheet || refused(sheet.error())) && all;
    }
    return all;
}

constexpr Target kTargets[] = {
    {"file-kind", 1'024, decodeFileKind},      {"legacy-text", 1'024, decodeLegacyText}, {"xls", 16'384, decodeXls, 10},
    {"xls-stream", 4'096, decodeXlsStream, 4}, {"xlsx", 8'192, decodeXlsx, 10},          {"xlsx-parts", 4'096, decodeXlsxParts, 40},
};

}  // namespace

std::span<const Target> workbookTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz
