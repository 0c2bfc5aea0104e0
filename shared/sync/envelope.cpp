#include "sync/envelope.h"

#include "journal/byte_stream.h"
#include "sync/packing.h"
#include "sync/problem.h"

#include <algorithm>
#include <string_view>

namespace hopluu::sync {

namespace {

using journal::ByteReader;
using journal::ByteWriter;

constexpr std::string_view kMagic = "HPLE";
constexpr std::size_t kStartBytes = 4 + 1 + 1;
constexpr std::size_t kHeadBytes = kStartBytes + 16;
constexpr std::size_t kSignatureBytes = 64;
constexpr std::size_t kMacBytes = 16;
constexpr std::string_view kRenewal = "HopLuu renewal 1";

// What a payload's first byte says is in it. Any other bit is refused.
constexpr std::uint8_t kHasMore = 1;
constexpr std::uint8_t kHasFragment = 2;
constexpr std::uint8_t kHasHeld = 4;
constexpr std::uint8_t kHasOperations = 8;
constexpr std::uint8_t kLacksEarlier = 16;
constexpr std::uint8_t kHasSince = 32;  // of an answer; in version 1 it always stands there
constexpr std::uint8_t kOfBoth = kHasFragment | kHasHeld | kHasOperations;

constexpr std::uint8_t kFirstVersion = 1;

Error malformed() {
    return problem("envelope.malformed");
}

ByteWriter start(EnvelopeKind kind, std::uint8_t version = kEnvelopeVersion) {
    ByteWriter out;
    out.raw(ByteView(reinterpret_cast<const std::uint8_t*>(kMagic.data()), kMagic.size()));
    out.byte(version);
    out.byte(static_cast<std::uint8_t>(kind));
    return out;
}

Bytes sealSigned(EnvelopeKind kind, ByteView payload, const Identity& sender) {
    ByteWriter out = start(kind);
    out.raw(sender.device.bytes);
    out.raw(payload);
    out.raw(sign(out.bytes(), sender.secretKey));
    return out.take();
}

/// Size, magic, version and kind: what every envelope begins with.
Status checkStart(ByteView bytes, EnvelopeKind expected) {
    if (bytes.size() > kMaxEnvelopeBytes) {
        return fail(problem("envelope.too-large"));
    }
    if (bytes.size() < kStartBytes || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin())) {
        return fail(malformed());
    }
    if (bytes[4] > kEnvelopeVersion) {
        return fail(problem("envelope.newer-version", std::to_string(bytes[4])));
    }
    return bytes[4] != 0 && bytes[5] == static_cast<std::uint8_t>(expected) ? Status{} : Status{fail(malformed())};
}

template <class Message>
std::uint8_t flagsOf(const Message& message, bool hasOperations) {
    return static_cast<std::uint8_t>((message.fragment ? kHasFragment : 0U) | (message.held ? kHasHeld : 0U) |
                                     (hasOperations ? kHasOperations : 0U));
}

void write(ByteWriter& out, const Fragment& fragment) {
    out.varint(fragment.sequence);
    out.varint(fragment.total);
    out.varint(fragment.offset);
    out.raw(fragment.digest);
    out.varint(fragment.bytes.size());
    out.raw(fragment.bytes);
}

Fragment readFragment(ByteReader& in) {
    Fragment fragment;
    fragment.sequence = in.varint();
    fragment.total = in.varint();
    fragment.offset = in.varint();
    in.raw(fragment.digest);
    fragment.bytes.resize(in.count(kMaxRequestPayloadBytes));
    in.raw(fragment.bytes);
    const std::uint64_t size = fragment.bytes.size();
    if (fragment.total > kMaxRequestPayloadBytes || fragment.offset > fragment.total || size > fragment.total - fragment.offset) {
        in.fail();
    }
    return fragment;
}

void write(ByteWriter& out, const HeldPieces& held) {
    out.raw(held.digest);
    out.varint(held.bytes);
}

HeldPieces readHeld(ByteReader& in) {
    HeldPieces held;
    in.raw(held.digest);
    held.bytes = in.varint();
    return held;
}

/// What request and answer end with alike.
template <class Message>
void writeRest(ByteWriter& out, const Message& message, const std::vector<Operation>& operations,
               const std::optional<DeviceId>& known = {}) {
    if (message.fragment) {
        write(out, *message.fragment);
    }
    if (message.held) {
        write(out, *message.held);
    }
    if (!operations.empty()) {
        out.raw(encodeBatch(operations, known));
    }
}

template <class Message>
Status readRest(ByteView payload, ByteReader& in, std::uint8_t flags, std::size_t limit, Message& message,
                std::vector<Operation>& operations, const std::optional<DeviceId>& known = {}) {
    if ((flags & kHasFragment) != 0) {
        message.fragment = readFragment(in);
    }
    if ((flags & kHasHeld) != 0) {
        message.held = readHeld(in);
    }
    if (in.failed()) {
        return fail(malformed());
    }
    if ((flags & kHasOperations) == 0) {
        return in.finished() ? Status{} : Status{fail(malformed())};
    }
    auto read = decodeBatch(payload.subspan(in.offset()), limit, known);
    if (!read) {
        return fail(read.error());
    }
    operations = std::move(*read);
    return {};
}

/// An answer in a file may be opened late: it says itself from where it goes on.
bool maySkipSince(EnvelopeKind kind, std::uint8_t version) {
    return version > kFirstVersion && kind == EnvelopeKind::answer;
}

Result<ExchangeAnswer> readAnswer(ByteView payload, EnvelopeKind kind, std::uint8_t version, std::uint64_t cursorAsked) {
    auto plain = unpack(payload, kMaxPayloadBytes);
    if (!plain) {
        return fail(plain.error());
    }
    ByteReader in(*plain);
    ExchangeAnswer answer;
    const std::uint8_t flags = in.byte();
    answer.more = (flags & kHasMore) != 0;
    answer.lacksEarlier = (flags & kLacksEarlier) != 0;
    answer.acknowledged = in.varint();
    const bool hasSince = version == kFirstVersion || (flags & kHasSince) != 0;
    answer.since = hasSince ? in.varint() : cursorAsked;
    answer.cursor = in.varint();
    in.raw(answer.stateChecksum);
    const std::uint8_t known = kOfBoth | kHasMore | kLacksEarlier | (version == kFirstVersion ? 0U : kHasSince);
    if ((flags & ~known) != 0 || (!hasSince && !maySkipSince(kind, version))) {
        return fail(malformed());
    }
    if (auto rest = readRest(*plain, in, flags, 1'000'000, answer, answer.news); !rest) {
        return fail(rest.error());
    }
    return answer;
}

}  // namespace

ShortChecksum shorten(const Hash& stateChecksum) {
    ShortChecksum sum{};
    std::copy_n(stateChecksum.begin(), sum.size(), sum.begin());
    return sum;
}

Bytes sealRequest(const ExchangeRequest& request, const Identity& sender) {
    ByteWriter payload;
    payload.byte(flagsOf(request, !request.operations.empty()));
    payload.varint(request.cursor);
    payload.varint(request.newsLimit);
    writeRest(payload, request, request.operations, sender.device);
    return sealSigned(EnvelopeKind::request, pack(payload.bytes()), sender);
}

Bytes sealAnswer(const ExchangeAnswer& answer, EnvelopeKind kind, const Hash& linkKey, const Question& question) {
    const bool writesSince = answer.since != question.cursor || !maySkipSince(kind, question.version);
    const bool flagsSince = writesSince && question.version > kFirstVersion;
    ByteWriter payload;
    payload.byte(static_cast<std::uint8_t>(flagsOf(answer, !answer.news.empty()) | (answer.more ? kHasMore : 0U) |
                                           (answer.lacksEarlier ? kLacksEarlier : 0U) | (flagsSince ? kHasSince : 0U)));
    payload.varint(answer.acknowledged);
    if (writesSince) {
        payload.varint(answer.since);
    }
    payload.varint(answer.cursor);
    payload.raw(answer.stateChecksum);
    writeRest(payload, answer, answer.news);
    ByteWriter out = start(kind, question.version);
    out.raw(pack(payload.bytes()));
    out.raw(mac(linkKey, out.bytes(), question.bytes));
    return out.take();
}

Bytes sealRenewal(const Identity& old, const Identity& next) {
    ByteWriter statement;
    statement.text(kRenewal);
    statement.raw(old.device.bytes);
    ByteWriter payload;
    payload.raw(next.publicKey);
    payload.raw(sign(statement.bytes(), next.secretKey));
    return sealSigned(EnvelopeKind::renewal, payload.bytes(), old);
}

Result<OpenedEnvelope> openFrame(ByteView bytes, EnvelopeKind expected) {
    if (auto start = checkStart(bytes, expected); !start) {
        return fail(start.error());
    }
    if (bytes.size() <= kHeadBytes + kSignatureBytes) {
        return fail(malformed());
    }
    OpenedEnvelope envelope;
    envelope.kind = expected;
    envelope.version = bytes[4];
    std::copy_n(bytes.begin() + kStartBytes, envelope.sender.bytes.size(), envelope.sender.bytes.begin());
    envelope.signedPart = bytes.first(bytes.size() - kSignatureBytes);
    envelope.payload = envelope.signedPart.subspan(kHeadBytes);
    const ByteView signature = bytes.last(kSignatureBytes);
    std::copy(signature.begin(), signature.end(), envelope.signature.begin());
    return envelope;
}

bool verifySignature(const OpenedEnvelope& envelope, const PublicKey& sender) {
    return deviceIdOf(sender) == envelope.sender && verify(envelope.signedPart, envelope.signature, sender);
}

Result<ExchangeRequest> readRequest(const OpenedEnvelope& envelope) {
    auto plain = unpack(envelope.payload, kMaxRequestPayloadBytes);
    if (!plain) {
        return fail(plain.error());
    }
    ByteReader in(*plain);
    ExchangeRequest request;
    const std::uint8_t flags = in.byte();
    request.cursor = in.varint();
    request.newsLimit = in.varint();
    if ((flags & ~kOfBoth) != 0) {
        return fail(malformed());
    }
    const std::optional<DeviceId> known = envelope.version == kFirstVersion ? std::optional<DeviceId>{} : std::optional{envelope.sender};
    if (auto rest = readRest(*plain, in, flags, kMaxRequestOperations, request, request.operations, known); !rest) {
        return fail(rest.error());
    }
    return request;
}

Result<PublicKey> readRenewal(const OpenedEnvelope& envelope) {
    ByteReader in(envelope.payload);
    PublicKey next{};
    Signature signature{};
    in.raw(next);
    in.raw(signature);
    if (!in.finished()) {
        return fail(malformed());
    }
    ByteWriter statement;
    statement.text(kRenewal);
    statement.raw(envelope.sender.bytes);
    return verify(statement.bytes(), signature, next) ? Result<PublicKey>{next} : fail(problem("exchange.bad-signature"));
}

Result<ExchangeAnswer> openAnswer(ByteView bytes, EnvelopeKind kind, const Hash& linkKey, const Question& question) {
    if (auto start = checkStart(bytes, kind); !start) {
        return fail(start.error());
    }
    if (bytes.size() <= kStartBytes + kMacBytes) {
        return fail(malformed());
    }
    const ByteView message = bytes.first(bytes.size() - kMacBytes);
    Mac code{};
    const ByteView tail = bytes.last(kMacBytes);
    std::copy(tail.begin(), tail.end(), code.begin());
    if (!equalInConstantTime(code, mac(linkKey, message, question.bytes))) {
        return fail(problem("exchange.bad-signature"));
    }
    return readAnswer(message.subspan(kStartBytes), kind, bytes[4], question.cursor);
}

Bytes packOperation(const Operation& operation) {
    return pack(encodeBatch(std::span(&operation, 1)));
}

Result<Operation> unpackOperation(ByteView bytes) {
    auto plain = unpack(bytes, kMaxRequestPayloadBytes);
    auto operations = plain ? decodeBatch(*plain, 1) : Result<std::vector<Operation>>{fail(plain.error())};
    if (!operations) {
        return fail(operations.error());
    }
    return operations->size() == 1 ? Result<Operation>{std::move(operations->front())} : fail(malformed());
}

PieceDigest digestOf(ByteView bytes) {
    const Hash full = hash(bytes);
    PieceDigest digest{};
    std::copy_n(full.begin(), digest.size(), digest.begin());
    return digest;
}

}  // namespace hopluu::sync
