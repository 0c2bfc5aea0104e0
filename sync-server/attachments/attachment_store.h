// The server's files of attachments: what may come in, how far each has come, what may go out. No HTTP here; attachment_routes.h has that.
//
// Two requests for one file, of which the older hangs on a dead line, do not wait for each other: whoever came last holds the pen.
#pragma once

#include "attachments/citations.h"
#include "domain/result.h"
#include "journal/operation_codec.h"
#include "sync/attachment_shelf.h"
#include "sync/tus.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace hopluu::server {

struct AttachmentLimits {
    std::uint64_t bytesPerUnit = 1024ULL * 1024 * 1024;     // of all that a unit ever cited
    std::uint64_t keepFree = 256ULL * 1024 * 1024;          // of the disk, for the journal: figures come first
    std::chrono::seconds partLifetime{7LL * 24 * 60 * 60};  // of an upload that nobody goes on with
};

/// The setting that says that the file was here whole.
[[nodiscard]] std::string wholeKey(const std::string& hash);

struct UploadState {
    std::uint64_t offset = 0, length = 0;
    bool isNew = false;  // begun by this very request
    [[nodiscard]] bool isWhole() const { return offset == length; }
};

class AttachmentStore {
public:
    /// Writes into the store that a file was here whole, so that `verify` can tell one that is lost from one that has not come yet.
    using NoteWhole = std::function<Status(const std::string& hash)>;

    AttachmentStore(std::filesystem::path folder, const AttachmentLimits& limits, StoreReader reader, NoteWhole noteWhole = {})
        : shelf_(std::move(folder)), limits_(limits), noteWhole_(std::move(noteWhole)), citations_(std::move(reader)) {}

    /// Begins an upload or tells how far it has come. Errors: "attachment.not-cited", "attachment.wrong-size", "attachment.too-large",
    /// "attachment.kind", "attachment.quota", "attachment.disk-full", "attachment.io", those of Store.
    [[nodiscard]] Result<UploadState> begin(const std::string& hash, std::uint64_t length);
    /// How far it has come; nothing that an older request still brings is added after that. Errors: "attachment.not-here".
    [[nodiscard]] Result<UploadState> stateOf(const std::string& hash);
    /// Adds a body to an upload that stands at `offset`. What of it arrives stays, also when the line breaks; durable on return.
    /// Errors: "attachment.not-here", "attachment.offset" (place: where it stands), "attachment.too-large", "attachment.wrong-hash",
    /// "attachment.kind", "attachment.disk-full", "attachment.io", "request.malformed" (the body broke off).
    using Source = std::function<bool(const std::function<bool(ByteView)>& take)>;
    [[nodiscard]] Result<UploadState> append(const std::string& hash, std::uint64_t offset, std::uint64_t bytes, const Source& body);

    struct Readable {
        std::filesystem::path file;
        std::uint64_t bytes = 0;
    };
    /// Errors: "exchange.unknown-device", "exchange.bad-signature", "exchange.revoked", "attachment.not-here" (also when the reader may not
    /// know of it).
    [[nodiscard]] Result<Readable> readable(const std::string& hash, const sync::tus::Authorization& reader);

    [[nodiscard]] const AttachmentLimits& limits() const { return limits_; }
    /// At the start: reads what the journal cites, so that no request waits for it, notes what is here, and throws away uploads that nobody
    /// went on with.
    [[nodiscard]] Status prepare();

private:
    struct Pen {
        std::mutex mutex;
        std::uint64_t turn = 0;
    };
    [[nodiscard]] std::shared_ptr<Pen> penFor(const std::string& hash);
    [[nodiscard]] Result<UploadState> look(const std::string& hash);
    [[nodiscard]] Status requireRoom(const std::vector<Citation>& citations, const std::string& hash, std::uint64_t length);
    void expire();
    [[nodiscard]] Status requireFreeDisk(std::uint64_t bytes) const;

    sync::AttachmentShelf shelf_;
    AttachmentLimits limits_;
    NoteWhole noteWhole_;
    Citations citations_;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Pen>> pens_;
    std::chrono::steady_clock::time_point lastSweep_{};
};

}  // namespace hopluu::server
