// The folded state: registers, conflicts and the checksum of each unit, kept in step with the journal inside the same transaction.
#pragma once

#include "journal/fold.h"
#include "store/journal_table.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace hopluu::store {

using StateSum = std::array<std::uint8_t, 32>;

/// A row of `register`: the latest arrival at a place, and the arrivals of its heads.
struct RegisterRow {
    std::int64_t last = 0;
    std::vector<std::int64_t> heads;
};

class StateTable {
public:
    StateTable(Database& database, JournalTable& journal) : database_(database), journal_(journal) {}

    [[nodiscard]] std::optional<RegisterRow> find(const Place& place);
    [[nodiscard]] Register read(const Place& place);
    [[nodiscard]] Register read(const RegisterRow& row);
    /// The written registers of a sheet.
    [[nodiscard]] std::vector<Entry> entries(RowId sheet);
    [[nodiscard]] std::vector<JournalEntry> history(const Place& place);

    /// `operation` supersedes all that `before` shows, and is the latest to arrive: it alone is shown.
    void replace(const Place& place, const Register& before, const Operation& operation, std::int64_t arrival);
    /// Folds the register again from the journal, with `last` as the latest to arrive, and stores what changed.
    void refold(const Place& place, std::int64_t last);

    [[nodiscard]] std::vector<Place> conflicts();
    [[nodiscard]] std::vector<Place> places();
    /// Over these units; empty: all.
    [[nodiscard]] StateSum checksum(std::span<const UnitId> units);
    [[nodiscard]] std::map<UnitId, StateSum> unitChecksums();
    /// The part of one register.
    [[nodiscard]] static StateSum sumOf(const Address& address, const Register& contents);

private:
    void put(const Place& place, std::int64_t last, const std::vector<std::int64_t>& heads);
    void noteChange(const Place& place, const Address& address, const Register& before, const Register& after);
    void addToChecksum(const UnitId& unit, const StateSum& change);

    Database& database_;
    JournalTable& journal_;
};

/// Of the operations at one address as the journal holds them: those refused do not count.
[[nodiscard]] Register foldStanding(const std::vector<JournalEntry>& history);

[[nodiscard]] StateSum operator^(StateSum a, const StateSum& b);

}  // namespace hopluu::store
