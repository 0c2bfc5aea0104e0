// Everything that was ever written at one place of a board's year, for a list to choose an older value from.
#pragma once

#include "domain/result.h"
#include "engine/workspace.h"
#include "store/store.h"

#include <string>
#include <vector>

namespace hopluu::engine {

struct HistoryEntry {
    Operation operation;
    std::string person;  // who wrote it
    Standing standing = Standing::local;
    bool isShown = false;  // what stands there now
    bool isOwn = false;    // written on this laptop
};

/// Newest first; what was set aside is left out, what the server refused is in, marked by its standing. Errors: those of Store.
[[nodiscard]] Result<std::vector<HistoryEntry>> historyOf(const Workspace& workspace, const Address& address);

}  // namespace hopluu::engine
