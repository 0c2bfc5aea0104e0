#include "attachments/attachment_store.h"

#include "domain/deliberate_fault.h"
#include "sync/problem.h"
#include "sync/visibility.h"

#include <algorithm>
#include <utility>

namespace hopluu::server {

namespace {

using sync::problem;

constexpr std::chrono::hours kBetweenSweeps{1};

}  // namespace

std::string wholeKey(const std::string& hash) {
    return "attachment.whole." + hash;
}

std::shared_ptr<AttachmentStore::Pen> AttachmentStore::penFor(const std::string& hash) {
    const std::scoped_lock lock(mutex_);
    // Those that nobody holds any more make room.
    std::erase_if(pens_, [&](const auto& each) { return each.second.use_count() == 1 && each.first != hash; });
    auto& pen = pens_[hash];
    if (!pen) {
        pen = std::make_shared<Pen>();
    }
    return pen;
}

/// With the pen held. An upload that is whole but not in its place yet, because the server was killed between the two, is finished here.
Result<UploadState> AttachmentStore::look(const std::string& hash) {
    if (const auto size = shelf_.sizeOf(hash)) {
        return UploadState{*size, *size};
    }
    const auto begun = shelf_.begunOf(hash);
    if (!begun) {
        return fail(problem("attachment.not-here", hash));
    }
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(begun->path, error);
    if (error || size > begun->bytes) {
        shelf_.discard(hash);
        return fail(problem("attachment.not-here", hash));
    }
    if (size == begun->bytes) {
        if (auto finished = shelf_.finish(hash); !finished) {
            return fail(finished.error());
        }
        if (auto noted = noteWhole_ ? noteWhole_(hash) : Status{}; !noted) {
            return fail(noted.error());
        }
    }
    return UploadState{size, begun->bytes};
}

Status AttachmentStore::requireRoom(const std::vector<Citation>& citations, const std::string& hash, std::uint64_t length) {
    for (const auto& citation : citations) {
        auto files = citations_.filesOf(citation.address.unit);
        if (!files) {
            return fail(files.error());
        }
        std::uint64_t held = length;
        for (const auto& file : *files) {
            const auto begun = file == hash ? std::nullopt : shelf_.begunOf(file);
            held += file == hash ? 0 : begun ? begun->bytes : shelf_.sizeOf(file).value_or(0);
        }
        if (held > limits_.bytesPerUnit && !isFaulty(DeliberateFault::fileQuotaNotChecked)) {
            return fail(problem("attachment.quota", citation.address.unit.text));
        }
    }
    return requireFreeDisk(length);
}

Status AttachmentStore::requireFreeDisk(std::uint64_t bytes) const {
    std::error_code error;
    const auto space = std::filesystem::space(shelf_.folder().parent_path(), error);
    return error || space.available >= limits_.keepFree + bytes ? Status{} : Status{fail(problem("attachment.disk-full"))};
}

Result<UploadState> AttachmentStore::begin(const std::string& hash, std::uint64_t length) {
    expire();
    if (length > sync::kMaxAttachmentBytes) {
        return fail(problem("attachment.too-large", hash));
    }
    auto citations = citations_.of(hash);
    if (!citations) {
        return fail(citations.error());
    }
    std::erase_if(*citations, [](const Citation& each) { return each.record.removed; });
    if (citations->empty() && !isFaulty(DeliberateFault::citationNotChecked)) {
        return fail(problem("attachment.not-cited", hash));
    }
    if (!citations->empty() &&
        std::none_of(citations->begin(), citations->end(), [](const Citation& each) { return sync::isAccepted(each.record.mediaType); })) {
        return fail(problem("attachment.kind", hash));
    }
    const auto isCitedLength = [&](const Citation& each) { return each.record.bytes == length; };
    if (length == 0 || (!citations->empty() && std::none_of(citations->begin(), citations->end(), isCitedLength))) {
        return fail(problem("attachment.wrong-size", hash));
    }
    const auto pen = penFor(hash);
    const std::scoped_lock lock(pen->mutex);
    ++pen->turn;
    auto state = look(hash);
    if (state && state->length == length) {
        return state;
    }
    if (!state && state.error().code != "attachment.not-here") {
        return state;
    }
    if (auto room = requireRoom(*citations, hash, length); !room) {
        return fail(room.error());
    }
    auto file = shelf_.begin(hash, length);
    if (!file) {
        return fail(file.error());
    }
    return UploadState{0, length, true};
}

Result<UploadState> AttachmentStore::stateOf(const std::string& hash) {
    const auto pen = penFor(hash);
    const std::scoped_lock lock(pen->mutex);
    ++pen->turn;
    return look(hash);
}

Result<UploadState> AttachmentStore::append(const std::string& hash, std::uint64_t offset, std::uint64_t bytes, const Source& body) {
    const auto pen = penFor(hash);
    std::unique_lock lock(pen->mutex);
    const std::uint64_t turn = ++pen->turn;
    auto state = look(hash);
    if (!state) {
        return state;
    }
    if (state->offset != offset && !isFaulty(DeliberateFault::fileOffsetNotChecked)) {
        return fail(problem("attachment.offset", std::to_string(state->offset)));
    }
    if (bytes > state->length - offset) {
        return fail(problem("attachment.too-large", std::to_string(state->length)));
    }
    if (state->isWhole()) {
        return state;
    }
    if (auto room = requireFreeDisk(bytes); !room) {
        return fail(room.error());
    }
    auto file = shelf_.begin(hash, state->length);
    if (!file) {
        return fail(file.error());
    }
    lock.unlock();
    Status written;
    bool isOvertaken = false;
    const bool isComplete = body([&](ByteView piece) {
        const std::scoped_lock writing(pen->mutex);
        isOvertaken = pen->turn != turn && !isFaulty(DeliberateFault::penNotPassed);
        written = isOvertaken ? Status{} : file->append(piece);
        return !isOvertaken && written;
    });
    lock.lock();
    if (isOvertaken || (pen->turn != turn && !isFaulty(DeliberateFault::penNotPassed))) {
        return fail(problem("attachment.offset"));
    }
    auto synced = written ? file->sync() : written;
    if (!synced) {
        return fail(synced.error());
    }
    file = fail(Error{});
    state = look(hash);
    return state && !isComplete ? Result<UploadState>{fail(problem("request.malformed"))} : state;
}

Result<AttachmentStore::Readable> AttachmentStore::readable(const std::string& hash, const sync::tus::Authorization& reader) {
    auto member = citations_.member(reader.device);
    auto citations = citations_.of(hash);
    if (!member || !citations) {
        return fail(!member ? member.error() : citations.error());
    }
    if (!*member || (*member)->record.role == Role::server) {
        return fail(problem("exchange.unknown-device"));
    }
    if (!sync::tus::isGenuine(reader, hash, (*member)->record.publicKey)) {
        return fail(problem("exchange.bad-signature"));
    }
    if ((*member)->revoked) {
        return fail(problem("exchange.revoked"));
    }
    const bool mayRead = std::any_of(citations->begin(), citations->end(), [&](const Citation& each) {
        return sync::maySee(each.address, (*member)->record.role, (*member)->unit);
    });
    const auto size = shelf_.sizeOf(hash);
    if ((!mayRead && !isFaulty(DeliberateFault::everyoneReadsFiles)) || !size) {
        return fail(problem("attachment.not-here", hash));
    }
    return Readable{shelf_.fileOf(hash), *size};
}

Status AttachmentStore::prepare() {
    expire();
    auto unnoted = citations_.withoutNote(wholeKey);
    if (!unnoted) {
        return fail(unnoted.error());
    }
    for (const auto& hash : *unnoted) {
        if (auto noted = noteWhole_ && shelf_.sizeOf(hash) ? noteWhole_(hash) : Status{}; !noted) {
            return noted;
        }
    }
    return {};
}

void AttachmentStore::expire() {
    {
        const std::scoped_lock lock(mutex_);
        const auto now = std::chrono::steady_clock::now();
        if (lastSweep_ != std::chrono::steady_clock::time_point{} && now - lastSweep_ < kBetweenSweeps) {
            return;
        }
        lastSweep_ = now;
    }
    shelf_.expire(limits_.partLifetime);
}

}  // namespace hopluu::server
