// A certificate's fingerprint in syllables that two people can compare over the telephone, docs/spec/invitation.md#spoken.
#pragma once

#include "sync/crypto.h"

#include <string>

namespace hopluu::sync {

/// Eight syllables for the first eight bytes, in two fours: "ba cua ghim thoi - ngao lim nhâu phê".
[[nodiscard]] std::string spokenFingerprint(const Hash& fingerprint);

}  // namespace hopluu::sync
