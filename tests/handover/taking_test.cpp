// Handing over for good: the old server becomes read-only, the new one holds the same bloc under the same arrivals.
#include "handover/test_server.h"
#include "handover_taking.h"
#include "sync/handover_steps.h"

using namespace hopluu;
using namespace hopluu::test;

namespace {

/// What a taken bloc adds to the old server's journal: the new server's own device record.
void checkTaken(const TwoServers& bloc, const sync::BlocState& old) {
    sync::BlocState now = bloc.next.state();
    CHECK(now.operations == old.operations + 1);
    CHECK(now.lastArrival == old.lastArrival + 1);
    now.operations = old.operations;
    now.lastArrival = old.lastArrival;
    now.units[kBloc] = old.units.at(kBloc);
    CHECK(now == old);
}

}  // namespace

TEST_CASE("The new server takes the bloc as it was when the old one became read-only, with a name of its own") {
    TwoServers bloc;
    const auto notice = bloc.commit();
    CHECK(notice.term == 2);
    CHECK(notice.serverKey == bloc.next.card.serverKey);
    CHECK(notice.certificateFingerprint == bloc.next.card.certificateFingerprint);
    CHECK(notice.addresses == bloc.next.card.addresses);
    CHECK(sync::isGenuine(notice, bloc.old.card.serverKey));
    const auto old = bloc.old.state();

    const auto taken = must(server::takeBloc(bloc.next.options, bloc.package()));
    CHECK(taken.term == 2);
    CHECK(taken.state == old);
    checkTaken(bloc, old);
    CHECK(must(server::makeCard(bloc.next.options)) == bloc.next.card);
    CHECK(must(server::noticesOf(bloc.next.options)) == std::vector{notice});
    const auto store = must(Store::open(bloc.next.options.dataFolder / "journal.hopluu", false, bloc.wall()));
    CHECK(must(sync::formerServerKeys(*store)) == std::vector{bloc.old.card.serverKey});
    CHECK(must(sync::termOf(bloc.next.card.serverKey, *store)) == 2);
    CHECK_FALSE(must(sync::successorOf(bloc.next.card.serverKey, *store)));
    CHECK(must(sync::successorOf(bloc.old.card.serverKey, *bloc.old.store)) == notice);
    CHECK(must(sync::termOf(bloc.old.card.serverKey, *bloc.old.store)) == 1);
}

TEST_CASE("A package from before the old server handed over is not taken") {
    TwoServers bloc;
    (void)bloc.rehearse();
    CHECK(codeOf(server::takeBloc(bloc.next.options, bloc.package())) == "handover.only-rehearsed");
    CHECK(bloc.next.state().operations == 1);
    CHECK_FALSE(std::filesystem::exists(bloc.next.options.dataFolder / "taking.part"));
}

TEST_CASE("Committing again gives the same notice and the package anew, but never to another server") {
    TwoServers bloc;
    const auto statement = bloc.rehearse();
    const auto first = must(server::commitHandover(bloc.old.options, bloc.next.card, statement, bloc.package()));
    const auto before = bloc.old.state();
    std::filesystem::remove(bloc.package());
    CHECK(must(server::commitHandover(bloc.old.options, bloc.next.card, statement, bloc.package())) == first);
    CHECK(bloc.old.state() == before);
    must(server::takeBloc(bloc.next.options, bloc.package()));

    TestServer third("third.example", bloc.now);
    must(server::packBloc(bloc.old.options, third.card, bloc.carrier / "third"));
    const auto another = must(server::rehearseHandover(third.options, bloc.carrier / "third")).statement;
    const auto refused = server::commitHandover(bloc.old.options, third.card, another, bloc.carrier / "third");
    REQUIRE(codeOf(refused) == "handover.handed-over");
    CHECK(refused.error().place == "https://new.example:8443");
    CHECK(codeOf(server::takeBloc(third.options, bloc.carrier / "third")) == "handover.only-rehearsed");
}

TEST_CASE("A bloc is taken once, into a server that nobody has joined") {
    TwoServers bloc;
    (void)bloc.commit();
    must(server::takeBloc(bloc.next.options, bloc.package()));
    const auto before = bloc.next.state();
    CHECK(codeOf(server::takeBloc(bloc.next.options, bloc.package())) == "handover.already-taken");
    CHECK(bloc.next.state() == before);

    TwoServers joined;
    const auto statement = joined.rehearse();
    joined.next.run();
    Laptop early(UnitId{"nam-dinh"}, joined.wall());
    must(sync::join(*early.store, *joined.next.line, joined.next.inviteLeader(), "Sớm", "máy"));
    joined.next.stop();
    must(server::commitHandover(joined.old.options, joined.next.card, statement, joined.package()));
    CHECK(codeOf(server::takeBloc(joined.next.options, joined.package())) == "handover.data-not-empty");
}

TEST_CASE("A server whose certificate was made anew after the card does not take the bloc: no laptop could reach it") {
    TwoServers bloc;
    (void)bloc.commit();
    const auto certificate = bloc.next.options.dataFolder / "certificate-and-key.pem";
    std::filesystem::rename(certificate, bloc.carrier / "kept.pem");
    (void)must(server::makeCard(bloc.next.options));
    CHECK(codeOf(server::takeBloc(bloc.next.options, bloc.package())) == "handover.other-certificate");
    std::filesystem::rename(bloc.carrier / "kept.pem", certificate);
    CHECK(codeOf(server::takeBloc(bloc.next.options, bloc.package())) == "fine");
}

TEST_CASE(
    "While another program uses the new server's data the bloc is not taken, and where there is no server there is nothing to take into") {
    TwoServers bloc;
    (void)bloc.commit();
    {
        const auto inUse = must(server::DataFolder::take(bloc.next.options.dataFolder));
        CHECK(codeOf(server::takeBloc(bloc.next.options, bloc.package())) == "server.data-in-use");
    }
    server::ServerOptions nowhere = bloc.next.options;
    nowhere.dataFolder = bloc.carrier / "nowhere";
    CHECK(codeOf(server::takeBloc(nowhere, bloc.package())) == "server.no-data");
    CHECK_FALSE(std::filesystem::exists(nowhere.dataFolder));
}

TEST_CASE("Taking that is stopped half-way has changed nothing; taking again goes through") {
    TwoServers bloc;
    (void)bloc.commit();
    const auto stop = [](std::uint64_t done, std::uint64_t) { return done < 100'000; };
    CHECK(codeOf(server::takeBloc(bloc.next.options, bloc.package(), stop)) == "handover.cancelled");
    CHECK(bloc.next.state().operations == 1);
    // Killed while unpacking: what it left is not believed.
    std::filesystem::create_directories(bloc.next.options.dataFolder / "taking.part" / "files");
    std::ofstream(bloc.next.options.dataFolder / "taking.part" / "journal.hopluu") << "half";
    std::ofstream(bloc.next.options.dataFolder / "taking.part" / "files" / "left") << "over";
    must(server::takeBloc(bloc.next.options, bloc.package()));
    checkTaken(bloc, bloc.old.state());
}

TEST_CASE("Killed at any step of putting the bloc in place, the next start finishes it") {
    const auto kept = [](const std::filesystem::path& from, const std::filesystem::path& to) {
        std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
    };
    TwoServers bloc;
    (void)bloc.commit();
    const auto old = bloc.old.state();
    const auto data = bloc.next.options.dataFolder;
    kept(data, bloc.carrier / "fresh");
    must(server::takeBloc(bloc.next.options, bloc.package()));
    kept(data, bloc.carrier / "whole");

    // 0: just begun; 1: the attachments are in place; 2: the journal too, the rest not yet cleared up.
    for (int step = 0; step <= 2; ++step) {
        CAPTURE(step);
        std::filesystem::remove_all(data);
        kept(bloc.carrier / "fresh", data);
        std::ofstream(data / "moi-khoi-truong.hopluu-invite") << "of the bloc that never began";
        std::ofstream(data / "journal.hopluu-wal") << "";
        std::filesystem::create_directory(data / "taken");
        kept(bloc.carrier / "whole" / "files", step >= 1 ? data / "files" : data / "taken" / "files");
        if (step >= 2) {
            std::filesystem::remove(data / "journal.hopluu");
            std::filesystem::remove(data / "journal.hopluu-wal");
            std::filesystem::remove(data / "moi-khoi-truong.hopluu-invite");
        }
        kept(bloc.carrier / "whole" / "journal.hopluu", step >= 2 ? data / "journal.hopluu" : data / "taken" / "journal.hopluu");
        {
            const auto folder = must(server::DataFolder::take(data));
            must(server::finishTaking(folder));
            must(server::finishTaking(folder));
        }
        checkTaken(bloc, old);
        CHECK_FALSE(std::filesystem::exists(data / "taken"));
        CHECK_FALSE(std::filesystem::exists(data / "moi-khoi-truong.hopluu-invite"));
        CHECK(codeOf(server::takeBloc(bloc.next.options, bloc.package())) == "handover.already-taken");
    }
}
