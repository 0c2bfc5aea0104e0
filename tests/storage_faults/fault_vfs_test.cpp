// The broken disk itself: before it may accuse the store, it must lose what it should and keep what it must.
#include "support/fault_vfs.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <optional>
#include <string>

using namespace hopluu::test;

namespace {

/// A database with one table on a disk of its own.
struct Machine {
    explicit Machine(const std::string& synchronous) : synchronous_(synchronous) {
        open();
        database->exec("CREATE TABLE number (value INTEGER)");
    }
    void open() {
        database.emplace(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database->exec("PRAGMA journal_mode = WAL");
        database->exec("PRAGMA synchronous = " + synchronous_);
    }
    void crash(Unsynced unsynced) {
        disk.pullThePlug();
        database.reset();
        disk.restart(unsynced, random);
        open();
    }
    void insert(int count) {
        for (int i = 0; i < count; ++i) {
            database->exec("INSERT INTO number VALUES (1)");
        }
    }
    int count() { return database->execAndGet("SELECT count(*) FROM number").getInt(); }
    std::string check() { return database->execAndGet("PRAGMA integrity_check").getString(); }

    TemporaryFolder folder{quickFolder()};
    FaultDisk disk{folder.path()};
    SeededRandom random{1};
    std::string file = (folder / "database").string();
    std::optional<SQLite::Database> database;

private:
    std::string synchronous_;
};

}  // namespace

TEST_CASE("What was synced survives a crash, whatever happens to the rest") {
    for (const Unsynced unsynced : {Unsynced::kept, Unsynced::dropped, Unsynced::firstPart, Unsynced::anyPart}) {
        Machine machine("FULL");
        machine.insert(10);
        machine.crash(unsynced);
        CHECK(machine.count() == 10);
        CHECK(machine.check() == "ok");
    }
}

TEST_CASE("What was not synced is lost in a crash, and not before") {
    Machine machine("OFF");
    machine.disk.settle();
    const int before = machine.count();
    machine.insert(10);
    CHECK(machine.count() == before + 10);
    machine.crash(Unsynced::dropped);
    CHECK(machine.count() == before);
    machine.insert(10);
    machine.crash(Unsynced::kept);
    CHECK(machine.count() == before + 10);
}

TEST_CASE("Where nothing is synced, parts of writes damage a file, so that a store that forgot to sync would be found") {
    int damaged = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const TemporaryFolder folder(quickFolder());
        FaultDisk disk(folder.path());
        SeededRandom random(seed);
        const std::string file = (folder / "database").string();
        try {
            {
                SQLite::Database database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
                database.exec(
                    "PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE; CREATE TABLE number (value INTEGER PRIMARY KEY, text TEXT)");
                disk.settle();
                for (int i = 0; i < 20; ++i) {
                    database.exec("INSERT INTO number (text) VALUES (hex(randomblob(1000)))");
                }
                disk.pullThePlug();
            }
            disk.restart(Unsynced::anyPart, random);
            SQLite::Database database(file);
            damaged += database.execAndGet("PRAGMA integrity_check").getString() == "ok" ? 0 : 1;
        } catch (const SQLite::Exception&) {
            ++damaged;
        }
    }
    CHECK(damaged > 5);
}

TEST_CASE("The call that is to fail fails, with SQLite's own reason, and those after it do not") {
    struct Case {
        DiskCall call;
        DiskFault fault;
        int error;
    };
    for (const auto& each :
         {Case{DiskCall::write, DiskFault::inputOutput, SQLITE_IOERR}, Case{DiskCall::write, DiskFault::full, SQLITE_FULL},
          Case{DiskCall::sync, DiskFault::inputOutput, SQLITE_IOERR}}) {
        Machine machine("FULL");
        machine.disk.failOnce(each.call, 1, each.fault);
        CHECK(machine.database->tryExec("INSERT INTO number VALUES (1)") == each.error);
        CHECK(machine.disk.hasFailed());
        CHECK(machine.database->tryExec("INSERT INTO number VALUES (1)") == SQLITE_OK);
        CHECK(machine.count() == 1);
    }
}

TEST_CASE("A disk without room refuses to grow, until there is room again") {
    Machine machine("FULL");
    machine.disk.leaveRoom(20'000);
    int written = 0;
    while (machine.database->tryExec("INSERT INTO number VALUES (1)") == SQLITE_OK && written < 1000) {
        ++written;
    }
    CHECK(written > 0);
    CHECK(written < 10);
    machine.disk.heal();
    machine.insert(1);
    CHECK(machine.count() == written + 1);
}

TEST_CASE("Each machine has a disk of its own: one crashes, the others live") {
    Machine one("FULL");
    Machine other("FULL");
    one.disk.pullThePlug();
    CHECK(one.database->tryExec("INSERT INTO number VALUES (1)") != SQLITE_OK);
    other.insert(1);
    CHECK(other.count() == 1);
    one.crash(Unsynced::dropped);
    one.insert(1);
    CHECK(one.count() == 1);
}

TEST_CASE("The same seed loses the same bytes") {
    const auto outcome = [](std::uint64_t seed) {
        seedSqlite(seed);
        Machine machine("OFF");
        machine.random = SeededRandom(seed);
        machine.disk.settle();
        machine.insert(30);
        machine.crash(Unsynced::firstPart);
        return machine.count();
    };
    CHECK(outcome(3) == outcome(3));
    CHECK(outcome(4) == outcome(4));
}
