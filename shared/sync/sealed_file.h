// An envelope as a file for a USB stick, e-mail or Zalo: sealed to its receiver, so that whoever carries it cannot read it.
// docs/spec/envelope.md#file. Names: "….hopluu".
//
//   "HPLF"  version (1)  direction (1)  receiver (16)  sealed box of one envelope
#pragma once

#include "domain/identifiers.h"
#include "domain/result.h"
#include "sync/crypto.h"
#include "sync/envelope.h"

namespace hopluu::sync {

enum class Direction : std::uint8_t { toServer = 1, toLaptop = 2 };

[[nodiscard]] Bytes writeSealedFile(Direction direction, const PublicKey& receiver, ByteView envelope);
/// The envelope inside. Errors: "file.not-hopluu", "file.newer-version", "file.wrong-direction" (an answer where a request belongs, or the
/// reverse), "file.for-another" (sealed to another receiver), "file.damaged".
[[nodiscard]] Result<Bytes> openSealedFile(Direction direction, const Identity& receiver, ByteView file);

}  // namespace hopluu::sync
