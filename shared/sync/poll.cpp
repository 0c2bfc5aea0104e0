#include "sync/poll.h"

#include "journal/byte_stream.h"
#include "sync/json_fields.h"
#include "sync/problem.h"

#include <algorithm>

namespace hopluu::sync {

namespace {

constexpr std::size_t kMaxTextBytes = 128;
constexpr std::string_view kPurpose = "poll";
constexpr std::uint64_t kReadsSecondVersion = 1;  // of the news limit, where nobody misses one byte

ByteView purpose() {
    return {reinterpret_cast<const std::uint8_t*>(kPurpose.data()), kPurpose.size()};
}

}  // namespace

std::string writePoll(const Poll& poll, const Hash& linkKey) {
    journal::ByteWriter out;
    out.raw(poll.device.bytes);
    out.varint(poll.cursor);
    out.varint((poll.newsLimit & ~kReadsSecondVersion) | (poll.version >= 2 ? kReadsSecondVersion : 0));
    out.varint(poll.sequence);
    out.raw(poll.stateChecksum);
    const Mac code = mac(linkKey, out.bytes(), purpose());
    out.raw(code);
    return toBase64Url({reinterpret_cast<const char*>(out.bytes().data()), out.bytes().size()});
}

Result<ReceivedPoll> readPoll(std::string_view text) {
    const auto bytes = text.size() <= kMaxTextBytes ? fromBase64Url(text) : std::nullopt;
    if (!bytes) {
        return fail(problem("request.malformed"));
    }
    const ByteView view(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
    journal::ByteReader in(view);
    ReceivedPoll received;
    in.raw(received.poll.device.bytes);
    received.poll.cursor = in.varint();
    const std::uint64_t limit = in.varint();
    received.poll.newsLimit = limit & ~kReadsSecondVersion;
    received.poll.version = (limit & kReadsSecondVersion) != 0 ? 2 : 1;
    received.poll.sequence = in.varint();
    in.raw(received.poll.stateChecksum);
    const std::size_t end = in.offset();
    in.raw(received.code);
    if (!in.finished()) {
        return fail(problem("request.malformed"));
    }
    received.said.assign(view.begin(), view.begin() + static_cast<std::ptrdiff_t>(end));
    return received;
}

bool isGenuine(const ReceivedPoll& received, const Hash& linkKey) {
    return equalInConstantTime(received.code, mac(linkKey, received.said, purpose()));
}

}  // namespace hopluu::sync
