// How much a badge or a sentence asks for attention. A number, because that is what QML's rows take.
#pragma once

namespace hopluu::desktop {

/// In the order of Badge.Tone (qml/controls/Badge.qml). Confirmed is only for what the server has confirmed.
enum Tone : int { kNeutral, kInformation, kConfirmed, kWarning, kError };

}  // namespace hopluu::desktop
