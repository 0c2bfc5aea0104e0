// What a file is, told from its first hundred bytes: before SQLite opens it, because opening a foreign database may already change
// it (a write-ahead log that it left behind would be merged and removed).
#pragma once

#include <cstdint>
#include <filesystem>

namespace hopluu::store {

enum class FileKind : std::uint8_t {
    missing,
    empty,       // no bytes: a new store may grow in it
    ours,        // a store
    unfinished,  // a rollback journal lies beside it: SQLite has to repair the file before anyone can tell
    foreign,     // another program's database, or none at all
    unreadable,  // a folder, or no permission
};

/// PRAGMA application_id of a store: "HpLu".
inline constexpr std::uint32_t kApplicationId = 0x48704C75;

[[nodiscard]] FileKind fileKind(const std::filesystem::path& file);

}  // namespace hopluu::store
