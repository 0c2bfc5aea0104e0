// The second migration's work that SQL cannot do: rows of an operation each become runs.
#pragma once

#include "store/database.h"

namespace hopluu::store {

/// After migrations/0002_runs.sql, in the same transaction: carries all of the old tables over and drops them. Throws SQLite's exceptions.
void carryOverToRuns(Database& database);

}  // namespace hopluu::store
