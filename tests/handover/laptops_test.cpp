// What laptops see of a handover: the old server shows the way, they follow by themselves, and what is unsent arrives.
#include "handover/test_server.h"
#include "sync/handover_move.h"
#include "sync/problem.h"

#include <map>

using namespace hopluu;
using namespace hopluu::test;

namespace {

/// A line to a server that is not there any more.
class DeadLine final : public sync::Transport {
public:
    Result<sync::Reply> send(const sync::Request&) override { return fail(Error{"network.refused", {}, {}, ""}); }
};

/// Servers by their key, as a laptop's membership names them.
class Network {
public:
    void add(TestServer& server) { servers_[server.card.serverKey] = &server; }
    void remove(const TestServer& server) { servers_.erase(server.card.serverKey); }
    sync::OpenLine lines() {
        return [this](const sync::Membership& member) -> sync::Transport& {
            const auto found = servers_.find(member.serverKey);
            if (found == servers_.end()) {
                line_ = std::make_unique<DeadLine>();
                return *line_;
            }
            CHECK(member.certificateFingerprint == found->second->card.certificateFingerprint);
            CHECK(member.addresses == found->second->card.addresses);
            line_ = std::make_unique<DirectTransport>(*found->second->session);
            return *line_;
        };
    }
    Result<sync::ExchangeSummary> exchange(const Laptop& laptop) { return sync::exchangeAnywhere(*laptop.store, lines()); }

private:
    std::map<sync::PublicKey, TestServer*> servers_;
    std::unique_ptr<sync::Transport> line_;
};

sync::Membership memberOf(const Laptop& laptop) {
    return must(sync::membership(*laptop.store)).value();
}

/// The whole way of a bloc from one server to the next; both run afterwards.
HandoverNotice handOver(TestServer& from, TestServer& to, const std::filesystem::path& package) {
    to.stop();
    must(server::packBloc(from.options, to.card, package));
    const auto statement = must(server::rehearseHandover(to.options, package)).statement;
    auto notice = must(server::commitHandover(from.options, to.card, statement, package));
    must(server::takeBloc(to.options, package));
    to.run();
    return notice;
}

bool agree(const Laptop& laptop, const TestServer& server, const std::vector<UnitId>& units) {
    return must(laptop.store->stateChecksum(units)) == must(server.store->stateChecksum(units));
}

std::string asked(TestServer& server, const std::string& path, ByteView body = {}) {
    DirectTransport line(*server.session);
    const auto reply = must(line.send({"POST", path, "application/json", {}, body}));
    return reply.status == 200
               ? "fine"
               : sync::readProblem(reply.status, reply.contentType, {reinterpret_cast<const char*>(reply.body.data()), reply.body.size()})
                     .code;
}

}  // namespace

TEST_CASE("Laptops move over by themselves: one that is online, and one that was offline for months with unsent edits") {
    TwoServers bloc;
    Network network;
    network.add(bloc.old);
    network.add(bloc.next);
    bloc.bac.writeCell("capital_new.ddi", 77);  // offline, unsent
    const auto notice = handOver(bloc.old, bloc.next, bloc.package());
    bloc.now += 200LL * 24 * 60 * 60 * 1000;

    const auto online = must(network.exchange(bloc.hai));
    CHECK(online.serverStateAgrees);
    const auto offline = must(network.exchange(bloc.bac));
    CHECK(offline.sent == 1);
    CHECK(offline.serverStateAgrees);
    must(network.exchange(bloc.leader));
    CHECK(bloc.leader.cell(bloc.bac.unit, "capital_new.ddi") == 77);
    for (const Laptop* laptop : {&bloc.hai, &bloc.bac, &bloc.leader}) {
        const auto member = memberOf(*laptop);
        CHECK(member.serverKey == bloc.next.card.serverKey);
        CHECK(member.addresses == notice.addresses);
        CHECK(member.certificateFingerprint == notice.certificateFingerprint);
        CHECK(member.term == 2);
        CHECK(member.formerServerKeys == std::vector{bloc.old.card.serverKey});
        CHECK(must(laptop->store->verify()).problems.empty());
        CHECK(must(laptop->store->counts()).local == 0);
    }
    CHECK(agree(bloc.leader, bloc.next, {}));
    // What was refused, and the submission under review, are as they were.
    CHECK(must(bloc.hai.store->refused()).size() == 1);
    CHECK(bloc.leader.submission(bloc.hai.unit).step == SubmissionStep::submitted);
    // The new server gives receipts in its own name, beside the old one's.
    bloc.bac.submit(1);
    CHECK(must(network.exchange(bloc.bac)).receipts.size() == 1);
    CHECK(must(network.exchange(bloc.bac)).serverStateAgrees);
}

TEST_CASE("The old server answers nothing any more but where the bloc is, also after a restart") {
    TwoServers bloc;
    Laptop late(UnitId{"nam-dinh"}, bloc.wall());
    const auto invitation = bloc.leader.invite(bloc.ownInvitation, late.unit, bloc.now + 1'000'000);
    bloc.exchange(bloc.leader);
    CHECK(codeOf(bloc.old.session->handovers()) == "server.not-moved");
    const auto notice = bloc.commit();  // by another program: the session runs on
    const auto before = bloc.old.state();

    for (int round = 0; round < 2; ++round) {
        CAPTURE(round);
        bloc.bac.writeCell("capital_new.ddi", 5 + round);
        const auto envelope = must(sync::writeRequestFile(*bloc.bac.store));
        CHECK(codeOf(bloc.old.session->exchangeFile(envelope)) == "server.moved");
        CHECK(codeOf(sync::join(*late.store, *bloc.old.line, invitation, "Muộn", "máy")) == "server.moved");
        CHECK(codeOf(bloc.old.session->inviteFirstLeader({"https://x:1"}, {})) == "server.moved");
        CHECK(codeOf(bloc.old.session->requireHeld()) == "server.moved");
        CHECK(asked(bloc.old, "/v1/exchange") != "fine");
        CHECK(must(sync::readNotices(must(bloc.old.session->handovers()))) == std::vector{notice});
        CHECK(must(bloc.old.session->term()) == 1);
        CHECK(bloc.old.state() == before);
        bloc.old.run();
    }
    // Nothing to send, only a poll: it shows the way too.
    Laptop& idle = bloc.hai;
    CHECK(codeOf(sync::exchange(*idle.store, *bloc.old.line)) == "exchange.moved");
    CHECK(memberOf(idle).term == 2);
    CHECK(bloc.old.state() == before);
}

TEST_CASE("The new leader is invited although the old leader's laptop is still a member, and takes the old one's role away") {
    TwoServers bloc;
    Network network;
    network.add(bloc.next);
    network.add(bloc.old);
    handOver(bloc.old, bloc.next, bloc.package());
    CHECK_FALSE(bloc.next.session->hasLeader());
    CHECK(must(bloc.next.session->term()) == 2);

    Laptop heir(UnitId{"hai-phong"}, bloc.wall());
    const auto invitation = bloc.next.inviteLeader();
    CHECK(invitation.term == 2);
    CHECK(invitation.formerServerKeys == std::vector{bloc.old.card.serverKey});
    const auto carried = must(sync::readInvitation(sync::write(invitation)));
    CHECK(carried == invitation);
    must(sync::join(*heir.store, *bloc.next.line, carried, "Khối trưởng mới", "máy"));
    CHECK(bloc.next.session->hasLeader());
    CHECK(codeOf(bloc.next.session->inviteFirstLeader({}, {})) == "server.already-has-leader");
    const auto summary = must(network.exchange(heir));  // with the old server's receipt
    CHECK(summary.receipts.size() == 1);
    CHECK(summary.serverStateAgrees);
    CHECK(memberOf(heir).term == 2);

    must(network.exchange(bloc.leader));
    const auto old = toString(must(bloc.leader.store->identity())->device);
    heir.write({{}, kBloc, Topic::revocation, ItemCode{old}}, Revocation{"nhiệm kỳ mới"});
    must(network.exchange(heir));
    CHECK(codeOf(network.exchange(bloc.leader)) == "exchange.revoked");
}

TEST_CASE("A laptop follows several handovers in a row, from one server to the next or by the last one's notices alone") {
    TwoServers bloc;
    TestServer third("third.example", bloc.now);
    handOver(bloc.old, bloc.next, bloc.package());
    bloc.hai.writeCell("capital_new.ddi", 1);
    handOver(bloc.next, third, bloc.carrier / "second");
    Network network;
    for (TestServer* each : {&bloc.old, &bloc.next, &third}) {
        network.add(*each);
    }
    must(network.exchange(bloc.bac));
    CHECK(memberOf(bloc.bac).term == 3);
    CHECK(memberOf(bloc.bac).serverKey == third.card.serverKey);
    CHECK(memberOf(bloc.bac).formerServerKeys == std::vector{bloc.old.card.serverKey, bloc.next.card.serverKey});

    network.remove(bloc.old);
    network.remove(bloc.next);
    CHECK(codeOf(network.exchange(bloc.hai)) == "network.refused");
    const auto chain = must(server::noticesOf(third.options));
    REQUIRE(chain.size() == 2);
    must(sync::moveBy(*bloc.hai.store, must(sync::readNotices(sync::writeNotices(chain)))));
    CHECK(memberOf(bloc.hai).term == 3);
    CHECK(must(network.exchange(bloc.hai)).serverStateAgrees);
    CHECK(codeOf(sync::moveBy(*bloc.hai.store, chain)) == "handover.old-notice");
    CHECK(third.inviteLeader().formerServerKeys == std::vector{bloc.old.card.serverKey, bloc.next.card.serverKey});
}

TEST_CASE("A notice that is forged, replayed or older moves nobody and touches nothing") {
    TwoServers bloc;
    const Identity thief = sync::makeIdentity();
    const auto before = memberOf(bloc.bac);
    HandoverNotice forged{2, thief.publicKey, sync::Hash{1}, {"https://thief.example:8443"}, bloc.now, {}};
    CHECK(codeOf(sync::moveBy(*bloc.bac.store, std::vector{forged})) == "handover.forged-notice");
    forged = sync::signNotice(forged, thief.secretKey);
    CHECK(codeOf(sync::moveBy(*bloc.bac.store, std::vector{forged})) == "handover.forged-notice");
    const auto genuine = handOver(bloc.old, bloc.next, bloc.package());
    HandoverNotice changed = genuine;
    changed.addresses = {"https://thief.example:8443"};
    CHECK(codeOf(sync::moveBy(*bloc.bac.store, std::vector{changed})) == "handover.forged-notice");
    changed = genuine;
    changed.term = 9;
    CHECK(codeOf(sync::moveBy(*bloc.bac.store, std::vector{changed})) == "handover.forged-notice");
    CHECK(codeOf(sync::moveBy(*bloc.bac.store, {})) == "handover.old-notice");
    CHECK(memberOf(bloc.bac).serverKey == before.serverKey);
    CHECK(memberOf(bloc.bac).term == 1);

    must(sync::moveBy(*bloc.bac.store, std::vector{genuine}));
    CHECK(codeOf(sync::moveBy(*bloc.bac.store, std::vector{genuine})) == "handover.old-notice");
    // The old server's key is not trusted any more to send anyone anywhere.
    const auto oldKeys = must(bloc.old.store->identity()).value();
    forged.term = 3;
    CHECK(codeOf(sync::moveBy(*bloc.bac.store, std::vector{sync::signNotice(forged, oldKeys.secretKey)})) == "handover.forged-notice");
    Laptop stranger(UnitId{"x"}, bloc.wall());
    CHECK(codeOf(sync::moveBy(*stranger.store, std::vector{genuine})) == "exchange.not-a-member");
}

TEST_CASE("Where a bloc has come back to its first server, the notice that once sent everyone away moves nobody") {
    TwoServers bloc;
    const auto first = must(bloc.old.store->identity()).value();
    bloc.next.run();
    const auto second = must(bloc.next.store->identity()).value();
    const auto noticeTo = [&](std::uint32_t term, const TestServer& to, const Identity& from) {
        return sync::signNotice({term, to.card.serverKey, to.card.certificateFingerprint, to.card.addresses, bloc.now, {}}, from.secretKey);
    };
    const auto away = noticeTo(2, bloc.next, first);
    const auto back = noticeTo(3, bloc.old, second);
    must(sync::moveBy(*bloc.bac.store, std::vector{away, back}));
    CHECK(memberOf(bloc.bac).serverKey == bloc.old.card.serverKey);
    // It is signed by the very key that the laptop trusts now; only the term tells.
    CHECK(codeOf(sync::moveBy(*bloc.bac.store, std::vector{away})) == "handover.old-notice");
    CHECK(memberOf(bloc.bac).serverKey == bloc.old.card.serverKey);
    CHECK(memberOf(bloc.bac).term == 3);
}

TEST_CASE("Lines that are cut while a laptop moves leave it where it was, or moved; trying again arrives") {
    TwoServers bloc;
    Network network;
    network.add(bloc.next);
    bloc.bac.writeCell("capital_new.ddi", 9);
    handOver(bloc.old, bloc.next, bloc.package());
    for (const Fault fault : {Fault::requestLost, Fault::replyLost}) {
        // The exchange gets its answer; the question for the notices does not.
        int request = 0;
        bloc.old.line->nextFault = [&] { return ++request == 2 ? fault : Fault::none; };
        CHECK(codeOf(sync::exchange(*bloc.bac.store, *bloc.old.line)) == "network.cut");
        CHECK(memberOf(bloc.bac).term == 1);
    }
    bloc.old.line->nextFault = {};
    bloc.old.line->tamper = [](sync::Reply& reply) {
        if (reply.status == 200) {
            reply.body.assign(20, 'x');
        }
    };
    CHECK(codeOf(sync::exchange(*bloc.bac.store, *bloc.old.line)) == "handover.not-a-notice");
    bloc.old.line->tamper = {};
    CHECK(codeOf(sync::exchange(*bloc.bac.store, *bloc.old.line)) == "exchange.moved");
    CHECK(must(network.exchange(bloc.bac)).sent == 1);
}

TEST_CASE("What a laptop told a copy of the old server from before the handover reaches the new one as well") {
    TwoServers bloc;
    TestServer stray("old.example", bloc.now);
    std::filesystem::remove_all(stray.options.dataFolder);
    bloc.old.stop();
    std::filesystem::copy(bloc.old.options.dataFolder, stray.options.dataFolder, std::filesystem::copy_options::recursive);
    stray.card = bloc.old.card;
    bloc.old.run();
    const auto notice = handOver(bloc.old, bloc.next, bloc.package());

    // Somebody starts the copy; these laptops know no better.
    stray.run();
    Network network;
    network.add(stray);
    network.add(bloc.next);
    for (int value = 20; value < 25; ++value) {
        bloc.bac.writeCell("capital_new.fdi", value);
        must(network.exchange(bloc.bac));
    }
    bloc.leader.write({k2022, kBloc, Topic::narrative, ItemCode{"1"}}, ParagraphText{"viết cho bản sao"});
    must(network.exchange(bloc.leader));
    CHECK(must(bloc.bac.store->counts()).local == 0);
    // Meanwhile one that has moved works with the new server, and never asks the old address again.
    must(sync::moveBy(*bloc.hai.store, std::vector{notice}));
    must(network.exchange(bloc.hai));

    SECTION("with nothing new to send") {}
    SECTION("with another edit, so that the new server sees a gap") {
        bloc.bac.writeCell("capital_new.fdi", 30);
    }
    const std::int64_t last = bloc.bac.cell(bloc.bac.unit, "capital_new.fdi");
    must(sync::moveBy(*bloc.bac.store, std::vector{notice}));
    must(sync::moveBy(*bloc.leader.store, std::vector{notice}));
    const auto summary = must(network.exchange(bloc.bac));
    CHECK(summary.serverStateAgrees);
    must(network.exchange(bloc.leader));
    must(network.exchange(bloc.leader));
    const Address cell{k2022, bloc.bac.unit, Topic::cell, ItemCode{"capital_new.fdi"}};
    CHECK(must(bloc.next.store->history(cell)).size() == must(bloc.bac.store->history(cell)).size());
    CHECK(bloc.leader.cell(bloc.bac.unit, "capital_new.fdi") == last);
    CHECK(must(bloc.next.store->read({k2022, kBloc, Topic::narrative, ItemCode{"1"}})).shown() != nullptr);
    CHECK(agree(bloc.leader, bloc.next, {bloc.bac.unit, bloc.hai.unit}));
    CHECK(must(bloc.next.store->verify()).problems.empty());
}
