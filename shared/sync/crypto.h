// The little of libsodium that the protocol needs. Nothing home-made.
#pragma once

#include "domain/identifiers.h"
#include "domain/result.h"
#include "journal/operation_codec.h"
#include "store/store.h"

#include <array>
#include <string>
#include <string_view>

namespace hopluu::sync {

using PublicKey = std::array<std::uint8_t, 32>;
using SecretKey = std::array<std::uint8_t, 64>;
using Signature = std::array<std::uint8_t, 64>;
using Hash = std::array<std::uint8_t, 32>;

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
/// A one-time code of 130 random bits, in Crockford base 32.
[[nodiscard]] std::string makeOneTimeCode();

}  // namespace hopluu::sync
