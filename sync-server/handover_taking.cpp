#include "handover_taking.h"

#include "handover_files.h"
#include "server_errors.h"
#include "system/disk_file.h"

namespace hopluu::server {

namespace {

std::filesystem::path taken(const DataFolder& folder) {
    return folder.path() / "taken";
}

void flushAll(const std::filesystem::path& folder) {
    std::error_code error;
    for (auto each = std::filesystem::recursive_directory_iterator(folder, error); !error && each != std::filesystem::end(each);
         each.increment(error)) {
        if (each->is_directory(error)) {
            system::flushFolder(each->path());
        }
    }
    system::flushFolder(folder);
}

}  // namespace

std::filesystem::path takingDraft(const DataFolder& folder) {
    return folder.path() / "taking.part";
}

Status beginTaking(const DataFolder& folder) {
    flushAll(takingDraft(folder));
    const std::error_code error = system::renameFile(takingDraft(folder), taken(folder));
    system::flushFolder(folder.path());
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
        error = system::renameFile(from / kPackedFiles, folder.files());
    }
    if (!error && std::filesystem::exists(from / kPackedJournal, error)) {
        std::filesystem::remove(folder.leaderInvitation(), error);  // of the bloc that never began
        for (const char* suffix : {"-wal", "-shm", "-journal"}) {
            std::filesystem::remove(folder.journal().string() + suffix, error);
        }
        error = system::renameFile(from / kPackedJournal, folder.journal());
    }
    system::flushFolder(folder.path());
    if (error) {
        return fail(errors::folderReadOnly(folder.path()));
    }
    std::filesystem::remove_all(from, error);
    system::flushFolder(folder.path());
    return {};
}

}  // namespace hopluu::server
