// Start here to break disks: a SQLite VFS that stands before the system's own, over real files, and becomes the default of the process as
// soon as the first FaultDisk is made. The product needs no change.
//
// A FaultDisk is one machine's folder. Its calls are counted and can be made to fail; nothing is really synced, but what would be lost
// without power is remembered, so that a crash can lose it: writes and truncations since the file's last sync, files made or deleted since
// the folder's last sync. What SQLite may rely on holds (https://www.sqlite.org/atomiccommit.html): a sync keeps what was
// written before it; bytes outside a write are left alone; sectors of 512 bytes are written whole or not at all. Nothing else does: writes
// between two syncs reach the disk in any order, in part, or never, and a file may have grown without what it grew by.
//
// One thread only. The index of the write-ahead log (xShm…) is passed through: it does not outlive a crash.
#pragma once

#include "support/seeded_random.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace hopluu::test {

enum class DiskCall : std::uint8_t { read, write, sync, open, truncate, remove };
inline constexpr std::size_t kDiskCalls = 6;

enum class DiskFault : std::uint8_t {
    inputOutput,  // the call fails; of a write, the first half has reached the file
    full,         // SQLITE_FULL
    crashBefore,  // power goes: the call and all that follow fail until restart()
    crashAfter,   // power goes once the call has done its work, before the caller learns of it
};

/// What is left of what was not synced.
enum class Unsynced : std::uint8_t {
    kept,       // the program was killed, the machine lived on
    dropped,    // nothing of it
    firstPart,  // what was written first, the last of it torn
    anyPart,    // any of it, in sectors
};

class FaultDisk {
public:
    /// Over the files in this folder; it must exist. One disk for a folder at a time.
    explicit FaultDisk(std::filesystem::path folder);
    ~FaultDisk();
    FaultDisk(const FaultDisk&) = delete;
    FaultDisk& operator=(const FaultDisk&) = delete;

    /// The nth call of this kind from now on (1 is the next one) meets the fault.
    void failOnce(DiskCall call, std::uint64_t nth, DiskFault fault);
    /// The same, and every one of this kind after it, until heal().
    void failFrom(DiskCall call, std::uint64_t nth, DiskFault fault);
    /// No more than so many bytes can be added from now on.
    void leaveRoom(std::uint64_t bytes);
    /// No more faults to come, room enough. A machine without power stays without.
    void heal();

    /// Since the disk was made or resetCounts().
    [[nodiscard]] std::uint64_t calls(DiskCall call) const;
    void resetCounts();
    /// A planned fault has happened since the last heal().
    [[nodiscard]] bool hasFailed() const;

    /// Power goes now: every call fails until restart().
    void pullThePlug();
    [[nodiscard]] bool isDown() const;
    /// Power is back, and the files are what the disk kept. Close every store on it before.
    void restart(Unsynced unsynced, SeededRandom& random);
    /// All that is written is safe: what a proper shutdown, or an hour's time, does.
    void settle();

    struct State;

private:
    std::shared_ptr<State> state_;
};

/// Where many small files are quick: memory where there is such a folder.
[[nodiscard]] std::filesystem::path quickFolder();

/// SQLite's own random numbers (its log's salts) follow from the seed from now on.
void seedSqlite(std::uint64_t seed);

}  // namespace hopluu::test
