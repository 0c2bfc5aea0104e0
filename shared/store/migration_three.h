// To version 3: registers with several heads are folded by the rule that a device follows on what it wrote itself.
#pragma once

#include "store/database.h"

namespace hopluu::store {

/// Inside the migration's transaction. Throws SQLite's exceptions.
void foldConflictsAgain(Database& database);

}  // namespace hopluu::store
