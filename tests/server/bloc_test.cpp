// Joining and exchanging over real HTTPS.
#include "running_server.h"
#include "support/catch.h"
#include "sync/envelope.h"
#include "sync/problem.h"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace hopluu::test {

namespace {

std::string codeOf(const Status& result) {
    return result ? "" : result.error().code;
}

sync::Reply post(const RunningServer& server, const Bytes& envelope) {
    auto line = server.line();
    return must(line.post("/v1/exchange", sync::kEnvelopeMediaType, envelope));
}

std::string problemOf(const sync::Reply& reply) {
    return sync::readProblem(reply.status, reply.contentType, std::string(reply.body.begin(), reply.body.end())).code;
}

/// The reply gets lost after the server has done its part.
class LosingTransport final : public sync::Transport {
public:
    explicit LosingTransport(sync::Transport& line) : line_(line) {}
    Result<sync::Reply> send(const sync::Request& request) override {
        (void)line_.send(request);
        return fail(Error{"network.timeout", {}, {}, ""});
    }

private:
    sync::Transport& line_;
};

}  // namespace

TEST_CASE("A first start makes key, certificate and journal, and invites the leader; a second one keeps them") {
    RunningServer server;
    const auto invitation = server.leaderInvitation();
    const auto fingerprint = server.bloc->fingerprint();
    CHECK(invitation.role == Role::leader);
    CHECK(invitation.certificateFingerprint == fingerprint);
    CHECK(invitation.addresses == std::vector<std::string>{server.address()});
    const auto permissions = [&](const char* name) { return std::filesystem::status(server.folder / "data" / name).permissions(); };
    CHECK(permissions("") == std::filesystem::perms::owner_all);
    CHECK((permissions("certificate-and-key.pem") & std::filesystem::perms(077)) == std::filesystem::perms::none);
    CHECK((permissions("moi-khoi-truong.hopluu-invite") & std::filesystem::perms(077)) == std::filesystem::perms::none);
    server.restart();
    CHECK(server.bloc->fingerprint() == fingerprint);
    CHECK(server.leaderInvitation().serverKey == invitation.serverKey);
    CHECK(must(server::verifyData(server.folder / "data")).isSound());
    CHECK(must(server::fingerprintOf(server.folder / "data")) == fingerprint);
}

TEST_CASE("Once the leader has joined there is no further first invitation") {
    RunningBloc bloc;
    bloc.server.restart();
    CHECK_FALSE(bloc.server.bloc->leaderInvitation());
    server::ServerOptions options;
    options.dataFolder = bloc.server.folder / "data";
    const auto again = server::inviteLeaderAgain(options);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == "server.already-has-leader");
}

TEST_CASE("The first invitation can be written again while the server runs, and opens its door") {
    RunningServer server;
    server::ServerOptions options;
    options.dataFolder = server.folder / "data";
    options.addresses = {server.address()};
    options.wall = server.wall();
    REQUIRE(server::inviteLeaderAgain(options));
    const Laptop leader(UnitId{"ha-noi"}, server.wall());
    auto line = server.line();
    CHECK(codeOf(sync::join(*leader.store, line, server.leaderInvitation(), "A", "máy")).empty());
}

TEST_CASE("Wrong, expired and used invitations are told apart over the wire") {
    RunningBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.server.wall());
    const Laptop thief(UnitId{"nam-dinh"}, bloc.server.wall());
    auto line = bloc.server.line();
    const auto invitation = bloc.invite(board.unit);
    auto wrong = invitation;
    wrong.code = sync::makeOneTimeCode();
    CHECK(codeOf(sync::join(*board.store, line, wrong, "B", "máy")) == "join.unknown-code");
    LosingTransport losing(line);
    CHECK(codeOf(sync::join(*board.store, losing, invitation, "B", "máy")) == "network.timeout");
    CHECK(codeOf(sync::join(*board.store, line, invitation, "B", "máy")).empty());
    CHECK(codeOf(sync::join(*thief.store, line, invitation, "C", "máy")) == "join.used");
    const auto late = bloc.invite(thief.unit);
    bloc.server.now = late.expiresAtMilliseconds + 1;
    CHECK(codeOf(sync::join(*thief.store, line, late, "C", "máy")) == "join.expired");
}

TEST_CASE("Eleven boards at once: join, fill, submit, and the leader has it all") {
    RunningBloc bloc;
    constexpr int kBoards = 11;
    constexpr int kCells = 40;
    std::vector<std::unique_ptr<Laptop>> boards;
    std::vector<sync::InvitationFile> invitations;
    for (int i = 0; i < kBoards; ++i) {
        boards.push_back(std::make_unique<Laptop>(UnitId{"board-" + std::to_string(i)}, bloc.server.wall()));
        invitations.push_back(bloc.leader.invite(bloc.ownInvitation, boards.back()->unit, bloc.server.now + 1000));
    }
    bloc.exchange(bloc.leader);
    std::atomic<int> receipts = 0;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < boards.size(); ++i) {
        threads.emplace_back([&, i] {
            const Laptop& board = *boards[i];
            auto line = bloc.server.line();
            // Catch's assertions are for one thread: failures show in what the leader lacks.
            if (!sync::join(*board.store, line, invitations[i], "B", "máy") || !sync::exchange(*board.store, line)) {
                return;
            }
            for (int cell = 0; cell < kCells; ++cell) {
                board.writeCell("c" + std::to_string(cell), cell * 100 + static_cast<int>(i));
            }
            board.submit(1);
            const auto summary = sync::exchange(*board.store, line);
            receipts += summary && summary->serverStateAgrees ? static_cast<int>(summary->receipts.size()) : 0;
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(receipts == kBoards);
    CHECK(bloc.exchange(bloc.leader).serverStateAgrees);
    for (int i = 0; i < kBoards; ++i) {
        CHECK(bloc.leader.cell(boards[static_cast<std::size_t>(i)]->unit, "c39") == 3900 + i);
        CHECK(bloc.leader.submission(boards[static_cast<std::size_t>(i)]->unit).revision == 1);
    }
}

TEST_CASE("Returned with a reason, submitted again, accepted; a lost reply changes nothing, nor does a restart") {
    RunningBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.server.wall());
    bloc.admit(board);
    bloc.exchange(board);
    board.writeCell("a", 1);
    board.submit(1);
    {
        auto line = bloc.server.line();
        LosingTransport losing(line);
        CHECK_FALSE(sync::exchange(*board.store, losing));
    }
    const auto again = bloc.exchange(board);
    CHECK(again.receipts.size() == 1);
    bloc.exchange(bloc.leader);
    bloc.leader.step(board.unit, SubmissionStep::returned, 1, "Thiếu biểu lao động");
    bloc.exchange(bloc.leader);
    bloc.server.restart();
    bloc.exchange(board);
    CHECK(board.submission(board.unit).reason == "Thiếu biểu lao động");
    board.writeCell("b", 2);
    board.submit(2);
    bloc.exchange(board);
    bloc.exchange(bloc.leader);
    bloc.leader.step(board.unit, SubmissionStep::accepted, 2, "");
    bloc.exchange(bloc.leader);
    CHECK(bloc.exchange(board).serverStateAgrees);
    CHECK(board.submission(board.unit).step == SubmissionStep::accepted);
}

TEST_CASE("Envelopes from unknown devices, changed, cut or of no kind get their own answer") {
    RunningBloc bloc;
    const auto identity = *must(bloc.leader.store->identity());
    const Bytes good = sync::sealRequest({}, identity);
    Bytes changed = good;
    changed[30] ^= 1U;
    Bytes newer = good;
    newer[4] = sync::kEnvelopeVersion + 1;
    CHECK(post(bloc.server, good).status == 200);
    CHECK(problemOf(post(bloc.server, sync::sealRequest({}, sync::makeIdentity()))) == "exchange.unknown-device");
    CHECK(problemOf(post(bloc.server, changed)) == "exchange.bad-signature");
    CHECK(problemOf(post(bloc.server, Bytes(good.begin(), good.begin() + 50))) == "envelope.malformed");
    CHECK(problemOf(post(bloc.server, Bytes{1, 2, 3})) == "envelope.malformed");
    CHECK(problemOf(post(bloc.server, newer)) == "exchange.newer-version");
}

TEST_CASE("Another certificate is a stop before anything is sent") {
    RunningBloc bloc;
    RunningServer other;
    transport::HttpsTransport line({other.address()}, bloc.server.bloc->fingerprint());
    const auto reply = line.get("/v1/about");
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == "network.certificate-changed");
    // With the right one at another address, that one is used.
    transport::HttpsTransport both({other.address(), bloc.server.address()}, bloc.server.bloc->fingerprint());
    CHECK(must(both.get("/v1/about")).status == 200);
}

TEST_CASE("A server that is not there, a name that nobody knows, and one that does not speak TLS") {
    RunningServer server;
    const std::string gone = server.address();
    server.bloc->stop();
    const std::pair<std::string, std::string> cases[] = {
        {gone, "network.refused"}, {"https://hopluu.invalid:8443", "network.no-route"}, {"http://127.0.0.1:1", "network.no-route"}};
    for (const auto& [address, code] : cases) {
        transport::HttpsTransport line({address}, {});
        const auto reply = line.get("/v1/about");
        REQUIRE_FALSE(reply);
        CHECK(reply.error().code == code);
        CHECK_FALSE(reply.error().remedy.vi.empty());
    }
}

TEST_CASE("A cancelled line says so, and goes on saying so") {
    RunningServer server;
    auto line = server.line();
    line.cancel();
    const auto reply = line.get("/v1/about");
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == "network.cancelled");
}

}  // namespace hopluu::test
