// What goes wrong while report files are made or written, in words.
#pragma once

#include "domain/error.h"

#include <string>
#include <system_error>

namespace hopluu::report {

/// "report.io": a library or the system failed; `detail` is its own word.
[[nodiscard]] Error ioError(const std::string& place, const std::string& detail);
/// "report.folder": the folder cannot be made or written to.
[[nodiscard]] Error folderError(const std::string& folder, const std::string& detail);
/// "report.disk-full".
[[nodiscard]] Error diskFullError(const std::string& place);
/// Picks one of the three from what the system said about `place`.
[[nodiscard]] Error systemError(const std::string& place, const std::error_code& code);
/// "report.unknown-binding".
[[nodiscard]] Error unknownBindingError(const std::string& place, const std::string& binding);
/// "report.unclosed-binding".
[[nodiscard]] Error unclosedBindingError(const std::string& place, const std::string& binding);

}  // namespace hopluu::report
