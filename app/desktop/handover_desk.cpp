#include "desktop/handover_desk.h"

#include "desktop/handover_words.h"
#include "desktop/qt_text.h"
#include "engine/local_files.h"

#include <system_error>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostCardBytes = 16 * 1024;

}  // namespace

HandoverDesk::HandoverDesk(QObject* parent) : QObject(parent) {
    connect(&run_, &HandoverRun::changed, this, &HandoverDesk::changed);
}
HandoverDesk::~HandoverDesk() = default;

void HandoverDesk::setProgram(Program* program) {
    if (program == program_ || program == nullptr) {
        return;
    }
    program_ = program;
    connect(program->host(), &HostedServer::changed, this, &HandoverDesk::changed);
    connect(program->host(), &HostedServer::settingsChanged, this, &HandoverDesk::changed);
    connect(program->preferences(), &Preferences::languageChanged, this, [this] {
        readKept();
        emit changed();
    });
    readKept();
    emit changed();
}

QString HandoverDesk::say(const BilingualText& text) const {
    return program_ == nullptr ? QString() : qt(engine::say(text, program_->preferences()->wording()));
}

QString HandoverDesk::work() const {
    return run_.isCancelling() ? say({"Đang dừng…", "Stopping…"}) : run_.isRunning() ? say(work_) : QString();
}

QString HandoverDesk::problem() const {
    return failedStep_ == 0 ? QString() : say(failure_.message);
}

QString HandoverDesk::remedy() const {
    return failedStep_ == 0 ? QString() : say(handoverRemedy(failure_));
}

QString HandoverDesk::newCode() const {
    return card_ ? qt(sync::spokenCode(card_->serverKey)) : QString();
}

QString HandoverDesk::newAddresses() const {
    QStringList all;
    if (card_) {
        for (const std::string& each : card_->addresses) {
            all.append(qt(each));
        }
    }
    return all.join(QStringLiteral(", "));
}

std::filesystem::path HandoverDesk::kept(const char* name) const {
    const std::filesystem::path& store = program_->storePath();
    return store.parent_path() / (store.stem().string() + "-ban-giao") / name;
}

Status HandoverDesk::keep(const char* name, const std::string& content) const {
    const std::filesystem::path file = kept(name);
    std::error_code ignored;  // told by the writing
    std::filesystem::create_directories(file.parent_path(), ignored);
    return engine::writeFile(file, content);
}

void HandoverDesk::forget(const char* name) const {
    std::error_code ignored;
    std::filesystem::remove(kept(name), ignored);
}

void HandoverDesk::readKeptCard() {
    card_.reset();
    const auto text = engine::readFile(kept(kKeptCard), kMostCardBytes);
    if (auto card = text ? sync::readCard(*text) : Result<sync::ServerCard>{fail(text.error())}) {
        card_ = std::move(*card);
    }
}

void HandoverDesk::run(int step, const BilingualText& work, Stoppable stoppable, const QStringList& command, HandoverRun::Then then) {
    if (program_ == nullptr || isWorking()) {
        return;
    }
    clearProblem();
    work_ = work;
    workingStep_ = step;
    isStoppable_ = stoppable == Stoppable::yes;
    run_.start(program_->host()->folderName(), command, [this, step, then = std::move(then)](const HandoverReport& report) {
        if (report.failure) {
            failed(step, *report.failure);
        } else {
            then(report);
        }
        emit changed();
    });
}

void HandoverDesk::failed(int step, const Error& why) {
    failedStep_ = step;
    failure_ = why;
    emit changed();
}

void HandoverDesk::clearProblem() {
    failedStep_ = 0;
    failure_ = {};
    emit changed();
}

}  // namespace hopluu::desktop
