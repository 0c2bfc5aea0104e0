// A board's program without a window, and its bloc's real server on a free port of this machine.
#pragma once

#include "desktop/exchange_controller.h"
#include "desktop/program.h"
#include "engine/bloc.h"
#include "engine/local_files.h"
#include "server/running_server.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QSettings>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>

namespace hopluu::test {

/// A line that does what the test says before each request; nullopt: the request goes its way.
class WatchedLines final : public desktop::LineSource {
public:
    using Before = std::function<std::optional<Result<sync::Reply>>(int number, const sync::Request& request)>;
    explicit WatchedLines(Before before) : before_(std::move(before)) {}
    explicit WatchedLines(std::function<std::optional<Result<sync::Reply>>(int number)> before)
        : before_([before = std::move(before)](int number, const sync::Request&) { return before(number); }) {}

    std::unique_ptr<desktop::Line> line() override { return std::make_unique<Watched>(network_.line(), before_); }

private:
    class Watched final : public desktop::Line {
    public:
        Watched(std::unique_ptr<desktop::Line> line, Before before) : line_(std::move(line)), before_(std::move(before)) {}
        void leadTo(const sync::Membership& member) override { line_->leadTo(member); }
        void cancel() override { line_->cancel(); }
        Result<sync::Reply> send(const sync::Request& request) override {
            auto instead = before_(requests_++, request);
            return instead ? std::move(*instead) : line_->send(request);
        }

    private:
        std::unique_ptr<desktop::Line> line_;
        Before before_;
        int requests_ = 0;
    };
    desktop::NetworkLines network_;
    Before before_;
};

class LoopbackBloc {
public:
    LoopbackBloc() : leader(laptop("leader")), board(laptop("hoa")) {
        QSettings().clear();
        auto line = server.line();
        need(sync::join(leader.store(), line, server.leaderInvitation(), "Chị Trưởng", ""));
        server.now = systemWallClock()();  // the laptops' clocks are this machine's
        auto desk = need(engine::LeaderDesk::open(leader));
        REQUIRE(desk.publish(sourceFile("shared/forms/bqlkcn-dbsh/2022-v1.json"), sourceFile("shared/samples/2022/campaign.json")));
        exchange(leader);
        const auto invitation = need(desk.invite(PeriodId{"2022"}, UnitId{"ha-noi"}, 30));
        exchange(leader);
        need(sync::join(board.store(), line, invitation, "Chị Hoa", "laptop của chị Hoa"));
        exchange(board);
        // The server listens where the test has put it, whatever the invitation says.
        auto member = need(board.membership());
        member.addresses = {server.address()};
        need(sync::keep(board.store(), member));
    }
    ~LoopbackBloc() { program.reset(); }

    void exchange(engine::Workspace& workspace) {
        auto line = server.line();
        (void)need(sync::exchange(workspace.store(), line));
    }
    /// Opens the board's data file. It exchanges when it is asked to.
    void start() {
        program = std::make_unique<desktop::Program>(folder / "hoa.store");
        program->preferences()->remember(QStringLiteral("exchange/automatic"), QStringLiteral("no"));
        program->open();
        REQUIRE(eventually([&] { return program->stage() == desktop::Program::Stage::Working; }));
        settle();
    }
    [[nodiscard]] desktop::ExchangeController& controller() { return *program->exchange(); }
    void write(const std::string& item, std::int64_t number) {
        program->year()->write({{Topic::cell, ItemCode{item}, Value::of(Decimal::fromMillionths(number * 1'000'000))}}, {"sửa", "edit"});
        settle();
    }
    /// Until the exchange that has been asked for has ended and all of it is shown.
    void run(desktop::ExchangeController& exchanging) {
        bool isDone = false;
        const auto connection = QObject::connect(&exchanging, &desktop::ExchangeController::finished, [&] { isDone = true; });
        exchanging.exchangeNow();
        CHECK(eventually([&] { return isDone; }));
        QObject::disconnect(connection);
        settle();
    }
    void run() { run(controller()); }

    [[nodiscard]] static bool eventually(const std::function<bool()>& isSo) {
        const QDeadlineTimer deadline(20'000);
        QTimer heartbeat;
        heartbeat.start(5);
        while (!isSo()) {
            if (deadline.hasExpired()) {
                return false;
            }
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        }
        return true;
    }
    void settle() {
        for (int round = 0; round < 3; ++round) {
            auto isDone = std::make_shared<bool>(false);
            program->worker().post([isDone] { desktop::onWindowThread([isDone] { *isDone = true; }); });
            (void)eventually([&] { return *isDone; });
            QCoreApplication::processEvents();
        }
    }

    TemporaryFolder folder;
    RunningServer server;
    engine::Workspace leader, board;
    std::unique_ptr<desktop::Program> program;

private:
    engine::Workspace laptop(const std::string& name) {
        return need(engine::Workspace::open(folder / (name + ".store"), true, systemWallClock()));
    }
};

}  // namespace hopluu::test
