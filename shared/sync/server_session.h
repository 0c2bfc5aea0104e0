// The server's side, without HTTP: bytes in, bytes out. One writer; the store's transaction is the unit of acknowledgement.
// Safe to call from many threads: one exchange at a time, none waits while another reads from or writes to a socket.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/crypto.h"
#include "sync/envelope.h"
#include "sync/invitation_file.h"
#include "sync/news_cursor.h"
#include "sync/roster.h"
#include "sync/server_limits.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::sync {

class ServerSession {
public:
    /// Prepares the store: at first start makes the server's identity and journals its own device record.
    [[nodiscard]] static Result<std::unique_ptr<ServerSession>> start(Store& store, WallClock wall, const ServerLimits& limits = {});

    /// The leader's first invitation, a new one each time; "server.already-has-leader" once one has joined.
    [[nodiscard]] Result<InvitationFile> inviteFirstLeader(const std::vector<std::string>& addresses, const Hash& certificateFingerprint);

    /// JSON in, JSON out (docs/spec/exchange.md#join). Errors: "join.expired", "join.used", "join.unknown-code", "request.malformed".
    [[nodiscard]] Result<std::string> join(std::string_view requestJson);
    /// A laptop whose file is an older copy of itself registers its next key. Envelope in, JSON out as for `join`. The same key again gets
    /// the same answer. Errors: "exchange.unknown-device", "exchange.revoked", "exchange.bad-signature", "envelope.*".
    [[nodiscard]] Result<std::string> renew(ByteView envelope);
    /// What follows "/v1/news/" in; nullopt when there is nothing new and both show the same, else an answer as for `exchange`.
    /// Errors: "exchange.unknown-device", "exchange.revoked", "exchange.bad-signature", "request.malformed".
    [[nodiscard]] Result<std::optional<Bytes>> news(std::string_view poll);
    /// A request that came in a file; the answer goes back as one. Errors: "file.*" and those of `exchange`.
    [[nodiscard]] Result<Bytes> exchangeFile(ByteView file);
    /// Envelope in, envelope out. Errors: "exchange.unknown-device", "exchange.revoked", "exchange.bad-signature",
    /// "exchange.gap" (place: the expected sequence), "envelope.*", "journal.*", "request.malformed", those of Store.
    [[nodiscard]] Result<Bytes> exchange(ByteView envelope);

    /// Reads the store while nobody writes to it: for what stands beside the exchange.
    /// Keeps a setting of the server's own, which is nobody's news.
    [[nodiscard]] Status keep(std::string_view key, std::string_view value);
    [[nodiscard]] Status read(const std::function<Status(const Store&)>& work);

    /// "server.moved" once the bloc has been handed to another server (place: its address): then nothing above writes or answers any more.
    [[nodiscard]] Status requireHeld();
    /// The notices of every handover, as laptops read them. Errors: "server.not-moved".
    [[nodiscard]] Result<std::string> handovers();
    /// In which this server holds, or held, the bloc.
    [[nodiscard]] Result<std::uint32_t> term();

    [[nodiscard]] const PublicKey& publicKey() const { return identity_.publicKey; }
    [[nodiscard]] bool hasLeader();

private:
    ServerSession(Store& store, WallClock wall, const Identity& identity, Roster roster, NewsCursors cursors);
    /// The member and the key shared with it; only one who has signed or coded with its key gets further.
    struct Caller {
        DeviceId device;
        Member member;
        Hash key;
    };
    [[nodiscard]] Result<Caller> callerOf(const DeviceId& device);
    [[nodiscard]] Result<Bytes> exchange(ByteView envelope, EnvelopeKind answerKind, PublicKey& sender);
    /// What the answer says of the request's own operations.
    struct Stored {
        std::optional<HeldPieces> held = {};
        std::vector<Operation> refusalsAgain = {};
    };
    [[nodiscard]] Status store(ExchangeRequest& request, const Caller& caller, Stored& stored);
    [[nodiscard]] Status takeOperations(const ExchangeRequest& request, const Caller& caller, Stored& stored);
    [[nodiscard]] Status lookAround();
    [[nodiscard]] Status requireHeldNow();
    /// What news is asked for, and what the answer may take.
    struct Wish {
        std::uint64_t cursor = 0, newsLimit = 0;
        bool takesPieces = false;  // over the line, and in this version of the envelope
        std::optional<HeldPieces> held = {};
    };
    [[nodiscard]] Result<ExchangeAnswer> answer(const Wish& wish, const Caller& caller);
    [[nodiscard]] Status admit(const PublicKey& key, const UnitId& unit, DeviceRecord record);
    [[nodiscard]] Status reloadRoster();

    std::mutex mutex_;
    Store& store_;
    WallClock wall_;
    Identity identity_;
    ServerLimits limits_;
    Roster roster_;
    std::optional<HandoverNotice> successor_;  // known as the roster is
    NewsCursors cursors_;
    static constexpr std::int64_t kUnknownArrival = -1;
    std::int64_t knownArrival_ = kUnknownArrival;  // up to there the journal is known to have changed nothing in the roster
};

}  // namespace hopluu::sync
