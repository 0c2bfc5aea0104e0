#include "workbook/xls_reader.h"

#include "workbook/file_kind.h"
#include "workbook/number_format.h"
#include "workbook/xls_compound_file.h"
#include "workbook/xls_errors.h"
#include "workbook/xls_globals.h"
#include "workbook/xls_sheet.h"

#include <utility>

namespace hopluu::workbook {

namespace {

std::vector<CellFormat> formatsOf(const xls::Globals& globals) {
    std::vector<CellFormat> formats;
    for (std::size_t i = 0; i < globals.cellFormats.size(); ++i) {
        const auto number = static_cast<std::uint16_t>(i);
        CellFormat format;
        format.font = globals.fontOf(number);
        const auto pattern = globals.numberFormats.find(globals.numberFormatOf(number));
        if (pattern != globals.numberFormats.end()) {
            format.numberFormat = pattern->second;
            format.isDate = isDatePattern(pattern->second);
        } else {
            format.numberFormat = builtInPattern(globals.numberFormatOf(number));
            format.isDate = isBuiltInDateFormat(globals.numberFormatOf(number));
        }
        formats.push_back(std::move(format));
    }
    if (formats.empty()) {
        formats.emplace_back();
    }
    return formats;
}

Sheet sheetOf(const xls::SheetEntry& entry, xls::SheetContent content, std::size_t formats) {
    Sheet sheet;
    sheet.name = entry.name;
    sheet.isHidden = entry.hidden;
    for (auto& cell : content.cells) {
        const std::uint32_t format = cell.format < formats ? cell.format : 0;
        sheet.cells.insert_or_assign({cell.row, cell.column}, Cell{cell.kind, cell.isFormula, format, std::move(cell.content)});
    }
    sheet.merged = std::move(content.merged);
    sheet.hiddenRows = std::move(content.hiddenRows);
    sheet.hiddenColumns = std::move(content.hiddenColumns);
    return sheet;
}

/// What else lies in compound files, by the name of its main stream.
Status checkKind(const xls::CompoundFile& file) {
    if (file.has("Workbook")) {
        return {};
    }
    if (file.has("EncryptedPackage")) {
        return fail(xls::encrypted());
    }
    if (file.has("Book")) {
        return fail(xls::olderThanExcel97());
    }
    return fail(otherKind(file.has("WordDocument") ? FileKind::doc : FileKind::unknown));
}

}  // namespace

Result<Workbook> readXls(std::string_view bytes) {
    const auto file = xls::CompoundFile::open(bytes);
    if (!file) {
        return fail(file.error());
    }
    if (auto kind = checkKind(*file); !kind) {
        return fail(kind.error());
    }
    const auto stream = file->read("Workbook");
    if (!stream) {
        return fail(stream.error());
    }
    const auto globals = xls::readGlobals(*stream);
    if (!globals) {
        return fail(globals.error());
    }
    Workbook workbook;
    workbook.formats = formatsOf(*globals);
    workbook.daysFrom1904 = globals->daysFrom1904;
    xls::Allowance allowance;
    allowance.bytes = stream->size();
    for (const auto& entry : globals->sheets) {
        if (!entry.holdsCells) {
            continue;
        }
        auto content = xls::readSheet(*stream, entry.offset, *globals, allowance);
        if (!content) {
            return fail(content.error());
        }
        workbook.sheets.push_back(sheetOf(entry, std::move(*content), workbook.formats.size()));
    }
    return workbook;
}

}  // namespace hopluu::workbook
