#include "store/state_table.h"

#include "journal/byte_stream.h"

#include <sodium.h>

#include <algorithm>

namespace hopluu::store {

namespace {

Bytes packArrivals(const std::vector<std::int64_t>& arrivals) {
    journal::ByteWriter out;
    for (const std::int64_t arrival : arrivals) {
        out.varint(static_cast<std::uint64_t>(arrival));
    }
    return out.take();
}

RegisterRow rowFrom(const SQLite::Column& last, const SQLite::Column& heads) {
    RegisterRow row{last.getInt64(), {}};
    if (heads.isNull()) {
        row.heads = {row.last};
        return row;
    }
    journal::ByteReader in({static_cast<const std::uint8_t*>(heads.getBlob()), static_cast<std::size_t>(heads.getBytes())});
    while (in.left() > 0 && !in.failed()) {
        row.heads.push_back(static_cast<std::int64_t>(in.varint()));
    }
    return row;
}

StateSum sumFrom(const SQLite::Column& column) {
    StateSum sum{};
    const auto size = std::min<std::size_t>(sum.size(), static_cast<std::size_t>(column.getBytes()));
    std::copy_n(static_cast<const std::uint8_t*>(column.getBlob()), size, sum.begin());
    return sum;
}

std::vector<Place> placesFrom(Query& query) {
    std::vector<Place> places;
    while (query.executeStep()) {
        places.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt64()});
    }
    return places;
}

}  // namespace

StateSum operator^(StateSum a, const StateSum& b) {
    std::transform(a.begin(), a.end(), b.begin(), a.begin(),
                   [](std::uint8_t x, std::uint8_t y) { return static_cast<std::uint8_t>(x ^ y); });
    return a;
}

Register foldStanding(const std::vector<JournalEntry>& history) {
    std::vector<Operation> operations;
    for (const auto& entry : history) {
        if (entry.standing != Standing::refused && entry.standing != Standing::setAside) {
            operations.push_back(entry.operation);
        }
    }
    return fold(operations);
}

StateSum StateTable::sumOf(const Address& address, const Register& contents) {
    StateSum sum{};
    if (contents.heads.empty()) {
        return sum;
    }
    std::vector<OperationId> ids;
    for (const auto& head : contents.heads) {
        ids.push_back(head.id);
    }
    std::sort(ids.begin(), ids.end());
    journal::ByteWriter out;
    out.text(address.period.text);
    out.text(address.unit.text);
    out.byte(static_cast<std::uint8_t>(address.topic));
    out.text(address.item.text);
    for (const auto& id : ids) {
        out.raw(id.device.bytes);
        out.varint(id.sequence);
    }
    crypto_generichash(sum.data(), sum.size(), out.bytes().data(), out.bytes().size(), nullptr, 0);
    return sum;
}

std::optional<RegisterRow> StateTable::find(const Place& place) {
    auto query = database_.statement("SELECT last, heads FROM register WHERE sheet = ? AND item = ?");
    query.bind(1, place.sheet);
    query.bind(2, place.item);
    return query.executeStep() ? std::optional{rowFrom(query.getColumn(0), query.getColumn(1))} : std::nullopt;
}

Register StateTable::read(const RegisterRow& row) {
    std::vector<Operation> heads;
    for (const std::int64_t arrival : row.heads) {
        heads.push_back(journal_.atArrival(arrival).operation);
    }
    return fold(heads);
}

Register StateTable::read(const Place& place) {
    const auto row = find(place);
    return row ? read(*row) : Register{};
}

std::vector<Entry> StateTable::entries(RowId sheet) {
    // CROSS JOIN keeps the order: the sheet's registers first, then each one's operation.
    auto query = database_.statement(
        "SELECT operation.*, register.last, register.heads FROM register CROSS JOIN operation ON operation.arrival = register.last "
        "WHERE register.sheet = ?");
    query.bind(1, sheet);
    std::vector<Entry> entries;
    while (query.executeStep()) {
        Operation latest = journal_.entryFrom(query).operation;
        const Address address = latest.address;
        constexpr int kLast = 13;
        constexpr int kHeads = 14;
        Register contents = query.getColumn(kHeads).isNull() ? Register{{std::move(latest)}}
                                                             : read(rowFrom(query.getColumn(kLast), query.getColumn(kHeads)));
        if (!contents.heads.empty()) {
            entries.push_back({address, std::move(contents)});
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.address.item < b.address.item; });
    return entries;
}

std::vector<JournalEntry> StateTable::history(const Place& place) {
    const auto row = find(place);
    return row ? journal_.chain(row->last) : std::vector<JournalEntry>{};
}

void StateTable::replace(const Place& place, const Register& before, const Operation& operation, std::int64_t arrival) {
    put(place, arrival, {arrival});
    noteChange(place, operation.address, before, Register{{operation}});
}

void StateTable::refold(const Place& place, std::int64_t last) {
    const Register before = read(place);
    const std::vector<JournalEntry> history = journal_.chain(last);
    const Register after = foldStanding(history);
    std::vector<std::int64_t> heads;
    for (const auto& entry : history) {
        if (std::any_of(after.heads.begin(), after.heads.end(), [&](const Operation& head) { return head.id == entry.operation.id; })) {
            heads.push_back(entry.arrival);
        }
    }
    put(place, last, heads);
    noteChange(place, history.front().operation.address, before, after);
}

void StateTable::put(const Place& place, std::int64_t last, const std::vector<std::int64_t>& heads) {
    auto upsert =
        database_.statement("INSERT INTO register VALUES (?1, ?2, ?3, ?4) ON CONFLICT (sheet, item) DO UPDATE SET last = ?3, heads = ?4");
    upsert.bind(1, place.sheet);
    upsert.bind(2, place.item);
    upsert.bind(3, last);
    if (heads.size() != 1 || heads.front() != last) {
        const Bytes packed = packArrivals(heads);
        // Not NULL, which would mean `last`: no heads at all are an empty blob.
        upsert.bind(4, packed.empty() ? static_cast<const void*>("") : packed.data(), static_cast<int>(packed.size()));
    }
    upsert.exec();
}

void StateTable::noteChange(const Place& place, const Address& address, const Register& before, const Register& after) {
    if (before == after) {
        return;
    }
    if (before.inConflict() != after.inConflict()) {
        auto mark = database_.statement(after.inConflict() ? "INSERT INTO conflict VALUES (?, ?)"
                                                           : "DELETE FROM conflict WHERE sheet = ? AND item = ?");
        mark.bind(1, place.sheet);
        mark.bind(2, place.item);
        mark.exec();
    }
    addToChecksum(address.unit, sumOf(address, before) ^ sumOf(address, after));
}

void StateTable::addToChecksum(const UnitId& unit, const StateSum& change) {
    const RowId row = journal_.unitRow(unit);
    StateSum sum = change;
    {
        auto query = database_.statement("SELECT sum FROM checksum WHERE unit = ?");
        query.bind(1, row);
        if (query.executeStep()) {
            sum = sumFrom(query.getColumn(0)) ^ change;
        }
    }
    auto upsert = database_.statement("INSERT INTO checksum VALUES (?1, ?2) ON CONFLICT (unit) DO UPDATE SET sum = ?2");
    upsert.bind(1, row);
    upsert.bind(2, sum.data(), static_cast<int>(sum.size()));
    upsert.exec();
}

std::vector<Place> StateTable::conflicts() {
    auto query = database_.statement("SELECT sheet, item FROM conflict ORDER BY sheet, item");
    return placesFrom(query);
}

std::vector<Place> StateTable::places() {
    auto query = database_.statement("SELECT sheet, item FROM register ORDER BY sheet, item");
    return placesFrom(query);
}

StateSum StateTable::checksum(std::span<const UnitId> units) {
    StateSum total{};
    for (const auto& [unit, sum] : unitChecksums()) {
        if (units.empty() || std::find(units.begin(), units.end(), unit) != units.end()) {
            total = total ^ sum;
        }
    }
    return total;
}

std::map<UnitId, StateSum> StateTable::unitChecksums() {
    auto query = database_.statement("SELECT name.text, sum FROM checksum JOIN name ON name.id = checksum.unit");
    std::map<UnitId, StateSum> sums;
    while (query.executeStep()) {
        sums[UnitId{query.getColumn(0).getString()}] = sumFrom(query.getColumn(1));
    }
    return sums;
}

}  // namespace hopluu::store
