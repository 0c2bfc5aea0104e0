// The numbers that stand for devices, names and sheets in all other rows. A number once given never changes, so they are kept in memory.
#pragma once

#include "store/database.h"
#include "store/store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace hopluu::store {

using RowId = std::int64_t;

/// An address by its numbers in this store.
struct Place {
    RowId sheet = 0;
    RowId item = 0;
    auto operator<=>(const Place&) const = default;
};

class NameTable : public Resident {
public:
    explicit NameTable(Database& database) : database_(database) {}

    /// The numbers of an address; made when they are missing.
    [[nodiscard]] Place place(const Address& address);
    [[nodiscard]] std::optional<Place> findPlace(const Address& address);
    [[nodiscard]] Address addressAt(const Place& place);
    /// Empty `period` or `unit` means any.
    [[nodiscard]] std::vector<RowId> sheets(const PeriodId& period, const UnitId& unit, Topic topic);

    [[nodiscard]] RowId nameRow(const std::string& text);
    [[nodiscard]] RowId deviceRow(const DeviceId& device);
    [[nodiscard]] std::optional<RowId> findDevice(const DeviceId& device);
    [[nodiscard]] DeviceId deviceAt(RowId row);

    void flush() override {}  // a new number is in the file at once
    void forget() noexcept override;

private:
    using SheetKey = std::tuple<Topic, RowId, RowId>;  // topic, unit, period

    [[nodiscard]] std::optional<RowId> findName(const std::string& text);
    [[nodiscard]] std::string nameAt(RowId row);
    [[nodiscard]] std::optional<RowId> findSheet(const SheetKey& key);
    void keepWithinBounds();

    Database& database_;
    std::unordered_map<std::string, RowId> names_;
    std::unordered_map<RowId, std::string> texts_;
    std::map<SheetKey, RowId> sheets_;
    std::unordered_map<RowId, Address> sheetAddresses_;  // without item
    std::map<DeviceId, RowId> devices_;
    std::unordered_map<RowId, DeviceId> deviceNames_;
};

}  // namespace hopluu::store
