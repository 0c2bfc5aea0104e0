// Why a handover does not go on, in words for the ones who do it.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/error.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace hopluu::server::errors {

[[nodiscard]] Error handoverUnreadable(const std::filesystem::path& file);
[[nodiscard]] Error handoverUnwritable(const std::filesystem::path& file);
[[nodiscard]] Error noSpace(const std::filesystem::path& folder, std::uint64_t bytes);
[[nodiscard]] Error handoverCancelled();
/// By a file of the bloc that went or shrank while it was packed.
[[nodiscard]] Error changedWhilePacking(const std::filesystem::path& file);
[[nodiscard]] Error stateChanged(const std::vector<BilingualText>& differences);
[[nodiscard]] Error notIdentical(const std::vector<BilingualText>& differences);
[[nodiscard]] Error onlyRehearsed();
[[nodiscard]] Error alreadyTaken();
[[nodiscard]] Error dataNotEmpty(const std::filesystem::path& folder);
[[nodiscard]] Error otherCertificate();
[[nodiscard]] Error noNotice();

}  // namespace hopluu::server::errors
