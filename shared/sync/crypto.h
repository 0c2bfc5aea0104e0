// The little of libsodium that the protocol needs. Nothing home-made.
#pragma once

#include "domain/identifiers.h"
#include "domain/result.h"
#include "journal/operation_codec.h"
#include "store/store.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::sync {

using PublicKey = std::array<std::uint8_t, 32>;
using SecretKey = std::array<std::uint8_t, 64>;
using Signature = std::array<std::uint8_t, 64>;
using Hash = std::array<std::uint8_t, 32>;
using Mac = std::array<std::uint8_t, 16>;

/// A new Ed25519 key pair and the device id that follows from it.
[[nodiscard]] Identity makeIdentity();
[[nodiscard]] DeviceId deviceIdOf(const PublicKey& key);
[[nodiscard]] Signature sign(ByteView message, const SecretKey& key);
[[nodiscard]] bool verify(ByteView message, const Signature& signature, const PublicKey& key);
/// BLAKE2b-256.
[[nodiscard]] Hash hash(ByteView bytes);
/// What an invitation's operation holds instead of the code itself.
[[nodiscard]] Hash codeHash(std::string_view code);
[[nodiscard]] bool equalInConstantTime(const Hash& a, const Hash& b);
/// The key that two devices share, each from its own secret key and the other's public key (X25519 of the converted Ed25519 keys,
/// hashed with both ids): nothing is exchanged for it, nothing expires, nobody else can make it.
[[nodiscard]] Hash linkKey(const Identity& own, const PublicKey& other);
/// BLAKE2b-128 over `message` and then `context`, keyed: who holds the link key wrote it.
[[nodiscard]] Mac mac(const Hash& linkKey, ByteView message, ByteView context);
[[nodiscard]] bool equalInConstantTime(const Mac& a, const Mac& b);

/// libsodium's sealed box: only the holder of `receiver` can open it, and it does not say who made it. 48 bytes longer.
[[nodiscard]] Bytes sealTo(const PublicKey& receiver, ByteView message);
[[nodiscard]] std::optional<Bytes> openSealed(const Identity& receiver, ByteView box);

/// An id under which no device has ever written.
[[nodiscard]] DeviceId randomDeviceId();

/// A one-time code of 130 random bits, in Crockford base 32.
[[nodiscard]] std::string makeOneTimeCode();

}  // namespace hopluu::sync
