#include "sync/crypto.h"

#include <sodium.h>

#include <algorithm>

namespace hopluu::sync {

namespace {

/// libsodium must be initialised once before its random numbers are used; doing it again is harmless.
void ready() {
    static const int result = sodium_init();
    (void)result;
}

}  // namespace

Identity makeIdentity() {
    ready();
    Identity identity;
    crypto_sign_keypair(identity.publicKey.data(), identity.secretKey.data());
    identity.device = deviceIdOf(identity.publicKey);
    return identity;
}

DeviceId deviceIdOf(const PublicKey& key) {
    const Hash full = hash(key);
    DeviceId id;
    std::copy_n(full.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

Signature sign(ByteView message, const SecretKey& key) {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), key.data());
    return signature;
}

bool verify(ByteView message, const Signature& signature, const PublicKey& key) {
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

Hash hash(ByteView bytes) {
    Hash result{};
    crypto_generichash(result.data(), result.size(), bytes.data(), bytes.size(), nullptr, 0);
    return result;
}

Hash codeHash(std::string_view code) {
    return hash(ByteView(reinterpret_cast<const std::uint8_t*>(code.data()), code.size()));
}

bool equalInConstantTime(const Hash& a, const Hash& b) {
    return sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

bool equalInConstantTime(const Mac& a, const Mac& b) {
    return sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Hash linkKey(const Identity& own, const PublicKey& other) {
    constexpr std::string_view kPurpose = "HopLuu link 1";
    std::array<std::uint8_t, crypto_scalarmult_SCALARBYTES> secret{};
    std::array<std::uint8_t, crypto_scalarmult_BYTES> publicPoint{};
    std::array<std::uint8_t, crypto_scalarmult_BYTES> shared{};
    const bool isPoint = crypto_sign_ed25519_pk_to_curve25519(publicPoint.data(), other.data()) == 0 &&
                         crypto_sign_ed25519_sk_to_curve25519(secret.data(), own.secretKey.data()) == 0 &&
                         crypto_scalarmult(shared.data(), secret.data(), publicPoint.data()) == 0;
    Hash key{};
    if (isPoint) {
        const auto& [first, second] = std::minmax(own.publicKey, other);
        crypto_generichash_state state;
        crypto_generichash_init(&state, nullptr, 0, key.size());
        crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t*>(kPurpose.data()), kPurpose.size());
        crypto_generichash_update(&state, shared.data(), shared.size());
        crypto_generichash_update(&state, first.data(), first.size());
        crypto_generichash_update(&state, second.data(), second.size());
        crypto_generichash_final(&state, key.data(), key.size());
    } else {
        randombytes_buf(key.data(), key.size());  // no key pair is behind these bytes: a key that nobody shares
    }
    sodium_memzero(secret.data(), secret.size());
    sodium_memzero(shared.data(), shared.size());
    return key;
}

Mac mac(const Hash& linkKey, ByteView message, ByteView context) {
    Mac result{};
    // The length keeps what moves between the two apart.
    std::array<std::uint8_t, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) {
        length[i] = static_cast<std::uint8_t>(std::uint64_t{message.size()} >> (8U * i));
    }
    crypto_generichash_state state;
    crypto_generichash_init(&state, linkKey.data(), linkKey.size(), result.size());
    crypto_generichash_update(&state, length.data(), length.size());
    crypto_generichash_update(&state, message.data(), message.size());
    crypto_generichash_update(&state, context.data(), context.size());
    crypto_generichash_final(&state, result.data(), result.size());
    return result;
}

Bytes sealTo(const PublicKey& receiver, ByteView message) {
    ready();
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> key{};
    Bytes box(message.size() + crypto_box_SEALBYTES);
    const bool isSealed = crypto_sign_ed25519_pk_to_curve25519(key.data(), receiver.data()) == 0 &&
                          crypto_box_seal(box.data(), message.data(), message.size(), key.data()) == 0;
    return isSealed ? box : Bytes{};
}

std::optional<Bytes> openSealed(const Identity& receiver, ByteView box) {
    if (box.size() < crypto_box_SEALBYTES) {
        return std::nullopt;
    }
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> publicKey{};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secretKey{};
    Bytes message(box.size() - crypto_box_SEALBYTES);
    const bool isOpen = crypto_sign_ed25519_pk_to_curve25519(publicKey.data(), receiver.publicKey.data()) == 0 &&
                        crypto_sign_ed25519_sk_to_curve25519(secretKey.data(), receiver.secretKey.data()) == 0 &&
                        crypto_box_seal_open(message.data(), box.data(), box.size(), publicKey.data(), secretKey.data()) == 0;
    sodium_memzero(secretKey.data(), secretKey.size());
    return isOpen ? std::optional{std::move(message)} : std::nullopt;
}

DeviceId randomDeviceId() {
    ready();
    DeviceId id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    return id;
}

std::string makeOneTimeCode() {
    ready();
    constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::array<std::uint8_t, 26> bytes{};  // 26 digits of 5 bits: 130 random bits
    randombytes_buf(bytes.data(), bytes.size());
    std::string code;
    for (const std::uint8_t byte : bytes) {
        code += kCrockford[byte & 31U];
    }
    return code;
}

}  // namespace hopluu::sync
