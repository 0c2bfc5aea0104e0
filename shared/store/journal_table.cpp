#include "store/journal_table.h"

#include "journal/byte_stream.h"

#include <sodium.h>

#include <algorithm>
#include <limits>

namespace hopluu::store {

namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
constexpr int kCorrupt = 11;              // SQLITE_CORRUPT
constexpr std::size_t kRowOverhead = 24;  // bytes an operation takes on the wire beside its body, roughly

void bindBlob(Query& statement, int index, ByteView bytes) {
    // SQLite stores NULL for a null pointer, which an empty vector may hand out.
    static constexpr std::uint8_t kNothing = 0;
    statement.bind(index, bytes.empty() ? &kNothing : bytes.data(), static_cast<int>(bytes.size()));
}

ByteView blob(const SQLite::Column& column) {
    return {static_cast<const std::uint8_t*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

DeviceId deviceFrom(ByteView bytes) {
    DeviceId id;
    std::copy_n(bytes.begin(), std::min(bytes.size(), id.bytes.size()), id.bytes.begin());
    return id;
}

}  // namespace

std::optional<RowId> JournalTable::findName(const std::string& text) {
    auto query = database_.statement("SELECT id FROM name WHERE text = ?");
    query.bind(1, text);
    return query.executeStep() ? std::optional{query.getColumn(0).getInt64()} : std::nullopt;
}

RowId JournalTable::nameRow(const std::string& text) {
    if (auto row = findName(text)) {
        return *row;
    }
    auto insert = database_.statement("INSERT INTO name (text) VALUES (?)");
    insert.bind(1, text);
    insert.exec();
    return database_.raw().getLastInsertRowid();
}

std::optional<RowId> JournalTable::findDevice(const DeviceId& device) {
    auto query = database_.statement("SELECT id FROM device WHERE name = ?");
    bindBlob(query, 1, device.bytes);
    return query.executeStep() ? std::optional{query.getColumn(0).getInt64()} : std::nullopt;
}

RowId JournalTable::deviceRow(const DeviceId& device) {
    if (auto row = findDevice(device)) {
        return *row;
    }
    auto insert = database_.statement("INSERT INTO device (name) VALUES (?)");
    bindBlob(insert, 1, device.bytes);
    insert.exec();
    return database_.raw().getLastInsertRowid();
}

DeviceId JournalTable::deviceAt(RowId row) {
    auto query = database_.statement("SELECT name FROM device WHERE id = ?");
    query.bind(1, row);
    return query.executeStep() ? deviceFrom(blob(query.getColumn(0))) : DeviceId{};
}

std::optional<Place> JournalTable::findPlace(const Address& address) {
    const auto unit = findName(address.unit.text);
    const auto period = findName(address.period.text);
    const auto item = findName(address.item.text);
    if (!unit || !period || !item) {
        return std::nullopt;
    }
    auto query = database_.statement("SELECT id FROM sheet WHERE topic = ? AND unit = ? AND period = ?");
    query.bind(1, static_cast<int>(address.topic));
    query.bind(2, *unit);
    query.bind(3, *period);
    return query.executeStep() ? std::optional{Place{query.getColumn(0).getInt64(), *item}} : std::nullopt;
}

Place JournalTable::place(const Address& address) {
    if (auto found = findPlace(address)) {
        return *found;
    }
    const RowId item = nameRow(address.item.text);
    if (auto found = findPlace(address)) {
        return *found;
    }
    const RowId unit = nameRow(address.unit.text);
    const RowId period = nameRow(address.period.text);
    auto insert = database_.statement("INSERT INTO sheet (topic, unit, period) VALUES (?, ?, ?)");
    insert.bind(1, static_cast<int>(address.topic));
    insert.bind(2, unit);
    insert.bind(3, period);
    insert.exec();
    return {database_.raw().getLastInsertRowid(), item};
}

Address JournalTable::addressAt(const Place& place) {
    auto query = database_.statement(
        "SELECT period.text, unit.text, topic, item.text FROM sheet JOIN name AS period ON period.id = sheet.period "
        "JOIN name AS unit ON unit.id = sheet.unit JOIN name AS item ON item.id = ?2 WHERE sheet.id = ?1");
    query.bind(1, place.sheet);
    query.bind(2, place.item);
    if (!query.executeStep()) {
        return {};
    }
    return {PeriodId{query.getColumn(0).getString()}, UnitId{query.getColumn(1).getString()},
            static_cast<Topic>(query.getColumn(2).getInt()), ItemCode{query.getColumn(3).getString()}};
}

std::vector<RowId> JournalTable::sheets(const PeriodId& period, const UnitId& unit, Topic topic) {
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

Bytes JournalTable::packSupersedes(const std::vector<OperationId>& ids) {
    journal::ByteWriter out;
    for (const auto& id : ids) {
        out.varint(static_cast<std::uint64_t>(deviceRow(id.device)));
        out.varint(id.sequence);
    }
    return out.take();
}

std::vector<OperationId> JournalTable::unpackSupersedes(ByteView bytes) {
    journal::ByteReader in(bytes);
    std::vector<OperationId> ids;
    while (in.left() > 0 && !in.failed()) {
        const auto device = static_cast<RowId>(in.varint());
        ids.push_back({deviceAt(device), in.varint()});
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::int64_t JournalTable::append(const Operation& operation, const Place& place, std::optional<std::int64_t> previous, Standing standing) {
    const RowId device = deviceRow(operation.id.device);
    const Bytes supersedes = packSupersedes(operation.supersedes);
    const Bytes body = encodeBody(operation.body);
    auto insert = database_.statement(
        "INSERT INTO journal (device, sequence, time, sheet, item, standing, previous, supersedes, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
        "?)");
    insert.bind(1, device);
    insert.bind(2, static_cast<std::int64_t>(operation.id.sequence));
    insert.bind(3, static_cast<std::int64_t>(operation.time.packed));
    insert.bind(4, place.sheet);
    insert.bind(5, place.item);
    insert.bind(6, static_cast<int>(standing));
    if (previous) {
        insert.bind(7, *previous);
    }
    if (!supersedes.empty()) {
        bindBlob(insert, 8, supersedes);
    }
    bindBlob(insert, 9, body);
    insert.exec();
    return database_.raw().getLastInsertRowid();
}

Address JournalTable::addressFrom(Query& row) {
    return {PeriodId{row.getColumn(7).getString()}, UnitId{row.getColumn(8).getString()}, static_cast<Topic>(row.getColumn(9).getInt()),
            ItemCode{row.getColumn(10).getString()}};
}

JournalEntry JournalTable::entryFrom(Query& row) {
    // The columns in the order of the view `operation`.
    JournalEntry entry;
    Operation& operation = entry.operation;
    entry.arrival = row.getColumn(0).getInt64();
    operation.id = {deviceFrom(blob(row.getColumn(6))), static_cast<std::uint64_t>(row.getColumn(1).getInt64())};
    operation.time = {static_cast<std::uint64_t>(row.getColumn(2).getInt64())};
    entry.standing = static_cast<Standing>(row.getColumn(3).getInt());
    operation.supersedes = unpackSupersedes(blob(row.getColumn(4)));
    operation.address = addressFrom(row);
    auto body = decodeBody(operation.address.topic, blob(row.getColumn(5)));
    if (!body) {
        throw SQLite::Exception("a body in the journal cannot be read", kCorrupt);
    }
    operation.body = std::move(*body);
    return entry;
}

std::vector<JournalEntry> JournalTable::all(Query& rows, std::size_t byteLimit) {
    std::vector<JournalEntry> entries;
    std::size_t bytes = 0;
    while (bytes < byteLimit && rows.executeStep()) {
        bytes += static_cast<std::size_t>(rows.getColumn(5).getBytes()) + kRowOverhead;
        if (bytes <= byteLimit || entries.empty()) {
            entries.push_back(entryFrom(rows));
        }
    }
    return entries;
}

std::optional<JournalEntry> JournalTable::find(const OperationId& id) {
    const auto device = findDevice(id.device);
    if (!device) {
        return std::nullopt;
    }
    auto query = database_.statement("SELECT * FROM operation WHERE device = ? AND sequence = ?");
    query.bind(1, *device);
    query.bind(2, static_cast<std::int64_t>(id.sequence));
    return query.executeStep() ? std::optional{entryFrom(query)} : std::nullopt;
}

std::vector<JournalEntry> JournalTable::chain(std::int64_t last) {
    std::vector<JournalEntry> entries;
    std::optional<std::int64_t> next = last;
    while (next) {
        auto query = database_.statement("SELECT * FROM operation WHERE arrival = ?");
        query.bind(1, *next);
        if (!query.executeStep()) {
            throw SQLite::Exception("a chain of operations is broken", kCorrupt);
        }
        entries.push_back(entryFrom(query));
        const auto previous = query.getColumn(11);
        // Only ever back: a damaged file does not lead in circles.
        next = previous.isNull() || previous.getInt64() >= *next ? std::nullopt : std::optional{previous.getInt64()};
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

JournalEntry JournalTable::atArrival(std::int64_t arrival) {
    auto query = database_.statement("SELECT * FROM operation WHERE arrival = ?");
    query.bind(1, arrival);
    if (!query.executeStep()) {
        throw SQLite::Exception("a head without its operation", kCorrupt);
    }
    return entryFrom(query);
}

std::vector<JournalEntry> JournalTable::unsent(const DeviceId& device, std::size_t byteLimit) {
    const auto row = findDevice(device);
    if (!row) {
        return {};
    }
    auto query = database_.statement("SELECT * FROM operation WHERE device = ? AND standing = 0 ORDER BY sequence");
    query.bind(1, *row);
    return all(query, byteLimit);
}

News JournalTable::news(std::int64_t arrival, const DeviceId& except, std::size_t byteLimit,
                        const std::function<bool(const Address&)>& wanted) {
    auto query = database_.statement("SELECT * FROM operation WHERE arrival > ? AND standing < 2 ORDER BY arrival");
    query.bind(1, arrival);
    News news{{}, arrival, false};
    std::size_t bytes = 0;
    while (query.executeStep()) {
        const bool isOwn = deviceFrom(blob(query.getColumn(6))) == except;
        if (!isOwn && wanted(addressFrom(query))) {
            bytes += static_cast<std::size_t>(query.getColumn(5).getBytes()) + kRowOverhead;
            if (bytes > byteLimit && !news.entries.empty()) {
                news.more = true;
                break;
            }
            news.entries.push_back(entryFrom(query));
        }
        news.cursor = query.getColumn(0).getInt64();
    }
    return news;
}

std::vector<JournalEntry> JournalTable::refused() {
    auto query = database_.statement("SELECT * FROM operation WHERE standing = 2 ORDER BY arrival");
    return all(query, kNoLimit);
}

std::uint64_t JournalTable::lastSequence(const DeviceId& device) {
    const auto row = findDevice(device);
    if (!row) {
        return 0;
    }
    auto query = database_.statement("SELECT max(sequence) FROM journal WHERE device = ?");
    query.bind(1, *row);
    return query.executeStep() ? static_cast<std::uint64_t>(query.getColumn(0).getInt64()) : 0;
}

std::int64_t JournalTable::lastArrival() {
    auto query = database_.statement("SELECT max(arrival) FROM journal");
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

void JournalTable::acknowledge(const DeviceId& device, std::uint64_t sequence) {
    const auto row = findDevice(device);
    if (!row) {
        return;
    }
    auto update = database_.statement("UPDATE journal SET standing = 1 WHERE device = ? AND standing = 0 AND sequence <= ?");
    update.bind(1, *row);
    update.bind(2, static_cast<std::int64_t>(sequence));
    update.exec();
}

void JournalTable::rename(const OperationId& id, const DeviceId& heir) {
    DeviceId nobody;
    Bytes both(id.device.bytes.begin(), id.device.bytes.end());
    both.insert(both.end(), heir.bytes.begin(), heir.bytes.end());
    crypto_generichash(nobody.bytes.data(), nobody.bytes.size(), both.data(), both.size(), nullptr, 0);
    auto update = database_.statement("UPDATE journal SET device = ?1 WHERE device = ?2 AND sequence = ?3");
    update.bind(1, deviceRow(nobody));
    update.bind(2, deviceRow(id.device));
    update.bind(3, static_cast<std::int64_t>(id.sequence));
    update.exec();
}

void JournalTable::setStanding(const OperationId& id, Standing standing) {
    auto update = database_.statement("UPDATE journal SET standing = ? WHERE device = ? AND sequence = ?");
    update.bind(1, static_cast<int>(standing));
    update.bind(2, deviceRow(id.device));
    update.bind(3, static_cast<std::int64_t>(id.sequence));
    update.exec();
}

}  // namespace hopluu::store
