// A handover package on a disk: written beside its name and renamed, unpacked into a folder of its own.
#pragma once

#include "data_folder.h"
#include "domain/result.h"
#include "handover.h"
#include "store/store.h"
#include "sync/crypto.h"
#include "sync/handover_state.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace hopluu::server {

inline constexpr char kPackedJournal[] = "journal.hopluu";
inline constexpr char kPackedFiles[] = "files";

/// Errors: "handover.file-unreadable", `otherwise` when it is larger than `limit`.
[[nodiscard]] Result<std::string> readHandoverFile(const std::filesystem::path& path, std::size_t limit, const Error& otherwise);
/// Whole or not at all, and on the disk. Errors: "handover.file-unwritable", "server.disk-full".
[[nodiscard]] Status writeHandoverFile(const std::filesystem::path& path, const std::string& content);

/// What the package says of itself.
struct Manifest {
    std::int64_t madeAtMilliseconds = 0;
    sync::BlocState state;
};

/// Is there room for `bytes` where `place` would be? Errors: "handover.no-space".
[[nodiscard]] Status checkSpace(const std::filesystem::path& place, std::uint64_t bytes);

/// Errors: "handover.file-unwritable", "server.disk-full", "handover.changed-while-packing", "handover.cancelled".
[[nodiscard]] Status writePackage(const std::filesystem::path& to, const std::filesystem::path& journal, const std::filesystem::path& files,
                                  const Manifest& manifest, const Identity& from, const sync::PublicKey& receiver,
                                  const HandoverProgress& progress);

struct Unpacked {
    sync::PublicKey from{};
    Manifest manifest;
};

/// Into `folder`, which is made anew: "journal.hopluu" and "files/…", each on the disk. Errors: those of a package,
/// "handover.file-unreadable", "server.disk-full", "handover.cancelled".
[[nodiscard]] Result<Unpacked> unpack(const std::filesystem::path& package, const std::filesystem::path& folder, const Identity& receiver,
                                      const HandoverProgress& progress);

}  // namespace hopluu::server
