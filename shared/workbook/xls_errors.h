// What can be wrong with an .xls file, in words.
#pragma once

#include "domain/error.h"

#include <string>

namespace hopluu::workbook::xls {

/// `where` tells a maintainer which structure contradicts itself: "sst", "sector chain".
[[nodiscard]] Error damaged(std::string where);
[[nodiscard]] Error encrypted();
[[nodiscard]] Error olderThanExcel97();
[[nodiscard]] Error tooLarge(std::string where);

}  // namespace hopluu::workbook::xls
