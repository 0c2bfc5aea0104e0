#include "handover_taking.h"

#include "handover_files.h"
#include "server_errors.h"

#include <fcntl.h>
#include <unistd.h>

namespace hopluu::server {

namespace {

std::filesystem::path taken(const DataFolder& folder) {
    return folder.path() / "taken";
}

void flush(const std::filesystem::path& folder) {
    const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number >= 0) {
        ::fsync(number);
        ::close(number);
    }
}

void flushAll(const std::filesystem::path& folder) {
    std::error_code error;
    for (auto each = std::filesystem::recursive_directory_iterator(folder, error); !error && each != std::filesystem::end(each);
         each.increment(error)) {
        if (each->is_directory(error)) {
            flush(each->path());
        }
    }
    flush(folder);
}

}  // namespace

std::filesystem::path takingDraft(const DataFolder& folder) {
    return folder.path() / "taking.part";
}

Status beginTaking(const DataFolder& folder) {
    flushAll(takingDraft(folder));
    std::error_code error;
    std::filesystem::rename(takingDraft(folder), taken(folder), error);
    flush(folder.path());
    return error ? Status{fail(errors::folderReadOnly(folder.path()))} : Status{};
}

Status finishTaking(const DataFolder& folder) {
    std::error_code error;
    const std::filesystem::path from = taken(folder);
    if (!std::filesystem::exists(from, error)) {
        return {};
    }
    // Each step is there to be repeated: what has been moved is not there to be moved again.
    if (std::filesystem::exists(from / kPackedFiles, error)) {
        std::filesystem::remove_all(folder.files(), error);
        std::filesystem::rename(from / kPackedFiles, folder.files(), error);
    }
    if (!error && std::filesystem::exists(from / kPackedJournal, error)) {
        std::filesystem::remove(folder.leaderInvitation(), error);  // of the bloc that never began
        for (const char* suffix : {"-wal", "-shm", "-journal"}) {
            std::filesystem::remove(folder.journal().string() + suffix, error);
        }
        std::filesystem::rename(from / kPackedJournal, folder.journal(), error);
    }
    flush(folder.path());
    if (error) {
        return fail(errors::folderReadOnly(folder.path()));
    }
    std::filesystem::remove_all(from, error);
    flush(folder.path());
    return {};
}

}  // namespace hopluu::server
