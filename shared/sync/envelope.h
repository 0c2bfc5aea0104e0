// The envelope: one signed, compressed message, docs/spec/envelope.md. The same bytes travel by HTTPS and, later, in a file.
//
//   "HPLE"  version (1)  kind (1)  sender (16)  payload (one zstd frame with its content size)  signature (64, over all before it)
#pragma once

#include "domain/identifiers.h"
#include "domain/result.h"
#include "journal/operation.h"
#include "journal/operation_codec.h"
#include "sync/crypto.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hopluu::sync {

inline constexpr std::uint8_t kEnvelopeVersion = 1;
/// An envelope never expands to more: checked against the declared size before any memory is taken.
inline constexpr std::size_t kMaxPayloadBytes = 64 * 1024 * 1024;
inline constexpr std::size_t kMaxEnvelopeBytes = 16 * 1024 * 1024;
/// A request: smaller, because the server holds many at once.
inline constexpr std::size_t kMaxRequestPayloadBytes = 8 * 1024 * 1024;

/// More than a part of the largest size can hold, few enough that reading them takes little memory.
inline constexpr std::size_t kMaxRequestOperations = 65'536;

enum class EnvelopeKind : std::uint8_t { request = 1, answer = 2 };

struct ExchangeRequest {
    std::uint64_t cursor = 0;     // the last arrival at the server that this device has taken in
    std::uint64_t newsLimit = 0;  // bytes of news it asks for at most, 0: as the server likes
    std::vector<Operation> operations;
    bool operator==(const ExchangeRequest&) const = default;
};

struct ExchangeAnswer {
    std::uint64_t acknowledged = 0;  // every operation of the sender up to this sequence is held
    std::uint64_t cursor = 0;        // ask from here next time
    bool more = false;               // there is more news
    Hash stateChecksum{};            // over what this device may see, meaningful when nothing is under way
    std::vector<Operation> news;
    bool operator==(const ExchangeAnswer&) const = default;
};

[[nodiscard]] Bytes sealRequest(const ExchangeRequest& request, const Identity& sender);
[[nodiscard]] Bytes sealAnswer(const ExchangeAnswer& answer, const Identity& sender);

/// An envelope whose frame is in order; its signature is checked by `verifySignature`, once the sender's key is known.
struct OpenedEnvelope {
    DeviceId sender;
    EnvelopeKind kind = EnvelopeKind::request;
    ByteView compressed;
    ByteView signedPart;
    Signature signature{};
};

/// Errors: "envelope.malformed", "envelope.newer-version", "envelope.too-large".
[[nodiscard]] Result<OpenedEnvelope> openFrame(ByteView bytes, EnvelopeKind expected);
[[nodiscard]] bool verifySignature(const OpenedEnvelope& envelope, const PublicKey& sender);
/// Call only after the signature has been checked. Errors: as above, and those of decodeBatch.
[[nodiscard]] Result<ExchangeRequest> readRequest(const OpenedEnvelope& envelope);
[[nodiscard]] Result<ExchangeAnswer> readAnswer(const OpenedEnvelope& envelope);

}  // namespace hopluu::sync
