// The folded state: registers, conflicts and the checksum of each unit, kept in step with the journal inside the same transaction.
#pragma once

#include "journal/fold.h"
#include "store/journal_table.h"
#include "store/register_blocks.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace hopluu::store {

using StateSum = std::array<std::uint8_t, 32>;

class StateTable : public Resident {
public:
    StateTable(Database& database, NameTable& names, JournalTable& journal, RegisterBlocks& registers)
        : database_(database), names_(names), journal_(journal), registers_(registers) {}

    [[nodiscard]] Register read(const Place& place);
    [[nodiscard]] Register read(const RegisterRow& row);
    /// The written registers of a sheet.
    [[nodiscard]] std::vector<Entry> entries(RowId sheet);
    [[nodiscard]] std::vector<JournalEntry> history(const Place& place);

    /// Journals an operation of this device, which supersedes all that `before` shows: it alone is shown.
    void replace(const Place& place, const Register& before, const Operation& operation);
    /// Journals an operation from elsewhere and folds it.
    void takeIn(const Operation& operation, Standing standing);
    /// Folds the register again from the journal: the standing of one of its operations has changed.
    void refold(const Place& place);
    /// From now on, an operation with this id that arrives is folded with the whole history of its register, because one that arrived
    /// before it names it.
    void await(RowId device, std::uint64_t sequence);
    [[nodiscard]] bool isAwaited(RowId device, std::uint64_t sequence);

    [[nodiscard]] std::vector<Place> conflicts();
    /// Over these units; empty: all.
    [[nodiscard]] StateSum checksum(std::span<const UnitId> units);
    [[nodiscard]] std::map<UnitId, StateSum> unitChecksums();
    /// The part of one register.
    [[nodiscard]] static StateSum sumOf(const Address& address, std::vector<OperationId> heads);

    void flush() override;
    void forget() noexcept override { changes_.clear(); }

private:
    /// The heads are `operation`, and those of `row` that it does not supersede.
    void addHead(const Place& place, const RegisterRow& row, const Operation& operation, std::int64_t arrival);
    [[nodiscard]] std::vector<std::int64_t> arrivalsOf(const std::vector<OperationId>& ids);
    void refold(const Place& place, const Register& before, std::int64_t last);
    void awaitMissing(const Operation& operation);
    [[nodiscard]] bool wasAwaited(const OperationId& id);
    void noteChange(const Place& place, const Address& address, const Register& before, const Register& after);
    void mark(const Place& place, bool inConflict);

    Database& database_;
    NameTable& names_;
    JournalTable& journal_;
    RegisterBlocks& registers_;
    std::map<std::string, StateSum> changes_;  // of the units' checksums, not yet in the file
};

[[nodiscard]] StateSum operator^(StateSum a, const StateSum& b);

}  // namespace hopluu::store
