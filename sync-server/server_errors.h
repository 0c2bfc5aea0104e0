// What can keep the server from starting, in words for the one who starts it.
#pragma once

#include "domain/error.h"

#include <filesystem>
#include <string>

namespace hopluu::server::errors {

[[nodiscard]] Error folderUnreadable(const std::filesystem::path& folder);
[[nodiscard]] Error folderReadOnly(const std::filesystem::path& folder);
[[nodiscard]] Error folderIsFile(const std::filesystem::path& folder);
[[nodiscard]] Error folderInUse(const std::filesystem::path& folder);
[[nodiscard]] Error noData(const std::filesystem::path& folder);
[[nodiscard]] Error diskFull(const std::filesystem::path& file);
[[nodiscard]] Error certificateDamaged(const std::filesystem::path& file);
[[nodiscard]] Error cannotMakeCertificate();
/// By errno of bind(2): port in use, not allowed, or no such address here.
[[nodiscard]] Error cannotListen(const std::string& address, int port, int systemError);
[[nodiscard]] Error unusableAddress(const std::string& address);
[[nodiscard]] Error unknownLogLevel(const std::string& level);
[[nodiscard]] Error logFile(const std::filesystem::path& file);

}  // namespace hopluu::server::errors
