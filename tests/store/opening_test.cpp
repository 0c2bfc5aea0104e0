#include "store/file_header.h"
#include "store/test_laptop.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <iterator>
#include <map>
#include <thread>

using namespace hopluu;
using namespace hopluu::test;

namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// Every file of the folder with its bytes.
std::map<std::string, std::string> snapshot(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
        files[each.path().filename().string()] = each.is_regular_file() ? contents(each.path()) : "";
    }
    return files;
}

void makeOtherDatabase(const std::filesystem::path& file, const std::string& pragmas) {
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec(pragmas + "; CREATE TABLE song (title TEXT); INSERT INTO song VALUES ('x')");
}

}  // namespace

TEST_CASE("What is not a store is refused and left as it is", "[store]") {
    struct Case {
        const char* what;
        std::function<void(const std::filesystem::path&)> make;
        const char* code;
    };
    const Case cases[] = {
        {"a text", [](const auto& file) { write(file, "Biểu tổng hợp năm 2022"); }, "store.not-a-store"},
        {"zeros", [](const auto& file) { write(file, std::string(8192, '\0')); }, "store.not-a-store"},
        {"an Excel file", [](const auto& file) { write(file, "PK\x03\x04" + std::string(500, 'x')); }, "store.not-a-store"},
        {"another program's database", [](const auto& file) { makeOtherDatabase(file, "PRAGMA application_id = 5"); }, "store.not-a-store"},
        {"a database without a name", [](const auto& file) { makeOtherDatabase(file, "PRAGMA user_version = 1"); }, "store.not-a-store"},
        {"a folder", [](const auto& file) { std::filesystem::create_directory(file); }, "store.io"},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        const TemporaryFolder folder;
        each.make(folder / "it");
        const auto before = snapshot(folder.path());
        const auto opened = Store::open(folder / "it", true, systemWallClock());
        CHECK(codeOf(opened) == each.code);
        CHECK_FALSE(opened.error().message.vi.empty());
        CHECK_FALSE(opened.error().remedy.vi.empty());
        CHECK(snapshot(folder.path()) == before);
    }
}

TEST_CASE("Another program's unfinished write-ahead log is not merged by a wrong choice of file", "[store]") {
    const TemporaryFolder folder;
    const auto source = folder / "source";
    std::filesystem::create_directory(source);
    SQLite::Database other((source / "music.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("PRAGMA journal_mode = WAL; CREATE TABLE song (title TEXT)");
    const auto copy = folder / "copy";
    std::filesystem::copy(source, copy);  // as a crash would leave it
    const auto before = snapshot(copy);
    REQUIRE(before.size() == 3);
    CHECK(codeOf(Store::open(copy / "music.db", false, systemWallClock())) == "store.not-a-store");
    CHECK(snapshot(copy) == before);
}

TEST_CASE("A store of a newer program is refused and left as it is", "[store]") {
    TestLaptop laptop(1);
    laptop.record(cell("a"), number(1));
    const TemporaryFolder folder;
    {
        SQLite::Database raw(laptop.file().string(), SQLite::OPEN_READWRITE);
        raw.exec("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");
    }
    std::filesystem::copy(laptop.file(), folder / "newer");
    const std::string before = contents(folder / "newer");
    CHECK(codeOf(Store::open(folder / "newer", true, systemWallClock())) == "store.newer-version");
    CHECK(contents(folder / "newer") == before);
}

TEST_CASE("A file that is not there is made only when asked, and only in a folder that is there", "[store]") {
    const TemporaryFolder folder;
    CHECK(codeOf(Store::open(folder / "store.hopluu", false, systemWallClock())) == "store.io");
    CHECK_FALSE(std::filesystem::exists(folder / "store.hopluu"));
    CHECK(codeOf(Store::open(folder / "no" / "store.hopluu", true, systemWallClock())) == "store.io");
    CHECK(codeOf(Store::open(folder / "store.hopluu", true, systemWallClock())) == "fine");
    CHECK(codeOf(Store::open(folder / "store.hopluu", false, systemWallClock())) == "fine");
}

TEST_CASE("A new store says in its first page what it is", "[store]") {
    TestLaptop laptop(1);
    CHECK(store::fileKind(laptop.file()) == store::FileKind::ours);
    write(laptop.file().string() + ".empty", "");
    CHECK(store::fileKind(laptop.file().string() + ".empty") == store::FileKind::empty);
    CHECK(store::fileKind(laptop.file().string() + ".none") == store::FileKind::missing);
}

TEST_CASE("Several programs that open a new file at once all find one store", "[store]") {
    for (int round = 0; round < 5; ++round) {
        const TemporaryFolder folder;
        std::vector<std::string> outcomes(4);
        std::vector<std::thread> threads;
        for (auto& outcome : outcomes) {
            threads.emplace_back([&] { outcome = codeOf(Store::open(folder / "store.hopluu", true, systemWallClock())); });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        CHECK(outcomes == std::vector<std::string>(4, "fine"));
    }
}

TEST_CASE("Two programs at one store see each other's edits and never use a number twice", "[store]") {
    TestLaptop desktop(1);
    TestLaptop commandLine(1, desktop.file());
    for (int i = 1; i <= 10; ++i) {
        TestLaptop& author = i % 2 == 0 ? desktop : commandLine;
        TestLaptop& reader = i % 2 == 0 ? commandLine : desktop;
        CHECK(author.record(cell("a"), number(i)).at(0).id.sequence == static_cast<std::uint64_t>(i));
        CHECK(reader.shown(cell("a")) == i);
    }
    CHECK(must(desktop.store().history(cell("a"))).size() == 10);
    CHECK(desktop.problems().empty());
}

TEST_CASE("Two programs writing at the same time both get through", "[store]") {
    TestLaptop one(1);
    TestLaptop two(1, one.file());
    const auto write = [](TestLaptop& laptop, const std::string& item, int& written) {
        for (int i = 1; i <= 50; ++i) {
            const Draft draft{cell(item), number(i)};
            written += laptop.store().record(std::span(&draft, 1)).has_value() ? 1 : 0;
        }
    };
    int ofOne = 0;
    int ofTwo = 0;
    std::thread other([&] { write(two, "b", ofTwo); });
    write(one, "a", ofOne);
    other.join();
    CHECK(ofOne == 50);
    CHECK(ofTwo == 50);
    CHECK(must(one.store().lastSequence(one.device())) == 100);
    CHECK(one.problems().empty());
}
