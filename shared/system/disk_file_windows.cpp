#ifdef _WIN32

#include "system/disk_file.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <string>
#include <thread>

#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#include <windows.h>

namespace hopluu::system {

namespace {

constexpr std::chrono::milliseconds kPatience{2000}, kPause{50};

int flagsOf(Opens how) {
    switch (how) {
        case Opens::toWriteAnew:
            return _O_WRONLY | _O_CREAT | _O_TRUNC;
        case Opens::toWriteNewOnly:
            return _O_WRONLY | _O_CREAT | _O_EXCL;
        case Opens::toAppend:
            return _O_RDWR | _O_CREAT | _O_APPEND;
        case Opens::toRead:
            break;
    }
    return _O_RDONLY;
}

/// One call's worth: the runtime counts in unsigned int and answers in int.
unsigned int atOnce(std::size_t bytes) {
    return static_cast<unsigned int>(std::min<std::size_t>(bytes, INT_MAX));
}

/// What a scanner or an indexer, not a person, is likely to be the cause of.
bool isHeldForAMoment(const std::error_code& failure) {
    return failure == std::errc::permission_denied || failure.value() == ERROR_SHARING_VIOLATION || failure.value() == ERROR_LOCK_VIOLATION;
}

std::wstring wide(const char* ascii) {
    return {ascii, ascii + std::char_traits<char>::length(ascii)};
}

}  // namespace

DiskFile::DiskFile(const std::filesystem::path& path, Opens how)
    : number_(::_wopen(path.c_str(), flagsOf(how) | _O_BINARY | _O_NOINHERIT, _S_IREAD | _S_IWRITE)) {
    keepReason(number_ >= 0);
}

void DiskFile::close() {
    if (number_ >= 0) {
        ::_close(number_);
        number_ = -1;
    }
}

std::optional<std::size_t> DiskFile::read(std::span<std::uint8_t> out) {
    const int got = ::_read(number_, out.data(), atOnce(out.size()));
    return keepReason(got >= 0) ? std::optional<std::size_t>(static_cast<std::size_t>(got)) : std::nullopt;
}

bool DiskFile::write(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const int written = ::_write(number_, bytes.data(), atOnce(bytes.size()));
        if (written <= 0) {
            reason_ = written < 0 ? errno : ENOSPC;
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool DiskFile::flush() {
    return keepReason(::_commit(number_) == 0);
}

std::optional<std::uint64_t> DiskFile::size() {
    const __int64 end = ::_lseeki64(number_, 0, SEEK_END);
    return keepReason(end >= 0) ? std::optional<std::uint64_t>(static_cast<std::uint64_t>(end)) : std::nullopt;
}

bool DiskFile::truncate(std::uint64_t size) {
    const int failure = ::_chsize_s(number_, static_cast<__int64>(size));
    reason_ = failure;
    return failure == 0;
}

bool DiskFile::lockAlone() {
    OVERLAPPED whole{};
    const auto handle = reinterpret_cast<HANDLE>(::_get_osfhandle(number_));
    const bool isOurs = ::LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole) != 0;
    reason_ = isOurs ? 0 : EAGAIN;
    return isOurs;
}

std::FILE* openStream(const std::filesystem::path& path, const char* mode) {
    return ::_wfopen(path.c_str(), (wide(mode) + L"N").c_str());
}

bool flushStream(std::FILE* stream) {
    return std::fflush(stream) == 0 && ::_commit(::_fileno(stream)) == 0;
}

std::error_code renameFile(const std::filesystem::path& from, const std::filesystem::path& to) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        std::error_code failure;
        std::filesystem::rename(from, to, failure);
        if (!failure || !isHeldForAMoment(failure) || std::chrono::steady_clock::now() >= end) {
            return failure;
        }
        std::this_thread::sleep_for(kPause);
    }
}

void flushFolder(const std::filesystem::path& /*folder*/) {}

std::error_code makeOwnFolder(const std::filesystem::path& folder) {
    std::error_code failure;
    const bool isNew = std::filesystem::create_directory(folder, failure);
    return isNew || failure ? failure : std::make_error_code(std::errc::file_exists);
}

std::error_code mayRead(const std::filesystem::path& path) {
    constexpr int kReadable = 4;
    return ::_waccess(path.c_str(), kReadable) == 0 ? std::error_code{} : std::error_code{errno, std::generic_category()};
}

}  // namespace hopluu::system

#endif
