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
