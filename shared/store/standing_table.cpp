#include "store/standing_table.h"

namespace hopluu::store {

namespace {

std::vector<std::int64_t> arrivalsFrom(Query& query) {
    std::vector<std::int64_t> arrivals;
    while (query.executeStep()) {
        arrivals.push_back(query.getColumn(0).getInt64());
    }
    return arrivals;
}

}  // namespace

Standing StandingTable::of(std::int64_t arrival) {
    auto query = database_.statement("SELECT standing FROM standing WHERE arrival = ?");
    query.bind(1, arrival);
    return query.executeStep() ? static_cast<Standing>(query.getColumn(0).getInt()) : Standing::received;
}

std::map<std::int64_t, Standing> StandingTable::among(std::int64_t first, std::int64_t end) {
    auto query = database_.statement("SELECT arrival, standing FROM standing WHERE arrival >= ? AND arrival < ?");
    query.bind(1, first);
    query.bind(2, end);
    std::map<std::int64_t, Standing> found;
    while (query.executeStep()) {
        found[query.getColumn(0).getInt64()] = static_cast<Standing>(query.getColumn(1).getInt());
    }
    return found;
}

void StandingTable::set(std::int64_t arrival, Standing standing, RowId device, std::uint64_t sequence) {
    if (standing == Standing::received) {
        auto remove = database_.statement("DELETE FROM standing WHERE arrival = ?");
        remove.bind(1, arrival);
        remove.exec();
        return;
    }
    auto upsert = database_.statement("INSERT INTO standing VALUES (?1, ?2, ?3, ?4) ON CONFLICT (arrival) DO UPDATE SET standing = ?2");
    upsert.bind(1, arrival);
    upsert.bind(2, static_cast<int>(standing));
    upsert.bind(3, device);
    upsert.bind(4, static_cast<std::int64_t>(sequence));
    upsert.exec();
}

void StandingTable::receive(RowId device, std::uint64_t upTo) {
    auto remove = database_.statement("DELETE FROM standing WHERE standing = 0 AND device = ? AND sequence <= ?");
    remove.bind(1, device);
    remove.bind(2, static_cast<std::int64_t>(upTo));
    remove.exec();
}

std::vector<std::int64_t> StandingTable::unsent(RowId device, std::size_t most) {
    auto query = database_.statement("SELECT arrival FROM standing WHERE standing = 0 AND device = ? ORDER BY sequence LIMIT ?");
    query.bind(1, device);
    query.bind(2, static_cast<std::int64_t>(most));
    return arrivalsFrom(query);
}

std::uint64_t StandingTable::unsentFrom(RowId device, std::uint64_t sequence) {
    auto query = database_.statement("SELECT count(*) FROM standing WHERE standing = 0 AND device = ? AND sequence >= ?");
    query.bind(1, device);
    query.bind(2, static_cast<std::int64_t>(sequence));
    return query.executeStep() ? static_cast<std::uint64_t>(query.getColumn(0).getInt64()) : 0;
}

std::vector<std::int64_t> StandingTable::refused() {
    auto query = database_.statement("SELECT arrival FROM standing WHERE standing = 2 ORDER BY arrival");
    return arrivalsFrom(query);
}

std::vector<StandingTable::Row> StandingTable::all() {
    auto query = database_.statement("SELECT arrival, device, sequence FROM standing ORDER BY arrival");
    std::vector<Row> rows;
    while (query.executeStep()) {
        rows.push_back(
            {query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), static_cast<std::uint64_t>(query.getColumn(2).getInt64())});
    }
    return rows;
}

}  // namespace hopluu::store
