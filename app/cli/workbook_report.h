// What a workbook holds for a board, in words and as JSON.
#pragma once

#include "cli/session.h"
#include "domain/form.h"
#include "engine/workbook_import.h"

#include <cstdint>

namespace hopluu::cli {

/// `content`: what stood before; `written`: how many changes were written, 0 when only looked at.
void report(Session& session, const engine::WorkbookPreview& preview, const BoardYearContent& content, const Form& form,
            std::uint32_t written);

}  // namespace hopluu::cli
