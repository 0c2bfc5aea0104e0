#include "sync/attachment_shelf.h"

#include "domain/deliberate_fault.h"
#include "sync/crypto.h"
#include "sync/json_fields.h"
#include "sync/problem.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <functional>

namespace hopluu::sync {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr std::size_t kHashDigits = 64;

/// Reads a file to its end, hashing it, and hands each piece on. The hash in hexadecimal digits.
Result<std::string> readThrough(const fs::path& path, const std::function<Status(ByteView)>& take) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return fail(problem("attachment.unreadable", path.string()));
    }
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::vector<std::uint8_t> piece(kPieceBytes);
    while (file.read(reinterpret_cast<char*>(piece.data()), static_cast<std::streamsize>(piece.size())), file.gcount() > 0) {
        const ByteView got(piece.data(), static_cast<std::size_t>(file.gcount()));
        crypto_hash_sha256_update(&state, got.data(), got.size());
        if (auto taken = take(got); !taken) {
            return fail(taken.error());
        }
    }
    if (file.bad()) {
        return fail(problem("attachment.unreadable", path.string()));
    }
    Hash digest{};
    crypto_hash_sha256_final(&state, digest.data());
    return toHex(digest);
}

/// The copy is on the disk when its hash is returned.
Result<std::string> copyHashing(const fs::path& source, const fs::path& copy, std::uint64_t& bytes) {
    auto file = DurableFile::open(copy);
    if (!file) {
        return fail(file.error());
    }
    auto hash = readThrough(source, [&](ByteView piece) -> Status {
        bytes += piece.size();
        // It may be growing while we read.
        return bytes > kMaxAttachmentBytes ? Status{fail(problem("attachment.too-large", source.string()))} : file->append(piece);
    });
    if (auto synced = hash ? file->sync() : Status{}; !synced) {
        return fail(synced.error());
    }
    return hash;
}

std::optional<std::uint64_t> sizeInName(const std::string& name) {
    std::uint64_t size = 0;
    const char* end = name.data() + name.size();
    const bool isOurs =
        name.size() > kHashDigits + 1 && name[kHashDigits] == '.' && std::from_chars(name.data() + kHashDigits + 1, end, size).ptr == end;
    return isOurs ? std::optional{size} : std::nullopt;
}

}  // namespace

bool isContentHash(std::string_view text) {
    return text.size() == kHashDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::string> contentHashOf(const fs::path& file) {
    return readThrough(file, [](ByteView) { return Status{}; });
}

fs::path AttachmentShelf::fileOf(const std::string& hash) const {
    return folder_ / hash.substr(0, 2) / hash.substr(2);
}

std::optional<std::uint64_t> AttachmentShelf::sizeOf(const std::string& hash) const {
    std::error_code error;
    const std::uint64_t size = fs::file_size(fileOf(hash), error);
    return error ? std::nullopt : std::optional{size};
}

Status AttachmentShelf::ensureFolder(const fs::path& folder) const {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return fail(problem(error == std::errc::no_space_on_device ? "attachment.disk-full" : "attachment.io", folder.string()));
    }
    fs::permissions(folder_, fs::perms::owner_all, error);  // scans are nobody else's business; a file system without this is no error
    return {};
}

Status AttachmentShelf::place(const fs::path& whole, const std::string& hash) const {
    if (auto made = ensureFolder(fileOf(hash).parent_path()); !made) {
        return made;
    }
    return renameDurably(whole, fileOf(hash));
}

Result<AttachmentShelf::Taken> AttachmentShelf::take(const fs::path& source) const {
    std::error_code error;
    if (!fs::is_regular_file(source, error)) {
        return fail(problem("attachment.unreadable", source.string()));
    }
    if (fs::file_size(source, error) > kMaxAttachmentBytes && !error) {
        return fail(problem("attachment.too-large", source.string()));
    }
    if (auto made = ensureFolder(partialFolder()); !made) {
        return fail(made.error());
    }
    const fs::path copy = partialFolder() / ("incoming-" + makeOneTimeCode());
    Taken taken;
    auto hash = copyHashing(source, copy, taken.bytes);
    const auto kind = hash ? kindOf(copy) : std::nullopt;  // of the copy, which nobody changes meanwhile
    auto done = !hash ? Status{fail(hash.error())} : !kind ? Status{fail(problem("attachment.kind", source.string()))} : place(copy, *hash);
    if (!done) {
        fs::remove(copy, error);
        return fail(done.error());
    }
    taken.hash = *hash;
    taken.kind = *kind;
    return taken;
}

std::optional<AttachmentShelf::Begun> AttachmentShelf::begunOf(const std::string& hash) const {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(partialFolder(), error)) {
        const std::string name = entry.path().filename().string();
        if (const auto size = name.starts_with(hash) ? sizeInName(name) : std::nullopt) {
            return Begun{entry.path(), *size};
        }
    }
    return std::nullopt;
}

Result<DurableFile> AttachmentShelf::begin(const std::string& hash, std::uint64_t bytes) const {
    if (const auto begun = begunOf(hash); begun && begun->bytes != bytes) {
        discard(hash);
    }
    if (auto made = ensureFolder(partialFolder()); !made) {
        return fail(made.error());
    }
    return DurableFile::open(partialFolder() / (hash + "." + std::to_string(bytes)));
}

Status AttachmentShelf::finish(const std::string& hash) const {
    const auto begun = begunOf(hash);
    if (!begun) {
        return fail(problem("attachment.not-here", hash));
    }
    auto found = contentHashOf(begun->path);
    if (!found) {
        return fail(found.error());
    }
    const bool isWrong = *found != hash && !isFaulty(DeliberateFault::fileHashNotChecked);
    const bool isForbidden = !kindOf(begun->path) && !isFaulty(DeliberateFault::fileKindNotChecked);
    if (isWrong || isForbidden) {
        discard(hash);
        return fail(problem(isWrong ? "attachment.wrong-hash" : "attachment.kind", hash));
    }
    return place(begun->path, hash);
}

void AttachmentShelf::discard(const std::string& hash) const {
    while (const auto begun = begunOf(hash)) {
        std::error_code error;
        if (!fs::remove(begun->path, error)) {
            return;
        }
    }
}

std::size_t AttachmentShelf::expire(std::chrono::seconds lifetime) const {
    std::size_t count = 0;
    std::error_code error;
    const auto oldest = fs::file_time_type::clock::now() - lifetime;
    for (const auto& entry : fs::directory_iterator(partialFolder(), error)) {
        std::error_code ignored;
        if (fs::last_write_time(entry.path(), ignored) < oldest && !ignored && fs::remove(entry.path(), ignored)) {
            ++count;
        }
    }
    return count;
}

}  // namespace hopluu::sync
