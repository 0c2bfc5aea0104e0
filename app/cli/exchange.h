// One exchange with the server, its progress on a terminal, and what came of it in words. When the bloc has been handed to another server
// meanwhile, it goes on there.
#pragma once

#include "cli/session.h"
#include "sync/client_session.h"
#include "transport/server_line.h"

#include <cstdint>
#include <functional>

namespace hopluu::cli {

void exchangeAndReport(Session& session, engine::Workspace& workspace, transport::ServerLine& line, bool confirmsClearing = false);
/// What an exchange has brought.
/// `more` adds to it before a document is closed.
void reportSummary(Session& session, const sync::ExchangeSummary& summary, const std::function<void(nlohmann::ordered_json&)>& more = {});

/// Exchanges again and again until the program is told to stop, waiting longer after each failure. Says what has changed, not that nothing
/// has.
void keepExchanging(Session& session, engine::Workspace& workspace, transport::ServerLine& line);

/// The alarm: there is something to send and it does not move.
[[nodiscard]] std::string alarmText(const Session& session, std::uint64_t unsent, std::int64_t lastContactMilliseconds);

}  // namespace hopluu::cli
