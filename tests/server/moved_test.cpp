// After a handover, over HTTPS: every door of the old server but two is closed, with a word on where the bloc is.
#include "handover.h"
#include "running_server.h"
#include "sync/json_fields.h"
#include "sync/problem.h"

using namespace hopluu;
using namespace hopluu::test;

namespace {

std::string textOf(const sync::Reply& reply) {
    return {reply.body.begin(), reply.body.end()};
}

std::int64_t termOf(const RunningServer& server) {
    auto line = server.line();
    return sync::integerField(*sync::parseObject(textOf(must(line.get("/v1/about"))), 4096), "term").value();
}

}  // namespace

TEST_CASE("The old server shows the way by HTTPS while it runs and after a restart; the new one runs in the next term") {
    RunningBloc old;
    RunningServer next;
    const auto options = [](RunningServer& server) {
        server::ServerOptions all;
        all.dataFolder = server.folder / "data";
        all.addresses = {server.address()};
        all.wall = server.wall();
        return all;
    };
    const auto card = must(server::makeCard(options(next)));
    CHECK(card.certificateFingerprint == next.bloc->fingerprint());
    CHECK(must(old.server.line().get("/v1/handover")).status == 404);
    CHECK(termOf(old.server) == 1);

    const auto package = next.folder / "khoi.hopluu-bloc";
    must(server::packBloc(options(old.server), card, package));
    const auto statement = must(server::rehearseHandover(options(next), package)).statement;
    must(server::commitHandover(options(old.server), card, statement, package));
    CHECK(server::takeBloc(options(next), package).error().code == "server.data-in-use");
    const auto taking = options(next);
    next.bloc.reset();
    must(server::takeBloc(taking, package));
    next.start();

    for (int round = 0; round < 2; ++round) {
        auto line = old.server.line();
        CHECK(sync::exchange(*old.leader.store, line).error().code == (round == 0 ? "exchange.moved" : "handover.old-notice"));
        const auto upload = must(line.send({"POST", "/v1/files", "", {{"Tus-Resumable", "1.0.0"}, {"Upload-Length", "1"}}, {}}));
        CHECK(upload.status == 410);
        CHECK(textOf(upload).find("urn:hopluu:problem:server.moved") != std::string::npos);
        CHECK(must(line.get("/v1/handover")).status == 200);
        CHECK(termOf(old.server) == 1);
        CHECK(termOf(next) == 2);
        old.server.restart();
        CHECK(old.server.bloc->isHandedOver());
        CHECK_FALSE(old.server.bloc->leaderInvitation());
        const auto member = must(sync::membership(*old.leader.store)).value();
        CHECK(member.term == 2);
    }
    CHECK_FALSE(next.bloc->isHandedOver());
    CHECK(next.bloc->leaderInvitation());
    CHECK(next.leaderInvitation().term == 2);
}
