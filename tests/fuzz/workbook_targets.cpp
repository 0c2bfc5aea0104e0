#include "fuzz/target.h"
#include "text/legacy_encoding.h"
#include "text/unicode.h"
#include "workbook/file_kind.h"
#include "workbook/xls_globals.h"
#include "workbook/xls_reader.h"
#include "workbook/xls_sheet.h"

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

void requireSound(const Workbook& workbook) {
    for (const auto& sheet : workbook.sheets) {
        for (const auto& [address, cell] : sheet.cells) {
            require(cell.format < workbook.formats.size(), "a cell's format is in the workbook");
            require(text::isValidUtf8(cell.content), "a cell holds text");
            require(cell.kind == CellKind::text || !cell.content.empty(), "only a text may be empty");
            require(address.row < 65'536 && address.column < 256, "a cell lies on the sheet");
        }
    }
}

bool decodeXls(ByteView input) {
    const auto workbook = readXls(asText(input));
    if (!workbook) {
        return refused(workbook.error());
    }
    requireSound(*workbook);
    return true;
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
    {"file-kind", 1'024, decodeFileKind},
    {"legacy-text", 1'024, decodeLegacyText},
    {"xls", 16'384, decodeXls, 10},
    {"xls-stream", 4'096, decodeXlsStream, 4},
};

}  // namespace

std::span<const Target> workbookTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz
