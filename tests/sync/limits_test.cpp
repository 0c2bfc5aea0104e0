// A stolen laptop, or a program that writes in circles, could fill the server's disk: with operations, or with keys that go on for one
// another. What stops it costs nobody a figure.
#include "sync/direct_transport.h"
#include "sync/envelope.h"
#include "sync/server_limits.h"

#include <string>
#include <vector>

namespace hopluu::test {

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
const UnitId kBoard{"nam-dinh"};

/// The bloc's server with limits of its own, and a board's laptop that has joined.
struct LimitedBloc {
    explicit LimitedBloc(const sync::ServerLimits& limits) : board(kBoard, bloc.wall()) {
        bloc.admit(board);
        limited = must(sync::ServerSession::start(*bloc.store, bloc.wall(), limits));
        line = std::make_unique<DirectTransport>(*limited);
    }
    std::string codeOfExchange(const Laptop& laptop) {
        const auto done = sync::exchange(*laptop.store, *line);
        return done ? "fine" : done.error().code;
    }
    [[nodiscard]] Identity identity() const { return *must(board.store->identity()); }

    DirectBloc bloc;
    Laptop board;
    std::unique_ptr<sync::ServerSession> limited;
    std::unique_ptr<DirectTransport> line;
};

std::uint64_t unsentOf(const Laptop& laptop) {
    return must(laptop.store->counts()).local;
}

/// A clone of the laptop has written and exchanged: the laptop is an older copy now.
void writeAsClone(LimitedBloc& limited) {
    const Identity identity = limited.identity();
    const OperationId id{identity.device, must(limited.bloc.store->lastSequence(identity.device)) + 1};
    const Operation operation{
        id, {1'672'531'300'000ULL << 16U}, {k2022, kBoard, Topic::cell, ItemCode{"clone"}}, {}, Value::of(Decimal::fromMillionths(1))};
    (void)must(limited.limited->exchange(sync::sealRequest({0, 0, {}, {}, {operation}}, identity)));
}

}  // namespace

TEST_CASE("Keys that go on for one laptop are so many a day and so many in all; asking again with a known one is no new one") {
    sync::ServerLimits limits;
    limits.renewalsPerDay = 3;
    limits.renewals = 5;
    LimitedBloc bloc(limits);
    std::vector<Identity> keys{bloc.identity()};
    const auto renew = [&](const Identity& from) {
        const Identity next = sync::makeIdentity();
        const auto done = bloc.limited->renew(sync::sealRenewal(from, next));
        if (done) {
            keys.push_back(next);
        }
        return done ? std::string("fine") : done.error().code;
    };
    CHECK(renew(keys[0]) == "fine");
    CHECK(renew(keys[1]) == "fine");
    CHECK(renew(keys[0]) == "fine");  // side by side counts as one after the other
    CHECK(renew(keys[2]) == "exchange.too-many-renewals");
    CHECK(bloc.limited->renew(sync::sealRenewal(keys[0], keys[1])).has_value());
    bloc.bloc.now += kDay;
    CHECK(renew(keys[3]) == "fine");
    CHECK(renew(keys[3]) == "fine");
    bloc.bloc.now += 30 * kDay;
    CHECK(renew(keys[5]) == "exchange.too-many-renewals");
    // Another laptop has its own.
    Laptop other(kBoard, bloc.bloc.wall());
    bloc.bloc.now -= 31 * kDay;
    bloc.bloc.admit(other);
    CHECK(renew(*must(other.store->identity())) == "fine");
}

TEST_CASE("A laptop that may not go on under another key keeps what it has, and goes on by a new invitation") {
    for (const bool isRevoked : {false, true}) {
        CAPTURE(isRevoked);
        sync::ServerLimits limits;
        limits.renewalsPerDay = 0;
        LimitedBloc bloc(limits);
        bloc.board.writeCell("a", 1);
        REQUIRE(bloc.codeOfExchange(bloc.board) == "fine");
        const auto device = bloc.identity().device;
        if (isRevoked) {
            bloc.bloc.leader.write({{}, kBoard, Topic::revocation, ItemCode{toString(device)}}, Revocation{"tạm mất máy"});
            bloc.bloc.exchange(bloc.bloc.leader);
        } else {
            writeAsClone(bloc);
        }
        bloc.board.writeCell("b", 2);
        CHECK(bloc.codeOfExchange(bloc.board) == (isRevoked ? "exchange.revoked" : "exchange.too-many-renewals"));
        CHECK(unsentOf(bloc.board) == 1);
        const auto invitation = bloc.bloc.invite(kBoard);
        must(sync::join(*bloc.board.store, *bloc.line, invitation, "", ""));
        CHECK(bloc.identity().device != device);
        CHECK(bloc.codeOfExchange(bloc.board) == "fine");
        CHECK(unsentOf(bloc.board) == 0);
        CHECK(must(bloc.board.store->verify()).problems.empty());
        bloc.bloc.exchange(bloc.bloc.leader);
        CHECK(bloc.bloc.leader.cell(kBoard, "a") == 1);
        CHECK(bloc.bloc.leader.cell(kBoard, "b") == 2);
    }
}

TEST_CASE("A laptop that writes without end is stopped for the day: nothing is refused, nothing is lost, and the next day it goes on") {
    sync::ServerLimits limits;
    limits.bytesPerDeviceAndDay = 20'000;
    LimitedBloc bloc(limits);
    Laptop colleague(kBoard, bloc.bloc.wall());
    bloc.bloc.admit(colleague);
    const auto writeMany = [&](int from) {
        for (int i = from; i < from + 150; ++i) {
            bloc.board.writeCell("c" + std::to_string(i), i);
        }
    };
    writeMany(0);
    REQUIRE(bloc.codeOfExchange(bloc.board) == "fine");
    writeMany(150);
    bloc.board.writeCell("last", 7);
    CHECK(bloc.codeOfExchange(bloc.board) == "exchange.quota");
    CHECK(unsentOf(bloc.board) == 151);
    CHECK(must(bloc.board.store->counts()).refused == 0);
    CHECK(must(bloc.bloc.store->lastSequence(bloc.identity().device)) == 150);
    colleague.writeCell("theirs", 5);
    CHECK(bloc.codeOfExchange(colleague) == "fine");
    // A key that goes on for it has no share of its own.
    const Identity heir = sync::makeIdentity();
    REQUIRE(bloc.limited->renew(sync::sealRenewal(bloc.identity(), heir)));
    const Operation large{{heir.device, 1},
                          {1'672'531'300'000ULL << 16U},
                          {k2022, kBoard, Topic::narrative, ItemCode{"I"}},
                          {},
                          ParagraphText{std::string(15'000, 'x')}};
    CHECK(bloc.limited->exchange(sync::sealRequest({0, 0, {}, {}, {large}}, heir)).error().code == "exchange.quota");
    bloc.bloc.now += kDay;
    CHECK(bloc.codeOfExchange(bloc.board) == "fine");
    CHECK(unsentOf(bloc.board) == 0);
    bloc.bloc.exchange(bloc.bloc.leader);
    CHECK(bloc.bloc.leader.cell(kBoard, "last") == 7);
}

TEST_CASE("What comes twice counts once, and a board's share ends for all its laptops") {
    sync::ServerLimits limits;
    limits.bytesPerUnit = 30'000;
    LimitedBloc bloc(limits);
    Laptop colleague(kBoard, bloc.bloc.wall());
    Laptop elsewhere(UnitId{"ha-nam"}, bloc.bloc.wall());
    bloc.bloc.admit(colleague);
    bloc.bloc.admit(elsewhere);
    const Address place{k2022, kBoard, Topic::narrative, ItemCode{"I"}};
    bloc.board.write(place, ParagraphText{std::string(20'000, 'x')});
    int replies = 0;
    bloc.line->nextFault = [&] { return ++replies < 4 ? Fault::replyLost : Fault::none; };
    CHECK(bloc.codeOfExchange(bloc.board) == "fine");
    colleague.write({k2022, kBoard, Topic::narrative, ItemCode{"II"}}, ParagraphText{std::string(20'000, 'y')});
    CHECK(bloc.codeOfExchange(colleague) == "exchange.quota");
    bloc.bloc.now += 2 * kDay;
    CHECK(bloc.codeOfExchange(colleague) == "exchange.quota");
    elsewhere.write({k2022, elsewhere.unit, Topic::narrative, ItemCode{"I"}}, ParagraphText{std::string(20'000, 'z')});
    CHECK(bloc.codeOfExchange(elsewhere) == "fine");
}

TEST_CASE("Twenty years of 63 boards, sent by one laptop in one day, are a tenth of what it may send") {
    const sync::ServerLimits limits;
    Operation cell{{DeviceId{}, 1},
                   {},
                   {k2022, kBoard, Topic::cell, ItemCode{"capital_new.fdi"}},
                   {{DeviceId{}, 2}},
                   Value::of(Decimal::fromMillionths(999'999'999'999'999), Finality::estimate, "ước tính theo báo cáo tháng")};
    CHECK(126'000 * sync::weightOf(std::span(&cell, 1)) < limits.bytesPerDeviceAndDay / 8);
}

}  // namespace hopluu::test
