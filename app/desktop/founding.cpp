#include "desktop/founding.h"

#include "desktop/host_errors.h"
#include "desktop/qt_text.h"
#include "desktop/who_am_i.h"
#include "engine/local_files.h"
#include "engine/wording.h"
#include "sync/invitation_file.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostBytes = 64 * 1024;
constexpr char kFirstInvitation[] = "moi-khoi-truong.hopluu-invite";

/// The one that the server has written, with the ways that there are to it; this computer's own first, which no change of network touches.
Result<sync::InvitationFile> firstInvitation(const HostedServer& host) {
    const auto text = engine::readFile(host.folder() / kFirstInvitation, kMostBytes);
    if (!text) {
        return fail(host_errors::hasLeader(host.folder()));
    }
    auto invitation = sync::readInvitation(*text);
    if (!invitation) {
        return fail(invitation.error());
    }
    if (invitation->certificateFingerprint != host.fingerprint()) {
        return fail(host_errors::hasLeader(host.folder()));  // left from before, and not this server's
    }
    invitation->addresses = host.addresses();
    if (invitation->addresses.front() != host.ownAddress()) {
        invitation->addresses.insert(invitation->addresses.begin(), host.ownAddress());
    }
    return invitation;
}

}  // namespace

Founding::Founding(QObject* parent) : QObject(parent), person_(personAtThisLaptop()), deviceName_(nameOfThisLaptop()) {}
Founding::~Founding() = default;

void Founding::setProgram(Program* program) {
    if (program == program_ || program == nullptr) {
        return;
    }
    program_ = program;
    connect(program->preferences(), &Preferences::languageChanged, this, &Founding::changed);
    connect(program->host(), &HostedServer::changed, this, &Founding::hostChanged);
    connect(program->host(), &HostedServer::settingsChanged, this, &Founding::changed);
    emit changed();
}

QString Founding::say(const BilingualText& text) const {
    return program_ == nullptr ? QString() : qt(engine::say(text, program_->preferences()->wording()));
}

bool Founding::canFound() const {
    return program_ != nullptr && !isFounding() && program_->host()->isIdle() && !person_.trimmed().isEmpty() &&
           !deviceName_.trimmed().isEmpty();
}

QString Founding::progress() const {
    if (attempt_) {
        return say(
            {"Máy chủ đã chạy; máy này đang tham gia với tư cách Khối trưởng…", "The server runs; this laptop joins as the leader's…"});
    }
    return isStarting_ ? say({"Đang tạo và chạy máy chủ…", "Making and starting the server…"}) : QString();
}

QString Founding::problem() const {
    return problem_.code.empty() ? QString() : say(problem_.message);
}

QString Founding::remedy() const {
    return problem_.code.empty() ? QString() : say(problem_.remedy);
}

void Founding::found() {
    if (!canFound()) {
        return;
    }
    problem_ = {};
    isStarting_ = true;
    emit changed();
    program_->host()->start(std::nullopt);
}

void Founding::hostChanged() {
    const HostedServer& host = *program_->host();
    if (isStarting_ && host.state() == HostedServer::State::Failed) {
        isStarting_ = false;
        fail(host.failure());
    } else if (isStarting_ && host.state() == HostedServer::State::Running) {
        join();
    }
    emit changed();
}

void Founding::join() {
    isStarting_ = false;
    auto invitation = firstInvitation(*program_->host());
    auto person = text::normalize(utf8(person_.trimmed()));
    auto device = text::normalize(utf8(deviceName_.trimmed()));
    if (!invitation || !person || !device) {
        fail(!invitation ? invitation.error() : !person ? person.error() : device.error());
        return program_->host()->stop();
    }
    NetworkLines network;
    attempt_ = std::make_unique<JoiningAttempt>(
        JoiningRequest{std::move(*invitation), program_->storePath(), std::move(*person), std::move(*device)}, network, this,
        [](JoiningProgress) {}, [this](const Status& status) { ended(status); });
    emit changed();
}

void Founding::ended(const Status& status) {
    attempt_.reset();
    if (!status) {
        // The file of the first invitation stays in the folder when somebody has joined by it.
        const bool isUsed = status.error().code == "join.used";
        fail(isUsed ? host_errors::hasLeader(program_->host()->folder()) : status.error());
        return program_->host()->stop();
    }
    program_->host()->setStartsByItself(true);
    program_->openFile(program_->storePath());
}

void Founding::fail(const Error& why) {
    problem_ = why;
    emit changed();
}

}  // namespace hopluu::desktop
