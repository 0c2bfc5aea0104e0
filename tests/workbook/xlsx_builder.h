// Small .xlsx files, made of their parts as text.
#pragma once

#include "report/zip_package.h"

#include <string>
#include <vector>

namespace hopluu::test {

/// Relations and a list of one sheet, "Phụ lục", which is xl/worksheets/sheet1.xml; xl/sharedStrings.xml and xl/styles.xml may be added.
[[nodiscard]] std::vector<report::PackagePart> xlsxParts(const std::string& sheet);
/// One of them with other bytes.
void replacePart(std::vector<report::PackagePart>& parts, const std::string& name, std::string bytes);
[[nodiscard]] std::string xlsxOf(const std::vector<report::PackagePart>& parts);

}  // namespace hopluu::test
