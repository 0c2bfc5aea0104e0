#include "store/migration_three.h"

#include "store/held_table.h"
#include "store/journal_table.h"
#include "store/name_table.h"
#include "store/register_blocks.h"
#include "store/standing_table.h"
#include "store/state_table.h"

#include <vector>

namespace hopluu::store {

void foldConflictsAgain(Database& database) {
    NameTable names(database);
    HeldTable held(database);
    StandingTable standings(database);
    JournalTable journal(database, names, held, standings);
    RegisterBlocks registers(database);
    StateTable state(database, names, journal, registers);
    std::vector<Place> places;
    registers.each([&](const Place& place, const RegisterRow& row) {
        if (row.heads.size() > 1) {
            places.push_back(place);
        }
    });
    for (const Place& place : places) {
        state.refold(place);
    }
    registers.flush();
    state.flush();
}

}  // namespace hopluu::store
