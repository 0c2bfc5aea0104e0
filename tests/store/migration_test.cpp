#include "store/test_laptop.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

using namespace hopluu;
using namespace hopluu::test;

namespace {

const std::filesystem::path kSource{HOPLUU_SOURCE_DIR};

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

/// SQL without comments, and with single spaces: what it means, not how it is laid out.
std::string plain(const std::string& sql) {
    std::string out;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql.compare(i, 2, "--") == 0) {
            i = std::min(sql.find('\n', i), sql.size() - 1);
        }
        const bool isSpace = sql[i] == ' ' || sql[i] == '\n';
        if (!isSpace) {
            out += sql[i];
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::map<std::string, std::string> schemaOf(const std::filesystem::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    SQLite::Statement query(database, "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master");
    std::map<std::string, std::string> schema;
    while (query.executeStep()) {
        schema[query.getColumn(0).getString()] = plain(query.getColumn(1).getString());
    }
    return schema;
}

void runSql(const std::filesystem::path& file, const std::string& sql) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

std::int64_t versionOf(const std::filesystem::path& file) {
    return SQLite::Database(file.string()).execAndGet("PRAGMA user_version").getInt64();
}

/// Adding a file to old-databases adds a test.
std::vector<std::filesystem::path> oldDatabases() {
    std::vector<std::filesystem::path> files;
    for (const auto& each : std::filesystem::directory_iterator(kSource / "tests/store/old-databases")) {
        files.push_back(each.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("A new store has the schema of schema.sql", "[store]") {
    const TemporaryFolder folder;
    runSql(folder / "expected", contents(kSource / "shared/store/schema.sql"));
    (void)must(Store::open(folder / "made", true, systemWallClock()));
    CHECK(schemaOf(folder / "made") == schemaOf(folder / "expected"));
}

TEST_CASE("Every version of the schema has a stored database, and each arrives at schema.sql with all that was in it", "[store]") {
    const TemporaryFolder folder;
    runSql(folder / "expected", contents(kSource / "shared/store/schema.sql"));
    (void)must(Store::open(folder / "new", true, systemWallClock()));
    const auto files = oldDatabases();
    REQUIRE(files.size() == static_cast<std::size_t>(versionOf(folder / "new")));
    for (const auto& old : files) {
        INFO(old.filename().string());
        const auto file = folder / old.stem();
        runSql(file, contents(old));
        TestLaptop laptop(1, file);
        CHECK(schemaOf(file) == schemaOf(folder / "expected"));
        CHECK(versionOf(file) == versionOf(folder / "new"));
        CHECK(laptop.problems().empty());
        CHECK(laptop.shown(cell("projects.fdi")) == 13);
        CHECK(laptop.read(cell("projects.ddi")).inConflict());
        CHECK(laptop.read(cell("capital.fdi")).heads.empty());
        const JournalCounts counts = must(laptop.store().counts());
        CHECK(counts.total == 6);
        CHECK(counts.received == 3);
        CHECK(counts.refused == 1);
        CHECK(must(laptop.store().setting("cursor")) == "4");
        CHECK(laptop.record(cell("projects.fdi"), number(14)).at(0).id.sequence == 6);
    }
}

TEST_CASE("An older store is kept beside the migrated one, and an older program could open it", "[store]") {
    for (const auto& old : oldDatabases()) {
        INFO(old.filename().string());
        const TemporaryFolder folder;
        const auto file = folder / "store.hopluu";
        runSql(file, contents(old));
        std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        const auto schema = schemaOf(file);
        const auto version = versionOf(file);
        const auto kept = file.string() + ".version-" + std::to_string(version);
        (void)must(Store::open(file, false, systemWallClock()));
        CHECK(std::filesystem::exists(kept) == (versionOf(file) != version));
        if (std::filesystem::exists(kept)) {
            CHECK(schemaOf(kept) == schema);
            CHECK(versionOf(kept) == version);
            CHECK(std::filesystem::status(kept).permissions() == std::filesystem::status(file).permissions());
        }
        std::filesystem::remove(kept);
        (void)must(Store::open(file, false, systemWallClock()));
        CHECK_FALSE(std::filesystem::exists(kept));  // what is of today needs none
    }
}

TEST_CASE("A store of which no copy can be kept is not migrated", "[store]") {
    const TemporaryFolder folder;
    const auto file = folder / "store.hopluu";
    runSql(file, contents(kSource / "tests/store/old-databases/version-1.sql"));
    std::filesystem::create_directories(file.string() + ".version-1/in the way");
    CHECK(codeOf(Store::open(file, false, systemWallClock())) == "store.io");
    CHECK(versionOf(file) == 1);
}

TEST_CASE("What followed on a refused operation is in no conflict any more once an older store is opened", "[store]") {
    const TemporaryFolder folder;
    const auto file = folder / "store.hopluu";
    runSql(file, contents(kSource / "tests/store/follows-on-refused-version-2.sql"));
    REQUIRE(SQLite::Database(file.string()).execAndGet("SELECT count(*) FROM conflict").getInt() == 2);
    TestLaptop laptop(1, file);
    CHECK(laptop.problems().empty());
    CHECK(laptop.read(cell("projects.fdi")).heads.size() == 1);
    CHECK(laptop.shown(cell("projects.fdi")) == 7);
    CHECK(laptop.read(cell("projects.ddi")).heads.size() == 1);
    CHECK(laptop.read(cell("capital.fdi")).inConflict());
    REQUIRE(must(laptop.store().conflicts()).size() == 1);
    // And a laptop that hears all of it anew arrives at the same sums.
    TestLaptop fresh(4);
    fresh.ingest(laptop.everything());
    CHECK(must(fresh.store().unitChecksums()) == must(laptop.store().unitChecksums()));
}

TEST_CASE("Verifying finds what does not follow from the journal", "[store]") {
    struct Case {
        const char* what;
        const char* sql;
    };
    const Case cases[] = {
        {"an older operation is shown", "UPDATE register SET registers = x'010402010404030100050201060200'"},
        {"registers cannot be read", "UPDATE register SET registers = x'0080'"},
        {"a block of registers is gone", "DELETE FROM register"},
        {"a register that nobody has written", "INSERT INTO register VALUES (1, 1, x'000200')"},
        {"a conflict is not marked", "DELETE FROM conflict"},
        {"a conflict is marked where there is none", "INSERT INTO conflict SELECT id, 1 FROM sheet"},
        {"a checksum is wrong", "UPDATE checksum SET sum = zeroblob(32)"},
        {"a checksum of nobody", "INSERT INTO name VALUES (99, 'hue'); INSERT INTO checksum VALUES (99, x'01')"},
        {"a refused operation counts", "DELETE FROM standing WHERE standing = 2"},
        {"a standing of nothing", "INSERT INTO standing VALUES (99, 2, 1, 99)"},
        {"a run is gone", "DELETE FROM journal WHERE arrival = (SELECT max(arrival) FROM journal)"},
        {"a run says that it holds more", "UPDATE journal SET count = count + 1"},
        {"a run says that it holds less", "UPDATE journal SET count = count - 1"},
        {"a run cannot be read", "UPDATE journal SET operations = substr(operations, 1, length(operations) - 1)"},
        {"a run is empty", "UPDATE journal SET operations = x''"},
        {"a run came at another time", "UPDATE journal SET arrival = arrival + 1"},
        {"the index of what is held lost a stretch", "DELETE FROM held WHERE device = 1"},
        {"the index of what is held says too much", "UPDATE held SET count = count + 1"},
        {"the index of what is held is without bounds", "UPDATE held SET count = 9223372036854775807"},
        {"the index of what is held points elsewhere", "UPDATE held SET arrival = arrival + 1"},
        {"a row refers to nothing", "PRAGMA foreign_keys = OFF; DELETE FROM name WHERE text = 'projects.fdi'"},
        {"an index lost a row",
         "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'standing = 0', 'standing = 1') "
         "WHERE name = 'standing_unsent'"},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        const TemporaryFolder folder(quickDisk());
        runSql(folder / "store", contents(kSource / "tests/store/old-databases/version-1.sql"));
        (void)must(Store::open(folder / "store", false, systemWallClock()));
        runSql(folder / "store", each.sql);
        const auto store = must(Store::open(folder / "store", false, systemWallClock()));
        const auto verified = store->verify();
        const bool isReported = !verified.has_value() || !verified->problems.empty();
        CHECK(isReported);
    }
}
