// What has been written to a folder since it was synced, so that a crash can lose it: the memory of fault_vfs.h.
#pragma once

#include "support/fault_vfs.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hopluu::test {

using FileBytes = std::vector<std::uint8_t>;

[[nodiscard]] FileBytes readFile(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, const FileBytes& bytes);

/// A write, or with `isResize` a truncation.
struct FileChange {
    std::uint64_t offset = 0;
    FileBytes before;  // what stood there, as far as the file went
    std::uint64_t sizeBefore = 0;
    FileBytes after;
    bool isResize = false;
};

/// Since the file's last sync, oldest first.
struct UnsyncedFile {
    std::vector<FileChange> changes;
};

/// A file made or deleted since the folder's last sync.
struct EntryChange {
    std::string name;
    bool isMade = false;
    FileBytes contents;  // of a deleted one
    std::shared_ptr<UnsyncedFile> unsynced;
};

class UnsyncedFolder {
public:
    explicit UnsyncedFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] std::shared_ptr<UnsyncedFile> file(const std::string& name);
    void made(const std::string& name) { entries_.push_back({name, true, {}, nullptr}); }
    /// Call before it is deleted.
    void deleting(const std::string& name);
    void synced() { entries_.clear(); }
    void settle();
    /// Changes the files to what the disk kept.
    void crash(Unsynced unsynced, SeededRandom& random);

private:
    void undo(const EntryChange& entry);

    std::filesystem::path folder_;
    std::map<std::string, std::shared_ptr<UnsyncedFile>> files_;
    std::vector<EntryChange> entries_;
};

}  // namespace hopluu::test
