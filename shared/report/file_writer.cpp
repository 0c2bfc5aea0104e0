#include "report/file_writer.h"

#include "report/report_errors.h"

#include <cerrno>
#include <cstdio>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace hopluu::report {

namespace {

namespace fs = std::filesystem;

constexpr const char* kUnfinished = ".unfinished";

std::error_code lastError() {
    return {errno, std::generic_category()};
}

std::FILE* openForWriting(const fs::path& path) {
#ifdef _WIN32
    return ::_wfopen(path.c_str(), L"wb");
#else
    return std::fopen(path.c_str(), "wb");
#endif
}

bool syncToDisk(std::FILE* file) {
#ifdef _WIN32
    return std::fflush(file) == 0 && ::_commit(::_fileno(file)) == 0;
#else
    return std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0;
#endif
}

/// A rename is on the disk only when its folder is. Windows has no such call and does it by itself.
void syncFolder([[maybe_unused]] const fs::path& folder) {
#ifndef _WIN32
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#endif
}

Status writeWhole(const fs::path& path, const FileBytes& bytes) {
    std::FILE* file = openForWriting(path);
    if (file == nullptr) {
        return fail(systemError(path.string(), lastError()));
    }
    errno = 0;
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && syncToDisk(file);
    const std::error_code failure = written ? std::error_code{} : lastError();
    const bool closed = std::fclose(file) == 0;
    if (!written || !closed) {
        return fail(systemError(path.string(), failure ? failure : lastError()));
    }
    return {};
}

/// The unfinished files of one call; those that were not renamed go with it.
class UnfinishedFiles {
public:
    explicit UnfinishedFiles(const fs::path& folder) : folder_(folder) {}
    ~UnfinishedFiles() {
        for (const std::string& name : names_) {
            std::error_code ignored;
            fs::remove(unfinished(name), ignored);
        }
    }
    UnfinishedFiles(const UnfinishedFiles&) = delete;
    UnfinishedFiles& operator=(const UnfinishedFiles&) = delete;

    Status write(const NamedFile& file) {
        names_.push_back(file.name);
        return writeWhole(unfinished(file.name), file.bytes);
    }

    Status rename(const NamedFile& file) {
        std::error_code failure;
        fs::rename(unfinished(file.name), folder_ / file.name, failure);
        if (failure) {
            return fail(systemError((folder_ / file.name).string(), failure));
        }
        return {};
    }

private:
    [[nodiscard]] fs::path unfinished(const std::string& name) const { return folder_ / (name + kUnfinished); }
    const fs::path& folder_;
    std::vector<std::string> names_;
};

}  // namespace

Result<std::vector<WrittenFile>> writeFiles(const std::vector<NamedFile>& files, const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) {
        const Error error = systemError(folder.string(), failure);
        return fail(error.code == "report.disk-full" ? error : folderError(folder.string(), failure.message()));
    }
    UnfinishedFiles unfinished(folder);
    for (const NamedFile& file : files) {
        if (const Status written = unfinished.write(file); !written) {
            return fail(written.error());
        }
    }
    std::vector<WrittenFile> done;
    for (const NamedFile& file : files) {
        if (const Status renamed = unfinished.rename(file); !renamed) {
            return fail(renamed.error());
        }
        done.push_back({folder / file.name, file.bytes.size()});
    }
    syncFolder(folder);
    return done;
}

}  // namespace hopluu::report
