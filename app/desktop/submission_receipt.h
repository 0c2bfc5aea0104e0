// The server's receipt as a sheet of paper to be signed and filed.
#pragma once

#include "domain/result.h"
#include "engine/year_snapshot.h"

#include <QString>

#include <filesystem>
#include <string>

namespace hopluu::desktop {

/// The text of the sheet as simple HTML, in Vietnamese as all papers of an office are. `approvedBy` may be empty.
[[nodiscard]] QString receiptSheet(const engine::YearSnapshot& year, const Receipt& receipt, const std::string& approvedBy);
/// A4, PDF. Errors: "file.unwritable".
[[nodiscard]] Status printSheet(const QString& sheet, const std::filesystem::path& file);

}  // namespace hopluu::desktop
