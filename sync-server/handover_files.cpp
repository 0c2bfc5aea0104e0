#include "handover_files.h"

#include "handover_refusals.h"
#include "server_errors.h"
#include "sync/handover_errors.h"
#include "sync/handover_package.h"
#include "sync/json_fields.h"
#include "system/disk_file.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace hopluu::server {

namespace {

constexpr char kManifestName[] = "bloc.json";
constexpr char kManifestField[] = "hopluu_bloc";
constexpr std::size_t kMaxManifestBytes = 16 * 1024 * 1024;
constexpr std::size_t kBufferBytes = 64 * 1024;

/// No room may also mean no room for one more name.
Error unwritable(const std::filesystem::path& path, int reason) {
#ifdef EDQUOT
    const bool isFull = reason == ENOSPC || reason == EDQUOT;
#else
    const bool isFull = reason == ENOSPC;
#endif
    return isFull ? errors::diskFull(path) : errors::handoverUnwritable(path);
}

/// A file that is open, closed with the scope.
class OpenFile {
public:
    OpenFile(const std::filesystem::path& path, system::Opens how) : path_(path), file_(path, how) {}

    [[nodiscard]] bool isOpen() const { return file_.isOpen(); }
    [[nodiscard]] Error whyNot() const { return unwritable(path_, file_.reason()); }

    Result<std::size_t> read(std::span<std::uint8_t> out) {
        const auto got = file_.read(out);
        return got ? Result<std::size_t>{*got} : fail(errors::handoverUnreadable(path_));
    }
    Status write(ByteView bytes) { return file_.write(bytes) ? Status{} : Status{fail(whyNot())}; }
    Status flush() { return file_.flush() ? Status{} : Status{fail(errors::diskFull(path_))}; }
    void close() { file_.close(); }

private:
    std::filesystem::path path_;
    system::DiskFile file_;
};

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

/// Under another name, until all of it is on the disk.
class NewFile {
public:
    explicit NewFile(const std::filesystem::path& path)
        : path_(path), part_(path.string() + ".part"), file_(part_, system::Opens::toWriteAnew) {}
    ~NewFile() {
        if (!isKept_ && wasOpen_) {
            file_.close();
            std::error_code ignored;
            std::filesystem::remove(part_, ignored);
        }
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    Status write(ByteView bytes) { return file_.isOpen() ? file_.write(bytes) : Status{fail(file_.whyNot())}; }
    Status keep() {
        if (auto flushed = file_.flush(); !flushed) {
            return flushed;
        }
        file_.close();
        if (const auto failure = system::renameFile(part_, path_)) {
            return fail(unwritable(path_, failure.value()));
        }
        isKept_ = true;
        system::flushFolder(folderOf(path_));
        return {};
    }

private:
    std::filesystem::path path_, part_;
    OpenFile file_;
    bool wasOpen_ = file_.isOpen();
    bool isKept_ = false;
};

/// Counts the bytes and asks whether to go on.
class Meter {
public:
    Meter(const HandoverProgress& progress, std::uint64_t total) : progress_(progress), total_(total) {}
    Status add(std::uint64_t bytes) {
        done_ += bytes;
        return !progress_ || progress_(std::min(done_, total_), total_) ? Status{} : Status{fail(errors::handoverCancelled())};
    }

private:
    const HandoverProgress& progress_;
    std::uint64_t done_ = 0, total_;
};

ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string writeManifest(const Manifest& manifest) {
    return nlohmann::ordered_json{{kManifestField, 1}, {"made_ms", manifest.madeAtMilliseconds}, {"state", toJson(manifest.state)}}.dump();
}

Result<Manifest> readManifest(const std::string& text) {
    const auto object = sync::parseObject(text, kMaxManifestBytes);
    const auto version = object ? sync::integerField(*object, kManifestField) : std::nullopt;
    if (version && *version > 1) {
        return fail(sync::errors::newerHandover());
    }
    const auto made = version == 1 ? sync::integerField(*object, "made_ms") : std::nullopt;
    const auto found = made ? object->find("state") : nlohmann::json::const_iterator{};
    auto state = made && found != object->end() && found->is_object() ? sync::readBlocState(*found) : std::nullopt;
    return state ? Result<Manifest>{Manifest{*made, std::move(*state)}} : fail(sync::errors::damagedPackage());
}

/// Exactly `size` bytes of the file: one that is being appended to gives its beginning.
Status packFile(sync::PackageWriter& writer, const std::string& name, const std::filesystem::path& path, std::uint64_t size, Meter& meter) {
    OpenFile file(path, system::Opens::toRead);
    if (!file.isOpen()) {
        return fail(errors::changedWhilePacking(path));
    }
    if (auto begun = writer.beginFile(name, size); !begun) {
        return begun;
    }
    Bytes buffer(kBufferBytes);
    for (std::uint64_t left = size; left > 0;) {
        auto got = file.read(std::span(buffer).first(static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer.size()))));
        if (!got || *got == 0) {
            return fail(got ? errors::changedWhilePacking(path) : got.error());
        }
        left -= *got;
        auto written = writer.write(ByteView(buffer).first(*got));
        if (auto counted = written ? meter.add(*got) : written; !counted) {
            return counted;
        }
    }
    return {};
}

/// Where a packed name goes; nullopt: to no file (the manifest). Names are harmless already.
Result<std::optional<std::filesystem::path>> placeOf(const std::string& name, const std::filesystem::path& folder) {
    if (name == kManifestName) {
        return std::optional<std::filesystem::path>{};
    }
    if (name == kPackedJournal || name.starts_with(std::string(kPackedFiles) + "/")) {
        return std::optional{folder / name};
    }
    return fail(sync::errors::damagedPackage());
}

Status copyOut(sync::PackageReader& reader, const std::filesystem::path& place, Meter& meter) {
    std::error_code error;
    std::filesystem::create_directories(place.parent_path(), error);
    if (error) {
        return fail(unwritable(place, error.value()));
    }
    OpenFile file(place, system::Opens::toWriteNewOnly);
    if (!file.isOpen()) {
        return fail(file.whyNot());
    }
    Bytes buffer(kBufferBytes);
    while (true) {
        auto got = reader.read(buffer);
        if (!got) {
            return fail(got.error());
        }
        if (*got == 0) {
            return file.flush();
        }
        auto written = file.write(ByteView(buffer).first(*got));
        if (auto counted = written ? meter.add(*got) : written; !counted) {
            return counted;
        }
    }
}

Result<std::string> readWhole(sync::PackageReader& reader, std::uint64_t size) {
    if (size > kMaxManifestBytes) {
        return fail(sync::errors::damagedPackage());
    }
    std::string text(static_cast<std::size_t>(size), '\0');
    std::span<std::uint8_t> rest(reinterpret_cast<std::uint8_t*>(text.data()), text.size());
    while (!rest.empty()) {
        auto got = reader.read(rest);
        if (!got) {
            return fail(got.error());
        }
        rest = rest.subspan(*got);
    }
    return text;
}

Result<Manifest> unpackFiles(sync::PackageReader& reader, const std::filesystem::path& folder, Meter& meter) {
    std::optional<Manifest> manifest;
    while (true) {
        auto file = reader.nextFile();
        if (!file) {
            return fail(file.error());
        }
        if (!*file) {
            return manifest ? Result<Manifest>{std::move(*manifest)} : fail(sync::errors::damagedPackage());
        }
        auto place = placeOf((*file)->name, folder);
        if (!place) {
            return fail(place.error());
        }
        if (*place) {
            if (auto done = copyOut(reader, **place, meter); !done) {
                return fail(done.error());
            }
            continue;
        }
        auto text = readWhole(reader, (*file)->size);
        auto read = text ? readManifest(*text) : Result<Manifest>{fail(text.error())};
        if (!read) {
            return read;
        }
        manifest = std::move(*read);
    }
}

}  // namespace

Result<std::string> readHandoverFile(const std::filesystem::path& path, std::size_t limit, const Error& otherwise) {
    OpenFile file(path, system::Opens::toRead);
    if (!file.isOpen()) {
        return fail(errors::handoverUnreadable(path));
    }
    std::string text;
    Bytes buffer(kBufferBytes);
    while (true) {
        auto got = file.read(buffer);
        if (!got || *got == 0) {
            return got ? Result<std::string>{std::move(text)} : fail(got.error());
        }
        text.append(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(*got));
        if (text.size() > limit) {
            return fail(otherwise);
        }
    }
}

Status writeHandoverFile(const std::filesystem::path& path, const std::string& content) {
    NewFile file(path);
    auto written = file.write(asBytes(content));
    return written ? file.keep() : written;
}

Status checkSpace(const std::filesystem::path& place, std::uint64_t bytes) {
    constexpr std::uint64_t kLeftOver = 16ULL << 20U;  // a server whose disk is full serves nobody
    std::error_code error;
    const auto space = std::filesystem::space(folderOf(place), error);
    return error || space.available >= bytes + kLeftOver ? Status{} : Status{fail(errors::noSpace(folderOf(place), bytes + kLeftOver))};
}

Status writePackage(const std::filesystem::path& to, const std::filesystem::path& journal, const std::filesystem::path& files,
                    const Manifest& manifest, const Identity& from, const sync::PublicKey& receiver, const HandoverProgress& progress) {
    std::error_code error;
    const std::uint64_t journalBytes = std::filesystem::file_size(journal, error);
    std::uint64_t total = journalBytes;
    for (const auto& [name, proof] : manifest.state.files) {
        total += proof.size;
    }
    if (auto room = error ? Status{fail(errors::handoverUnreadable(journal))} : checkSpace(to, total + total / 1024); !room) {
        return room;
    }
    NewFile file(to);
    Meter meter(progress, total);
    sync::PackageWriter writer([&](ByteView bytes) { return file.write(bytes); }, from, receiver);
    if (auto done = packFile(writer, kPackedJournal, journal, journalBytes, meter); !done) {
        return done;
    }
    for (const auto& [name, proof] : manifest.state.files) {
        if (auto done = packFile(writer, std::string(kPackedFiles) + "/" + name, files / name, proof.size, meter); !done) {
            return done;
        }
    }
    const std::string text = writeManifest(manifest);
    auto done = writer.beginFile(kManifestName, text.size());
    done = done ? writer.write(asBytes(text)) : done;
    done = done ? writer.finish() : done;
    return done ? file.keep() : done;
}

Result<Unpacked> unpack(const std::filesystem::path& package, const std::filesystem::path& folder, const Identity& receiver,
                        const HandoverProgress& progress) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(package, error);
    OpenFile checked(package, system::Opens::toRead);
    OpenFile file(package, system::Opens::toRead);
    if (error || !checked.isOpen() || !file.isOpen()) {
        return fail(errors::handoverUnreadable(package));
    }
    const auto from = sync::checkPackage([&](std::span<std::uint8_t> out) { return checked.read(out); }, size, receiver.publicKey);
    if (!from) {
        return fail(from.error());
    }
    std::filesystem::remove_all(folder, error);
    if (const auto failure = system::makeOwnFolder(folder)) {
        return fail(unwritable(folder, failure.value()));
    }
    std::filesystem::create_directory(folder / kPackedFiles, error);
    if (error) {
        return fail(unwritable(folder, error.value()));
    }
    if (auto room = checkSpace(folder / kPackedJournal, size); !room) {
        return fail(room.error());
    }
    Meter meter(progress, size);
    sync::PackageReader reader([&](std::span<std::uint8_t> out) { return file.read(out); }, receiver);
    auto manifest = unpackFiles(reader, folder, meter);
    return manifest ? Result<Unpacked>{Unpacked{*from, std::move(*manifest)}} : fail(manifest.error());
}

}  // namespace hopluu::server
