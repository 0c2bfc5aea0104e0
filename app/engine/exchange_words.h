// What an exchange with the server has brought, in sentences: for the command line, the window and the log alike.
#pragma once

#include "domain/bilingual_text.h"
#include "engine/attachments.h"
#include "sync/client_session.h"

#include <cstdint>
#include <vector>

namespace hopluu::engine {

/// A sentence each; none when nothing moved and both sides agree.
[[nodiscard]] std::vector<BilingualText> exchangeWords(const sync::ExchangeSummary& summary);
/// Of the files that go after the figures. None when there was nothing to send.
[[nodiscard]] std::vector<BilingualText> attachmentWords(const SendingOutcome& outcome);
/// The alarm: there is something to send, and it does not move. `lastContact`: milliseconds UTC, 0 for never.
[[nodiscard]] BilingualText alarmWords(std::uint64_t unsent, std::int64_t lastContact);

}  // namespace hopluu::engine
