#include "store/name_table.h"

#include "store/columns.h"

#include <algorithm>

namespace hopluu::store {

namespace {

constexpr std::size_t kMostKept = 10'000;  // names in memory, about a megabyte

}  // namespace

void NameTable::forget() noexcept {
    names_.clear();
    texts_.clear();
    sheets_.clear();
    sheetAddresses_.clear();
    devices_.clear();
    deviceNames_.clear();
}

void NameTable::keepWithinBounds() {
    if (names_.size() + texts_.size() + sheets_.size() + sheetAddresses_.size() > kMostKept) {
        forget();
    }
}

std::optional<RowId> NameTable::findName(const std::string& text) {
    if (const auto known = names_.find(text); known != names_.end()) {
        return known->second;
    }
    auto query = database_.statement("SELECT id FROM name WHERE text = ?");
    query.bind(1, text);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    keepWithinBounds();
    return names_[text] = query.getColumn(0).getInt64();
}

RowId NameTable::nameRow(const std::string& text) {
    if (auto row = findName(text)) {
        return *row;
    }
    auto insert = database_.statement("INSERT INTO name (text) VALUES (?)");
    insert.bind(1, text);
    insert.exec();
    return names_[text] = database_.raw().getLastInsertRowid();
}

std::string NameTable::nameAt(RowId row) {
    if (const auto known = texts_.find(row); known != texts_.end()) {
        return known->second;
    }
    auto query = database_.statement("SELECT text FROM name WHERE id = ?");
    query.bind(1, row);
    if (!query.executeStep()) {
        throw corrupt("a name is missing");
    }
    keepWithinBounds();
    return texts_[row] = query.getColumn(0).getString();
}

std::optional<RowId> NameTable::findDevice(const DeviceId& device) {
    if (const auto known = devices_.find(device); known != devices_.end()) {
        return known->second;
    }
    auto query = database_.statement("SELECT id FROM device WHERE name = ?");
    bindBlob(query, 1, device.bytes);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return devices_[device] = query.getColumn(0).getInt64();
}

RowId NameTable::deviceRow(const DeviceId& device) {
    if (auto row = findDevice(device)) {
        return *row;
    }
    auto insert = database_.statement("INSERT INTO device (name) VALUES (?)");
    bindBlob(insert, 1, device.bytes);
    insert.exec();
    return devices_[device] = database_.raw().getLastInsertRowid();
}

DeviceId NameTable::deviceAt(RowId row) {
    if (const auto known = deviceNames_.find(row); known != deviceNames_.end()) {
        return known->second;
    }
    auto query = database_.statement("SELECT name FROM device WHERE id = ?");
    query.bind(1, row);
    DeviceId device;
    if (!query.executeStep() || blob(query.getColumn(0)).size() != device.bytes.size()) {
        throw corrupt("a device is missing");
    }
    std::copy_n(blob(query.getColumn(0)).begin(), device.bytes.size(), device.bytes.begin());
    return deviceNames_[row] = device;
}

std::optional<RowId> NameTable::findSheet(const SheetKey& key) {
    if (const auto known = sheets_.find(key); known != sheets_.end()) {
        return known->second;
    }
    auto query = database_.statement("SELECT id FROM sheet WHERE topic = ? AND unit = ? AND period = ?");
    query.bind(1, static_cast<int>(std::get<Topic>(key)));
    query.bind(2, std::get<1>(key));
    query.bind(3, std::get<2>(key));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    keepWithinBounds();
    return sheets_[key] = query.getColumn(0).getInt64();
}

std::optional<Place> NameTable::findPlace(const Address& address) {
    const auto unit = findName(address.unit.text);
    const auto period = findName(address.period.text);
    const auto item = findName(address.item.text);
    if (!unit || !period || !item) {
        return std::nullopt;
    }
    const auto sheet = findSheet({address.topic, *unit, *period});
    return sheet ? std::optional{Place{*sheet, *item}} : std::nullopt;
}

Place NameTable::place(const Address& address) {
    const SheetKey key{address.topic, nameRow(address.unit.text), nameRow(address.period.text)};
    const RowId item = nameRow(address.item.text);
    if (const auto found = findSheet(key)) {
        return {*found, item};
    }
    auto insert = database_.statement("INSERT INTO sheet (topic, unit, period) VALUES (?, ?, ?)");
    insert.bind(1, static_cast<int>(std::get<Topic>(key)));
    insert.bind(2, std::get<1>(key));
    insert.bind(3, std::get<2>(key));
    insert.exec();
    return {sheets_[key] = database_.raw().getLastInsertRowid(), item};
}

Address NameTable::addressAt(const Place& place) {
    auto known = sheetAddresses_.find(place.sheet);
    if (known == sheetAddresses_.end()) {
        auto query = database_.statement("SELECT period, unit, topic FROM sheet WHERE id = ?");
        query.bind(1, place.sheet);
        if (!query.executeStep()) {
            throw corrupt("a sheet is missing");
        }
        Address address{PeriodId{nameAt(query.getColumn(0).getInt64())},
                        UnitId{nameAt(query.getColumn(1).getInt64())},
                        static_cast<Topic>(query.getColumn(2).getInt()),
                        {}};
        known = sheetAddresses_.emplace(place.sheet, std::move(address)).first;
    }
    Address address = known->second;
    address.item.text = nameAt(place.item);
    return address;
}

std::vector<RowId> NameTable::sheets(const PeriodId& period, const UnitId& unit, Topic topic) {
    // Any period is a NULL parameter. A unit of its own is a search in the index, any unit a walk through the topic's sheets.
    auto query =
        database_.statement(unit.empty() ? "SELECT id FROM sheet WHERE topic = ?1 AND (?2 IS NULL OR period = ?2) ORDER BY unit, period"
                                         : "SELECT id FROM sheet WHERE topic = ?1 AND (?2 IS NULL OR period = ?2) AND unit = ?3 "
                                           "ORDER BY unit, period");
    const auto periodName = findName(period.text);
    const auto unitName = findName(unit.text);
    if ((!period.empty() && !periodName) || (!unit.empty() && !unitName)) {
        return {};
    }
    query.bind(1, static_cast<int>(topic));
    if (!period.empty()) {
        query.bind(2, *periodName);
    }
    if (!unit.empty()) {
        query.bind(3, *unitName);
    }
    std::vector<RowId> rows;
    while (query.executeStep()) {
        rows.push_back(query.getColumn(0).getInt64());
    }
    return rows;
}

}  // namespace hopluu::store
