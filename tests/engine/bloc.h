// A whole bloc in one process: a real server session over a real store, and laptops that reach it without a network in between.
#pragma once

#include "engine/board_desk.h"
#include "engine/leader_desk.h"
#include "engine/workspace.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "sync/client_session.h"
#include "sync/session_line.h"

#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace hopluu::test {

/// Unwraps, or fails the test with the error's words.
template <class T>
T need(Result<T> result) {
    if (!result) {
        FAIL(result.error().code << ": " << result.error().message.en << " " << result.error().place);
    }
    return std::move(*result);
}
inline void need(const Status& status) {
    if (!status) {
        FAIL(status.error().code << ": " << status.error().message.en);
    }
}

inline std::string sourceFile(const std::string& path) {
    std::ifstream in(std::string(HOPLUU_SOURCE_DIR) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Hands requests straight to the server. `losesReplies`: the server works, the laptop hears nothing.
class DirectLine : public sync::Transport {
public:
    explicit DirectLine(sync::ServerSession& server) : server_(server) {}

    Result<sync::Reply> send(const sync::Request& request) override {
        sync::Reply reply = sync::answerOf(server_, request);
        if (beforeReply) {
            std::exchange(beforeReply, {})();
        }
        if (losesReplies) {
            return fail(Error{"network.timeout", {}, {}, ""});
        }
        return reply;
    }

    bool losesReplies = false;
    std::function<void()> beforeReply;  // once: the server has done its part, the laptop has not heard yet

private:
    sync::ServerSession& server_;
};

class Bloc {
public:
    Bloc()
        : serverStore_(need(Store::open(folder_ / "server.store", true, clock()))),
          server(need(sync::ServerSession::start(*serverStore_, clock()))),
          line(*server),
          leader(laptop("leader")) {
        need(sync::join(leader.store(), line, need(server->inviteFirstLeader({"https://127.0.0.1:1"}, {})), "Chị Trưởng", ""));
        auto desk = need(engine::LeaderDesk::open(leader));
        auto published = desk.publish(sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), sourceFile("shared/samples/2022/campaign.json"));
        if (!published) {
            FAIL(published.error().front().code << " " << published.error().front().place);
        }
        exchange(leader);
    }

    engine::Workspace laptop(const std::string& name) { return need(engine::Workspace::open(folder_ / (name + ".store"), true, clock())); }

    engine::Workspace joined(const std::string& name, const std::string& unit) {
        auto workspace = laptop(name);
        const auto invitation = need(need(engine::LeaderDesk::open(leader)).invite(PeriodId{"2022"}, UnitId{unit}, 30));
        exchange(leader);
        need(sync::join(workspace.store(), line, invitation, "Người của " + name, name));
        exchange(workspace);
        return workspace;
    }

    sync::ExchangeSummary exchange(engine::Workspace& workspace) { return need(sync::exchange(workspace.store(), line)); }

    engine::BoardDesk desk(engine::Workspace& workspace, const std::string& unit) {
        return need(engine::BoardDesk::open(workspace, {}, UnitId{unit}));
    }

    WallClock clock() {
        return [this] { return now += 1000; };
    }

    test::TemporaryFolder folder_;
    std::int64_t now = 1'670'000'000'000;  // December 2022
    std::unique_ptr<Store> serverStore_;
    std::unique_ptr<sync::ServerSession> server;
    DirectLine line;
    engine::Workspace leader;
};

}  // namespace hopluu::test
