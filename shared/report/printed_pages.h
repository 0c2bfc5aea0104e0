// The report's pages for a screen: what makePdf writes, glyph by glyph, without the file.
#pragma once

#include "pdf/fonts.h"
#include "pdf/sheet.h"
#include "report/report.h"

#include <filesystem>

namespace hopluu::report {

struct PrintedPages {
    pdf::Fonts fonts;
    pdf::Sheets sheets;
};

/// Errors: as makePdf.
[[nodiscard]] Checked<PrintedPages> printPages(const ReportInput& input, const std::filesystem::path& fontFolder = {});

}  // namespace hopluu::report
