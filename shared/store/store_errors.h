// What a failing store tells people.
#pragma once

#include "domain/error.h"

#include <filesystem>

namespace hopluu::store::errors {

[[nodiscard]] Error diskFull(const std::filesystem::path& file);
[[nodiscard]] Error readOnly(const std::filesystem::path& file);
[[nodiscard]] Error busy(const std::filesystem::path& file);
[[nodiscard]] Error corrupt(const std::filesystem::path& file);
[[nodiscard]] Error inputOutput(const std::filesystem::path& file, const std::string& detail);
[[nodiscard]] Error newerVersion(const std::filesystem::path& file);
[[nodiscard]] Error notAStore(const std::filesystem::path& file);
[[nodiscard]] Error identityAlreadySet();
[[nodiscard]] Error noIdentity();
[[nodiscard]] Error tooLong(const std::string& item);
[[nodiscard]] Error contradiction(const std::string& operation);

}  // namespace hopluu::store::errors
