// A zip archive in memory whose bytes depend on its parts alone: fixed times, fixed order, fixed compression.
#pragma once

#include "domain/result.h"
#include "report/report.h"

#include <string>
#include <vector>

namespace hopluu::report {

struct PackagePart {
    std::string name;
    std::string bytes;
};

/// Parts in the order given. Errors: "report.io".
[[nodiscard]] Result<FileBytes> zipParts(const std::vector<PackagePart>& parts);
/// Errors: "report.io".
[[nodiscard]] Result<std::vector<PackagePart>> unzipParts(const FileBytes& archive);

}  // namespace hopluu::report
