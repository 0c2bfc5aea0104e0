// Start here: the only user of SQLite. One schema family serves the laptop and the server.
// Every public function is one transaction, or none; every one of them reports what SQLite says as a Result.
//
// Errors all over: "store.disk-full", "store.read-only", "store.busy", "store.corrupt", "store.io", "store.newer-version"
// (made by a newer program), "store.not-a-store".
#pragma once

#include "domain/result.h"
#include "journal/fold.h"
#include "journal/hybrid_clock.h"
#include "journal/operation.h"
#include "journal/operation_codec.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu {

/// This device: its id and secret key live in the store, made once.
struct Identity {
    DeviceId device;
    std::array<std::uint8_t, 32> publicKey{};
    std::array<std::uint8_t, 64> secretKey{};  // libsodium's Ed25519 form
    bool operator==(const Identity&) const = default;
};

/// What became of an operation of this device.
enum class Standing : std::uint8_t {
    local = 0,     // saved here, not yet acknowledged
    received = 1,  // the server holds it
    refused = 2,   // the server refused it: kept, marked, never part of the fold
    setAside = 3,  // written again under another identity (`continueAs`): kept, never part of the fold, nobody's news
};

/// One operation to write; the store adds id, time and what it supersedes.
struct Draft {
    Address address;
    Body body;
};

struct JournalEntry {
    std::int64_t arrival = 0;  // position in this store, rising; the pull cursor of the exchange
    Standing standing = Standing::local;
    Operation operation;
};

struct Entry {
    Address address;
    Register contents;
};

struct JournalCounts {
    std::uint64_t total = 0, local = 0, received = 0, refused = 0, conflicts = 0;
};

struct IngestOutcome {
    std::size_t added = 0;
    std::size_t alreadyHeld = 0;
};

/// What a device has not seen yet, one part of it.
struct News {
    std::vector<JournalEntry> entries;
    std::int64_t cursor = 0;  // ask from here for the next part
    bool more = false;
};

struct VerifyOutcome {
    std::vector<std::string> problems;  // empty: sound
    std::uint64_t operations = 0, registers = 0;
};

class Store {
public:
    /// Opens the file, making it with the latest schema when it is missing and `create` is set, migrating an older one.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::filesystem::path& file, bool create, WallClock wall);
    /// One that leaves nothing behind: for the state that a set of operations gives.
    [[nodiscard]] static Result<std::unique_ptr<Store>> inMemory(WallClock wall);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // --- Identity and settings -------------------------------------------------------------------------------------------
    [[nodiscard]] Result<std::optional<Identity>> identity() const;
    [[nodiscard]] Status setIdentity(const Identity& identity);  // once; "store.identity-set" after that
    /// This file is an older copy of a device that has gone on elsewhere: goes on as `fresh`. What only this file holds (not acknowledged)
    /// is written again in its order as the first operations of `fresh`; the ids that it had are free for what the device really wrote
    /// under them. Returns how many those were.
    [[nodiscard]] Result<std::uint64_t> continueAs(const Identity& fresh);
    /// From now on, and until this object goes, `record` writes as `device`: a server writes under a new id each time it starts, so that
    /// one that was restored from a copy never gives out a number twice.
    void writeAs(const DeviceId& device);
    [[nodiscard]] Result<std::optional<std::string>> setting(std::string_view key) const;
    [[nodiscard]] Status setSetting(std::string_view key, std::string_view value);

    // --- Writing ---------------------------------------------------------------------------------------------------------
    /// Journals the drafts as this device's next operations and folds them, in one transaction: all or none. Durable on return.
    /// A draft that repeats what its register already shows without conflict is skipped. Returns what was written.
    [[nodiscard]] Result<std::vector<Operation>> record(std::span<const Draft> drafts);
    /// Takes in operations of other devices, or one's own coming back. What is held already is left alone, so that
    /// doubles, delays and other orders change nothing. Errors: "journal.contradiction" (an id that we hold with other contents).
    [[nodiscard]] Result<IngestOutcome> ingest(std::span<const Operation> operations, Standing standing = Standing::received);
    /// Marks this device's operations up to `sequence` as held by the server (refused ones stay refused).
    [[nodiscard]] Status acknowledge(std::uint64_t sequence);
    /// The server holds this device's operations only before `sequence` (it was restored from a copy): the rest are to be sent again, also
    /// those once refused, which it will judge anew.
    [[nodiscard]] Status unacknowledge(std::uint64_t sequence);
    /// Takes the operation out of the fold and keeps it in the journal, refused.
    [[nodiscard]] Status refuse(const OperationId& id);
    /// Runs `work` inside one transaction: its writes through this store stand or fall together. Used by the server for one part of an
    /// exchange.
    [[nodiscard]] Status together(const std::function<Status()>& work);

    // --- Reading ---------------------------------------------------------------------------------------------------------
    [[nodiscard]] Result<Register> read(const Address& address) const;
    /// All registers of a unit's topic in a period, by item. Empty `period` or `unit` means any.
    [[nodiscard]] Result<std::vector<Entry>> entries(const PeriodId& period, const UnitId& unit, Topic topic) const;
    [[nodiscard]] Result<std::vector<Entry>> conflicts() const;
    /// Everything ever written at an address, oldest first, refused ones included.
    [[nodiscard]] Result<std::vector<JournalEntry>> history(const Address& address) const;
    [[nodiscard]] Result<std::optional<JournalEntry>> find(const OperationId& id) const;
    [[nodiscard]] Result<JournalCounts> counts() const;
    [[nodiscard]] Result<std::vector<JournalEntry>> refused() const;

    // --- For the exchange ------------------------------------------------------------------------------------------------
    /// The highest sequence held of a device; 0 for none.
    [[nodiscard]] Result<std::uint64_t> lastSequence(const DeviceId& device) const;
    /// This device's operations that are not acknowledged, in sequence, at most about `byteLimit` encoded bytes (at least one).
    [[nodiscard]] Result<std::vector<Operation>> unsent(std::size_t byteLimit) const;
    /// Operations that arrived after `arrival`, not refused, not written by `except`, for which `wanted` says yes, in order of arrival:
    /// about `byteLimit` encoded bytes, at least one operation.
    [[nodiscard]] Result<News> news(std::int64_t arrival, const DeviceId& except, std::size_t byteLimit,
                                    const std::function<bool(const Address&)>& wanted) const;
    [[nodiscard]] Result<std::int64_t> lastArrival() const;
    /// A sum over the folded state of these units (empty: all): equal states have equal sums, so that both sides of an exchange can
    /// compare.
    [[nodiscard]] Result<std::array<std::uint8_t, 32>> stateChecksum(std::span<const UnitId> units) const;
    /// The same sum, for each unit that anything stands under.
    [[nodiscard]] Result<std::map<UnitId, std::array<std::uint8_t, 32>>> unitChecksums() const;

    // --- Soundness -------------------------------------------------------------------------------------------------------
    /// PRAGMA integrity_check, foreign keys, contiguity of our own sequence, and the stored state against a fresh fold of the whole
    /// journal.
    [[nodiscard]] Result<VerifyOutcome> verify() const;

    // --- Handing over ----------------------------------------------------------------------------------------------------
    /// Writes everything as it stands at one moment into a new store, arrivals and settings included, while others go on writing here;
    /// only the identity with its secret key stays behind. `file` must not exist. Not inside `together`.
    [[nodiscard]] Status copyTo(const std::filesystem::path& file) const;

private:
    class Implementation;
    explicit Store(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace hopluu
