// The files of attachments in one folder, each under the SHA-256 of its bytes: the same bytes twice are one file. The laptop keeps one
// beside its store, the server one in its data folder. docs/spec/attachments.md#the-folder.
//
//   ab/cdef…                 a whole file whose hash is abcdef…
//   partial/abcdef….SIZE     the beginning of one that shall have SIZE bytes
#pragma once

#include "domain/result.h"
#include "sync/attachment_kind.h"
#include "sync/durable_file.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::sync {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] bool isContentHash(std::string_view text);
/// SHA-256 of a file, in hexadecimal digits. Errors: "attachment.io".
[[nodiscard]] Result<std::string> contentHashOf(const std::filesystem::path& file);

class AttachmentShelf {
public:
    struct Taken {
        std::string hash;
        std::uint64_t bytes = 0;
        AttachmentKind kind = AttachmentKind::pdf;
    };
    struct Begun {
        std::filesystem::path path;
        std::uint64_t bytes = 0;  // that it shall have
    };

    explicit AttachmentShelf(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path fileOf(const std::string& hash) const;
    /// The size of a whole file; nullopt when it is not here.
    [[nodiscard]] std::optional<std::uint64_t> sizeOf(const std::string& hash) const;

    /// Copies a file onto the shelf, hashing as it goes. Durable on return.
    /// Errors: "attachment.unreadable", "attachment.too-large", "attachment.kind", "attachment.disk-full", "attachment.io".
    [[nodiscard]] Result<Taken> take(const std::filesystem::path& source) const;

    // --- Files that arrive piece by piece -------------------------------------------------------------------------------------------
    [[nodiscard]] std::optional<Begun> begunOf(const std::string& hash) const;
    /// The one that was begun, or a new one; what was begun with another size is thrown away.
    [[nodiscard]] Result<DurableFile> begin(const std::string& hash, std::uint64_t bytes) const;
    /// Puts a whole one in its place when its hash is the one it bears and its kind may be attached; throws it away otherwise.
    /// Errors: "attachment.wrong-hash", "attachment.kind", "attachment.disk-full", "attachment.io".
    [[nodiscard]] Status finish(const std::string& hash) const;
    void discard(const std::string& hash) const;
    /// Throws away what was not written to for that long. Returns how many.
    std::size_t expire(std::chrono::seconds lifetime) const;

private:
    [[nodiscard]] std::filesystem::path partialFolder() const { return folder_ / "partial"; }
    [[nodiscard]] Status ensureFolder(const std::filesystem::path& folder) const;
    [[nodiscard]] Status place(const std::filesystem::path& whole, const std::string& hash) const;

    std::filesystem::path folder_;
};

}  // namespace hopluu::sync
