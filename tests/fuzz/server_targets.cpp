#include "fuzz/framed.h"
#include "fuzz/target.h"
#include "store/store.h"
#include "support/temporary_folder.h"
#include "sync/json_fields.h"
#include "sync/poll.h"
#include "sync/sealed_file.h"
#include "sync/server_session.h"

#include <filesystem>
#include <memory>

namespace hopluu::fuzz {

namespace {

namespace fs = std::filesystem;

WallClock fixedClock() {
    return [] { return kNow; };
}

template <class T>
T must(Result<T> result) {
    require(result.has_value(), "the server of this target can be made ready");
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

std::string joinRequest(const sync::InvitationFile& invitation, const Identity& who) {
    return nlohmann::ordered_json{{"invitation", invitation.invitation},
                                  {"code", invitation.code},
                                  {"public_key", sync::toHex(who.publicKey)},
                                  {"person", "Hoa"},
                                  {"device_name", "laptop"}}
        .dump();
}

/// A server with a leader, an open year and a board; each input meets it in the same state.
class Prepared {
public:
    Prepared() {
        auto store = must(Store::open(model_, true, fixedClock()));
        must(store->setIdentity(fixedIdentity("server")));
        const auto session = must(sync::ServerSession::start(*store, fixedClock()));
        const Identity leader = fixedIdentity("leader");
        sync::InvitationFile invitation = must(session->inviteFirstLeader({"https://192.0.2.1:8443"}, {}));
        (void)must(session->join(joinRequest(invitation, leader)));
        invitation.invitation = "01BOARD";
        invitation.code = "C0DE";
        const HybridTime time{static_cast<std::uint64_t>(kNow) << 16U};
        const Operation campaign{
            {leader.device, 1}, time, {PeriodId{"2022"}, kBloc, Topic::campaign, {}}, {}, CampaignDocument{"{}", PeriodPhase::open}};
        const Operation invite{{leader.device, 2},
                               time,
                               {{}, UnitId{"ha-noi"}, Topic::invitation, ItemCode{invitation.invitation}},
                               {},
                               Invitation{Role::board, sync::codeHash(invitation.code), kNow + 1}};
        (void)must(session->exchange(sync::sealRequest({.operations = {campaign, invite}}, leader)));
        (void)must(session->join(joinRequest(invitation, fixedIdentity("board"))));
    }

    void meet(const std::function<void(sync::ServerSession&, Store&)>& work) const {
        for (const char* suffix : {"", "-wal", "-shm"}) {
            fs::remove(fs::path(used_.string() + suffix));
        }
        fs::copy_file(model_, used_);
        const auto store = must(Store::open(used_, false, fixedClock()));
        work(*must(sync::ServerSession::start(*store, fixedClock())), *store);
    }

private:
    test::TemporaryFolder folder_{fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path()};
    fs::path model_ = folder_ / "model.store", used_ = folder_ / "used.store";
};

template <class T>
bool isAccepted(const Result<T>& result) {
    return result.has_value() || refused(result.error());
}

/// The first byte says by which door the rest comes in.
bool meetServer(ByteView input, sync::ServerSession& session) {
    const ByteView rest = input.subspan(1);
    const Identity leader = fixedIdentity("leader"), board = fixedIdentity("board"), server = fixedIdentity("server");
    switch (input[0]) {
        case 'j':
            return isAccepted(session.join(asText(rest)));
        case 'n':
            return isAccepted(session.news(asText(rest)));
        case 'r':
            return isAccepted(session.renew(rest));
        case 'e':
            return isAccepted(session.exchange(rest));
        case 'f':
            return isAccepted(session.exchangeFile(rest));
        case 'L':
            return isAccepted(session.exchange(signedRequest(rest, leader)));
        case 'B':
            return isAccepted(session.exchange(signedRequest(rest, board)));
        case 'F':
            return isAccepted(
                session.exchangeFile(sync::writeSealedFile(sync::Direction::toServer, server.publicKey, signedRequest(rest, board))));
        default:
            return false;
    }
}

bool decodeAtServer(ByteView input) {
    if (input.empty()) {
        return false;
    }
    static const Prepared prepared;
    bool accepted = false;
    prepared.meet([&](sync::ServerSession& session, Store& store) {
        accepted = meetServer(input, session);
        // The same again: whatever came in, the server answers, and what it holds is sound.
        (void)meetServer(input, session);
        if (accepted) {
            const auto outcome = store.verify();
            require(outcome && outcome->problems.empty(), "the journal and its state are sound after an exchange");
        }
    });
    return accepted;
}

constexpr Target kTargets[] = {{"server", 4'096, decodeAtServer, 250}};

}  // namespace

std::span<const Target> serverTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz
