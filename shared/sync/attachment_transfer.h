// The laptop's side of sending and fetching files: part by part, from where the other side stands, whatever the line does.
// docs/spec/attachments.md#sending.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/attachment_shelf.h"
#include "sync/transport.h"

#include <cstdint>
#include <functional>
#include <string>

namespace hopluu::sync {

struct TransferProgress {
    std::string hash;
    std::uint64_t done = 0, bytes = 0;
};
using TransferWatcher = std::function<void(const TransferProgress&)>;

class AttachmentTransfer {
public:
    AttachmentTransfer(Transport& transport, const AttachmentShelf& shelf, TransferWatcher watcher = {})
        : transport_(transport), shelf_(shelf), watcher_(std::move(watcher)) {}

    /// Returns once the server has confirmed the whole file, checked. What it already holds is not sent again.
    /// Errors: those of Transport, once the line has failed several times without anything getting through; "attachment.*", "server.*".
    [[nodiscard]] Status send(const std::string& hash);
    /// Puts the file on the shelf. What is already here is not fetched again, also after an interruption.
    /// Errors: the same; "attachment.not-here" when the server does not hold it, "exchange.*" when it does not let this device read it.
    [[nodiscard]] Status fetch(const std::string& hash, std::uint64_t bytes, const Identity& reader);

    /// Bytes of files that went over the line, repeated ones included.
    [[nodiscard]] std::uint64_t carried() const { return carried_; }

private:
    [[nodiscard]] Result<std::uint64_t> ask(const std::string& hash, std::uint64_t bytes);
    [[nodiscard]] Result<std::uint64_t> sendPart(const std::string& hash, std::uint64_t offset);
    [[nodiscard]] Result<Bytes> fetchPart(const std::string& hash, std::uint64_t offset, const Identity& reader);
    /// After a failure: false when it is time to give up.
    [[nodiscard]] bool mayTryAgain(const Error& error);
    void gotThrough();

    Transport& transport_;
    const AttachmentShelf& shelf_;
    TransferWatcher watcher_;
    static constexpr std::size_t kFirstPart = 64 * 1024, kSmallestPart = 8 * 1024, kLargestPart = 1024 * 1024;
    std::size_t partBytes_ = kFirstPart;
    std::size_t borne_ = kLargestPart;  // as much as the line has shown to bear
    int failures_ = 0, successes_ = 0;  // in a row
    std::uint64_t carried_ = 0;
};

}  // namespace hopluu::sync
