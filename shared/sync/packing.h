// Compression of what travels: bounded on opening, and never longer than it was.
//
//   0, bytes as they are    or    1, one zstd frame that states its content size
#pragma once

#include "domain/result.h"
#include "journal/operation_codec.h"

#include <cstddef>
#include <cstdint>

namespace hopluu::sync {

/// Operations pack to about a quarter. A guess for how many to take; what counts is the size on the line.
inline constexpr std::size_t kUsualCompression = 4;

inline constexpr std::uint8_t kAsItIs = 0;

[[nodiscard]] Bytes pack(ByteView plain);
/// For what would not become shorter.
[[nodiscard]] Bytes asItIs(ByteView plain);
/// Errors: "envelope.malformed", "envelope.too-large" (beyond `limit` bytes: found before any memory is taken).
[[nodiscard]] Result<Bytes> unpack(ByteView packed, std::size_t limit);

}  // namespace hopluu::sync
