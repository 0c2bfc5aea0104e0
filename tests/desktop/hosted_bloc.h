// A leader's computer before there is a bloc: the window at first start, and the real hopluu-server to be found in PATH. The server listens
// on a free port of this machine only.
#pragma once

#include "bloc_server.h"
#include "desktop/founding.h"
#include "desktop/hosted_server.h"
#include "desktop/open_desk.h"
#include "desktop/program.h"
#include "engine/bloc.h"
#include "engine/leader_desk.h"

#include <QByteArray>
#include <QtGlobal>

#include <memory>

namespace hopluu::test {

class HostedBloc {
public:
    enum class Programs { server, none };

    explicit HostedBloc(Programs programs = Programs::server) : path_(programs), desk(options()) {
        host().setPort(0);
        host().setForNetwork(false);
    }

    [[nodiscard]] desktop::HostedServer& host() { return *desk.program().host(); }
    [[nodiscard]] desktop::Founding& founding() {
        auto* founding = qobject_cast<desktop::Founding*>(&desk.object("founding"));
        REQUIRE(founding != nullptr);
        return *founding;
    }
    void fillIn() {
        desk.click("openFounding");
        founding().setProperty("person", QStringLiteral("Chị Trưởng"));
        founding().setProperty("deviceName", QStringLiteral("Máy Khối trưởng"));
    }
    void found() {
        fillIn();
        desk.click("found");
        if (!desk.eventually([this] { return desk.program().stage() == desktop::Program::Stage::WaitingForForm; })) {
            FAIL("no bloc was founded: " << founding().problem().toStdString());
        }
        // The same port from now on, as in an office.
        port_ = host().runningPort();
    }
    /// The form and the period of 2022, by another way into the leader's store; then the pages open.
    void publish() {
        {
            auto leader = laptop();
            REQUIRE(need(engine::LeaderDesk::open(leader))
                        .publish(sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), sourceFile("shared/samples/2022/campaign.json")));
        }
        desk.program().open();
        REQUIRE(desk.eventually([this] { return desk.program().stage() == desktop::Program::Stage::Working; }));
        desk.settle();
    }
    void stop() {
        host().stop();
        REQUIRE(desk.eventually([this] { return host().state() == desktop::HostedServer::State::Off; }));
        host().setPort(port_);
    }
    [[nodiscard]] engine::Workspace laptop() { return need(engine::Workspace::open(desk.store(), false, systemWallClock())); }

private:
    /// Where programs are found, for as long as this test runs.
    class Path {
    public:
        explicit Path(Programs programs) : before_(qgetenv("PATH")) {
            qputenv("PATH", programs == Programs::server ? QByteArray(HOPLUU_SERVER_FOLDER ":") + before_ : QByteArray("/nonexistent"));
        }
        ~Path() { qputenv("PATH", before_); }
        Path(const Path&) = delete;
        Path& operator=(const Path&) = delete;

    private:
        QByteArray before_;
    };
    [[nodiscard]] DeskOptions options() const {
        DeskOptions options;
        options.store = folder / "leader.store";
        return options;
    }

    Path path_;
    int port_ = 0;

public:
    TemporaryFolder folder;
    OpenDesk desk;
};

}  // namespace hopluu::test
