#ifndef _WIN32

#include "system/disk_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hopluu::system {

namespace {

constexpr mode_t kOwnersFile = 0600, kOwnersFolder = 0700;

int flagsOf(Opens how) {
    switch (how) {
        case Opens::toWriteAnew:
            return O_WRONLY | O_CREAT | O_TRUNC;
        case Opens::toWriteNewOnly:
            return O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
        case Opens::toAppend:
            return O_RDWR | O_CREAT | O_APPEND;
        case Opens::toRead:
            break;
    }
    return O_RDONLY;
}

std::error_code lastError() {
    return {errno, std::generic_category()};
}

}  // namespace

DiskFile::DiskFile(const std::filesystem::path& path, Opens how) : number_(::open(path.c_str(), flagsOf(how) | O_CLOEXEC, kOwnersFile)) {
    keepReason(number_ >= 0);
}

void DiskFile::close() {
    if (number_ >= 0) {
        ::close(number_);
        number_ = -1;
    }
}

std::optional<std::size_t> DiskFile::read(std::span<std::uint8_t> out) {
    ssize_t got = 0;
    do {
        got = ::read(number_, out.data(), out.size());
    } while (got < 0 && errno == EINTR);
    return keepReason(got >= 0) ? std::optional<std::size_t>(static_cast<std::size_t>(got)) : std::nullopt;
}

bool DiskFile::write(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(number_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            reason_ = written < 0 ? errno : ENOSPC;
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool DiskFile::flush() {
    return keepReason(::fsync(number_) == 0);
}

std::optional<std::uint64_t> DiskFile::size() {
    const off_t end = ::lseek(number_, 0, SEEK_END);
    return keepReason(end >= 0) ? std::optional<std::uint64_t>(static_cast<std::uint64_t>(end)) : std::nullopt;
}

bool DiskFile::truncate(std::uint64_t size) {
    return keepReason(::ftruncate(number_, static_cast<off_t>(size)) == 0);
}

bool DiskFile::lockAlone() {
    return keepReason(::flock(number_, LOCK_EX | LOCK_NB) == 0);
}

std::FILE* openStream(const std::filesystem::path& path, const char* mode) {
    return std::fopen(path.c_str(), mode);
}

bool flushStream(std::FILE* stream) {
    return std::fflush(stream) == 0 && ::fsync(::fileno(stream)) == 0;
}

std::error_code renameFile(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code failure;
    std::filesystem::rename(from, to, failure);
    return failure;
}

void flushFolder(const std::filesystem::path& folder) {
    const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number >= 0) {
        ::fsync(number);
        ::close(number);
    }
}

std::error_code makeOwnFolder(const std::filesystem::path& folder) {
    return ::mkdir(folder.c_str(), kOwnersFolder) == 0 ? std::error_code{} : lastError();
}

std::error_code mayRead(const std::filesystem::path& path) {
    std::error_code ignored;
    const int wanted = std::filesystem::is_directory(path, ignored) ? R_OK | X_OK : R_OK;
    return ::access(path.c_str(), wanted) == 0 ? std::error_code{} : lastError();
}

}  // namespace hopluu::system

#endif
