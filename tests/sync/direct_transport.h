// A line without HTTP: from the client's session straight into the server's, with the faults a test asks for.
#pragma once

#include "support/laptop.h"
#include "sync/session_line.h"

#include <algorithm>
#include <functional>
#include <string>

namespace hopluu::test {

enum class Fault : std::uint8_t { none, requestLost, replyLost, replyCut };

inline Error cutLine() {
    return {"network.cut", {"", ""}, {"", ""}, ""};
}

class DirectTransport final : public sync::Transport {
public:
    explicit DirectTransport(sync::ServerSession& session) : session_(session) {}

    Result<sync::Reply> send(const sync::Request& request) override {
        const ByteView body = request.body;
        ++requests;
        sent += body.size();
        if (body.size() > longestBody) {
            return fail(cutLine());
        }
        const Fault fault = nextFault ? nextFault() : Fault::none;
        if (fault == Fault::requestLost) {
            return fail(cutLine());
        }
        sync::Reply reply = sync::answerOf(session_, request);
        if (tamper) {
            tamper(reply);
        }
        if (reply.body.size() > longestBody || fault == Fault::replyCut) {
            reply.body.resize(std::min(longestBody, reply.body.size() / (fault == Fault::replyCut ? 2 : 1)));
            received += reply.body.size();
            reply.cut = cutLine();
            return request.keepsBeginning && !reply.body.empty() ? Result<sync::Reply>{reply} : fail(cutLine());
        }
        received += reply.body.size();
        return fault == Fault::replyLost ? Result<sync::Reply>{fail(cutLine())} : Result<sync::Reply>{reply};
    }

    std::function<Fault()> nextFault;
    std::function<void(sync::Reply&)> tamper;
    std::size_t longestBody = SIZE_MAX;  // either way; a longer one is cut
    std::size_t requests = 0, sent = 0, received = 0;

private:
    sync::ServerSession& session_;
};

/// A server's session with its store, and a leader who has joined and opened the period 2022.
class DirectBloc {
public:
    DirectBloc()
        : store(must(Store::open(folder / "server.store", true, wall()))),
          session(must(sync::ServerSession::start(*store, wall()))),
          line(*session),
          leader(UnitId{"ha-noi"}, wall()),
          ownInvitation(must(session->inviteFirstLeader({"https://127.0.0.1:1"}, {}))) {
        must(sync::join(*leader.store, line, ownInvitation, "Nguyễn Văn A", "máy Khối trưởng"));
        leader.openPeriod();
        exchange(leader);
    }

    sync::ExchangeSummary exchange(const Laptop& laptop) { return must(sync::exchange(*laptop.store, line)); }
    sync::InvitationFile invite(const UnitId& unit) {
        auto file = leader.invite(ownInvitation, unit, now + 1000);
        exchange(leader);
        return file;
    }
    void admit(const Laptop& board) { must(sync::join(*board.store, line, invite(board.unit), "Trần Thị B", "máy của B")); }
    [[nodiscard]] WallClock wall() {
        return [this] { return now; };
    }

    std::int64_t now = 1'672'531'200'000;
    TemporaryFolder folder;
    std::unique_ptr<Store> store;
    std::unique_ptr<sync::ServerSession> session;
    DirectTransport line;
    Laptop leader;
    sync::InvitationFile ownInvitation;
};

}  // namespace hopluu::test
