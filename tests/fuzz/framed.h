// Well-formed frames around hostile content: a fuzzer does not guess a signature, so it is made for it. All keys and times are fixed, so
// that an input means the same in every process.
#pragma once

#include "fuzz/target.h"
#include "sync/crypto.h"
#include "sync/envelope.h"

namespace hopluu::fuzz {

/// "server", "leader" or "board": the same key for the same name.
[[nodiscard]] Identity fixedIdentity(std::string_view name);
inline constexpr std::int64_t kNow = 1'672'531'200'000;

/// A request envelope with this payload, not compressed, signed by `sender`.
[[nodiscard]] Bytes signedRequest(ByteView payload, const Identity& sender);
/// The payload of such an envelope, for a seed.
[[nodiscard]] Bytes payloadOf(const sync::ExchangeRequest& request);
/// An answer envelope with this payload, with the code that belongs to it.
[[nodiscard]] Bytes codedAnswer(ByteView payload, const sync::Hash& key);
[[nodiscard]] Bytes payloadOf(const sync::ExchangeAnswer& answer);

}  // namespace hopluu::fuzz
