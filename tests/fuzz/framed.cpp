#include "fuzz/framed.h"

#include "sync/packing.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace hopluu::fuzz {

namespace {

constexpr std::size_t kStartBytes = 6;                // magic, version, kind
constexpr std::size_t kHeadBytes = kStartBytes + 16;  // and the sender
constexpr std::uint8_t kAsItIs = 0;                   // sync/packing.h: not compressed

Bytes startOf(const Bytes& envelope, std::size_t size, ByteView payload) {
    Bytes bytes(envelope.begin(), envelope.begin() + static_cast<std::ptrdiff_t>(size));
    bytes.push_back(kAsItIs);
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    return bytes;
}

Bytes unpacked(ByteView packed) {
    const auto plain = sync::unpack(packed, sync::kMaxPayloadBytes);
    require(plain.has_value(), "what is sealed opens");
    return *plain;
}

}  // namespace

Identity fixedIdentity(std::string_view name) {
    require(sodium_init() >= 0, "libsodium starts");
    const sync::Hash seed = sync::hash(asBytes(name));
    Identity identity;
    crypto_sign_seed_keypair(identity.publicKey.data(), identity.secretKey.data(), seed.data());
    identity.device = sync::deviceIdOf(identity.publicKey);
    return identity;
}

Bytes signedRequest(ByteView payload, const Identity& sender) {
    Bytes bytes = startOf(sync::sealRequest({}, sender), kHeadBytes, payload);
    const auto signature = sync::sign(bytes, sender.secretKey);
    bytes.insert(bytes.end(), signature.begin(), signature.end());
    return bytes;
}

Bytes payloadOf(const sync::ExchangeRequest& request) {
    const Bytes sealed = sync::sealRequest(request, fixedIdentity("board"));
    const auto opened = sync::openFrame(sealed, sync::EnvelopeKind::request);
    require(opened.has_value(), "a sealed request has its frame");
    return unpacked(opened->payload);
}

Bytes codedAnswer(ByteView payload, const sync::Hash& key) {
    Bytes bytes = startOf(sync::sealAnswer({}, sync::EnvelopeKind::answer, key, {}), kStartBytes, payload);
    const sync::Mac code = sync::mac(key, bytes, {});
    bytes.insert(bytes.end(), code.begin(), code.end());
    return bytes;
}

Bytes payloadOf(const sync::ExchangeAnswer& answer) {
    const Bytes sealed = sync::sealAnswer(answer, sync::EnvelopeKind::answer, {}, {});
    return unpacked(ByteView(sealed).subspan(kStartBytes, sealed.size() - kStartBytes - sizeof(sync::Mac)));
}

}  // namespace hopluu::fuzz
