// Uploads by tus 1.0.0 (core, creation, expiration) and the reading of files. docs/spec/attachments.md#https.
#pragma once

#include "attachments/attachment_store.h"
#include "http/http_server.h"
#include "server_log.h"

#include <vector>

namespace hopluu::server {

[[nodiscard]] std::vector<Route> attachmentRoutes(AttachmentStore& files, ServerLog& log);

}  // namespace hopluu::server
