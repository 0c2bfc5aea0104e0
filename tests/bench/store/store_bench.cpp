// What an edit costs, durably, with an empty store and with 126,000 cells in it, beside what the disk and bare SQLite cost in the
// same run; what 63 boards x 20 years x 100 cells cost to take in, on disk, on the wire and as news; and what a long history costs.
#include "bench/store/realistic_cells.h"
#include "store/store.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <zstd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace {

using namespace hopluu;
using Microseconds = std::int64_t;

[[noreturn]] void stop(const std::string& why) {
    fmt::print(stderr, "bench_store: {}\n", why);
    std::exit(1);
}

template <class T>
T must(Result<T> result) {
    if (!result) {
        stop(result.error().code + ": " + result.error().message.en);
    }
    return std::move(*result);
}

template <class Work>
Microseconds timed(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
}

template <class Work>
Microseconds median(std::size_t times, Work work) {
    std::vector<Microseconds> all;
    for (std::size_t i = 0; i < times; ++i) {
        all.push_back(timed([&] { work(i); }));
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

std::unique_ptr<Store> openStore(const std::filesystem::path& file) {
    auto store = must(Store::open(file, true, systemWallClock()));
    Identity identity;
    identity.device.bytes.fill(0xAB);
    if (auto done = store->setIdentity(identity); !done) {
        stop(done.error().code);
    }
    return store;
}

/// `first`: so that no edit repeats what stands there, which would be skipped.
Microseconds medianEdit(Store& store, std::size_t times, std::size_t first) {
    return median(times, [&](std::size_t i) {
        const Draft draft{{PeriodId{"2022"}, UnitId{"board-1"}, Topic::cell, ItemCode{fmt::format("indicator_{}.fdi", i % 50 + 1)}},
                          Value::of(Decimal::fromMillionths(static_cast<std::int64_t>(first + i) * 1'000'000))};
        if (must(store.record(std::span(&draft, 1))).size() != 1) {
            stop("an edit was not written");
        }
    });
}

/// One row into one table, committed with the same pragmas.
Microseconds medianBareInsert(const std::filesystem::path& file, std::size_t times) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE edit (id INTEGER PRIMARY KEY, body BLOB) STRICT");
    SQLite::Statement insert(database, "INSERT INTO edit (body) VALUES (x'0100c0843d00')");
    return median(times, [&](std::size_t) {
        insert.exec();
        insert.reset();
    });
}

Microseconds medianFlush(const std::filesystem::path& file, std::size_t times) {
    const int descriptor = ::open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    const std::vector<char> block(4096, 'x');
    const Microseconds result = median(times, [&](std::size_t) {
        if (::write(descriptor, block.data(), block.size()) != static_cast<ssize_t>(block.size()) || ::fsync(descriptor) != 0) {
            stop("the plain file could not be written");
        }
    });
    ::close(descriptor);
    return result;
}

std::uintmax_t sizeOnDisk(const std::filesystem::path& file) {
    // The write-ahead log moves into the file first.
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return std::filesystem::file_size(file);
}

void showWire(const std::vector<Operation>& operations) {
    Bytes batch;
    const Microseconds encoding = timed([&] { batch = encodeBatch(operations); });
    std::vector<Operation> back;
    const Microseconds decoding = timed([&] { back = must(decodeBatch(batch)); });
    if (back != operations) {
        stop("a batch came back different");
    }
    Bytes compressed(ZSTD_compressBound(batch.size()));
    const std::size_t size = ZSTD_compress(compressed.data(), compressed.size(), batch.data(), batch.size(), 3);
    const auto cells = static_cast<double>(operations.size());
    fmt::print("one batch: encode {} ms, decode {} ms, {} bytes ({:.2f} a cell), with zstd -3 {} bytes ({:.2f} a cell)\n", encoding / 1000,
               decoding / 1000, batch.size(), static_cast<double>(batch.size()) / cells, size, static_cast<double>(size) / cells);
}

/// Everything to another device, in parts as a server gives them out.
std::size_t readNews(const Store& store) {
    constexpr std::size_t kPartBytes = 256 * 1024;
    std::size_t entries = 0;
    News part;
    do {
        part = must(store.news(part.cursor, {}, kPartBytes, [](const Address&) { return true; }));
        entries += part.entries.size();
    } while (part.more);
    return entries;
}

/// One cell written again and again elsewhere, each time upon the value before, taken in one operation at a time.
std::vector<Operation> longHistory(std::size_t size) {
    std::vector<Operation> operations;
    for (std::size_t i = 1; i <= size; ++i) {
        Operation operation;
        operation.id.device.bytes.fill(0xCD);
        operation.id.sequence = i;
        operation.time = {i << 16U};
        operation.address = {PeriodId{"2022"}, UnitId{"board-1"}, Topic::cell, ItemCode{"one_cell"}};
        operation.body = Value::of(Decimal::fromMillionths(static_cast<std::int64_t>(i)));
        if (i > 1) {
            operation.supersedes = {{operation.id.device, i - 1}};
        }
        operations.push_back(std::move(operation));
    }
    return operations;
}

Microseconds takeInOneByOne(Store& store, std::span<const Operation> operations) {
    return timed([&] {
        const auto done = store.together([&]() -> Status {
            for (const auto& each : operations) {
                must(store.ingest(std::span(&each, 1)));
            }
            return {};
        });
        if (!done) {
            stop(done.error().code);
        }
    });
}

}  // namespace

int main(int argc, char** argv) {
    const bool isSmoke = argc > 1 && std::string_view(argv[1]) == "--smoke";
    const bench::CampaignSize size = isSmoke ? bench::CampaignSize{5, 4, 20} : bench::CampaignSize{};
    const std::size_t edits = isSmoke ? 20 : 400;
    const test::TemporaryFolder folder;
    const auto operations = bench::realisticCells(size);
    fmt::print("{} boards x {} years x {} cells = {} operations, in {}\n", size.boards, size.years, size.cells, operations.size(),
               folder.path().string());
    showWire(operations);

    const auto store = openStore(folder / "store.hopluu");
    const Microseconds onEmpty = medianEdit(*store, edits, 1);
    const Microseconds ingest = timed([&] {
        if (must(store->ingest(operations)).added != operations.size()) {
            stop("ingest lost operations");
        }
    });
    const std::uintmax_t bytes = sizeOnDisk(folder / "store.hopluu");
    std::size_t newsRead = 0;
    const Microseconds news = timed([&] { newsRead = readNews(*store); });
    const Microseconds onFull = medianEdit(*store, edits, 1 + edits);
    const Microseconds again = timed([&] { must(store->ingest(operations)); });
    std::size_t read = 0;
    const Microseconds reading = timed([&] { read = must(store->entries({}, {}, Topic::cell)).size(); });
    const Microseconds oneYear =
        median(edits, [&](std::size_t) { must(store->entries(PeriodId{"2022"}, UnitId{"board-1"}, Topic::cell)); });
    const auto server = openStore(folder / "server.hopluu");
    const Microseconds oneByOne = takeInOneByOne(*server, operations);
    const auto history = longHistory(isSmoke ? 200 : 20'000);
    const Microseconds firstHalf = takeInOneByOne(*server, std::span(history).first(history.size() / 2));
    const Microseconds secondHalf = takeInOneByOne(*server, std::span(history).last(history.size() / 2));
    std::vector<std::string> problems;
    const Microseconds verifying = timed([&] { problems = must(store->verify()).problems; });
    const auto ofServer = must(server->verify()).problems;
    problems.insert(problems.end(), ofServer.begin(), ofServer.end());
    if (!problems.empty() || newsRead < operations.size() || read < operations.size()) {
        stop(problems.empty() ? "cells are missing" : problems.front());
    }
    fmt::print("one edit, durable, median of {}: {} us on an empty store, {} us with {} cells\n", edits, onEmpty, onFull,
               operations.size());
    fmt::print("  beside: bare SQLite insert and commit {} us, plain write and fsync of 4 kB {} us\n",
               medianBareInsert(folder / "bare.sqlite", edits), medianFlush(folder / "plain", edits));
    fmt::print("ingest: {} ms; again, all held already: {} ms; as a server, one by one in one transaction: {} ms\n", ingest / 1000,
               again / 1000, oneByOne / 1000);
    fmt::print("file: {} bytes ({:.1f} a cell); news of all {}, in parts of 256 kB: {} ms\n", bytes,
               static_cast<double>(bytes) / static_cast<double>(operations.size()), newsRead, news / 1000);
    fmt::print("a cell's history of {} taken in one by one: the first half {} ms, the second {} ms\n", history.size(), firstHalf / 1000,
               secondHalf / 1000);
    fmt::print("reading: all {} registers {} ms, one board's year {} us; verify: {} ms\n", read, reading / 1000, oneYear, verifying / 1000);
    return 0;
}
