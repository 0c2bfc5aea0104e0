#include "support/fault_vfs.h"

#include "support/unsynced_writes.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace hopluu::test {

namespace {

struct Plan {
    std::uint64_t at = 0;  // number of the call, counted as in `counts`
    DiskFault fault = DiskFault::inputOutput;
    bool goesOn = false;
};

/// What a call is to do.
enum class Verdict : std::uint8_t { goAhead, failAtOnce, halfThenFail, noRoom, doThenFail };

}  // namespace

struct FaultDisk::State {
    explicit State(const std::filesystem::path& where) : folder(where), unsynced(where) {}

    std::filesystem::path folder;
    UnsyncedFolder unsynced;
    std::array<std::uint64_t, kDiskCalls> counts{};
    std::array<std::uint64_t, kDiskCalls> resetAt{};
    std::array<std::optional<Plan>, kDiskCalls> plans{};
    std::optional<std::uint64_t> room;
    bool isDown = false;
    bool hasFailed = false;

    Verdict enter(DiskCall call) {
        const auto kind = static_cast<std::size_t>(call);
        const std::uint64_t number = ++counts[kind];
        if (isDown) {
            return Verdict::failAtOnce;
        }
        const auto& plan = plans[kind];
        if (!plan || number < plan->at || (number > plan->at && !plan->goesOn)) {
            return Verdict::goAhead;
        }
        hasFailed = true;
        isDown = plan->fault == DiskFault::crashBefore || plan->fault == DiskFault::crashAfter;
        switch (plan->fault) {
            case DiskFault::inputOutput:
                return Verdict::halfThenFail;
            case DiskFault::full:
                return Verdict::noRoom;
            case DiskFault::crashAfter:
                return Verdict::doThenFail;
            case DiskFault::crashBefore:
                break;
        }
        return Verdict::failAtOnce;
    }

    /// Room for a file to grow; false: there is none.
    bool take(std::uint64_t bytes) {
        if (room && bytes > *room) {
            hasFailed = true;
            return false;
        }
        if (room) {
            *room -= bytes;
        }
        return true;
    }
    void giveBack(std::uint64_t bytes) {
        if (room) {
            *room += bytes;
        }
    }
};

namespace {

using State = FaultDisk::State;

sqlite3_vfs* theSystem = nullptr;
std::uint64_t theSqliteSeed = 1;

std::map<std::string, std::shared_ptr<State>>& theDisks() {
    static std::map<std::string, std::shared_ptr<State>> disks;
    return disks;
}

std::shared_ptr<State> diskOf(const char* file) {
    const auto found = theDisks().find(std::filesystem::path(file).parent_path().string());
    return found == theDisks().end() ? nullptr : found->second;
}

std::string nameOf(const char* file) {
    return std::filesystem::path(file).filename().string();
}

struct OpenFile {
    sqlite3_file base{};
    std::shared_ptr<State> disk;
    std::shared_ptr<UnsyncedFile> unsynced;
    bool syncsFolder = false;        // as the system's VFS does at the first sync of a new journal
    sqlite3_file* system = nullptr;  // behind this object
};

OpenFile& opened(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file);
}
sqlite3_file* behind(OpenFile* file) {
    return reinterpret_cast<sqlite3_file*>(file + 1);
}

std::uint64_t sizeOf(const OpenFile& file) {
    sqlite3_int64 size = 0;
    (void)file.system->pMethods->xFileSize(file.system, &size);
    return static_cast<std::uint64_t>(size);
}

FileBytes bytesAt(const OpenFile& file, std::uint64_t from, std::uint64_t to) {
    FileBytes bytes(to > from ? to - from : 0);
    if (!bytes.empty()) {
        (void)file.system->pMethods->xRead(file.system, bytes.data(), static_cast<int>(bytes.size()), static_cast<sqlite3_int64>(from));
    }
    return bytes;
}

int writeNow(OpenFile& file, const void* data, int amount, sqlite3_int64 offset) {
    const auto from = static_cast<std::uint64_t>(offset);
    const std::uint64_t to = from + static_cast<std::uint64_t>(amount);
    const std::uint64_t size = sizeOf(file);
    if (!file.disk->take(to > size ? to - size : 0)) {
        return SQLITE_FULL;
    }
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    file.unsynced->changes.push_back({from, bytesAt(file, from, std::min(to, size)), size, {bytes, bytes + amount}, false});
    return file.system->pMethods->xWrite(file.system, data, amount, offset);
}

int truncateNow(OpenFile& file, sqlite3_int64 to) {
    const std::uint64_t size = sizeOf(file);
    const auto shorter = static_cast<std::uint64_t>(to);
    if (shorter < size) {
        file.unsynced->changes.push_back({shorter, bytesAt(file, shorter, size), size, {}, true});
        file.disk->giveBack(size - shorter);
    }
    return file.system->pMethods->xTruncate(file.system, to);
}

void syncNow(OpenFile& file) {
    file.unsynced->changes.clear();
    if (std::exchange(file.syncsFolder, false)) {
        file.disk->unsynced.synced();
    }
}

int closeFile(sqlite3_file* file) {
    OpenFile& self = opened(file);
    const int result = self.system->pMethods->xClose(self.system);
    self.~OpenFile();
    return result;
}

int readFrom(sqlite3_file* file, void* data, int amount, sqlite3_int64 offset) {
    OpenFile& self = opened(file);
    const Verdict verdict = self.disk->enter(DiskCall::read);
    return verdict == Verdict::goAhead ? self.system->pMethods->xRead(self.system, data, amount, offset) : SQLITE_IOERR_READ;
}

int writeTo(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset) {
    OpenFile& self = opened(file);
    switch (self.disk->enter(DiskCall::write)) {
        case Verdict::goAhead:
            return writeNow(self, data, amount, offset);
        case Verdict::noRoom:
            return SQLITE_FULL;
        case Verdict::halfThenFail:
            (void)writeNow(self, data, amount / 2, offset);
            break;
        case Verdict::doThenFail:
            (void)writeNow(self, data, amount, offset);
            break;
        case Verdict::failAtOnce:
            break;
    }
    return SQLITE_IOERR_WRITE;
}

int truncateTo(sqlite3_file* file, sqlite3_int64 size) {
    OpenFile& self = opened(file);
    const Verdict verdict = self.disk->enter(DiskCall::truncate);
    if (verdict == Verdict::goAhead) {
        return truncateNow(self, size);
    }
    if (verdict == Verdict::doThenFail) {
        (void)truncateNow(self, size);
    }
    return SQLITE_IOERR_TRUNCATE;
}

int syncFile(sqlite3_file* file, int) {
    OpenFile& self = opened(file);
    const Verdict verdict = self.disk->enter(DiskCall::sync);
    if (verdict == Verdict::goAhead || verdict == Verdict::doThenFail) {
        syncNow(self);
    }
    return verdict == Verdict::goAhead ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

template <auto Method, class... Arguments>
int passThrough(sqlite3_file* file, Arguments... arguments) {
    sqlite3_file* system = opened(file).system;
    return (system->pMethods->*Method)(system, arguments...);
}

int mapIndex(sqlite3_file* file, int region, int size, int extend, void volatile** where) {
    OpenFile& self = opened(file);
    // The index grows a region of 32 kB at a time, and cannot on a disk that is full.
    const bool isFull = self.disk->room && *self.disk->room < static_cast<std::uint64_t>(size) && extend != 0 && region > 0;
    return isFull ? SQLITE_IOERR_SHMSIZE : self.system->pMethods->xShmMap(self.system, region, size, extend, where);
}

void indexBarrier(sqlite3_file* file) {
    sqlite3_file* system = opened(file).system;
    system->pMethods->xShmBarrier(system);
}

const sqlite3_io_methods kMethods{2,
                                  closeFile,
                                  readFrom,
                                  writeTo,
                                  truncateTo,
                                  syncFile,
                                  passThrough<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
                                  passThrough<&sqlite3_io_methods::xLock, int>,
                                  passThrough<&sqlite3_io_methods::xUnlock, int>,
                                  passThrough<&sqlite3_io_methods::xCheckReservedLock, int*>,
                                  passThrough<&sqlite3_io_methods::xFileControl, int, void*>,
                                  passThrough<&sqlite3_io_methods::xSectorSize>,
                                  passThrough<&sqlite3_io_methods::xDeviceCharacteristics>,
                                  mapIndex,
                                  passThrough<&sqlite3_io_methods::xShmLock, int, int, int>,
                                  indexBarrier,
                                  passThrough<&sqlite3_io_methods::xShmUnmap, int>,
                                  nullptr,
                                  nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    const auto disk = name == nullptr ? nullptr : diskOf(name);
    if (!disk) {
        return theSystem->xOpen(theSystem, name, file, flags, outFlags);
    }
    file->pMethods = nullptr;
    const Verdict verdict = disk->enter(DiskCall::open);
    if (verdict != Verdict::goAhead && verdict != Verdict::doThenFail) {
        return SQLITE_CANTOPEN;
    }
    const bool isNew = (flags & SQLITE_OPEN_CREATE) != 0 && !std::filesystem::exists(name);
    auto* self = new (file) OpenFile;
    self->system = behind(self);
    int result = theSystem->xOpen(theSystem, name, self->system, flags, outFlags);
    if (isNew && std::filesystem::exists(name)) {
        disk->unsynced.made(nameOf(name));
    }
    if (result == SQLITE_OK && verdict == Verdict::doThenFail) {
        (void)self->system->pMethods->xClose(self->system);
        result = SQLITE_CANTOPEN;
    }
    if (result != SQLITE_OK) {
        self->~OpenFile();
        std::memset(file, 0, sizeof(OpenFile));
        return result;
    }
    self->disk = disk;
    self->unsynced = disk->unsynced.file(nameOf(name));
    self->syncsFolder = isNew && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL)) != 0;
    self->base.pMethods = &kMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder) {
    const auto disk = diskOf(name);
    const bool isIndex = nameOf(name).ends_with("-shm");
    if (!disk || isIndex) {
        return theSystem->xDelete(theSystem, name, 0);
    }
    const Verdict verdict = disk->enter(DiskCall::remove);
    if (verdict != Verdict::goAhead && verdict != Verdict::doThenFail) {
        return SQLITE_IOERR_DELETE;
    }
    if (std::filesystem::exists(name)) {
        disk->giveBack(std::filesystem::file_size(name));
        disk->unsynced.deleting(nameOf(name));
    }
    const int result = theSystem->xDelete(theSystem, name, 0);
    if (syncFolder != 0) {
        disk->unsynced.synced();
    }
    return verdict == Verdict::goAhead ? result : SQLITE_IOERR_DELETE;
}

int randomBytes(sqlite3_vfs*, int count, char* out) {
    SeededRandom random(theSqliteSeed);
    std::generate_n(out, count, [&] { return static_cast<char>(random.next()); });
    return count;
}

/// SQLite waits for another writer, of which there is none in a simulation.
int sleepNot(sqlite3_vfs*, int microseconds) {
    return microseconds;
}

void registerOnce() {
    if (theSystem != nullptr) {
        return;
    }
    theSystem = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs ours = *theSystem;
    ours.iVersion = std::min(theSystem->iVersion, 2);
    ours.szOsFile = static_cast<int>(sizeof(OpenFile)) + theSystem->szOsFile;
    ours.zName = "hopluu-faults";
    ours.pNext = nullptr;
    ours.xOpen = openFile;
    ours.xDelete = deleteFile;
    ours.xRandomness = randomBytes;
    ours.xSleep = sleepNot;
    (void)sqlite3_vfs_register(&ours, 1);
}

}  // namespace

FaultDisk::FaultDisk(std::filesystem::path folder) {
    registerOnce();
    folder = std::filesystem::canonical(folder);
    state_ = std::make_shared<State>(folder);
    theDisks()[folder.string()] = state_;
}

FaultDisk::~FaultDisk() {
    theDisks().erase(state_->folder.string());
}

void FaultDisk::failOnce(DiskCall call, std::uint64_t nth, DiskFault fault) {
    const auto kind = static_cast<std::size_t>(call);
    state_->plans[kind] = Plan{state_->counts[kind] + nth, fault, false};
}

void FaultDisk::failFrom(DiskCall call, std::uint64_t nth, DiskFault fault) {
    failOnce(call, nth, fault);
    state_->plans[static_cast<std::size_t>(call)]->goesOn = true;
}

void FaultDisk::leaveRoom(std::uint64_t bytes) {
    state_->room = bytes;
}

void FaultDisk::heal() {
    state_->plans = {};
    state_->room.reset();
    state_->hasFailed = false;
}

std::uint64_t FaultDisk::calls(DiskCall call) const {
    const auto kind = static_cast<std::size_t>(call);
    return state_->counts[kind] - state_->resetAt[kind];
}

void FaultDisk::resetCounts() {
    state_->resetAt = state_->counts;
}

bool FaultDisk::hasFailed() const {
    return state_->hasFailed;
}

void FaultDisk::pullThePlug() {
    state_->isDown = true;
}

bool FaultDisk::isDown() const {
    return state_->isDown;
}

void FaultDisk::restart(Unsynced unsynced, SeededRandom& random) {
    state_->unsynced.crash(unsynced, random);
    for (const auto& each : std::filesystem::directory_iterator(state_->folder)) {
        if (each.path().string().ends_with("-shm")) {
            std::filesystem::remove(each.path());
        }
    }
    state_->isDown = false;
}

void FaultDisk::settle() {
    state_->unsynced.settle();
}

std::filesystem::path quickFolder() {
    return std::filesystem::is_directory("/dev/shm") ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path();
}

void seedSqlite(std::uint64_t seed) {
    registerOnce();
    theSqliteSeed = seed;
    sqlite3_randomness(0, nullptr);
}

}  // namespace hopluu::test
