// The files of this computer that a person names, and where her data file is when she names none.
#pragma once

#include "domain/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace hopluu::engine {

/// $HOPLUU_STORE, else the platform's data folder: ~/.local/share/hopluu/hopluu.store.
[[nodiscard]] std::filesystem::path defaultStore();

/// The whole of a file. Errors: "file.unreadable", "file.too-large" (over `limit` bytes).
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);
/// Whole and synced under another name first, then renamed. Errors: "file.unwritable", "file.disk-full".
[[nodiscard]] Status writeFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace hopluu::engine
