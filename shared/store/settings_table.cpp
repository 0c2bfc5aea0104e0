#include "store/settings_table.h"

#include <algorithm>

namespace hopluu::store {

namespace {

template <std::size_t N>
void copyBlob(const SQLite::Column& column, std::array<std::uint8_t, N>& out) {
    const auto size = std::min<std::size_t>(N, static_cast<std::size_t>(column.getBytes()));
    std::copy_n(static_cast<const std::uint8_t*>(column.getBlob()), size, out.begin());
}

}  // namespace

std::optional<Identity> SettingsTable::identity() {
    auto query = database_.statement("SELECT device, public_key, secret_key FROM identity");
    if (!query.executeStep()) {
        return std::nullopt;
    }
    Identity identity;
    copyBlob(query.getColumn(0), identity.device.bytes);
    copyBlob(query.getColumn(1), identity.publicKey);
    copyBlob(query.getColumn(2), identity.secretKey);
    return identity;
}

void SettingsTable::setIdentity(const Identity& identity) {
    auto insert = database_.statement("INSERT INTO identity VALUES (1, ?, ?, ?)");
    insert.bind(1, identity.device.bytes.data(), static_cast<int>(identity.device.bytes.size()));
    insert.bind(2, identity.publicKey.data(), static_cast<int>(identity.publicKey.size()));
    insert.bind(3, identity.secretKey.data(), static_cast<int>(identity.secretKey.size()));
    insert.exec();
}

void SettingsTable::removeIdentity() {
    database_.statement("DELETE FROM identity").exec();
}

std::optional<std::string> SettingsTable::get(std::string_view key) {
    auto query = database_.statement("SELECT value FROM setting WHERE key = ?");
    query.bind(1, std::string(key));
    return query.executeStep() ? std::optional{query.getColumn(0).getString()} : std::nullopt;
}

void SettingsTable::set(std::string_view key, std::string_view value) {
    auto upsert = database_.statement("INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2");
    upsert.bind(1, std::string(key));
    upsert.bind(2, std::string(value));
    upsert.exec();
}

HybridTime SettingsTable::lastTime() {
    auto query = database_.statement("SELECT last FROM clock");
    return {query.executeStep() ? static_cast<std::uint64_t>(query.getColumn(0).getInt64()) : 0};
}

void SettingsTable::setLastTime(HybridTime time) {
    auto update = database_.statement("UPDATE clock SET last = ?1 WHERE last < ?1");
    update.bind(1, static_cast<std::int64_t>(time.packed));
    update.exec();
}

JournalCounts SettingsTable::counts() {
    auto query = database_.statement(
        "SELECT (SELECT coalesce(sum(count), 0) FROM held), "
        "(SELECT count(*) FROM standing WHERE standing = 0 AND device = (SELECT id FROM device WHERE name = (SELECT device FROM "
        "identity))), "
        "(SELECT count(*) FROM standing WHERE standing = 2), (SELECT count(*) FROM conflict)");
    JournalCounts counts;
    if (query.executeStep()) {
        counts.total = static_cast<std::uint64_t>(query.getColumn(0).getInt64());
        counts.local = static_cast<std::uint64_t>(query.getColumn(1).getInt64());
        counts.refused = static_cast<std::uint64_t>(query.getColumn(2).getInt64());
        counts.received = counts.total - counts.local - counts.refused;
        counts.conflicts = static_cast<std::uint64_t>(query.getColumn(3).getInt64());
    }
    return counts;
}

}  // namespace hopluu::store
