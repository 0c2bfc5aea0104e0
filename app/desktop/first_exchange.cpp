#include "desktop/first_exchange.h"

#include "desktop/open_year.h"
#include "desktop/qt_text.h"
#include "engine/workspace.h"
#include "sync/exchange_schedule.h"
#include "sync/handover_move.h"

#include <QPointer>
#include <QRandomGenerator>

namespace hopluu::desktop {

FirstExchange::FirstExchange(QObject* parent) : QObject(parent) {
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &FirstExchange::run);
}

FirstExchange::~FirstExchange() {
    if (line_) {
        line_->cancel();
    }
    if (thread_.joinable()) {
        thread_.join();
    }
}

void FirstExchange::setProgram(Program* program) {
    if (program == program_ || program == nullptr) {
        return;
    }
    program_ = program;
    connect(program->preferences(), &Preferences::languageChanged, this, &FirstExchange::changed);
    run();
}

QString FirstExchange::say(const BilingualText& text) const {
    return program_ == nullptr ? QString() : qt(engine::say(text, program_->preferences()->wording()));
}

QString FirstExchange::standing() const {
    if (program_ == nullptr || last_.status.contactAt == 0) {
        return {};
    }
    const std::string when = engine::momentText(last_.status.contactAt, program_->preferences()->wording());
    return say({"Máy chủ trả lời lần cuối lúc " + when + ".", "The server last answered at " + when + "."});
}

QString FirstExchange::problem() const {
    return last_.error.code.empty() ? QString() : say(last_.error.message);
}

QString FirstExchange::remedy() const {
    return last_.error.code.empty() ? QString() : say(last_.error.remedy);
}

FirstExchange::Outcome FirstExchange::exchangeOnce(const std::filesystem::path& file, Line& line) {
    Outcome outcome;
    auto workspace = engine::Workspace::open(file, false, systemWallClock());
    if (!workspace) {
        outcome.error = workspace.error();
        return outcome;
    }
    const auto open = [&line](const sync::Membership& member) -> sync::Transport& {
        line.leadTo(member);
        return line;
    };
    if (auto exchanged = sync::exchangeAnywhere(workspace->store(), open); !exchanged) {
        outcome.error = exchanged.error();
    }
    if (auto status = sync::exchangeStatus(workspace->store())) {
        outcome.status = *status;
    }
    outcome.hasForm = workspace->setup().has_value();
    return outcome;
}

void FirstExchange::run() {
    if (isRunning() || program_ == nullptr) {
        return;
    }
    again_.stop();
    line_ = program_->lines()->line();
    thread_ = std::thread([file = program_->openPath(), receiver = QPointer<FirstExchange>(this), line = line_.get()] {
        const Outcome outcome = exchangeOnce(file, *line);
        onWindowThread([receiver, outcome] {
            if (receiver) {
                receiver->ended(outcome);
            }
        });
    });
    emit changed();
}

void FirstExchange::ended(const Outcome& outcome) {
    thread_.join();
    line_.reset();
    last_ = outcome;
    if (outcome.hasForm) {
        program_->open();  // this page goes, and this object with it
        return;
    }
    failures_ = outcome.error.code.empty() ? 0 : failures_ + 1;
    const double random = QRandomGenerator::global()->generateDouble();
    again_.start(failures_ == 0 ? sync::waitAfterSuccess(random) : sync::waitAfterFailure(failures_, random));
    emit changed();
}

}  // namespace hopluu::desktop
