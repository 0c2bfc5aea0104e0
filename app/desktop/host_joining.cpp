#include "desktop/host_joining.h"

#include "desktop/host_errors.h"
#include "desktop/qt_text.h"
#include "engine/local_files.h"
#include "sync/invitation_file.h"
#include "text/unicode.h"

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

HostJoining::HostJoining(QObject* parent) : QObject(parent) {}
HostJoining::~HostJoining() = default;

void HostJoining::begin(Program& program, const QString& person, const QString& deviceName, Then then) {
    if (isUnderWay()) {
        return;
    }
    if (program_ != &program) {
        program_ = &program;
        connect(program.host(), &HostedServer::changed, this, &HostJoining::hostChanged);
    }
    person_ = person.trimmed();
    deviceName_ = deviceName.trimmed();
    then_ = std::move(then);
    emit changed();
    program.host()->start(std::nullopt);
}

BilingualText HostJoining::progress() const {
    if (attempt_) {
        return {"Máy chủ đã chạy; máy này đang tham gia với tư cách Khối trưởng…", "The server runs; this laptop joins as the leader's…"};
    }
    return isUnderWay() ? BilingualText{"Đang tạo và chạy máy chủ…", "Making and starting the server…"} : BilingualText{};
}

void HostJoining::hostChanged() {
    if (!isUnderWay() || attempt_) {
        return;
    }
    const HostedServer& host = *program_->host();
    if (host.state() == HostedServer::State::Failed) {
        end(Status{fail(host.failure())});
    } else if (host.state() == HostedServer::State::Running) {
        join();
    }
}

void HostJoining::join() {
    auto invitation = firstInvitation(*program_->host());
    auto person = text::normalize(utf8(person_));
    auto device = text::normalize(utf8(deviceName_));
    if (!invitation || !person || !device) {
        return end(Status{fail(!invitation ? invitation.error() : !person ? person.error() : device.error())});
    }
    NetworkLines network;
    attempt_ = std::make_unique<JoiningAttempt>(
        JoiningRequest{std::move(*invitation), program_->storePath(), std::move(*person), std::move(*device)}, network, this,
        [](JoiningProgress) {}, [this](const Status& status) { end(status); });
    emit changed();
}

void HostJoining::end(const Status& status) {
    attempt_.reset();
    const Then then = std::exchange(then_, nullptr);
    if (status) {
        program_->host()->setStartsByItself(true);
        then(status);
        emit changed();
        return program_->openFile(program_->storePath());
    }
    // The file of the first invitation stays in the folder when somebody has joined by it.
    const bool isUsed = status.error().code == "join.used";
    then(isUsed ? Status{fail(host_errors::hasLeader(program_->host()->folder()))} : status);
    program_->host()->stop();
    emit changed();
}

}  // namespace hopluu::desktop
