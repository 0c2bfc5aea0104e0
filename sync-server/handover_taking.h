// The one step of taking a bloc that cannot be done at once: putting the unpacked data in the place of the fresh server's. It begins with
// one rename, and whatever interrupts it, the next start goes on from there.
#pragma once

#include "data_folder.h"
#include "domain/result.h"

#include <filesystem>

namespace hopluu::server {

/// Where a package is unpacked; nothing there counts.
[[nodiscard]] std::filesystem::path takingDraft(const DataFolder& folder);
/// From here on the bloc is taken. Errors: "server.data-read-only".
[[nodiscard]] Status beginTaking(const DataFolder& folder);
/// Finishes what was begun; nothing to do otherwise. Errors: "server.data-read-only".
[[nodiscard]] Status finishTaking(const DataFolder& folder);

}  // namespace hopluu::server
