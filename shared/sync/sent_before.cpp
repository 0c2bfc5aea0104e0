#include "sync/sent_before.h"

#include "journal/byte_stream.h"
#include "sync/problem.h"

#include <span>

namespace hopluu::sync {

Result<std::optional<SentBefore>> sentBefore(const Store& store, const DeviceId& device, std::uint64_t first, std::uint64_t last) {
    if (first == 0 || last < first || last - first >= kMaxRequestOperations) {
        return std::optional<SentBefore>{};
    }
    // One at a time: an operation in memory takes ten times what it takes in a file.
    journal::ByteWriter digests;
    std::size_t bytes = 0;
    for (std::uint64_t sequence = first; sequence <= last; ++sequence) {
        auto entry = store.find({device, sequence});
        if (!entry) {
            return fail(entry.error());
        }
        if (!*entry || bytes > kMaxRequestPayloadBytes) {
            return std::optional<SentBefore>{};
        }
        const Bytes encoded = encodeBatch(std::span(&(*entry)->operation, 1), device);
        bytes += encodeBody((*entry)->operation.body).size();
        digests.raw(hash(encoded));
    }
    return std::optional{SentBefore{first, last, digestOf(digests.bytes())}};
}

Status compare(const SentBefore& sent, const Store& store, const DeviceId& sender) {
    auto held = store.lastSequence(sender);
    if (!held) {
        return fail(held.error());
    }
    if (*held < sent.last) {
        return {};
    }
    auto here = sentBefore(store, sender, sent.first, sent.last);
    if (!here) {
        return fail(here.error());
    }
    if (!*here) {
        return fail(problem("request.malformed"));
    }
    return **here == sent ? Status{} : Status{fail(problem("journal.contradiction", toString(OperationId{sender, sent.last})))};
}

}  // namespace hopluu::sync
