#include "support/unsynced_writes.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace hopluu::test {

namespace {

constexpr std::uint64_t kSector = 512;

void undoChange(FileBytes& contents, const FileChange& change) {
    contents.resize(change.sizeBefore);
    std::copy(change.before.begin(), change.before.end(), contents.begin() + static_cast<std::ptrdiff_t>(change.offset));
}

/// A file that has grown without its bytes shows zeros, or what was on the disk before.
void growTo(FileBytes& contents, std::uint64_t size, SeededRandom& random) {
    const bool isOldBytes = random.oneIn(2);
    while (contents.size() < size) {
        contents.push_back(isOldBytes ? static_cast<std::uint8_t>(random.next()) : 0);
    }
}

void put(FileBytes& contents, const FileChange& change, std::uint64_t from, std::uint64_t to, SeededRandom& random) {
    growTo(contents, to, random);
    const auto begin = change.after.begin();
    std::copy(begin + static_cast<std::ptrdiff_t>(from - change.offset), begin + static_cast<std::ptrdiff_t>(to - change.offset),
              contents.begin() + static_cast<std::ptrdiff_t>(from));
}

/// Of a write, the sectors that `keeps` says.
template <class Keeps>
void putSectors(FileBytes& contents, const FileChange& change, SeededRandom& random, Keeps keeps) {
    const std::uint64_t end = change.offset + change.after.size();
    for (std::uint64_t from = change.offset; from < end;) {
        const std::uint64_t to = std::min(end, (from / kSector + 1) * kSector);
        if (keeps()) {
            put(contents, change, from, to, random);
        }
        from = to;
    }
}

void apply(FileBytes& contents, const FileChange& change, SeededRandom& random) {
    if (change.isResize) {
        contents.resize(change.offset);
    } else {
        put(contents, change, change.offset, change.offset + change.after.size(), random);
    }
}

void applyFirstPart(FileBytes& contents, const std::vector<FileChange>& changes, SeededRandom& random) {
    const std::size_t kept = random.below(changes.size() + 1);
    for (std::size_t i = 0; i < kept; ++i) {
        apply(contents, changes[i], random);
    }
    if (kept < changes.size() && !changes[kept].isResize) {
        std::uint64_t sectors = random.below(changes[kept].after.size() / kSector + 1);
        putSectors(contents, changes[kept], random, [&] { return sectors > 0 && sectors-- > 0; });
    }
}

void applyAnyPart(FileBytes& contents, const std::vector<FileChange>& changes, SeededRandom& random) {
    for (const FileChange& change : changes) {
        if (random.oneIn(2)) {
            apply(contents, change, random);
        } else if (!change.isResize && random.oneIn(2)) {
            putSectors(contents, change, random, [&] { return random.oneIn(2); });
        }
    }
}

void loseUnsynced(const std::filesystem::path& file, const UnsyncedFile& unsynced, Unsynced kept, SeededRandom& random) {
    if (unsynced.changes.empty()) {
        return;
    }
    FileBytes contents = readFile(file);
    std::for_each(unsynced.changes.rbegin(), unsynced.changes.rend(), [&](const FileChange& each) { undoChange(contents, each); });
    if (kept == Unsynced::firstPart) {
        applyFirstPart(contents, unsynced.changes, random);
    } else if (kept == Unsynced::anyPart) {
        applyAnyPart(contents, unsynced.changes, random);
    }
    writeFile(file, contents);
}

}  // namespace

FileBytes readFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeFile(const std::filesystem::path& file, const FileBytes& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

std::shared_ptr<UnsyncedFile> UnsyncedFolder::file(const std::string& name) {
    auto& known = files_[name];
    if (!known) {
        known = std::make_shared<UnsyncedFile>();
    }
    return known;
}

void UnsyncedFolder::deleting(const std::string& name) {
    entries_.push_back({name, false, readFile(folder_ / name), file(name)});
    files_.erase(name);
}

void UnsyncedFolder::settle() {
    entries_.clear();
    for (auto& [name, unsynced] : files_) {
        unsynced->changes.clear();
    }
}

void UnsyncedFolder::undo(const EntryChange& entry) {
    if (entry.isMade) {
        std::filesystem::remove(folder_ / entry.name);
        files_.erase(entry.name);
    } else {
        writeFile(folder_ / entry.name, entry.contents);
        files_[entry.name] = entry.unsynced;
    }
}

void UnsyncedFolder::crash(Unsynced unsynced, SeededRandom& random) {
    if (unsynced != Unsynced::kept) {
        // File systems keep the order of what happens to names, so what is left of it is always a beginning.
        const std::size_t kept = unsynced == Unsynced::dropped ? 0 : random.below(entries_.size() + 1);
        while (entries_.size() > kept) {
            undo(entries_.back());
            entries_.pop_back();
        }
        for (const auto& [name, changes] : files_) {
            loseUnsynced(folder_ / name, *changes, unsynced, random);
        }
    }
    files_.clear();
    entries_.clear();
}

}  // namespace hopluu::test
