// The window of a command, if there is one.
#pragma once

namespace hopluu::system {

/// Do error messages go to a person's screen, where a line may be written over?
[[nodiscard]] bool errorsAreSeen();
/// Vietnamese letters arrive on the screen as such: Windows wants it said, elsewhere it is so.
void speakUtf8();

}  // namespace hopluu::system
