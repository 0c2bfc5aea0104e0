// The folded state: heads, conflicts and the checksum of each unit, kept in step with the journal inside the same transaction.
#pragma once

#include "journal/fold.h"
#include "store/journal_table.h"

#include <array>
#include <span>
#include <vector>

namespace hopluu::store {

using StateSum = std::array<std::uint8_t, 32>;

class StateTable {
public:
    StateTable(Database& database, JournalTable& journal) : database_(database), journal_(journal) {}

    [[nodiscard]] Register read(RowId address);
    /// Folds the register again from the journal and stores what changed.
    void refold(RowId address);
    /// The cheap case: `arrival` supersedes every head of its register.
    void replaceHeads(RowId address, std::int64_t arrival);
    [[nodiscard]] std::vector<RowId> conflicts();
    /// Over these units; empty: all.
    [[nodiscard]] StateSum checksum(std::span<const UnitId> units);

    /// For verify(): what the register would be from scratch, and whether the stored one is the same.
    [[nodiscard]] Register foldFromJournal(RowId address);
    /// For verify(): the sum of one register.
    [[nodiscard]] static StateSum sumOf(const Address& address, const Register& contents);

private:
    void store(RowId address, const Register& before, const Register& after);
    void addToChecksum(const UnitId& unit, const StateSum& change);

    Database& database_;
    JournalTable& journal_;
};

[[nodiscard]] StateSum operator^(StateSum a, const StateSum& b);

}  // namespace hopluu::store
