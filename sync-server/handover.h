// Start here for passing the bloc to another server, docs/spec/handover.md: what `hopluu-server card` and `hopluu-server handover` do.
// The old server may be running meanwhile; the new one must not while it takes the bloc.
#pragma once

#include "bloc_server.h"
#include "domain/bilingual_text.h"
#include "domain/result.h"
#include "sync/handover_card.h"
#include "sync/handover_notice.h"
#include "sync/handover_state.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace hopluu::server {

/// Bytes done of all; false: stop, nothing is left behind ("handover.cancelled").
using HandoverProgress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

// --- On the new server ----------------------------------------------------------------------------------------------------------

/// Who this server is; makes its keys and certificate when it has none yet. Errors: those of BlocServer::start.
[[nodiscard]] Result<sync::ServerCard> makeCard(const ServerOptions& options);

struct Rehearsal {
    sync::RehearsalStatement statement;           // signed only when identical
    std::vector<BilingualText> differences = {};  // from what the package says of itself; empty: identical
};

/// Unpacks into a folder of its own, folds everything again, compares, and clears up. Changes nothing.
/// Errors: "handover.*" of a package, "server.*", "store.*".
[[nodiscard]] Result<Rehearsal> rehearseHandover(const ServerOptions& options, const std::filesystem::path& package,
                                                 const HandoverProgress& progress = {});

struct TakenBloc {
    sync::BlocState state;
    std::uint32_t term = 0;
};

/// Makes this server the one that holds the bloc. Before the last step nothing has changed; once begun, that step is finished by any later
/// start. Errors: as above, "handover.only-rehearsed", "handover.already-taken", "handover.data-not-empty", "handover.not-identical",
/// "handover.other-certificate".
[[nodiscard]] Result<TakenBloc> takeBloc(const ServerOptions& options, const std::filesystem::path& package,
                                         const HandoverProgress& progress = {});

// --- On the old server ----------------------------------------------------------------------------------------------------------

/// A package to rehearse with: the bloc as it stands now, for the card's server alone. The file is whole or not there.
/// Errors: "handover.own-card", "handover.no-space", "server.*", "store.*".
[[nodiscard]] Result<sync::BlocState> packBloc(const ServerOptions& options, const sync::ServerCard& card, const std::filesystem::path& to,
                                               const HandoverProgress& progress = {});

/// Journals the signed notice, after which this server is read-only for good, and writes the package to take. Again with the same card:
/// the same notice, and the package anew. Errors: as above, "handover.foreign-rehearsal", "handover.state-changed" (place: what has),
/// "handover.handed-over" (to another).
[[nodiscard]] Result<HandoverNotice> commitHandover(const ServerOptions& options, const sync::ServerCard& card,
                                                    const sync::RehearsalStatement& rehearsal, const std::filesystem::path& to,
                                                    const HandoverProgress& progress = {});

// --- On either ------------------------------------------------------------------------------------------------------------------

/// Every handover of this bloc, for laptops that cannot reach the old server. Errors: "handover.no-notice".
[[nodiscard]] Result<std::vector<HandoverNotice>> noticesOf(const ServerOptions& options);

}  // namespace hopluu::server
