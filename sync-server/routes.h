// What the server answers to, docs/spec/exchange.md#https.
#pragma once

#include "attachments/attachment_store.h"
#include "http/http_server.h"
#include "sync/server_session.h"

#include <vector>

namespace hopluu::server {

[[nodiscard]] std::vector<Route> routesOf(sync::ServerSession& session, AttachmentStore& files, const sync::Hash& certificateFingerprint,
                                          ServerLog& log);

}  // namespace hopluu::server
