// One exchange with the server as a person means it: the figures first, then the files that evidence them, and a line in the log.
#pragma once

#include "domain/result.h"
#include "engine/attachments.h"
#include "engine/workspace.h"
#include "sync/client_session.h"
#include "sync/handover_move.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace hopluu::engine {

struct RunOptions {
    bool confirmsClearing = false;
    std::function<bool(const sync::ExchangeProgress&)> progress = {};  // as in sync::ExchangeOptions
    sync::TransferWatcher files = {};
};

struct RunOutcome {
    sync::ExchangeSummary summary;
    SendingOutcome attachments;

    /// Something of the year may read otherwise now.
    [[nodiscard]] bool changesAnything() const;
};

/// Follows the bloc to another server where it has been handed over. Errors: those of sync::exchangeAnywhere. What goes wrong with an
/// attachment is in the outcome: figures never wait for a scan.
[[nodiscard]] Result<RunOutcome> runExchange(Workspace& workspace, const sync::OpenLine& open, const RunOptions& options = {});

/// What is unsent, as a file for a USB stick, an e-mail or Zalo. It counts as unsent until the answer comes back; that it was written, and
/// what is in it, is kept (exchange_standing.h). Returns how many operations were unsent.
/// Errors: those of sync::writeRequestFile and writeFile.
[[nodiscard]] Result<std::uint64_t> writeExchangeFile(Workspace& workspace, const std::filesystem::path& file,
                                                      bool confirmsClearing = false);
/// The answer that came back. Errors: those of sync::takeAnswerFile and readFile.
[[nodiscard]] Result<sync::ExchangeSummary> readExchangeFile(Workspace& workspace, const std::filesystem::path& file);
/// A notice that the bloc has been handed over, for a laptop that cannot reach the old server: the new server's first address. nullopt: the
/// file is no notice, and nothing was done. Errors: those of sync::moveBy and readFile.
[[nodiscard]] Result<std::optional<std::string>> followNoticeFile(Workspace& workspace, const std::filesystem::path& file);
/// "hopluu-ha-noi-2022-20230115-0930.hopluu": whose it is and when it was written, by the clock of Vietnam.
[[nodiscard]] std::string exchangeFileName(const UnitId& unit, const PeriodId& period, std::int64_t nowMilliseconds);

}  // namespace hopluu::engine
