#include "desktop/joining.h"

#include "desktop/invitation_page.h"
#include "desktop/qt_text.h"
#include "desktop/who_am_i.h"
#include "engine/local_files.h"
#include "engine/wording.h"
#include "sync/json_fields.h"
#include "sync/spoken_fingerprint.h"
#include "text/unicode.h"

#include <QClipboard>
#include <QGuiApplication>

#include <fmt/format.h>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostBytes = 64 * 1024;
constexpr int kDigitsInGroup = 4;

Error nothingToRead() {
    return {"desktop.no-invitation",
            {"Ở đây không có lời mời nào.", "There is no invitation here."},
            {"Hãy chọn tệp .hopluu-invite, hoặc dán trọn dòng HOPLUU1:… mà Khối trưởng đã gửi.",
             "Choose the .hopluu-invite file, or paste the whole HOPLUU1:… line that the leader sent."},
            ""};
}

}  // namespace

Joining::Joining(QObject* parent) : QObject(parent), person_(personAtThisLaptop()), deviceName_(nameOfThisLaptop()) {
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &Joining::clipboardChanged);
    connect(this, &Joining::changed, this, &Joining::formChanged);
    connect(this, &Joining::storeChanged, this, &Joining::formChanged);
}

Joining::~Joining() = default;

void Joining::setProgram(Program* program) {
    if (program == program_ || program == nullptr) {
        return;
    }
    program_ = program;
    storeFile_ = program->storePath();
    connect(program->preferences(), &Preferences::languageChanged, this, &Joining::changed);
    connect(program->preferences(), &Preferences::languageChanged, this, &Joining::storeChanged);
    lookAtStore();
    if (!program->invitation().isEmpty()) {
        openPath(program->invitation());
    }
    emit changed();
}

QString Joining::say(const BilingualText& text) const {
    return program_ == nullptr ? QString() : qt(engine::say(text, program_->preferences()->wording()));
}

QString Joining::blocName() const {
    return invitation_ ? qt(invitation_->blocName) : QString();
}

QString Joining::unitName() const {
    return invitation_ ? say(invitedPlace(*invitation_)) : QString();
}

QString Joining::addresses() const {
    QStringList lines;
    if (invitation_) {
        for (const auto& address : invitation_->addresses) {
            lines.append(qt(address));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString Joining::spoken() const {
    return invitation_ ? qt(sync::spokenFingerprint(invitation_->certificateFingerprint)) : QString();
}

QString Joining::fingerprint() const {
    QString grouped;
    const QString digits = invitation_ ? qt(sync::toHex(invitation_->certificateFingerprint)) : QString();
    for (qsizetype at = 0; at < digits.size(); at += kDigitsInGroup) {
        grouped += (at == 0 ? QString() : QStringLiteral(" ")) + digits.mid(at, kDigitsInGroup);
    }
    return grouped;
}

QString Joining::expiry() const {
    return invitation_ && program_ != nullptr
               ? qt(engine::momentText(invitation_->expiresAtMilliseconds, program_->preferences()->wording()))
               : QString();
}

bool Joining::seemsExpired() const {
    return invitation_ && invitation_->expiresAtMilliseconds < systemWallClock()();
}

QString Joining::storeFile() const {
    return qt(storeFile_.string());
}

bool Joining::canJoin() const {
    return invitation_ && !isJoining() && storeProblem_.empty() && !person_.trimmed().isEmpty() && !deviceName_.trimmed().isEmpty();
}

bool Joining::clipboardHasInvitation() const {
    return sync::readInvitation(utf8(QGuiApplication::clipboard()->text())).has_value();
}

QString Joining::progress() const {
    if (!isJoining()) {
        return {};
    }
    if (!progress_.isMember) {
        return say({"Đang nối tới máy chủ của khối…", "Connecting to the bloc's server…"});
    }
    if (progress_.fetched == 0) {
        return say({"Máy chủ đã nhận máy này; đang lấy biểu mẫu…", "The server has admitted this laptop; fetching the form…"});
    }
    return say({fmt::format("Đang lấy biểu mẫu và số liệu: đã nhận {} mục…", progress_.fetched),
                fmt::format("Fetching form and figures: {} entries so far…", progress_.fetched)});
}

QString Joining::problem() const {
    return problem_.code.empty() ? QString() : say(problem_.message);
}

QString Joining::remedy() const {
    return problem_.code.empty() ? QString() : say(problem_.remedy);
}

void Joining::openFile(const QUrl& file) {
    openPath(file.toLocalFile());
}

void Joining::openPath(const QString& file) {
    auto text = engine::readFile(utf8(file), kMostBytes);
    take(text ? sync::readInvitation(*text) : Result<sync::InvitationFile>{fail(text.error())});
}

void Joining::openText(const QString& text) {
    const bool isEmpty = text.trimmed().isEmpty();
    take(isEmpty ? Result<sync::InvitationFile>{fail(nothingToRead())} : sync::readInvitation(utf8(text)));
}

void Joining::openClipboard() {
    openText(QGuiApplication::clipboard()->text());
}

void Joining::take(Result<sync::InvitationFile> invitation) {
    if (isJoining()) {
        return;
    }
    invitation_.reset();
    problem_ = {};
    if (!invitation) {
        problem_ = invitation.error();
    } else {
        invitation_ = std::move(*invitation);
    }
    emit changed();
}

void Joining::forget() {
    if (!isJoining()) {
        invitation_.reset();
        problem_ = {};
        emit changed();
    }
}

void Joining::chooseFolder(const QUrl& folder) {
    if (!isJoining() && !folder.toLocalFile().isEmpty()) {
        storeFile_ = std::filesystem::path(utf8(folder.toLocalFile())) / "hopluu.store";
        lookAtStore();
    }
}

void Joining::lookAtStore() {
    const auto writable = requireWritable(storeFile_);
    storeProblem_ = {};
    if (!writable) {
        const Error& error = writable.error();
        storeProblem_ = {error.message.vi + " " + error.remedy.vi, error.message.en + " " + error.remedy.en};
    }
    emit storeChanged();
}

void Joining::join() {
    if (!canJoin()) {
        return;
    }
    auto person = text::normalize(utf8(person_.trimmed()));
    auto device = text::normalize(utf8(deviceName_.trimmed()));
    if (!person || !device) {
        problem_ = !person ? person.error() : device.error();
        emit changed();
        return;
    }
    problem_ = {};
    progress_ = {};
    JoiningRequest request{*invitation_, storeFile_, std::move(*person), std::move(*device)};
    NetworkLines network;
    attempt_ = std::make_unique<JoiningAttempt>(
        std::move(request), network, this,
        [this](JoiningProgress progress) {
            progress_ = progress;
            emit changed();
        },
        [this](const Status& status) { ended(status); });
    emit changed();
}

void Joining::cancel() {
    if (attempt_) {
        attempt_->cancel();
    }
}

void Joining::ended(const Status& status) {
    attempt_.reset();
    if (status) {
        program_->openFile(storeFile_);
        return;
    }
    problem_ = status.error();
    emit changed();
}

}  // namespace hopluu::desktop
