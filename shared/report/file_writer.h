// Files that are there whole or not at all: written and synced under another name in the same folder, then renamed.
#pragma once

#include "domain/result.h"
#include "report/report.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hopluu::report {

/// All are written before the first is renamed: a full disk leaves every old file. What was written in vain is removed.
/// Makes the folder. Errors: "report.folder", "report.disk-full", "report.io".
[[nodiscard]] Result<std::vector<WrittenFile>> writeFiles(const std::vector<NamedFile>& files, const std::filesystem::path& folder);

}  // namespace hopluu::report
