#include "report/file_writer.h"

#include "report/report_errors.h"
#include "system/disk_file.h"

#include <cerrno>
#include <cstdio>

namespace hopluu::report {

namespace {

namespace fs = std::filesystem;

constexpr const char* kUnfinished = ".unfinished";

std::error_code lastError() {
    return {errno, std::generic_category()};
}

Status writeWhole(const fs::path& path, const FileBytes& bytes) {
    std::FILE* file = system::openStream(path, "wb");
    if (file == nullptr) {
        return fail(systemError(path.string(), lastError()));
    }
    errno = 0;
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && system::flushStream(file);
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
        if (const auto failure = system::renameFile(unfinished(file.name), folder_ / file.name)) {
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
    system::flushFolder(folder);
    return done;
}

}  // namespace hopluu::report
