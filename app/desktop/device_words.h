// What is worth saying of a laptop of the bloc, in a list of them.
#pragma once

#include "desktop/tone.h"
#include "domain/bilingual_text.h"
#include "engine/members.h"

namespace hopluu::desktop {

struct DeviceNote {
    BilingualText text;  // empty: nothing
    Tone tone = kNeutral;
};

/// The most pressing: revoked and why, this one, one that writes unusually much, one that goes on after a restored copy.
[[nodiscard]] DeviceNote noteOf(const engine::MemberDevice& device);

}  // namespace hopluu::desktop
