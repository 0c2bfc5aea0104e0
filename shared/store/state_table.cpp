#include "store/state_table.h"

#include "domain/deliberate_fault.h"
#include "journal/byte_stream.h"
#include "store/columns.h"

#include <sodium.h>

#include <algorithm>

namespace hopluu::store {

namespace {

StateSum sumFrom(const SQLite::Column& column) {
    StateSum sum{};
    const ByteView bytes = blob(column);
    std::copy_n(bytes.begin(), std::min(sum.size(), bytes.size()), sum.begin());
    return sum;
}

std::vector<OperationId> idsOf(const Register& contents) {
    std::vector<OperationId> ids;
    for (const auto& head : contents.heads) {
        ids.push_back(head.id);
    }
    return ids;
}

bool contains(const std::vector<std::int64_t>& arrivals, std::int64_t arrival) {
    return std::find(arrivals.begin(), arrivals.end(), arrival) != arrivals.end();
}

}  // namespace

StateSum operator^(StateSum a, const StateSum& b) {
    std::transform(a.begin(), a.end(), b.begin(), a.begin(),
                   [](std::uint8_t x, std::uint8_t y) { return static_cast<std::uint8_t>(x ^ y); });
    return a;
}

StateSum StateTable::sumOf(const Address& address, std::vector<OperationId> heads) {
    StateSum sum{};
    if (heads.empty()) {
        return sum;
    }
    std::sort(heads.begin(), heads.end());
    journal::ByteWriter out;
    out.text(address.period.text);
    out.text(address.unit.text);
    out.byte(static_cast<std::uint8_t>(address.topic));
    out.text(address.item.text);
    for (const auto& id : heads) {
        out.raw(id.device.bytes);
        out.varint(id.sequence);
    }
    crypto_generichash(sum.data(), sum.size(), out.bytes().data(), out.bytes().size(), nullptr, 0);
    return sum;
}

Register StateTable::read(const RegisterRow& row) {
    std::vector<Operation> heads;
    for (const std::int64_t arrival : row.heads) {
        heads.push_back(journal_.operationAt(arrival));
    }
    return fold(heads);
}

Register StateTable::read(const Place& place) {
    const auto row = registers_.find(place);
    return row ? read(*row) : Register{};
}

std::vector<Entry> StateTable::entries(RowId sheet) {
    std::vector<Entry> entries;
    for (const auto& [place, row] : registers_.ofSheet(sheet)) {
        if (Register contents = read(row); !contents.heads.empty()) {
            const Address address = contents.heads.front().address;
            entries.push_back({address, std::move(contents)});
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.address.item < b.address.item; });
    return entries;
}

std::vector<JournalEntry> StateTable::history(const Place& place) {
    const auto row = registers_.find(place);
    return row ? journal_.chain(row->last) : std::vector<JournalEntry>{};
}

void StateTable::replace(const Place& place, const Register& before, const Operation& operation) {
    const auto row = registers_.find(place);
    const std::int64_t arrival = journal_.append(operation, place, row ? row->last : 0, Standing::local);
    if (wasAwaited(operation.id)) {
        refold(place, before, arrival);
        return;
    }
    registers_.put(place, {arrival, {arrival}});
    noteChange(place, operation.address, before, Register{{operation}});
}

void StateTable::takeIn(const Operation& operation, Standing standing) {
    const Place place = names_.place(operation.address);
    const RegisterRow row = registers_.find(place).value_or(RegisterRow{});
    const bool isLate = row.last != 0 && journal_.lastSequence(operation.id.device) > operation.id.sequence;
    const std::int64_t arrival = journal_.append(operation, place, row.last, standing);
    awaitMissing(operation);
    // One that names itself is no head either.
    const bool isNamed =
        wasAwaited(operation.id) || std::binary_search(operation.supersedes.begin(), operation.supersedes.end(), operation.id);
    if (!isFolded(standing)) {
        registers_.put(place, {arrival, row.heads});
    } else if (isNamed || isLate) {
        refold(place, read(row), arrival);
    } else {
        addHead(place, row, operation, arrival);
    }
}

std::vector<std::int64_t> StateTable::arrivalsOf(const std::vector<OperationId>& ids) {
    std::vector<std::int64_t> arrivals;
    arrivals.reserve(ids.size());
    for (const auto& id : ids) {
        arrivals.push_back(journal_.arrivalOf(id).value_or(0));
    }
    return arrivals;
}

void StateTable::addHead(const Place& place, const RegisterRow& row, const Operation& operation, std::int64_t arrival) {
    const std::vector<std::int64_t> superseded = arrivalsOf(operation.supersedes);
    RegisterRow after{arrival, {}};
    std::copy_if(row.heads.begin(), row.heads.end(), std::back_inserter(after.heads),
                 [&](std::int64_t head) { return !contains(superseded, head); });
    const bool replacesAll = after.heads.empty();
    std::erase_if(after.heads, [&](std::int64_t head) {
        return journal_.operationAt(head).id.device == operation.id.device && !isFaulty(DeliberateFault::refusedCutsOff);
    });
    after.heads.push_back(arrival);
    registers_.put(place, after);
    if (!replacesAll) {
        noteChange(place, operation.address, read(row), read(after));
        return;
    }
    // The heads so far are among those it names: nothing need be read.
    std::vector<OperationId> before;
    for (std::size_t i = 0; i < superseded.size(); ++i) {
        if (contains(row.heads, superseded[i])) {
            before.push_back(operation.supersedes[i]);
        }
    }
    if (before.size() > 1) {
        mark(place, false);
    }
    StateSum& change = changes_[operation.address.unit.text];
    change = change ^ sumOf(operation.address, std::move(before)) ^ sumOf(operation.address, {operation.id});
}

void StateTable::refold(const Place& place) {
    const auto row = registers_.find(place);
    if (!row) {
        return;
    }
    Register before;  // as it stands, whatever a fold of it would say: a migration folds what followed other rules
    for (const std::int64_t arrival : row->heads) {
        before.heads.push_back(journal_.operationAt(arrival));
    }
    refold(place, before, row->last);
}

void StateTable::refold(const Place& place, const Register& before, std::int64_t last) {
    const std::vector<JournalEntry> history = journal_.chain(last);
    std::vector<Operation> standing;
    for (const auto& entry : history) {
        if (isFolded(entry.standing)) {
            standing.push_back(entry.operation);
        }
    }
    const Register after = fold(standing);
    RegisterRow row{last, {}};
    for (const auto& entry : history) {
        if (std::any_of(after.heads.begin(), after.heads.end(), [&](const Operation& head) { return head.id == entry.operation.id; })) {
            row.heads.push_back(entry.arrival);
        }
    }
    registers_.put(place, std::move(row));
    noteChange(place, history.front().operation.address, before, after);
}

void StateTable::await(RowId device, std::uint64_t sequence) {
    auto insert = database_.statement("INSERT OR IGNORE INTO awaited VALUES (?, ?)");
    insert.bind(1, device);
    insert.bind(2, static_cast<std::int64_t>(sequence));
    insert.exec();
}

void StateTable::awaitMissing(const Operation& operation) {
    for (const auto& id : operation.supersedes) {
        if (!journal_.arrivalOf(id)) {
            await(names_.deviceRow(id.device), id.sequence);
        }
    }
}

bool StateTable::isAwaited(RowId device, std::uint64_t sequence) {
    auto query = database_.statement("SELECT 1 FROM awaited WHERE device = ? AND sequence = ?");
    query.bind(1, device);
    query.bind(2, static_cast<std::int64_t>(sequence));
    return query.executeStep();
}

bool StateTable::wasAwaited(const OperationId& id) {
    const RowId device = names_.deviceRow(id.device);
    if (!isAwaited(device, id.sequence)) {
        return false;
    }
    auto remove = database_.statement("DELETE FROM awaited WHERE device = ? AND sequence = ?");
    remove.bind(1, device);
    remove.bind(2, static_cast<std::int64_t>(id.sequence));
    remove.exec();
    return true;
}

void StateTable::noteChange(const Place& place, const Address& address, const Register& before, const Register& after) {
    if (before == after) {
        return;
    }
    if (before.inConflict() != after.inConflict()) {
        mark(place, after.inConflict());
    }
    StateSum& change = changes_[address.unit.text];
    change = change ^ sumOf(address, idsOf(before)) ^ sumOf(address, idsOf(after));
}

void StateTable::mark(const Place& place, bool inConflict) {
    auto change = database_.statement(inConflict ? "INSERT OR IGNORE INTO conflict VALUES (?, ?)"
                                                 : "DELETE FROM conflict WHERE sheet = ? AND item = ?");
    change.bind(1, place.sheet);
    change.bind(2, place.item);
    change.exec();
}

void StateTable::flush() {
    for (const auto& [unit, change] : changes_) {
        const RowId row = names_.nameRow(unit);
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
        bindBlob(upsert, 2, sum);
        upsert.exec();
    }
    changes_.clear();
}

std::vector<Place> StateTable::conflicts() {
    auto query = database_.statement("SELECT sheet, item FROM conflict ORDER BY sheet, item");
    std::vector<Place> places;
    while (query.executeStep()) {
        places.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt64()});
    }
    return places;
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
    flush();
    auto query = database_.statement("SELECT name.text, sum FROM checksum JOIN name ON name.id = checksum.unit");
    std::map<UnitId, StateSum> sums;
    while (query.executeStep()) {
        sums[UnitId{query.getColumn(0).getString()}] = sumFrom(query.getColumn(1));
    }
    return sums;
}

}  // namespace hopluu::store
