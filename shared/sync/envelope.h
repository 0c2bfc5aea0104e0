// The envelope: one authenticated, compressed message, docs/spec/envelope.md. The same bytes travel by HTTPS and, sealed to their
// receiver, in a file (sync/sealed_file.h).
//
//   "HPLE"  version (1)  kind (1)  [sender (16)]  payload  signature (64) or code (16), over all before it
//
// What a device says is signed with its key. What the server answers carries a code under the key that the two share, which also covers
// the request: an answer belongs to one request and cannot be shown again for another.
#pragma once

#include "domain/identifiers.h"
#include "domain/result.h"
#include "journal/operation.h"
#include "journal/operation_codec.h"
#include "sync/crypto.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hopluu::sync {

/// What is written. Version 1 is read too, and answered in version 1: docs/spec/envelope.md#version-1.
inline constexpr std::uint8_t kEnvelopeVersion = 2;
/// From this version on news comes in pieces.
inline constexpr std::uint8_t kPiecesSince = 2;
/// An envelope never expands to more: checked against the declared size before any memory is taken.
inline constexpr std::size_t kMaxPayloadBytes = 64 * 1024 * 1024;
inline constexpr std::size_t kMaxEnvelopeBytes = 16 * 1024 * 1024;
/// A request: the largest operation and a little more, since whoever has joined may make the server open that much.
inline constexpr std::size_t kMaxRequestPayloadBytes = 3 * 1024 * 1024;

/// Few enough that reading them takes little memory.
inline constexpr std::size_t kMaxRequestOperations = 4'096;

enum class EnvelopeKind : std::uint8_t {
    request = 1,     // signed
    answer = 2,      // to one request over the line
    fileAnswer = 3,  // to a request that came in a file: it may be opened late, and twice
    renewal = 4,     // signed: a laptop restored from an older copy goes on under a new key
};

/// What tells one large message from another while it travels in pieces: the first bytes of its BLAKE2b-256.
using PieceDigest = std::array<std::uint8_t, 8>;

/// A piece of a batch, packed: in a request of one operation that is too large for the line, in an answer of news.
struct Fragment {
    std::uint64_t end = 0;     // of an operation its sequence; of news the cursor up to which the whole goes
    std::uint64_t total = 0;   // bytes of the whole
    std::uint64_t offset = 0;  // of this piece
    PieceDigest digest{};      // of the whole
    Bytes bytes;
    bool operator==(const Fragment&) const = default;
};

/// How much of a message in pieces is here already.
struct HeldPieces {
    PieceDigest digest{};
    std::uint64_t bytes = 0;
    std::uint64_t end = 0;  // of news, as in Fragment: so the server can say the same once more
    bool operator==(const HeldPieces&) const = default;
};

/// A device's operations and a digest of what they are, compared by sent_before.h. In a request: they may have come before, in a part whose
/// answer is missing or in pieces. In the answer in a file: those that the request brought.
struct SentBefore {
    std::uint64_t first = 0, last = 0;  // sequences
    PieceDigest digest{};
    bool operator==(const SentBefore&) const = default;
};

struct ExchangeRequest {
    std::uint64_t cursor = 0;               // the last arrival at the server that this device has taken in
    std::uint64_t newsLimit = 0;            // bytes that the answer may take on the line, about; 0: as the server likes
    std::optional<Fragment> fragment = {};  // of the operation that comes next
    std::optional<HeldPieces> held = {};    // of news that came in pieces
    std::vector<Operation> operations = {};
    std::optional<SentBefore> sent = {};  // what counts as acknowledged beside the operations, when the server holds the same
    bool operator==(const ExchangeRequest&) const = default;
};

/// The first bytes of the sum over what the device may see: enough to compare, it proves nothing.
using ShortChecksum = std::array<std::uint8_t, 8>;

struct ExchangeAnswer {
    std::uint64_t acknowledged = 0;         // every operation of the receiver of this answer up to this sequence is held
    std::uint64_t since = 0;                // the cursor from which the news goes on
    std::uint64_t cursor = 0;               // ask from here next time
    bool more = false;                      // there is more news
    ShortChecksum stateChecksum{};          // meaningful when nothing is under way
    std::optional<HeldPieces> held = {};    // of an operation that comes in pieces
    std::optional<Fragment> fragment = {};  // of the news, when it is more than a little
    std::vector<Operation> news = {};
    std::optional<SentBefore> compared = {};  // in a file: what the request brought, which the server holds
    bool lacksEarlier = false;                // in a file: nothing of the request was taken, since operations before it are missing here
    bool operator==(const ExchangeAnswer&) const = default;
};

[[nodiscard]] ShortChecksum shorten(const Hash& stateChecksum);

/// What is answered.
struct Question {
    ByteView bytes = {};       // of the request or, of a poll, its text: the answer's code covers them; empty for an answer in a file
    std::uint64_t cursor = 0;  // that it names
    std::uint8_t version = kEnvelopeVersion;
};

[[nodiscard]] Bytes sealRequest(const ExchangeRequest& request, const Identity& sender);
[[nodiscard]] Bytes sealAnswer(const ExchangeAnswer& answer, EnvelopeKind kind, const Hash& linkKey, const Question& question);
/// Says, signed by both keys, that `next` goes on where `old` stops.
[[nodiscard]] Bytes sealRenewal(const Identity& old, const Identity& next);

/// A signed envelope whose frame is in order; its signature is checked by `verifySignature`, once the sender's key is known.
struct OpenedEnvelope {
    DeviceId sender;
    EnvelopeKind kind = EnvelopeKind::request;
    std::uint8_t version = kEnvelopeVersion;
    ByteView payload;
    ByteView signedPart;
    Signature signature{};
};

/// Errors: "envelope.malformed", "envelope.newer-version", "envelope.too-large".
[[nodiscard]] Result<OpenedEnvelope> openFrame(ByteView bytes, EnvelopeKind expected);
[[nodiscard]] bool verifySignature(const OpenedEnvelope& envelope, const PublicKey& sender);
/// Call only after the signature has been checked. Errors: as above, and those of decodeBatch.
[[nodiscard]] Result<ExchangeRequest> readRequest(const OpenedEnvelope& envelope);
/// The new public key, which has signed as well.
[[nodiscard]] Result<PublicKey> readRenewal(const OpenedEnvelope& envelope);
/// Errors: as above, "exchange.bad-signature" when the code does not fit.
[[nodiscard]] Result<ExchangeAnswer> openAnswer(ByteView bytes, EnvelopeKind kind, const Hash& linkKey, const Question& question);

/// Of an answer that was cut, not proven by its code: the beginning of the news that it was to bring. Never all of it, so that it counts
/// only with an answer that is whole.
[[nodiscard]] std::optional<Fragment> beginningOf(ByteView cutAnswer);

/// News as it travels in pieces.
[[nodiscard]] Bytes packNews(std::span<const Operation> news);
/// Errors: as above.
[[nodiscard]] Result<std::vector<Operation>> unpackNews(ByteView bytes);
/// One operation as it travels in pieces.
[[nodiscard]] Bytes packOperation(const Operation& operation);
/// Errors: as above.
[[nodiscard]] Result<Operation> unpackOperation(ByteView bytes);
[[nodiscard]] PieceDigest digestOf(ByteView bytes);

}  // namespace hopluu::sync
