// The journal: operations as runs of rows, found by arrival or by id. Rows are only ever added. All functions throw SQLite's exceptions and
// run inside the caller's transaction.
#pragma once

#include "store/held_table.h"
#include "store/journal_run.h"
#include "store/name_table.h"
#include "store/standing_table.h"
#include "store/store.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace hopluu::store {

class JournalTable : public Resident {
public:
    JournalTable(Database& database, NameTable& names, HeldTable& held, StandingTable& standings)
        : database_(database), names_(names), held_(held), standings_(standings) {}

    /// `previous`: the latest arrival at the same place so far; 0 for none. Returns the arrival.
    std::int64_t append(const Operation& operation, const Place& place, std::int64_t previous, Standing standing);
    /// The same by numbers, at a given arrival beyond the last.
    void append(std::int64_t arrival, StoredOperation operation, ByteView body, Standing standing);

    [[nodiscard]] std::optional<std::int64_t> arrivalOf(const OperationId& id);
    [[nodiscard]] std::optional<JournalEntry> find(const OperationId& id);
    [[nodiscard]] JournalEntry atArrival(std::int64_t arrival);
    [[nodiscard]] Operation operationAt(std::int64_t arrival);
    /// All at one address, oldest first, given the latest.
    [[nodiscard]] std::vector<JournalEntry> chain(std::int64_t last);
    [[nodiscard]] std::vector<JournalEntry> unsent(const DeviceId& device, std::size_t byteLimit);
    [[nodiscard]] News news(std::int64_t arrival, const DeviceId& except, std::size_t byteLimit,
                            const std::function<bool(const Address&)>& wanted);
    [[nodiscard]] std::vector<JournalEntry> refused();
    /// Every run from the one that holds `arrival`, or the next after it, until `visit` says false.
    void eachRun(std::int64_t arrival, const std::function<bool(const Run&)>& visit);

    [[nodiscard]] std::uint64_t lastSequence(const DeviceId& device);
    [[nodiscard]] std::int64_t lastArrival();
    void acknowledge(const DeviceId& device, std::uint64_t sequence);
    void setStanding(const JournalEntry& entry, Standing standing);
    /// Keeps the operation under an id that nobody uses, made from its own and `heir`. The only change that a row ever sees.
    void rename(const JournalEntry& entry, const DeviceId& heir);
    /// Of those from `sequence` on, the operations that are not local.
    [[nodiscard]] std::vector<JournalEntry> notLocalFrom(const DeviceId& device, std::uint64_t sequence);

    void flush() override;
    void forget() noexcept override;

private:
    /// Stays valid until the next call.
    [[nodiscard]] const Run& runAt(std::int64_t arrival);
    [[nodiscard]] Operation spelledOut(const Run& run, const StoredOperation& stored);
    void keep(Run run);

    Database& database_;
    NameTable& names_;
    HeldTable& held_;
    StandingTable& standings_;
    void dropLeastUsed();
    void drop(std::int64_t first);

    Run pending_;  // not yet in the file
    struct Kept {
        Run run;
        std::uint64_t lastUse = 0;
    };
    std::map<std::int64_t, Kept> kept_;  // decoded, by their first arrival
    std::size_t keptBytes_ = 0;
    std::uint64_t uses_ = 0;
    std::optional<std::int64_t> lastArrival_;
};

}  // namespace hopluu::store
