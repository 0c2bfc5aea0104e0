// The server's side, without HTTP: bytes in, bytes out. One writer; the store's transaction is the unit of acknowledgement.
// Safe to call from many threads: one exchange at a time, none waits while another reads from or writes to a socket.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/crypto.h"
#include "sync/envelope.h"
#include "sync/invitation_file.h"
#include "sync/roster.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::sync {

class ServerSession {
public:
    /// Prepares the store: at first start makes the server's identity and journals its own device record.
    [[nodiscard]] static Result<std::unique_ptr<ServerSession>> start(Store& store, WallClock wall);

    /// The leader's first invitation, a new one each time; "server.already-has-leader" once one has joined.
    [[nodiscard]] Result<InvitationFile> inviteFirstLeader(const std::vector<std::string>& addresses, const Hash& certificateFingerprint);

    /// JSON in, JSON out (docs/spec/exchange.md#join). Errors: "join.expired", "join.used", "join.unknown-code", "request.malformed".
    [[nodiscard]] Result<std::string> join(std::string_view requestJson);
    /// Envelope in, envelope out. Errors: "exchange.unknown-device", "exchange.revoked", "exchange.bad-signature",
    /// "exchange.gap" (place: the expected sequence), "envelope.*", "journal.*", "request.malformed", those of Store.
    [[nodiscard]] Result<Bytes> exchange(ByteView envelope);

    /// Reads the store while nobody writes to it: for what stands beside the exchange.
    [[nodiscard]] Status read(const std::function<Status(const Store&)>& work);

    [[nodiscard]] const PublicKey& publicKey() const { return identity_.publicKey; }
    [[nodiscard]] bool hasLeader();

private:
    ServerSession(Store& store, WallClock wall, const Identity& identity, Roster roster);
    [[nodiscard]] Status takeIn(const std::vector<Operation>& operations, const DeviceId& sender, const Member& member);
    [[nodiscard]] Status requireSame(const Operation& operation) const;
    [[nodiscard]] Status judgeAndStore(const Operation& operation, const Member& member);
    [[nodiscard]] Result<struct Circumstances> circumstances(const Operation& operation, const Member& member);
    [[nodiscard]] Status giveReceipt(const Operation& submission);
    [[nodiscard]] Result<ExchangeAnswer> answer(const ExchangeRequest& request, const DeviceId& sender, const Member& member);
    [[nodiscard]] Status admit(const PublicKey& key, const UnitId& unit, DeviceRecord record);
    [[nodiscard]] Status reloadRoster();

    std::mutex mutex_;
    Store& store_;
    WallClock wall_;
    Identity identity_;
    Roster roster_;
};

}  // namespace hopluu::sync
