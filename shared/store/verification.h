// Is the file sound, and does the stored state follow from the journal?
#pragma once

#include "store/held_table.h"
#include "store/journal_table.h"
#include "store/name_table.h"
#include "store/register_blocks.h"
#include "store/settings_table.h"
#include "store/standing_table.h"
#include "store/state_table.h"
#include "store/store.h"

namespace hopluu::store {

struct Tables {
    Database& database;
    NameTable& names;
    HeldTable& held;
    StandingTable& standings;
    JournalTable& journal;
    RegisterBlocks& registers;
    StateTable& state;
    SettingsTable& settings;
};

/// Reads everything, changes nothing. Throws SQLite's exceptions.
[[nodiscard]] VerifyOutcome verify(const Tables& tables);

}  // namespace hopluu::store
