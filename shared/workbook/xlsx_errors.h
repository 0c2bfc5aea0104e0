// What can be wrong with an .xlsx file, in words.
#pragma once

#include "domain/error.h"

#include <string>

namespace hopluu::workbook::xlsx {

/// `where` tells a maintainer which part: "xl/workbook.xml".
[[nodiscard]] Error damaged(std::string where);
[[nodiscard]] Error tooLarge(std::string where);
/// A document type declaration: no spreadsheet program writes one, and it is how such files attack a reader.
[[nodiscard]] Error forbidden(std::string where);

}  // namespace hopluu::workbook::xlsx
