#include "workbook/xls_sheet.h"

#include "workbook/xls_bytes.h"
#include "workbook/xls_errors.h"
#include "workbook/xls_numbers.h"
#include "workbook/xls_records.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hopluu::workbook::xls {

namespace {

constexpr std::uint32_t kColumnLimit = 256;
constexpr std::size_t kRecordHead = 4;

std::string errorText(std::uint8_t code) {
    switch (code) {
        case 0x00:
            return "#NULL!";
        case 0x07:
            return "#DIV/0!";
        case 0x0F:
            return "#VALUE!";
        case 0x17:
            return "#REF!";
        case 0x1D:
            return "#NAME?";
        case 0x24:
            return "#NUM!";
        default:
            return "#N/A";
    }
}

class SheetReader {
public:
    SheetReader(const Globals& globals, Allowance& allowance) : globals_(globals), allowance_(allowance) {}

    Status take(const Record& record) {
        switch (record.type) {
            case RecordType::number:
            case RecordType::compactNumber:
            case RecordType::manyNumbers:
                return takeNumbers(record);
            case RecordType::label:
            case RecordType::richLabel:
            case RecordType::sharedLabel:
                return takeText(record);
            case RecordType::truthOrError:
                return takeTruthOrError(record);
            case RecordType::formula:
                return takeFormula(record);
            case RecordType::formulaText:
                return takeFormulaText(record);
            case RecordType::mergedCells:
                return takeMergedCells(record);
            case RecordType::row:
                return takeRow(record);
            case RecordType::columns:
                return takeColumns(record);
            default:  // blank cells among them: a format without a value
                return {};
        }
    }

    SheetContent done() { return std::move(content_); }

private:
    static XlsCell placeOf(ByteReader& reader) {
        XlsCell cell;
        cell.row = reader.u16();
        cell.column = reader.u16();
        cell.format = reader.u16();
        return cell;
    }

    Status add(XlsCell cell) {
        if (cell.column >= kColumnLimit) {
            return fail(damaged("column of a cell"));
        }
        if (allowance_.cells == 0 || allowance_.textBytes < cell.content.size()) {
            return fail(tooLarge("cells"));
        }
        --allowance_.cells;
        allowance_.textBytes -= cell.content.size();
        content_.cells.push_back(std::move(cell));
        return {};
    }

    Status addNumber(XlsCell cell, std::optional<std::string> text) {
        cell.kind = text ? CellKind::number : CellKind::error;
        cell.content = text ? std::move(*text) : errorText(0x24);
        return add(std::move(cell));
    }

    Status addText(XlsCell cell, const Text& text) {
        // Bounded before it is decoded: a small file can name one long text in every cell.
        if (allowance_.textBytes < text.letters.size()) {
            return fail(tooLarge("texts"));
        }
        cell.kind = CellKind::text;
        cell.content = globals_.shown(text, globals_.fontOf(cell.format));
        return add(std::move(cell));
    }

    Status addTruthOrError(XlsCell cell, std::uint8_t value, bool isError) {
        cell.kind = isError ? CellKind::error : CellKind::truth;
        cell.content = isError ? errorText(value) : value != 0 ? "TRUE" : "FALSE";
        return add(std::move(cell));
    }

    Status takeNumbers(const Record& record) {
        ByteReader reader(record.bytes);
        if (record.type == RecordType::manyNumbers) {
            return takeManyNumbers(reader);
        }
        XlsCell cell = placeOf(reader);
        auto text = record.type == RecordType::number ? decimalText(reader.f64()) : compactDecimalText(reader.u32());
        return reader.complete() ? addNumber(std::move(cell), std::move(text)) : Status(fail(damaged("number")));
    }

    Status takeManyNumbers(ByteReader& reader) {
        XlsCell cell;
        cell.row = reader.u16();
        cell.column = reader.u16();
        if (!reader.complete()) {
            return fail(damaged("numbers"));
        }
        for (; reader.left() >= 8; ++cell.column) {  // the last two bytes repeat the last column
            cell.format = reader.u16();
            if (auto added = addNumber(cell, compactDecimalText(reader.u32())); !added) {
                return added;
            }
        }
        return {};
    }

    Status takeText(const Record& record) {
        TextReader reader(record);
        XlsCell cell;
        cell.row = reader.u16();
        cell.column = reader.u16();
        cell.format = reader.u16();
        if (record.type == RecordType::sharedLabel) {
            const std::uint32_t number = reader.u32();
            return number < globals_.sharedStrings.size() ? addText(std::move(cell), globals_.sharedStrings[number])
                                                          : Status(fail(damaged("number of a shared text")));
        }
        const auto text = reader.text(LengthField::twoBytes);
        return text ? addText(std::move(cell), *text) : Status(fail(damaged("text")));
    }

    Status takeTruthOrError(const Record& record) {
        ByteReader reader(record.bytes);
        XlsCell cell = placeOf(reader);
        const std::uint8_t value = reader.u8();
        const bool isError = reader.u8() != 0;
        return reader.complete() ? addTruthOrError(std::move(cell), value, isError) : Status(fail(damaged("truth value")));
    }

    /// The value that the writing program had computed. What is not a number has 0xFFFF in its last two bytes and its kind in the first.
    Status takeFormula(const Record& record) {
        ByteReader reader(record.bytes);
        XlsCell cell = placeOf(reader);
        cell.isFormula = true;
        ByteReader special(reader.rest());
        const double value = reader.f64();
        if (!reader.complete()) {
            return fail(damaged("formula"));
        }
        const std::uint8_t kind = special.u8();
        special.skip(1);
        const std::uint8_t code = special.u8();
        special.skip(3);
        if (special.u16() != 0xFFFF) {
            return addNumber(std::move(cell), decimalText(value));
        }
        if (kind == 1 || kind == 2) {
            return addTruthOrError(std::move(cell), code, kind == 2);
        }
        cell.kind = CellKind::text;
        textFollows_ = kind == 0;
        return add(std::move(cell));
    }

    Status takeFormulaText(const Record& record) {
        if (!std::exchange(textFollows_, false) || content_.cells.empty()) {
            return {};
        }
        const auto text = TextReader(record).text(LengthField::twoBytes);
        if (!text) {
            return fail(damaged("text of a formula"));
        }
        XlsCell cell = std::move(content_.cells.back());
        content_.cells.pop_back();
        ++allowance_.cells;
        return addText(std::move(cell), *text);
    }

    Status takeMergedCells(const Record& record) {
        ByteReader reader(record.bytes);
        for (std::uint16_t left = reader.u16(); left > 0; --left) {
            CellRange range;
            range.first.row = reader.u16();
            range.last.row = reader.u16();
            range.first.column = reader.u16();
            range.last.column = reader.u16();
            const bool isOrdered = range.first.row <= range.last.row && range.first.column <= range.last.column;
            if (!reader.complete() || !isOrdered || range.last.column >= kColumnLimit) {
                return fail(damaged("merged cells"));
            }
            if (allowance_.merged == 0) {
                return fail(tooLarge("merged cells"));
            }
            --allowance_.merged;
            content_.merged.push_back(range);
        }
        return {};
    }

    Status takeRow(const Record& record) {
        constexpr std::uint16_t kHidden = 0x0020;
        ByteReader reader(record.bytes);
        const std::uint32_t row = reader.u16();
        reader.skip(10);
        if ((reader.u16() & kHidden) != 0) {
            content_.hiddenRows.insert(row);
        }
        return reader.complete() ? Status() : Status(fail(damaged("row")));
    }

    Status takeColumns(const Record& record) {
        constexpr std::uint16_t kHidden = 0x0001;
        ByteReader reader(record.bytes);
        const std::uint32_t first = reader.u16();
        const std::uint32_t last = std::min<std::uint32_t>(reader.u16(), kColumnLimit - 1);
        reader.skip(4);
        if ((reader.u16() & kHidden) != 0) {
            for (std::uint32_t column = first; column <= last; ++column) {
                content_.hiddenColumns.insert(column);
            }
        }
        return reader.complete() ? Status() : Status(fail(damaged("columns")));
    }

    const Globals& globals_;
    Allowance& allowance_;
    SheetContent content_;
    bool textFollows_ = false;
};

}  // namespace

Result<SheetContent> readSheet(std::string_view stream, std::size_t offset, const Globals& globals, Allowance& allowance) {
    RecordReader records(stream, offset);
    SheetReader sheet(globals, allowance);
    std::size_t depth = 0;  // a chart drawn on the sheet is a part within the part
    for (;;) {
        const auto next = records.next();
        if (!next) {
            return fail(next.error());
        }
        if (!*next || (depth == 0 && (*next)->type != RecordType::beginOfPart)) {
            return fail(damaged("sheet"));
        }
        const Record& record = **next;
        const std::size_t size = record.bytes.size() + kRecordHead;
        if (allowance.bytes < size) {
            return fail(damaged("sheets that overlap"));
        }
        allowance.bytes -= size;
        if (record.type == RecordType::beginOfPart) {
            ++depth;
        } else if (record.type == RecordType::endOfPart) {
            if (--depth == 0) {
                return sheet.done();
            }
        } else if (depth == 1) {
            if (auto taken = sheet.take(record); !taken) {
                return fail(taken.error());
            }
        }
    }
}

}  // namespace hopluu::workbook::xls
