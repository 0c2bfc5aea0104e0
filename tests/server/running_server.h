// The real server on a free port of this machine, in this process, and laptops that reach it by HTTPS.
#pragma once

#include "bloc_server.h"
#include "support/laptop.h"
#include "support/traffic.h"
#include "transport/https_transport.h"

#include <atomic>
#include <memory>
#include <string>

namespace hopluu::test {

inline server::HttpLimits quickLimits() {
    server::HttpLimits limits;
    limits.idleSeconds = 2;
    limits.connections.patience = std::chrono::milliseconds(150);
    return limits;
}

class RunningServer {
public:
    explicit RunningServer(const server::HttpLimits& limits = quickLimits(), const server::AttachmentLimits& itsAttachments = {})
        : attachments(itsAttachments), log(must(server::ServerLog::open("off", ""))) {
        start(limits);
    }

    void start(const server::HttpLimits& limits = quickLimits()) {
        server::ServerOptions options;
        options.dataFolder = folder / "data";
        options.listen = "127.0.0.1";
        options.port = 0;
        options.http = limits;
        options.attachments = attachments;
        options.observer = recordTraffic();
        options.wall = [this] { return now.load(); };
        bloc = must(server::BlocServer::start(options, *log));
    }
    void restart() {
        bloc.reset();
        start();
    }
    [[nodiscard]] sync::InvitationFile leaderInvitation() const {
        return must(sync::readInvitation(must(server::readSmallFile(*bloc->leaderInvitation()))));
    }
    [[nodiscard]] std::string address() const { return "https://127.0.0.1:" + std::to_string(bloc->port()); }
    [[nodiscard]] transport::HttpsTransport line() const { return transport::HttpsTransport({address()}, bloc->fingerprint()); }
    [[nodiscard]] WallClock wall() {
        return [this] { return now.load(); };
    }

    std::atomic<std::int64_t> now = 1'672'531'200'000;
    TemporaryFolder folder;
    server::AttachmentLimits attachments;
    std::unique_ptr<server::ServerLog> log;
    std::unique_ptr<server::BlocServer> bloc;
};

/// A running server with a leader who has joined and opened the period 2022.
class RunningBloc {
public:
    explicit RunningBloc(const server::AttachmentLimits& attachments = {})
        : server(quickLimits(), attachments), leader(UnitId{"ha-noi"}, server.wall()), ownInvitation(server.leaderInvitation()) {
        auto line = server.line();
        must(sync::join(*leader.store, line, ownInvitation, "Nguyễn Văn A", "máy Khối trưởng"));
        leader.openPeriod();
        exchange(leader);
    }
    sync::ExchangeSummary exchange(const Laptop& laptop) const {
        auto line = server.line();
        return must(sync::exchange(*laptop.store, line));
    }
    sync::InvitationFile invite(const UnitId& unit) {
        auto file = leader.invite(ownInvitation, unit, server.now + 1000);
        exchange(leader);
        return file;
    }
    void admit(const Laptop& board) {
        auto line = server.line();
        must(sync::join(*board.store, line, invite(board.unit), "Trần Thị B", "máy của B"));
    }

    RunningServer server;
    Laptop leader;
    sync::InvitationFile ownInvitation;
};

}  // namespace hopluu::test
