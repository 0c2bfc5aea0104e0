// Is the file sound, and does the stored state follow from the journal?
#pragma once

#include "store/journal_table.h"
#include "store/settings_table.h"
#include "store/state_table.h"
#include "store/store.h"

namespace hopluu::store {

/// Reads everything, changes nothing. Throws SQLite's exceptions.
[[nodiscard]] VerifyOutcome verify(Database& database, JournalTable& journal, StateTable& state, SettingsTable& settings);

}  // namespace hopluu::store
