// The server's side, without HTTP: bytes in, bytes out. One writer; the store's transaction is the unit of acknowledgement.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/crypto.h"
#include "sync/invitation_file.h"

#include <cstdint>
#include <memory>
#include <string>

namespace hopluu::sync {

class ServerSession {
public:
    /// Prepares the store: at first start makes the server's identity and journals its own device record.
    [[nodiscard]] static Result<std::unique_ptr<ServerSession>> start(Store& store, WallClock wall);

    /// The leader's first invitation; "server.already-has-leader" once one has joined.
    [[nodiscard]] Result<InvitationFile> inviteFirstLeader(const std::vector<std::string>& addresses, const Hash& certificateFingerprint);

    /// JSON in, JSON out (docs/spec/exchange.md#join). Errors: "join.expired", "join.used", "join.unknown-code", "request.malformed".
    [[nodiscard]] Result<std::string> join(std::string_view requestJson);
    /// Envelope in, envelope out. Errors: "exchange.unknown-device", "exchange.revoked", "exchange.bad-signature",
    /// "exchange.gap" (place: the expected sequence), "exchange.newer-version", "request.malformed", those of Store.
    [[nodiscard]] Result<Bytes> exchange(ByteView envelope);

    [[nodiscard]] const PublicKey& publicKey() const;

private:
    ServerSession(Store& store, WallClock wall, Identity identity);
    Store& store_;
    WallClock wall_;
    Identity identity_;
};

}  // namespace hopluu::sync
