#include "support/catch.h"
#include "sync/direct_transport.h"
#include "sync/envelope.h"
#include "sync/poll.h"
#include "sync/problem.h"
#include "sync/sent_before.h"

#include <rapidcheck.h>

#include <sstream>
#include <string>
#include <vector>

namespace hopluu::test {

namespace {

std::string codeOf(const Result<sync::ExchangeSummary>& result) {
    return result ? "" : result.error().code;
}
std::string codeOf(const Status& result) {
    return result ? "" : result.error().code;
}

std::string refusalOf(const Laptop& laptop) {
    const auto refused = must(laptop.store->refused());
    if (refused.size() != 1) {
        return std::to_string(refused.size()) + " refused";
    }
    const Address place{refused.front().operation.address.period, laptop.unit, Topic::refusal,
                        ItemCode{toString(refused.front().operation.id)}};
    const auto contents = must(laptop.store->read(place));
    return contents.shown() == nullptr ? "no reason" : std::get<Refusal>(contents.shown()->body).reason;
}

}  // namespace

TEST_CASE("A value typed at a board reaches the leader, in one request a side") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    board.writeCell("capital_new.fdi", 42);
    const auto sent = bloc.exchange(board);
    CHECK(sent.sent == 1);
    CHECK(sent.requests == 1);
    CHECK(sent.serverStateAgrees);
    const auto fetched = bloc.exchange(bloc.leader);
    CHECK(fetched.requests == 1);
    CHECK(fetched.serverStateAgrees);
    CHECK(bloc.leader.cell(board.unit, "capital_new.fdi") == 42);
}

TEST_CASE("A board sees its own year and the bloc's form, never another board's figures or the leader's drafts") {
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    const Laptop other(UnitId{"ha-nam"}, bloc.wall());
    bloc.admit(one);
    bloc.admit(other);
    bloc.exchange(one);
    one.writeCell("labour", 7);
    bloc.exchange(one);
    bloc.leader.write({k2022, kBloc, Topic::narrative, ItemCode{"I"}}, ParagraphText{"bản nháp"});
    bloc.leader.write({k2022, kBloc, Topic::adjustment, ItemCode{"labour#1"}}, Adjustment{Decimal{}, "vì", false});
    bloc.leader.write({{}, kBloc, Topic::form, ItemCode{"f@1"}}, FormDocument{"{}"});
    bloc.exchange(bloc.leader);
    CHECK(bloc.exchange(other).serverStateAgrees);
    CHECK(other.cell(one.unit, "labour") == -1);
    CHECK(must(other.store->read({k2022, kBloc, Topic::narrative, ItemCode{"I"}})).shown() == nullptr);
    CHECK(must(other.store->read({k2022, kBloc, Topic::adjustment, ItemCode{"labour#1"}})).shown() == nullptr);
    CHECK(must(other.store->read({{}, kBloc, Topic::form, ItemCode{"f@1"}})).shown() != nullptr);
    CHECK(must(other.store->entries({}, {}, Topic::invitation)).size() <= 1);
}

TEST_CASE("A submission gets the server's signed receipt over what it holds") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    board.writeCell("a", 1);
    board.writeCell("b", 2);
    board.submit(1);
    const auto summary = bloc.exchange(board);
    REQUIRE(summary.receipts.size() == 1);
    const Receipt& receipt = summary.receipts.front();
    CHECK(receipt.revision == 1);
    CHECK(receipt.cells == 2);
    CHECK(receipt.receivedAtMilliseconds == bloc.now);
    CHECK(receipt.contentHash == must(sync::summarise(*board.store, k2022, board.unit)).hash);
    const Address address{k2022, board.unit, Topic::submission, {}};
    CHECK(sync::isGenuine(address, receipt, bloc.session->publicKey()));
    Receipt forged = receipt;
    forged.cells = 3;
    CHECK_FALSE(sync::isGenuine(address, forged, bloc.session->publicKey()));
    CHECK_FALSE(sync::isGenuine({k2022, UnitId{"ha-nam"}, Topic::submission, {}}, receipt, bloc.session->publicKey()));
}

TEST_CASE("The leader returns with a reason, the board submits again, the leader accepts") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    board.writeCell("a", 1);
    board.submit(1);
    bloc.exchange(board);
    bloc.exchange(bloc.leader);
    bloc.leader.step(board.unit, SubmissionStep::returned, 1, "Thiếu biểu lao động");
    bloc.exchange(bloc.leader);
    bloc.exchange(board);
    CHECK(board.submission(board.unit).reason == "Thiếu biểu lao động");
    board.writeCell("b", 2);
    board.submit(2);
    CHECK(bloc.exchange(board).receipts.size() == 1);
    bloc.exchange(bloc.leader);
    bloc.leader.step(board.unit, SubmissionStep::accepted, 2, "");
    CHECK(bloc.exchange(bloc.leader).refused == 0);
    bloc.exchange(board);
    CHECK(board.submission(board.unit).step == SubmissionStep::accepted);
}

TEST_CASE("A refused operation stays, with its reason, and does not block those behind it") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    bloc.leader.openPeriod(PeriodPhase::locked);
    bloc.exchange(bloc.leader);
    // Typed offline, before the news of the lock arrived.
    board.writeCell("late", 5);
    board.write({k2022, board.unit, Topic::comment, ItemCode{"late#" + toString(must(board.store->identity())->device) + "/2"}},
                Comment{"xin mở khóa"});
    const auto summary = bloc.exchange(board);
    CHECK(summary.refused == 1);
    CHECK(summary.sent == 2);
    CHECK(summary.serverStateAgrees);
    CHECK(refusalOf(board) == "refused.period-locked");
    CHECK(must(board.store->history({k2022, board.unit, Topic::cell, ItemCode{"late"}})).size() == 1);
    CHECK(board.cell(board.unit, "late") == -1);
    CHECK(bloc.exchange(bloc.leader).serverStateAgrees);
    CHECK(bloc.leader.cell(board.unit, "late") == -1);

    bloc.leader.write({k2022, board.unit, Topic::lockException, {}}, LockException{"2023-01-31", "máy hỏng"});
    bloc.exchange(bloc.leader);
    board.writeCell("late", 5);
    CHECK(bloc.exchange(board).refused == 0);
    bloc.exchange(bloc.leader);
    CHECK(bloc.leader.cell(board.unit, "late") == 5);
}

TEST_CASE("Joining again after a lost reply gives the same; anyone else with that invitation is told it is used") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    const auto invitation = bloc.invite(board.unit);
    bloc.line.nextFault = [] { return Fault::replyLost; };
    CHECK(codeOf(sync::join(*board.store, bloc.line, invitation, "B", "máy")) == "network.cut");
    bloc.line.nextFault = {};
    CHECK(codeOf(sync::join(*board.store, bloc.line, invitation, "B", "máy")).empty());
    CHECK(codeOf(sync::join(*board.store, bloc.line, invitation, "B", "máy")) == "join.already-member");
    const Laptop thief(UnitId{"nam-dinh"}, bloc.wall());
    CHECK(codeOf(sync::join(*thief.store, bloc.line, invitation, "C", "máy")) == "join.used");
}

TEST_CASE("Invitations that do not open the door") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    auto invitation = bloc.invite(board.unit);
    auto wrongCode = invitation;
    wrongCode.code.back() = wrongCode.code.back() == '0' ? '1' : '0';
    CHECK(codeOf(sync::join(*board.store, bloc.line, wrongCode, "B", "máy")) == "join.unknown-code");
    auto unknown = invitation;
    unknown.invitation = "X";
    CHECK(codeOf(sync::join(*board.store, bloc.line, unknown, "B", "máy")) == "join.unknown-code");
    bloc.now = invitation.expiresAtMilliseconds + 1;
    CHECK(codeOf(sync::join(*board.store, bloc.line, invitation, "B", "máy")) == "join.expired");
    CHECK_FALSE(must(sync::membership(*board.store)));
}

TEST_CASE("A guest cannot register another's key under a unit of his own") {
    DirectBloc bloc;
    const Laptop victim(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(victim);
    const auto invitation = bloc.invite(UnitId{"ha-nam"});
    const Laptop thief(UnitId{"ha-nam"}, bloc.wall());
    (void)must(thief.store->setIdentity(**victim.store->identity()));
    CHECK(codeOf(sync::join(*thief.store, bloc.line, invitation, "C", "máy")) == "join.already-member");
}

TEST_CASE("A revoked device is refused from the next request on, and keeps what it has") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    board.writeCell("a", 1);
    const std::string device = toString((*must(board.store->identity())).device);
    bloc.leader.write({{}, board.unit, Topic::revocation, ItemCode{device}}, Revocation{"mất máy"});
    bloc.exchange(bloc.leader);
    CHECK(codeOf(sync::exchange(*board.store, bloc.line)) == "exchange.revoked");
    CHECK(board.cell(board.unit, "a") == 1);
}

TEST_CASE("A device that never joined is unknown, and one that did not join anything is told so before it asks") {
    DirectBloc bloc;
    const Laptop stranger(UnitId{"nam-dinh"}, bloc.wall());
    CHECK(codeOf(sync::exchange(*stranger.store, bloc.line)) == "exchange.not-a-member");
    const auto request = sync::sealRequest({}, sync::makeIdentity());
    const auto answer = bloc.session->exchange(request);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == "exchange.unknown-device");
}

TEST_CASE("The server takes operations only from their author, in sequence, and skips those it holds") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    const auto identity = *must(board.store->identity());
    board.writeCell("a", 1);
    board.writeCell("b", 2);
    const auto operations = must(board.store->unsent(1'000'000));
    REQUIRE(operations.size() == 2);
    const auto ask = [&](std::vector<Operation> sent) -> std::string {
        const auto answer = bloc.session->exchange(sync::sealRequest({0, 0, {}, {}, std::move(sent)}, identity));
        return answer ? "" : answer.error().code + " " + answer.error().place;
    };
    CHECK(ask({operations[1]}) == "exchange.gap 1");
    auto others = operations[0];
    others.id.device = sync::makeIdentity().device;
    CHECK(ask({others}) == "request.malformed ");
    CHECK(ask({operations[0]}).empty());
    CHECK(ask({operations[0], operations[1]}).empty());
    CHECK(ask({operations[0], operations[1]}).empty());
    CHECK(must(bloc.store->lastSequence(identity.device)) == 2);
}

TEST_CASE("Asked whether it holds what was sent before, the server compares it, and lets nobody make it read without end") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    const auto identity = *must(board.store->identity());
    board.writeCell("a", 1);
    board.writeCell("b", 2);
    bloc.exchange(board);
    board.writeCell("c", 3);
    const auto ask = [&](const sync::SentBefore& sent) -> std::string {
        const auto answer = bloc.session->exchange(sync::sealRequest({0, 0, {}, {}, {}, sent}, identity));
        return answer ? "" : answer.error().code;
    };
    const auto held = *must(sync::sentBefore(*board.store, identity.device, 1, 2));
    CHECK(ask(held).empty());
    CHECK(ask({1, 2, {}}) == "journal.contradiction");
    CHECK(ask({2, 2, held.digest}) == "journal.contradiction");
    CHECK(ask(*must(sync::sentBefore(*board.store, identity.device, 2, 3))).empty());  // not all of it is there: it is sent again
    CHECK(ask({0, 2, held.digest}) == "request.malformed");
    CHECK(ask({2, 1, held.digest}) == "request.malformed");
    CHECK_FALSE(must(sync::sentBefore(*board.store, identity.device, 3, 4)));
    CHECK_FALSE(must(sync::sentBefore(*board.store, identity.device, 1, 1 + sync::kMaxRequestOperations)));
}

TEST_CASE("A laptop whose program writes version 1 of the envelope is understood, and answered in version 1") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    const auto identity = *must(board.store->identity());
    const auto key = sync::linkKey(identity, bloc.session->publicKey());
    board.writeCell("a", 1);
    Bytes request{'H', 'P', 'L', 'E', 1, 1};
    request.insert(request.end(), identity.device.bytes.begin(), identity.device.bytes.end());
    request.insert(request.end(), {0, 8, 0, 0});  // not packed: a batch follows, from the start, as much as the server likes
    const Bytes batch = encodeBatch(must(board.store->unsent(1'000'000)));
    request.insert(request.end(), batch.begin(), batch.end());
    const auto signature = sync::sign(request, identity.secretKey);
    request.insert(request.end(), signature.begin(), signature.end());
    const Bytes answer = must(bloc.session->exchange(request));
    CHECK(answer[4] == 1);
    const auto opened = must(sync::openAnswer(answer, sync::EnvelopeKind::answer, key, {request, 0, 1}));
    CHECK(opened.acknowledged == 1);

    const std::string poll = sync::writePoll({identity.device, 0, 0, 1, {}, 1}, key);
    const Bytes news = *must(bloc.session->news(poll));
    CHECK(news[4] == 1);
    const ByteView asked(reinterpret_cast<const std::uint8_t*>(poll.data()), poll.size());
    CHECK(must(sync::openAnswer(news, sync::EnvelopeKind::answer, key, {asked, 0, 1})).news.size() == opened.news.size());
}

TEST_CASE("A part with a gap in its middle leaves nothing behind") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    const auto identity = *must(board.store->identity());
    for (int i = 0; i < 3; ++i) {
        board.writeCell("c" + std::to_string(i), i);
    }
    auto operations = must(board.store->unsent(1'000'000));
    operations.erase(operations.begin() + 1);
    CHECK_FALSE(bloc.session->exchange(sync::sealRequest({0, 0, {}, {}, operations}, identity)));
    CHECK(must(bloc.store->lastSequence(identity.device)) == 0);
}

TEST_CASE("An answer that is not the server's is not taken in") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    const std::pair<std::function<void(sync::Reply&)>, std::string> cases[] = {
        {[](sync::Reply& reply) { reply.body.back() ^= 1U; }, "exchange.bad-signature"},
        {[](sync::Reply& reply) { reply.body.resize(20); }, "envelope.malformed"},
        {[](sync::Reply& reply) { reply.body.pop_back(); }, "exchange.bad-signature"},
        {[](sync::Reply& reply) { reply.contentType = "text/html; charset=utf-8"; }, "exchange.captive-portal"},
        {[](sync::Reply& reply) { reply.contentType = "text/plain"; }, "server.unexpected-answer"},
        {[](sync::Reply& reply) {
             reply = {302, "text/html", {}};
         },
         "exchange.captive-portal"},
        {[](sync::Reply& reply) { reply.body[4] = 9; }, "envelope.newer-version"},
    };
    for (const auto& [tamper, code] : cases) {
        bloc.line.tamper = tamper;
        CHECK(codeOf(sync::exchange(*board.store, bloc.line)) == code);
    }
    bloc.line.tamper = {};
    CHECK(codeOf(sync::exchange(*board.store, bloc.line)).empty());
}

TEST_CASE("A line that lets only short parts through finishes all the same, and sends nothing twice that got through") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    std::string text;
    for (std::uint32_t i = 0, noise = 1; i < 1500; ++i) {  // does not compress
        noise = noise * 1'664'525U + 1'013'904'223U;
        text += static_cast<char>('!' + (noise >> 24U) % 90U);
    }
    for (int i = 0; i < 60; ++i) {
        board.write({k2022, board.unit, Topic::narrative, ItemCode{"s" + std::to_string(i)}}, ParagraphText{std::to_string(i) + text});
    }
    bloc.line.longestBody = 10'000;
    bloc.line.sent = 0;
    const auto summary = bloc.exchange(board);
    CHECK(summary.sent == 60);
    CHECK(summary.serverStateAgrees);
    CHECK(must(bloc.store->lastSequence((*must(board.store->identity())).device)) == 60);
}

TEST_CASE("Stopping between two parts keeps what was sent") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    std::uint32_t seed = 1;
    for (int i = 0; i < 3; ++i) {
        std::string noise;
        while (noise.size() < 60'000) {
            seed = seed * 1'664'525U + 1'013'904'223U;
            noise += static_cast<char>('!' + (seed >> 24U) % 90U);
        }
        board.write({k2022, board.unit, Topic::narrative, ItemCode{"s" + std::to_string(i)}}, ParagraphText{noise});
    }
    CHECK(codeOf(sync::exchange(*board.store, bloc.line, {[](const sync::ExchangeProgress&) { return false; }})) == "exchange.cancelled");
    const auto sent = must(bloc.store->lastSequence((*must(board.store->identity())).device));
    CHECK(sent >= 1);
    CHECK(sent < 3);
    CHECK(bloc.exchange(board).sent == 3 - sent);
}

TEST_CASE("Whatever requests and replies are lost, all end in the same state") {
    const auto holds = [](const std::vector<std::uint8_t>& script) {
        DirectBloc bloc;
        const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
        const Laptop two(UnitId{"nam-dinh"}, bloc.wall());
        bloc.admit(one);
        bloc.admit(two);
        std::size_t step = 0;
        bloc.line.nextFault = [&] { return step < script.size() ? static_cast<Fault>(script[step] % 3) : Fault::none; };
        for (; step < script.size(); ++step) {
            const Laptop& laptop = script[step] / 3 % 2 == 0 ? one : two;
            laptop.writeCell("c" + std::to_string(script[step] / 6 % 4), script[step]);
            if (script[step] / 24 % 2 == 0) {
                (void)sync::exchange(*laptop.store, bloc.line);
            }
            bloc.now += 1 + script[step];
        }
        bloc.line.nextFault = {};
        for (int round = 0; round < 2; ++round) {
            bloc.exchange(one);
            bloc.exchange(two);
        }
        RC_ASSERT(bloc.exchange(bloc.leader).serverStateAgrees);
        RC_ASSERT(bloc.exchange(one).serverStateAgrees);
        RC_ASSERT(bloc.exchange(two).serverStateAgrees);
        for (int i = 0; i < 4; ++i) {
            const std::string item = "c" + std::to_string(i);
            RC_ASSERT(one.cell(one.unit, item) == two.cell(one.unit, item));
            RC_ASSERT(one.cell(one.unit, item) == bloc.leader.cell(one.unit, item));
        }
        RC_ASSERT(must(bloc.store->verify()).problems.empty());
    };
    // Each run syncs a few hundred times to a real disk: fewer and shorter than the usual hundred.
    rc::detail::TestParams params;
    params.maxSuccess = 20;
    params.maxSize = 40;
    const auto result = rc::detail::checkTestable(holds, rc::detail::TestMetadata(), params);
    std::ostringstream explanation;
    rc::detail::printResultMessage(result, explanation);
    INFO(explanation.str());
    REQUIRE(result.is<rc::detail::SuccessResult>());
}

TEST_CASE("Every code of the problem table keeps its status and comes back as the same error") {
    const std::pair<const char*, int> cases[] = {{"join.used", 409},         {"exchange.revoked", 403},   {"server.busy", 503},
                                                 {"request.too-large", 413}, {"envelope.malformed", 400}, {"envelope.newer-version", 426},
                                                 {"server.storage", 507},    {"journal.malformed", 400},  {"something.inside", 500}};
    for (const auto& [code, status] : cases) {
        CHECK(sync::statusOf(code) == status);
    }
    const Error gap = sync::problem("exchange.gap", "17");
    CHECK(sync::readProblem(409, sync::kProblemMediaType, sync::writeProblem(gap)) == gap);
    const Error inside{"store.io", {"", "disk /dev/sda1 broke"}, {}, "/var/lib/secret"};
    const std::string shown = sync::writeProblem(inside);
    CHECK(shown.find("secret") == std::string::npos);
    CHECK(shown.find("sda1") == std::string::npos);
    CHECK(sync::readProblem(507, sync::kProblemMediaType, shown).code == "server.storage");
    const std::string other = sync::writeProblem({"something.inside", {"", "secret"}, {}, "/var/lib/secret"});
    CHECK(other.find("secret") == std::string::npos);
    CHECK(sync::readProblem(500, sync::kProblemMediaType, other).code == "server.internal");
    CHECK(sync::readProblem(503, "text/plain", "no").code == "server.unexpected-answer");
    CHECK(sync::readProblem(400, sync::kProblemMediaType, R"({"type":"urn:hopluu:problem:of-the-future"})").code ==
          "server.unexpected-answer");
}

}  // namespace hopluu::test
