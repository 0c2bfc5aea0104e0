// A data file restored from an old copy, on either side: nothing may look received that is not.
#include "engine/bloc.h"
#include "engine/members.h"
#include "sync/crypto.h"
#include "sync/envelope.h"

#include <filesystem>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

const ItemCode kBudget{"budget.fdi"};

Value number(const char* text) {
    return Value::of(*Decimal::parse(text));
}

/// Copies a store that is open, its write-ahead log with it.
void copyStore(const std::filesystem::path& from, const std::filesystem::path& to) {
    for (const char* part : {"", "-wal"}) {
        if (std::filesystem::exists(from.string() + part)) {
            std::filesystem::copy_file(from.string() + part, to.string() + part, std::filesystem::copy_options::overwrite_existing);
        }
    }
}

}  // namespace

TEST_CASE("A laptop restored from an old copy fetches what it has lost, and goes on") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    bloc.exchange(laptop);
    copyStore(bloc.folder_ / "hoa.store", bloc.folder_ / "old.store");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("421")));
    bloc.exchange(laptop);

    auto restored = bloc.laptop("old");
    const auto summary = need(sync::exchange(restored.store(), bloc.line));
    CHECK(summary.renewed == 0);
    CHECK(summary.serverStateAgrees);
    CHECK(need(bloc.desk(restored, "ha-noi").content()).cells[kBudget] == number("421"));
    need(bloc.desk(restored, "ha-noi").set(kBudget, number("422")));
    CHECK(bloc.exchange(restored).sent == 1);
    bloc.exchange(bloc.leader);
    CHECK(need(bloc.desk(bloc.leader, "ha-noi").content()).cells[kBudget] == number("422"));
    CHECK(need(restored.store().verify()).problems.empty());
}

TEST_CASE("What was typed into an older copy before it met the server is kept, beside what the server has") {
    Bloc bloc;
    const ItemCode revenue{"revenue.fdi"};
    auto laptop = bloc.joined("hoa", "ha-noi");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    bloc.exchange(laptop);
    copyStore(bloc.folder_ / "hoa.store", bloc.folder_ / "old.store");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("421")));
    bloc.exchange(laptop);

    auto restored = bloc.laptop("old");
    need(bloc.desk(restored, "ha-noi").set(kBudget, number("999")));  // under the number that 421 has
    need(bloc.desk(restored, "ha-noi").set(revenue, number("604.5")));
    bloc.line.losesReplies = true;
    CHECK_FALSE(sync::exchange(restored.store(), bloc.line));  // the renewal's reply is lost
    bloc.line.losesReplies = false;
    const auto summary = need(sync::exchange(restored.store(), bloc.line));
    CHECK(summary.renewed == 2);
    CHECK(summary.sent == 2);
    CHECK(summary.serverStateAgrees);
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    const Address place{PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, kBudget};
    for (const Store* store : {&restored.store(), &laptop.store(), &bloc.leader.store()}) {
        const auto now = need(store->read(place));
        CHECK(now.heads.size() == 2);  // 421 and 999 did not know each other
        CHECK(now.inConflict());
        CHECK(need(store->read({place.period, place.unit, place.topic, revenue})).heads.size() == 1);
        CHECK(need(store->verify()).problems.empty());
    }
}

TEST_CASE("Who revokes a laptop revokes what goes on for it") {
    // A key registered beforehand let a stolen file go on after its laptop had been revoked.
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    const auto old = need(laptop.store().identity()).value();
    const auto heir = sync::makeIdentity();
    const auto second = sync::makeIdentity();
    need(bloc.server->renew(sync::sealRenewal(old, heir)));
    need(bloc.server->renew(sync::sealRenewal(heir, second)));
    need(bloc.server->exchange(sync::sealRequest({}, second)));
    bloc.exchange(bloc.leader);
    need(engine::revoke(bloc.leader, toString(old.device), "mất máy"));
    bloc.exchange(bloc.leader);
    for (const auto* identity : {&old, &heir, &second}) {
        CHECK(bloc.server->exchange(sync::sealRequest({}, *identity)).error().code == "exchange.revoked");
    }
    CHECK(bloc.server->renew(sync::sealRenewal(second, sync::makeIdentity())).error().code == "exchange.revoked");
}

TEST_CASE("An answer to the old key acknowledges nothing of the new one") {
    // Two programs on one file: one had its answer under way while the other renewed the laptop, and what was never sent counted as
    // received.
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    test::DirectLine line(*bloc.server);
    line.beforeReply = [&] {
        need(bloc.desk(laptop, "ha-noi").set(kBudget, number("999")));
        need(laptop.store().continueAs(sync::makeIdentity()));
    };
    CHECK(sync::exchange(laptop.store(), line).error().code == "exchange.another-program");
    CHECK(need(laptop.store().counts()).local > 0);
}

TEST_CASE("What is emptied while an exchange runs is looked at before it is sent") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    for (int i = 0; i < 30; ++i) {
        need(laptop.store().record(
            std::vector<Draft>{{{PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, ItemCode{"x" + std::to_string(i)}}, number("1")}}));
    }
    bloc.exchange(laptop);
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    test::DirectLine line(*bloc.server);
    line.beforeReply = [&] {
        for (int i = 0; i < 30; ++i) {
            need(laptop.store().record(
                std::vector<Draft>{{{PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, ItemCode{"x" + std::to_string(i)}}, Value{}}}));
        }
    };
    CHECK(need(sync::exchange(laptop.store(), line)).sent == 1);
    CHECK(sync::exchange(laptop.store(), line).error().code == "exchange.many-cleared");
}

TEST_CASE("A server restored from a copy does not give out its own numbers twice") {
    // Its receipts and refusals once came under the numbers of those that the laptops held already, and nobody could exchange any more.
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    copyStore(bloc.folder_ / "server.store", bloc.folder_ / "old-server.store");
    auto second = bloc.joined("lan", "ha-noi");  // the server writes a device record
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);

    auto oldStore = need(Store::open(bloc.folder_ / "old-server.store", false, bloc.clock()));
    auto oldServer = need(sync::ServerSession::start(*oldStore, bloc.clock()));
    test::DirectLine line(*oldServer);
    need(sync::exchange(bloc.leader.store(), line));  // brings the invitation back
    auto third = bloc.laptop("mai");
    const auto invitation = need(need(engine::LeaderDesk::open(bloc.leader)).invite(PeriodId{"2022"}, UnitId{"ha-noi"}, 30));
    need(sync::exchange(bloc.leader.store(), line));
    need(sync::join(third.store(), line, invitation, "Chị Mai", "mai"));
    need(sync::exchange(laptop.store(), line));
    need(sync::exchange(bloc.leader.store(), line));
    CHECK(need(oldStore->verify()).problems.empty());
}

TEST_CASE("A server restored from an old copy gets everything again, and everyone ends with the same state") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    bloc.exchange(laptop);
    copyStore(bloc.folder_ / "server.store", bloc.folder_ / "old-server.store");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("421")));
    need(bloc.desk(laptop, "ha-noi").set(ItemCode{"revenue.fdi"}, number("604.5")));
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);

    auto oldStore = need(Store::open(bloc.folder_ / "old-server.store", false, bloc.clock()));
    auto oldServer = need(sync::ServerSession::start(*oldStore, bloc.clock()));
    test::DirectLine line(*oldServer);
    const auto summary = need(sync::exchange(laptop.store(), line));
    CHECK(summary.sent == 2);
    CHECK(summary.serverStateAgrees);
    CHECK(need(laptop.store().counts()).local == 0);

    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("422")));
    CHECK(need(sync::exchange(laptop.store(), line)).sent == 1);
    need(sync::exchange(bloc.leader.store(), line));
    CHECK(need(bloc.desk(bloc.leader, "ha-noi").content()).cells[kBudget] == number("422"));
    CHECK(need(oldStore->verify()).problems.empty());
}

TEST_CASE("A server restored from a copy takes what follows on what it has not heard again yet") {
    // It refused 421, which had been green, because 420 came back only after it.
    Bloc bloc;
    auto first = bloc.joined("hoa", "ha-noi");
    auto second = bloc.joined("lan", "ha-noi");
    bloc.exchange(first);
    bloc.exchange(bloc.leader);
    copyStore(bloc.folder_ / "server.store", bloc.folder_ / "old-server.store");
    need(bloc.desk(first, "ha-noi").set(kBudget, number("420")));
    bloc.exchange(first);
    bloc.exchange(second);
    need(bloc.desk(second, "ha-noi").set(kBudget, number("421")));
    bloc.exchange(second);

    auto oldStore = need(Store::open(bloc.folder_ / "old-server.store", false, bloc.clock()));
    auto oldServer = need(sync::ServerSession::start(*oldStore, bloc.clock()));
    test::DirectLine line(*oldServer);
    CHECK(need(sync::exchange(second.store(), line)).refused == 0);
    CHECK(need(sync::exchange(first.store(), line)).refused == 0);
    for (auto* laptop : {&second, &bloc.leader}) {
        CHECK(need(sync::exchange(laptop->store(), line)).serverStateAgrees);
        const auto now = need(laptop->store().read({PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, kBudget}));
        REQUIRE(now.heads.size() == 1);
        CHECK(now.shown()->body == Body{number("421")});
    }
    CHECK(need(oldStore->verify()).problems.empty());
}

TEST_CASE("A laptop that joined after the server's copy was made joins again with its own key") {
    // The restored server did not know it, and a new invitation was refused because the laptop was a member already.
    Bloc bloc;
    copyStore(bloc.folder_ / "server.store", bloc.folder_ / "old-server.store");
    auto laptop = bloc.joined("hoa", "ha-noi");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    bloc.exchange(laptop);

    auto oldStore = need(Store::open(bloc.folder_ / "old-server.store", false, bloc.clock()));
    auto oldServer = need(sync::ServerSession::start(*oldStore, bloc.clock()));
    test::DirectLine line(*oldServer);
    CHECK(sync::exchange(laptop.store(), line).error().code == "exchange.unknown-device");
    const auto invitation = need(need(engine::LeaderDesk::open(bloc.leader)).invite(PeriodId{"2022"}, UnitId{"ha-noi"}, 30));
    need(sync::exchange(bloc.leader.store(), line));
    need(sync::join(laptop.store(), line, invitation, "Hoa", "hoa"));
    CHECK(need(sync::exchange(laptop.store(), line)).sent == 1);
    CHECK(sync::join(laptop.store(), line, invitation, "Hoa", "hoa").error().code == "join.already-member");
    CHECK(need(oldStore->read({PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, kBudget})).shown()->body == Body{number("420")});
}

TEST_CASE("A board that works by file gets through to a server restored from a copy") {
    // The server missed earlier operations, said so to the carrier, and every later file missed them too.
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    copyStore(bloc.folder_ / "server.store", bloc.folder_ / "old-server.store");
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("420")));
    bloc.exchange(laptop);
    need(bloc.desk(laptop, "ha-noi").set(kBudget, number("421")));

    auto oldStore = need(Store::open(bloc.folder_ / "old-server.store", false, bloc.clock()));
    auto oldServer = need(sync::ServerSession::start(*oldStore, bloc.clock()));
    for (int file = 0; file < 2; ++file) {
        const Bytes answer = need(oldServer->exchangeFile(need(sync::writeRequestFile(laptop.store()))));
        need(sync::takeAnswerFile(laptop.store(), answer));
        CHECK(need(laptop.store().counts()).local == (file == 0 ? 2 : 0));
    }
    CHECK(need(oldStore->read({PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, kBudget})).shown()->body == Body{number("421")});
}

TEST_CASE("A conflict that nobody has decided stops a submission") {
    Bloc bloc;
    auto first = bloc.joined("hoa", "ha-noi");
    auto second = bloc.joined("lan", "ha-noi");
    need(bloc.desk(first, "ha-noi").set(kBudget, number("420")));
    need(bloc.desk(second, "ha-noi").set(kBudget, number("425")));
    bloc.exchange(first);
    bloc.exchange(second);
    CHECK(bloc.desk(second, "ha-noi").submit().error().code == "board.conflict");
    need(bloc.desk(second, "ha-noi").set(kBudget, number("420")));
    need(bloc.desk(second, "ha-noi").submit());
}

TEST_CASE("A submission of a year that another laptop has meanwhile changed is refused, not receipted") {
    Bloc bloc;
    auto first = bloc.joined("hoa", "ha-noi");
    auto second = bloc.joined("lan", "ha-noi");
    need(bloc.desk(first, "ha-noi").set(kBudget, number("420")));
    bloc.exchange(first);
    need(bloc.desk(second, "ha-noi").set(ItemCode{"revenue.fdi"}, number("604.5")));
    need(bloc.desk(second, "ha-noi").submit());
    const auto summary = bloc.exchange(second);
    CHECK(summary.receipts.empty());
    CHECK(need(bloc.desk(second, "ha-noi").submission()).refusedBecause == "refused.content-changed");
    need(bloc.desk(second, "ha-noi").submit());
    CHECK(bloc.exchange(second).receipts.size() == 1);
}

TEST_CASE("A text too long to be read again is not written") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto desk = bloc.desk(laptop, "ha-noi");
    CHECK(desk.setNarrative(ItemCode{"II.2.1.1"}, std::string(300'000, 'a')).error().code == "journal.text-too-long");
    CHECK(need(laptop.store().verify()).problems.empty());
}

TEST_CASE("Another invitation of the same server for the same board brings its new address, and the data stay") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto invitation = need(need(engine::LeaderDesk::open(bloc.leader)).invite(PeriodId{"2022"}, UnitId{"ha-noi"}, 30));
    CHECK(sync::join(laptop.store(), bloc.line, invitation, "Hoa", "").error().code == "join.already-member");
    invitation.addresses = {"https://127.0.0.2:1"};
    need(sync::join(laptop.store(), bloc.line, invitation, "Hoa", ""));
    CHECK(need(laptop.membership()).addresses == invitation.addresses);
    invitation.unit = UnitId{"ha-nam"};
    CHECK(sync::join(laptop.store(), bloc.line, invitation, "Hoa", "").error().code == "join.already-member");
}
