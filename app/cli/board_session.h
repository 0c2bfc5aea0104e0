// Opening the desk of the board that this laptop joined for (or, at the leader's, of the board named by --unit).
#pragma once

#include "cli/session.h"
#include "engine/board_desk.h"

#include <functional>
#include <optional>
#include <string>

namespace hopluu::cli {

/// Opens the data file and the desk, hands them to `work`, reports what fails.
void withBoardDesk(Session& session, const std::function<void(engine::Workspace&, engine::BoardDesk&)>& work,
                   const std::optional<std::string>& unit = {});

}  // namespace hopluu::cli
