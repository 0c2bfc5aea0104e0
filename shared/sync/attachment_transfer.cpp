#include "sync/attachment_transfer.h"

#include "sync/problem.h"
#include "sync/tus.h"

#include <algorithm>
#include <fstream>

namespace hopluu::sync {

namespace {

/// In a row, with nothing getting through in between. The part has then shrunk to the smallest.
constexpr int kMostFailures = 6;
/// Successes after which a line that once cut a larger part is tried with it again: it may have become better, and costs little if not.
constexpr int kBeforeTryingMore = 16;

Error refusalIn(const Reply& reply) {
    return readProblem(reply.status, reply.contentType, std::string(reply.body.begin(), reply.body.end()));
}

Result<Bytes> readPart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size) {
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset));
    Bytes part(size);
    file.read(reinterpret_cast<char*>(part.data()), static_cast<std::streamsize>(size));
    return file ? Result<Bytes>{std::move(part)} : Result<Bytes>{fail(problem("attachment.unreadable", path.string()))};
}

/// What asking anew may mend: the line, and an upload that stands elsewhere than we thought or has expired meanwhile.
bool isPassing(const Error& error) {
    return error.code == "network.cut" || error.code == "network.timeout" || error.code == "attachment.offset" ||
           error.code == "attachment.not-here";
}

}  // namespace

bool AttachmentTransfer::mayTryAgain(const Error& error) {
    partBytes_ = std::max(partBytes_ / 2, kSmallestPart);
    borne_ = partBytes_;
    successes_ = 0;
    return isPassing(error) && ++failures_ < kMostFailures;
}

void AttachmentTransfer::gotThrough() {
    failures_ = 0;
    if (++successes_ % kBeforeTryingMore == 0) {
        borne_ = std::min(borne_ * 2, kLargestPart);
    }
    partBytes_ = std::min(partBytes_ * 2, borne_);
}

Result<std::uint64_t> AttachmentTransfer::ask(const std::string& hash, std::uint64_t bytes) {
    auto reply = transport_.send({"POST",
                                  std::string(tus::kFilesPath),
                                  "",
                                  {{"Tus-Resumable", std::string(tus::kVersion)},
                                   {"Upload-Length", std::to_string(bytes)},
                                   {"Upload-Metadata", tus::writeMetadata(hash)}},
                                  {}});
    if (!reply) {
        return fail(reply.error());
    }
    const auto offset = tus::readNumber(reply->header("Upload-Offset"));
    if (reply->status / 100 != 2 || !offset || *offset > bytes) {
        return fail(refusalIn(*reply));
    }
    return *offset;
}

Result<std::uint64_t> AttachmentTransfer::sendPart(const std::string& hash, std::uint64_t offset) {
    const std::uint64_t left = shelf_.sizeOf(hash).value_or(offset) - offset;
    auto part = readPart(shelf_.fileOf(hash), offset, static_cast<std::size_t>(std::min<std::uint64_t>(partBytes_, left)));
    if (!part) {
        return fail(part.error());
    }
    carried_ += part->size();
    auto reply = transport_.send({"PATCH",
                                  tus::pathOf(hash),
                                  std::string(tus::kPartMediaType),
                                  {{"Tus-Resumable", std::string(tus::kVersion)}, {"Upload-Offset", std::to_string(offset)}},
                                  *part});
    if (!reply) {
        return fail(reply.error());
    }
    const auto reached = tus::readNumber(reply->header("Upload-Offset"));
    if (reply->status != 204 || reached != offset + part->size()) {
        return fail(refusalIn(*reply));
    }
    return *reached;
}

Status AttachmentTransfer::send(const std::string& hash) {
    const auto bytes = shelf_.sizeOf(hash);
    if (!bytes) {
        return fail(problem("attachment.not-here", hash));
    }
    failures_ = 0;
    std::optional<std::uint64_t> offset;
    while (offset != *bytes) {
        auto reached = offset ? sendPart(hash, *offset) : ask(hash, *bytes);
        if (!reached && !mayTryAgain(reached.error())) {
            return fail(reached.error());
        }
        if (!reached) {
            offset.reset();  // only the server knows how much of it got through
            continue;
        }
        if (offset) {
            gotThrough();
        }
        offset = *reached;
        if (watcher_) {
            watcher_({hash, *offset, *bytes});
        }
    }
    return {};
}

Result<Bytes> AttachmentTransfer::fetchPart(const std::string& hash, std::uint64_t offset, const Identity& reader) {
    const std::string query = "?offset=" + std::to_string(offset) + "&length=" + std::to_string(partBytes_);
    auto reply = transport_.send({"GET", tus::pathOf(hash) + query, "", {{"Authorization", tus::writeAuthorization(hash, reader)}}, {}});
    if (!reply) {
        return fail(reply.error());
    }
    if (reply->status != 200 || reply->contentType.starts_with("text/html") || reply->body.empty() ||
        tus::readNumber(reply->header("Upload-Offset")) != offset) {
        return fail(refusalIn(*reply));
    }
    carried_ += reply->body.size();
    return std::move(reply->body);
}

Status AttachmentTransfer::fetch(const std::string& hash, std::uint64_t bytes, const Identity& reader) {
    if (shelf_.sizeOf(hash)) {
        return {};
    }
    if (bytes > kMaxAttachmentBytes) {
        return fail(problem("attachment.too-large", hash));
    }
    auto file = shelf_.begin(hash, bytes);
    auto size = file ? file->size() : Result<std::uint64_t>{fail(file.error())};
    failures_ = 0;
    while (size && *size < bytes) {
        auto part = fetchPart(hash, *size, reader);
        if (!part && (part.error().code == "attachment.not-here" || !mayTryAgain(part.error()))) {
            return fail(part.error());
        }
        if (!part) {
            continue;
        }
        if (*size + part->size() > bytes) {
            shelf_.discard(hash);
            return fail(problem("attachment.wrong-size", hash));
        }
        if (auto written = file->append(*part); !written) {
            return written;
        }
        gotThrough();
        *size += part->size();
        if (watcher_) {
            watcher_({hash, *size, bytes});
        }
    }
    if (!size) {
        return fail(size.error());
    }
    if (auto synced = file->sync(); !synced) {
        return synced;
    }
    file = fail(Error{});  // closed: an open file cannot be renamed everywhere
    return shelf_.finish(hash);
}

}  // namespace hopluu::sync
