// A server's data folder as the programs use it, with its session in this process and laptops that reach it without HTTP.
#pragma once

#include "handover.h"
#include "support/laptop.h"
#include "sync/direct_transport.h"
#include "sync/server_session.h"

#include <fstream>
#include <memory>
#include <string>

namespace hopluu::test {

template <class T>
std::string codeOf(const Result<T>& result) {
    return result ? "fine" : result.error().code;
}

/// A disk in memory where there is one: these tests are about what is written, not about how long the disk takes.
inline std::filesystem::path quickDisk() {
    return std::filesystem::is_directory("/dev/shm") ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path();
}

class TestServer {
public:
    explicit TestServer(const std::string& name, std::int64_t& now) {
        options.dataFolder = folder / "data";
        options.addresses = {"https://" + name + ":8443"};
        options.wall = [&now] { return now; };
        card = must(server::makeCard(options));
    }

    /// What runs while the server runs. The commands work on the same folder meanwhile.
    void run() {
        stop();
        store = must(Store::open(options.dataFolder / "journal.hopluu", false, options.wall));
        session = must(sync::ServerSession::start(*store, options.wall));
        line = std::make_unique<DirectTransport>(*session);
    }
    void stop() {
        line.reset();
        session.reset();
        store.reset();
    }
    [[nodiscard]] sync::InvitationFile inviteLeader() const {
        return must(session->inviteFirstLeader(card.addresses, card.certificateFingerprint));
    }
    void attach(const std::string& name, const std::string& content) const {
        const auto file = options.dataFolder / "files" / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
    }
    /// With everything folded again; the store must be sound.
    [[nodiscard]] sync::BlocState state() const {
        const auto opened = must(Store::open(options.dataFolder / "journal.hopluu", false, options.wall));
        CHECK(must(opened->verify()).problems.empty());
        return must(sync::describeBloc(*opened, options.dataFolder / "files"));
    }

    TemporaryFolder folder{quickDisk()};
    server::ServerOptions options;
    sync::ServerCard card;
    std::unique_ptr<Store> store;
    std::unique_ptr<sync::ServerSession> session;
    std::unique_ptr<DirectTransport> line;
};

/// An old server with a leader and two boards who have worked, and a new one that nobody has joined.
class TwoServers {
public:
    TwoServers() : leader(UnitId{"ha-noi"}, wall()), hai(UnitId{"hai-phong"}, wall()), bac(UnitId{"bac-ninh"}, wall()) {
        old.run();
        ownInvitation = old.inviteLeader();
        must(sync::join(*leader.store, *old.line, ownInvitation, "Khối trưởng cũ", "máy"));
        leader.openPeriod();
        exchange(leader);
        for (Laptop* board : {&hai, &bac}) {
            const auto invitation = leader.invite(ownInvitation, board->unit, now + 1'000'000);
            exchange(leader);
            must(sync::join(*board->store, *old.line, invitation, "Cán bộ", "máy"));
            board->writeCell("capital_new.fdi", 12);
            exchange(*board);
        }
        hai.submit(1);
        exchange(hai);
        // Refused: the year is under review.
        hai.writeCell("capital_new.fdi", 13);
        exchange(hai);
        old.attach("ab/abcdef", std::string(200'000, 'a'));
        old.attach("empty", "");
    }

    sync::ExchangeSummary exchange(const Laptop& laptop) { return must(sync::exchange(*laptop.store, *old.line)); }
    [[nodiscard]] WallClock wall() {
        return [this] { return now; };
    }
    [[nodiscard]] std::filesystem::path package() const { return carrier / "khoi.hopluu-bloc"; }

    [[nodiscard]] sync::RehearsalStatement rehearse() const {
        must(server::packBloc(old.options, next.card, package()));
        auto rehearsal = must(server::rehearseHandover(next.options, package()));
        REQUIRE(rehearsal.differences.empty());
        return rehearsal.statement;
    }
    [[nodiscard]] HandoverNotice commit() const { return must(server::commitHandover(old.options, next.card, rehearse(), package())); }

    std::int64_t now = 1'672'531'200'000;
    TemporaryFolder carrier{quickDisk()};
    TestServer old{"old.example", now}, next{"new.example", now};
    Laptop leader, hai, bac;
    sync::InvitationFile ownInvitation;
};

}  // namespace hopluu::test
