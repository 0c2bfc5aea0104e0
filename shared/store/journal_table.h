// The rows of the journal and of what it refers to. All functions throw SQLite's exceptions and run inside the caller's transaction.
#pragma once

#include "store/database.h"
#include "store/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::store {

using RowId = std::int64_t;

/// An address by its numbers in this store.
struct Place {
    RowId sheet = 0;
    RowId item = 0;
    auto operator<=>(const Place&) const = default;
};

class JournalTable {
public:
    explicit JournalTable(Database& database) : database_(database) {}

    /// The numbers of an address; made when they are missing.
    [[nodiscard]] Place place(const Address& address);
    [[nodiscard]] std::optional<Place> findPlace(const Address& address);
    [[nodiscard]] Address addressAt(const Place& place);
    /// Empty `period` or `unit` means any.
    [[nodiscard]] std::vector<RowId> sheets(const PeriodId& period, const UnitId& unit, Topic topic);
    [[nodiscard]] RowId unitRow(const UnitId& unit) { return nameRow(unit.text); }

    /// `previous`: the latest arrival at the same place so far.
    [[nodiscard]] std::int64_t append(const Operation& operation, const Place& place, std::optional<std::int64_t> previous,
                                      Standing standing);
    [[nodiscard]] std::optional<JournalEntry> find(const OperationId& id);
    /// All at one address, oldest first, given the latest.
    [[nodiscard]] std::vector<JournalEntry> chain(std::int64_t last);
    [[nodiscard]] JournalEntry atArrival(std::int64_t arrival);
    /// From a row that begins with the columns of the view `operation`.
    [[nodiscard]] JournalEntry entryFrom(Query& row);
    [[nodiscard]] std::vector<JournalEntry> unsent(const DeviceId& device, std::size_t byteLimit);
    [[nodiscard]] News news(std::int64_t arrival, const DeviceId& except, std::size_t byteLimit,
                            const std::function<bool(const Address&)>& wanted);
    [[nodiscard]] std::vector<JournalEntry> refused();

    [[nodiscard]] std::uint64_t lastSequence(const DeviceId& device);
    [[nodiscard]] std::int64_t lastArrival();
    void acknowledge(const DeviceId& device, std::uint64_t sequence);
    /// Keeps the operation under an id that nobody uses, made from its own and `heir`.
    void rename(const OperationId& id, const DeviceId& heir);
    void setStanding(const OperationId& id, Standing standing);

private:
    [[nodiscard]] RowId nameRow(const std::string& text);
    [[nodiscard]] std::optional<RowId> findName(const std::string& text);
    [[nodiscard]] RowId deviceRow(const DeviceId& device);
    [[nodiscard]] std::optional<RowId> findDevice(const DeviceId& device);
    [[nodiscard]] DeviceId deviceAt(RowId row);
    [[nodiscard]] Bytes packSupersedes(const std::vector<OperationId>& ids);
    [[nodiscard]] std::vector<OperationId> unpackSupersedes(ByteView bytes);
    [[nodiscard]] static Address addressFrom(Query& row);
    [[nodiscard]] std::vector<JournalEntry> all(Query& rows, std::size_t byteLimit);

    Database& database_;
};

}  // namespace hopluu::store
