#include "sync/poll.h"

#include "journal/byte_stream.h"
#include "sync/json_fields.h"
#include "sync/problem.h"

#include <algorithm>

namespace hopluu::sync {

namespace {

constexpr std::size_t kMaxTextBytes = 128;
constexpr std::string_view kPurpose = "poll";

ByteView purpose() {
    return {reinterpret_cast<const std::uint8_t*>(kPurpose.data()), kPurpose.size()};
}

}  // namespace

std::string writePoll(const Poll& poll, const Hash& linkKey) {
    journal::ByteWriter out;
    out.raw(poll.device.bytes);
    out.varint(poll.cursor);
    out.varint(poll.newsLimit);
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
    received.poll.newsLimit = in.varint();
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
