// What the server does with the operations of one device: in sequence or not at all, each judged on its own, and what is refused kept and
// answered. Runs inside the transaction of its caller.
#pragma once

#include "domain/result.h"
#include "journal/hybrid_clock.h"
#include "store/store.h"
#include "sync/roles.h"
#include "sync/roster.h"

#include <span>
#include <utility>
#include <vector>

namespace hopluu::sync {

class OperationIntake {
public:
    OperationIntake(Store& store, const WallClock& wall, const Identity& server, const Roster& roster)
        : store_(store), wall_(wall), server_(server), roster_(roster) {}

    /// Errors: "exchange.gap" (place: the sequence expected), "journal.contradiction" (another operation is held under the number),
    /// "request.malformed" (an operation of somebody else), those of Store.
    [[nodiscard]] Status take(std::span<const Operation> operations, const DeviceId& sender, const Member& member);
    /// Of those that were here already and are refused: a laptop that brings them has lost what it was told.
    [[nodiscard]] std::vector<Operation> takeRefusalsAgain() { return std::move(refusalsAgain_); }

private:
    [[nodiscard]] Status takeDouble(const Operation& operation, const Member& member);
    [[nodiscard]] Status judgeAndStore(const Operation& operation, const Member& member);
    [[nodiscard]] Result<Circumstances> circumstances(const Operation& operation, const Member& member);
    [[nodiscard]] Result<bool> arePredecessorsSound(const Operation& operation);
    [[nodiscard]] Result<bool> isAwaited(const OperationId& id, const Address& address) const;
    [[nodiscard]] Status giveReceipt(const Operation& submission);

    Store& store_;
    const WallClock& wall_;
    const Identity& server_;
    const Roster& roster_;
    std::vector<Operation> refusalsAgain_;
};

/// Journals one operation of the server's own.
[[nodiscard]] Status recordOne(Store& store, Draft draft);

}  // namespace hopluu::sync
