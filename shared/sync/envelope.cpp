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
constexpr std::uint8_t kHasSent = 64;   // of a request and of an answer in a file, from version 2 on
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
    out.varint(fragment.end);
    out.varint(fragment.total);
    out.varint(fragment.offset);
    out.raw(fragment.digest);
    out.varint(fragment.bytes.size());
    out.raw(fragment.bytes);
}

/// All but its bytes.
Fragment readFragmentHead(ByteReader& in) {
    Fragment fragment;
    fragment.end = in.varint();
    fragment.total = in.varint();
    fragment.offset = in.varint();
    in.raw(fragment.digest);
    if (fragment.total > kMaxRequestPayloadBytes || fragment.offset > fragment.total) {
        in.fail();
    }
    return fragment;
}

Fragment readFragment(ByteReader& in) {
    Fragment fragment = readFragmentHead(in);
    fragment.bytes.resize(in.count(kMaxRequestPayloadBytes));
    in.raw(fragment.bytes);
    if (fragment.bytes.size() > fragment.total - fragment.offset) {
        in.fail();
    }
    return fragment;
}

void write(ByteWriter& out, const HeldPieces& held, std::uint8_t version) {
    out.raw(held.digest);
    out.varint(held.bytes);
    if (version != kFirstVersion) {
        out.varint(held.end);
    }
}

HeldPieces readHeld(ByteReader& in, std::uint8_t version) {
    HeldPieces held;
    in.raw(held.digest);
    held.bytes = in.varint();
    held.end = version == kFirstVersion ? 0 : in.varint();
    return held;
}

void write(ByteWriter& out, const SentBefore& sent) {
    out.varint(sent.first);
    out.varint(sent.last);
    out.raw(sent.digest);
}

SentBefore readSentBefore(ByteReader& in) {
    SentBefore sent;
    sent.first = in.varint();
    sent.last = in.varint();
    in.raw(sent.digest);
    return sent;
}

struct Dialect {
    std::uint8_t version = kEnvelopeVersion;
    std::optional<DeviceId> known = {};  // of the batch, operation_codec.h
};

/// What request and answer end with alike.
template <class Message>
void writeRest(ByteWriter& out, const Message& message, const std::vector<Operation>& operations, const Dialect& dialect) {
    if (message.fragment) {
        write(out, *message.fragment);
    }
    if (message.held) {
        write(out, *message.held, dialect.version);
    }
    if (!operations.empty()) {
        out.raw(encodeBatch(operations, dialect.known));
    }
}

template <class Message>
Status readRest(ByteView payload, ByteReader& in, std::uint8_t flags, std::size_t limit, Message& message,
                std::vector<Operation>& operations, const Dialect& dialect) {
    if ((flags & kHasFragment) != 0) {
        message.fragment = readFragment(in);
    }
    if ((flags & kHasHeld) != 0) {
        message.held = readHeld(in, dialect.version);
    }
    if (in.failed()) {
        return fail(malformed());
    }
    if ((flags & kHasOperations) == 0) {
        return in.finished() ? Status{} : Status{fail(malformed())};
    }
    auto read = decodeBatch(payload.subspan(in.offset()), limit, dialect.known);
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

/// An answer over the line belongs to one request, and the laptop knows what that brought.
bool maySayCompared(EnvelopeKind kind, std::uint8_t version) {
    return version > kFirstVersion && kind == EnvelopeKind::fileAnswer;
}

/// What stands before fragment, held pieces and news.
ExchangeAnswer readAnswerHead(ByteReader& in, std::uint8_t& flags, std::uint8_t version, std::uint64_t cursorAsked) {
    ExchangeAnswer answer;
    flags = in.byte();
    answer.more = (flags & kHasMore) != 0;
    answer.lacksEarlier = (flags & kLacksEarlier) != 0;
    answer.acknowledged = in.varint();
    const bool hasSince = version == kFirstVersion || (flags & kHasSince) != 0;
    answer.since = hasSince ? in.varint() : cursorAsked;
    answer.cursor = in.varint();
    in.raw(answer.stateChecksum);
    if ((flags & kHasSent) != 0) {
        answer.compared = readSentBefore(in);
    }
    return answer;
}

Result<ExchangeAnswer> readAnswer(ByteView payload, EnvelopeKind kind, std::uint8_t version, std::uint64_t cursorAsked) {
    auto plain = unpack(payload, kMaxPayloadBytes);
    if (!plain) {
        return fail(plain.error());
    }
    ByteReader in(*plain);
    std::uint8_t flags = 0;
    ExchangeAnswer answer = readAnswerHead(in, flags, version, cursorAsked);
    const std::uint8_t known =
        kOfBoth | kHasMore | kLacksEarlier | (version == kFirstVersion ? 0U : kHasSince) | (maySayCompared(kind, version) ? kHasSent : 0U);
    const bool lacksSince = version != kFirstVersion && (flags & kHasSince) == 0 && !maySkipSince(kind, version);
    if ((flags & ~known) != 0 || lacksSince) {
        return fail(malformed());
    }
    if (auto rest = readRest(*plain, in, flags, 1'000'000, answer, answer.news, {version}); !rest) {
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
    payload.byte(static_cast<std::uint8_t>(flagsOf(request, !request.operations.empty()) | (request.sent ? kHasSent : 0U)));
    payload.varint(request.cursor);
    payload.varint(request.newsLimit);
    if (request.sent) {
        write(payload, *request.sent);
    }
    writeRest(payload, request, request.operations, {kEnvelopeVersion, sender.device});
    return sealSigned(EnvelopeKind::request, pack(payload.bytes()), sender);
}

Bytes sealAnswer(const ExchangeAnswer& answer, EnvelopeKind kind, const Hash& linkKey, const Question& question) {
    const bool writesSince = answer.since != question.cursor || !maySkipSince(kind, question.version);
    const bool flagsSince = writesSince && question.version > kFirstVersion;
    const bool saysCompared = answer.compared && maySayCompared(kind, question.version);
    ByteWriter payload;
    payload.byte(static_cast<std::uint8_t>(flagsOf(answer, !answer.news.empty()) | (answer.more ? kHasMore : 0U) |
                                           (answer.lacksEarlier ? kLacksEarlier : 0U) | (flagsSince ? kHasSince : 0U) |
                                           (saysCompared ? kHasSent : 0U)));
    payload.varint(answer.acknowledged);
    if (writesSince) {
        payload.varint(answer.since);
    }
    payload.varint(answer.cursor);
    payload.raw(answer.stateChecksum);
    if (saysCompared) {
        write(payload, *answer.compared);
    }
    writeRest(payload, answer, answer.news, {question.version});
    ByteWriter out = start(kind, question.version);
    out.raw(answer.fragment ? asItIs(payload.bytes()) : pack(payload.bytes()));  // a piece is packed already, and can be read when cut
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
    const std::uint8_t known = kOfBoth | (envelope.version == kFirstVersion ? 0U : kHasSent);
    if ((flags & ~known) != 0) {
        return fail(malformed());
    }
    if ((flags & kHasSent) != 0) {
        request.sent = readSentBefore(in);
    }
    Dialect dialect{envelope.version};
    if (envelope.version != kFirstVersion) {
        dialect.known = envelope.sender;
    }
    if (auto rest = readRest(*plain, in, flags, kMaxRequestOperations, request, request.operations, dialect); !rest) {
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
    if (bytes[4] != question.version) {
        return fail(problem("envelope.newer-version", std::to_string(question.version)));  // an older server
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

std::optional<Fragment> beginningOf(ByteView cutAnswer) {
    if (!checkStart(cutAnswer, EnvelopeKind::answer) || cutAnswer[4] == kFirstVersion || cutAnswer.size() == kStartBytes ||
        cutAnswer[kStartBytes] != kAsItIs) {
        return std::nullopt;
    }
    ByteReader in(cutAnswer.subspan(kStartBytes + 1));
    std::uint8_t flags = 0;
    (void)readAnswerHead(in, flags, kEnvelopeVersion, 0);
    if (in.failed() || (flags & kHasFragment) == 0) {
        return std::nullopt;
    }
    Fragment fragment = readFragmentHead(in);
    const std::uint64_t announced = in.varint();
    if (in.failed() || fragment.total == fragment.offset) {
        return std::nullopt;
    }
    const std::uint64_t wanted = std::min({announced, std::uint64_t{in.left()}, fragment.total - fragment.offset - 1});
    fragment.bytes.resize(static_cast<std::size_t>(wanted));
    in.raw(fragment.bytes);
    return fragment.bytes.empty() ? std::optional<Fragment>{} : std::optional{std::move(fragment)};
}

Bytes packNews(std::span<const Operation> news) {
    return pack(encodeBatch(news));
}

Result<std::vector<Operation>> unpackNews(ByteView bytes) {
    auto plain = unpack(bytes, kMaxPayloadBytes);
    return plain ? decodeBatch(*plain) : Result<std::vector<Operation>>{fail(plain.error())};
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
