// What the leader's screens say of a board's standing, in both languages.
#pragma once

#include "domain/bilingual_text.h"
#include "engine/bloc_snapshot.h"

namespace hopluu::engine {

[[nodiscard]] BilingualText stageName(BoardStage stage);
/// "8 đã chấp nhận, 1 chờ xem xét, 2 đang nhập".
[[nodiscard]] BilingualText standingOf(const BlocSnapshot& bloc);
/// A reminder to be sent by e-mail or Zalo: what the board has still to do, and until when.
[[nodiscard]] BilingualText reminderFor(const BlocSnapshot& bloc, const BoardStanding& board);

/// One text for all boards that have not submitted, or not again after a return: a line each. Empty when there is none.
[[nodiscard]] BilingualText reminderForAll(const BlocSnapshot& bloc);

}  // namespace hopluu::engine
