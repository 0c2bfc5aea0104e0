// A line without a network: from a laptop's session straight into a server's, in one process. The sample works over it, and tests do.
#pragma once

#include "sync/server_session.h"
#include "sync/transport.h"

namespace hopluu::sync {

/// What the server's routes do with a request of the exchange (sync-server/routes.cpp); any other path is answered with 404.
[[nodiscard]] Reply answerOf(ServerSession& session, const Request& request);

}  // namespace hopluu::sync
