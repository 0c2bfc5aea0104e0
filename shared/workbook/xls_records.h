// The stream of a BIFF8 workbook is a row of records: a type, a size of at most 8,224 bytes, the bytes. What does not fit goes on in
// CONTINUE records. (MS-XLS 2.1.4)
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hopluu::workbook::xls {

enum class RecordType : std::uint16_t {
    formula = 0x0006,
    endOfPart = 0x000A,
    date1904 = 0x0022,
    filePassword = 0x002F,
    font = 0x0031,
    continuation = 0x003C,
    columns = 0x007D,
    sheet = 0x0085,
    manyNumbers = 0x00BD,
    manyBlanks = 0x00BE,
    richLabel = 0x00D6,
    cellFormat = 0x00E0,
    mergedCells = 0x00E5,
    sharedStrings = 0x00FC,
    sharedLabel = 0x00FD,
    blank = 0x0201,
    number = 0x0203,
    label = 0x0204,
    truthOrError = 0x0205,
    formulaText = 0x0207,
    row = 0x0208,
    compactNumber = 0x027E,
    numberFormat = 0x041E,
    beginOfPart = 0x0809,
};

struct Record {
    RecordType type{};
    std::string_view bytes;
    std::vector<std::string_view> continuations;
};

class RecordReader {
public:
    /// From `offset` on; past the end there is no record.
    explicit RecordReader(std::string_view stream, std::size_t offset = 0);

    /// The next record with the CONTINUE records behind it; nothing at the end of the stream. A record that is cut short: "xls.damaged".
    [[nodiscard]] Result<std::optional<Record>> next();

private:
    [[nodiscard]] bool continues() const;

    std::string_view rest_;
};

}  // namespace hopluu::workbook::xls
