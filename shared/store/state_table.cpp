#include "store/state_table.h"

#include "journal/byte_stream.h"

#include <sodium.h>

#include <algorithm>

namespace hopluu::store {

StateSum operator^(StateSum a, const StateSum& b) {
    std::transform(a.begin(), a.end(), b.begin(), a.begin(),
                   [](std::uint8_t x, std::uint8_t y) { return static_cast<std::uint8_t>(x ^ y); });
    return a;
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

Register StateTable::read(RowId address) {
    std::vector<std::int64_t> arrivals;
    auto query = database_.statement("SELECT arrival FROM head WHERE address = ?");
    query.bind(1, address);
    while (query.executeStep()) {
        arrivals.push_back(query.getColumn(0).getInt64());
    }
    std::vector<Operation> heads;
    for (const std::int64_t arrival : arrivals) {
        heads.push_back(journal_.atArrival(arrival).operation);
    }
    return fold(heads);
}

Register StateTable::foldFromJournal(RowId address) {
    std::vector<Operation> operations;
    for (auto& entry : journal_.atAddress(address)) {
        if (entry.standing != Standing::refused) {
            operations.push_back(std::move(entry.operation));
        }
    }
    return fold(operations);
}

void StateTable::refold(RowId address) {
    const Register before = read(address);
    const Register after = foldFromJournal(address);
    store(address, before, after);
}

void StateTable::replaceHeads(RowId address, std::int64_t arrival) {
    const Register before = read(address);
    store(address, before, Register{{journal_.atArrival(arrival).operation}});
}

void StateTable::store(RowId address, const Register& before, const Register& after) {
    if (before == after) {
        return;
    }
    auto remove = database_.statement("DELETE FROM head WHERE address = ?");
    remove.bind(1, address);
    remove.exec();
    for (const auto& head : after.heads) {
        auto insert = database_.statement(
            "INSERT INTO head SELECT address, arrival FROM journal WHERE address = ?1 AND sequence = ?3 "
            "AND device = (SELECT id FROM device WHERE name = ?2)");
        insert.bind(1, address);
        insert.bind(2, head.id.device.bytes.data(), static_cast<int>(head.id.device.bytes.size()));
        insert.bind(3, static_cast<std::int64_t>(head.id.sequence));
        insert.exec();
    }
    if (before.inConflict() != after.inConflict()) {
        auto mark = database_.statement(after.inConflict() ? "INSERT INTO conflict VALUES (?)" : "DELETE FROM conflict WHERE address = ?");
        mark.bind(1, address);
        mark.exec();
    }
    const Address place = journal_.addressAt(address);
    addToChecksum(place.unit, sumOf(place, before) ^ sumOf(place, after));
}

void StateTable::addToChecksum(const UnitId& unit, const StateSum& change) {
    const RowId row = journal_.unitRow(unit);
    StateSum sum = checksum(std::span(&unit, 1)) ^ change;
    auto upsert = database_.statement("INSERT INTO checksum VALUES (?1, ?2) ON CONFLICT (unit) DO UPDATE SET sum = ?2");
    upsert.bind(1, row);
    upsert.bind(2, sum.data(), static_cast<int>(sum.size()));
    upsert.exec();
}

std::vector<RowId> StateTable::conflicts() {
    auto query = database_.statement("SELECT address FROM conflict ORDER BY address");
    std::vector<RowId> rows;
    while (query.executeStep()) {
        rows.push_back(query.getColumn(0).getInt64());
    }
    return rows;
}

StateSum StateTable::checksum(std::span<const UnitId> units) {
    auto query = database_.statement("SELECT name.text, sum FROM checksum JOIN name ON name.id = checksum.unit");
    StateSum total{};
    while (query.executeStep()) {
        const std::string unit = query.getColumn(0).getString();
        if (!units.empty() && std::none_of(units.begin(), units.end(), [&](const UnitId& each) { return each.text == unit; })) {
            continue;
        }
        StateSum sum{};
        const auto column = query.getColumn(1);
        std::copy_n(static_cast<const std::uint8_t*>(column.getBlob()),
                    std::min<std::size_t>(sum.size(), static_cast<std::size_t>(column.getBytes())), sum.begin());
        total = total ^ sum;
    }
    return total;
}

}  // namespace hopluu::store
