// The inside of a workbook, for the files that write into it.
#pragma once

#include "report/c_locale.h"
#include "report/exact_numbers.h"
#include "report/temporary_file.h"
#include "report/workbook.h"

#include <xlsxwriter.h>

#include <map>

namespace hopluu::report {

struct Merge {
    CellPosition first, last;
    [[nodiscard]] bool overlaps(const Merge& other) const {
        return first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column &&
               other.first.column <= last.column;
    }
};

struct Sheet::Part {
    std::string name;
    lxw_worksheet* worksheet = nullptr;
    SheetNumbers exact;
    std::vector<Merge> merges;
    std::map<std::uint16_t, int> widths;  // of columns, in characters
    std::map<std::uint32_t, int> lines;   // that the texts of a row need
    std::uint32_t lastRow = 0;
};

struct Workbook::Book {
    CLocaleScope locale;
    Result<TemporaryFile> file = TemporaryFile::create(".xlsx");
    std::string fileName;
    lxw_workbook* workbook = nullptr;  // owned until workbook_close frees it
    std::map<CellStyle, lxw_format*> formats;
    std::vector<std::unique_ptr<Sheet>> sheets;
    std::optional<Error> failure;

    lxw_format* format(const CellStyle& style);
};

/// "#,##0.0".
[[nodiscard]] std::string numberFormat(int decimals);

}  // namespace hopluu::report
