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

class JournalTable {
public:
    explicit JournalTable(Database& database) : database_(database) {}

    /// Row of the address; made when it is missing.
    [[nodiscard]] RowId addressRow(const Address& address);
    [[nodiscard]] std::optional<RowId> findAddress(const Address& address);
    [[nodiscard]] Address addressAt(RowId row);
    [[nodiscard]] std::vector<RowId> addresses(const PeriodId& period, const UnitId& unit, Topic topic);
    [[nodiscard]] std::vector<RowId> allAddresses();
    [[nodiscard]] RowId unitRow(const UnitId& unit) { return nameRow(unit.text); }

    [[nodiscard]] std::int64_t append(const Operation& operation, RowId address, Standing standing);
    [[nodiscard]] std::optional<JournalEntry> find(const OperationId& id);
    [[nodiscard]] std::vector<JournalEntry> atAddress(RowId address);
    [[nodiscard]] JournalEntry atArrival(std::int64_t arrival);
    [[nodiscard]] std::vector<JournalEntry> unsent(const DeviceId& device, std::size_t byteLimit);
    [[nodiscard]] News news(std::int64_t arrival, const DeviceId& except, std::size_t byteLimit,
                            const std::function<bool(const Address&)>& wanted);
    [[nodiscard]] std::vector<JournalEntry> refused();

    [[nodiscard]] std::uint64_t lastSequence(const DeviceId& device);
    [[nodiscard]] std::int64_t lastArrival();
    void acknowledge(const DeviceId& device, std::uint64_t sequence);
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
    [[nodiscard]] JournalEntry entryFrom(Query& row);
    [[nodiscard]] std::vector<JournalEntry> all(Query& rows, std::size_t byteLimit);

    Database& database_;
};

}  // namespace hopluu::store
