// What a server has confirmed, a power cut must not take away: each part is on the disk before its answer. Told by the calls to fsync,
// which this program sees first.
#include "support/catch.h"
#include "uploading.h"

#include <map>
#include <mutex>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::mutex theMutex;
std::map<ino_t, off_t> theSyncedSizes;

}  // namespace

/// In front of the C library's.
extern "C" int fsync(int number) {
    struct stat file {};
    if (::fstat(number, &file) == 0) {
        const std::scoped_lock lock(theMutex);
        theSyncedSizes[file.st_ino] = file.st_size;
    }
    return static_cast<int>(::syscall(SYS_fsync, number));
}

namespace hopluu::test {

namespace {

/// How many bytes of it were on the disk at its last sync; -1: it never was.
std::int64_t syncedBytes(const std::filesystem::path& path) {
    struct stat file {};
    REQUIRE(::stat(path.c_str(), &file) == 0);
    const std::scoped_lock lock(theMutex);
    const auto found = theSyncedSizes.find(file.st_ino);
    return found == theSyncedSizes.end() ? -1 : found->second;
}

}  // namespace

TEST_CASE("A part is confirmed once it is on the disk, and the whole once its name is too") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(30'000);
    const std::string hash = bloc.attach(bytes);
    REQUIRE(bloc.create(hash, bytes.size()).status == 201);
    for (std::size_t offset = 0; offset < 30'000; offset += 10'000) {
        REQUIRE(bloc.patch(hash, offset, std::string_view(bytes).substr(offset, 10'000)).status == 204);
        const auto begun = bloc.serverShelf().begunOf(hash);
        CHECK(syncedBytes(begun ? begun->path : bloc.serverShelf().fileOf(hash)) == static_cast<std::int64_t>(offset) + 10'000);
    }
    CHECK(syncedBytes(bloc.serverShelf().fileOf(hash).parent_path()) >= 0);
}

}  // namespace hopluu::test
