// One exchange with the server, its progress on a terminal, and what came of it in words.
#pragma once

#include "cli/session.h"
#include "sync/transport.h"

namespace hopluu::cli {

void exchangeAndReport(Session& session, engine::Workspace& workspace, sync::Transport& line);

}  // namespace hopluu::cli
