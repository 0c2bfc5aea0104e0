#include "sync/durable_file.h"

#include "domain/deliberate_fault.h"
#include "sync/problem.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace hopluu::sync {

namespace {

#ifdef _WIN32
constexpr int kOpenFlags = _O_RDWR | _O_CREAT | _O_APPEND | _O_BINARY;
int openFile(const std::filesystem::path& path) {
    return ::_wopen(path.c_str(), kOpenFlags, _S_IREAD | _S_IWRITE);
}
int synced(int number) {
    return ::_commit(number);
}
int cutAt(int number, std::uint64_t size) {
    return ::_chsize_s(number, static_cast<__int64>(size));
}
#else
constexpr int kOpenFlags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC;
int openFile(const std::filesystem::path& path) {
    return ::open(path.c_str(), kOpenFlags, 0600);
}
int synced(int number) {
    return ::fsync(number);
}
int cutAt(int number, std::uint64_t size) {
    return ::ftruncate(number, static_cast<off_t>(size));
}
#endif

Error because(int reason, const std::filesystem::path& path) {
    const bool isFull = reason == ENOSPC
#ifdef EDQUOT
                        || reason == EDQUOT
#endif
        ;
    return problem(isFull ? "attachment.disk-full" : "attachment.io", path.string());
}

/// A folder's own entries, on systems where they are written apart from the file.
void syncFolder(const std::filesystem::path& folder) {
#ifndef _WIN32
    const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number >= 0) {
        ::fsync(number);
        ::close(number);
    }
#else
    (void)folder;
#endif
}

}  // namespace

Result<DurableFile> DurableFile::open(const std::filesystem::path& path) {
    const int number = openFile(path);
    if (number < 0) {
        return fail(because(errno, path));
    }
    return DurableFile(path, number);
}

DurableFile& DurableFile::operator=(DurableFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(number_, other.number_);
    return *this;
}

void DurableFile::close() {
    if (number_ >= 0) {
        ::close(number_);
        number_ = -1;
    }
}

Result<std::uint64_t> DurableFile::size() const {
    const auto end = ::lseek(number_, 0, SEEK_END);
    if (end < 0) {
        return fail(because(errno, path_));
    }
    return static_cast<std::uint64_t>(end);
}

Status DurableFile::append(ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(number_, bytes.data(), static_cast<unsigned int>(bytes.size()));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return fail(because(written < 0 ? errno : ENOSPC, path_));
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Status DurableFile::truncate(std::uint64_t size) {
    return cutAt(number_, size) == 0 ? Status{} : Status{fail(because(errno, path_))};
}

Status DurableFile::sync() {
    if (isFaulty(DeliberateFault::fileNotSynced)) {
        return {};
    }
    return synced(number_) == 0 ? Status{} : Status{fail(because(errno, path_))};
}

Status renameDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code error;
    std::filesystem::rename(from, to, error);
    if (error) {
        return fail(because(error.value(), to));
    }
    syncFolder(to.parent_path());
    return {};
}

}  // namespace hopluu::sync
