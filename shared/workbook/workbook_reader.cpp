#include "workbook/workbook_reader.h"

#include "workbook/file_kind.h"
#include "workbook/xls_reader.h"
#include "workbook/xlsx_reader.h"

namespace hopluu::workbook {

Result<Workbook> readWorkbook(std::string_view bytes) {
    switch (const FileKind kind = fileKindOf(bytes)) {
        case FileKind::xlsx:
            return readXlsx(bytes);
        case FileKind::compound:
            return readXls(bytes);
        default:
            return fail(otherKind(kind));
    }
}

}  // namespace hopluu::workbook
