// Opening the leader's desk.
#pragma once

#include "cli/session.h"
#include "engine/leader_desk.h"

#include <functional>

namespace hopluu::cli {

/// Opens the data file and the desk, hands them to `work`, reports what fails.
void withLeaderDesk(Session& session, const std::function<void(engine::Workspace&, engine::LeaderDesk&)>& work);

}  // namespace hopluu::cli
