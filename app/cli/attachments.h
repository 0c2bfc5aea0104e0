// Sending the attached files after an exchange, and what came of it in words.
#pragma once

#include "cli/session.h"
#include "sync/attachment_transfer.h"
#include "sync/transport.h"

#include <nlohmann/json.hpp>

namespace hopluu::cli {

/// Never a failure of the exchange: what did not get through is told and tried again next time. Adds "attachments" to the document when
/// there was something to send.
void sendAttachments(Session& session, engine::Workspace& workspace, sync::Transport& line, nlohmann::ordered_json& document);

/// On a terminal, how far a file has come; an empty one otherwise.
[[nodiscard]] sync::TransferWatcher transferProgress(const Session& session);

}  // namespace hopluu::cli
