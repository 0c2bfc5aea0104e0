#include "desktop/hosted_server.h"

#include "desktop/host_errors.h"
#include "desktop/own_addresses.h"
#include "desktop/qt_text.h"
#include "journal/hybrid_clock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHostAddress>
#include <QStandardPaths>

#include <system_error>
#include <utility>
#include <variant>

namespace hopluu::desktop {

namespace {

constexpr char kProgram[] = "hopluu-server";
constexpr char kThisComputer[] = "127.0.0.1";
constexpr char kFolder[] = "folder";
constexpr char kPort[] = "port";
constexpr char kListen[] = "listen";
constexpr char kAtStart[] = "at-start";
constexpr char kHandedOver[] = "handed-over";
constexpr int kGone = 410;  // the status of all that a server answers once its bloc has gone to another
constexpr char kUsualFolder[] = "may-chu";
/// A server ends within a second; one that waits for a slow disk gets longer before it is told more firmly.
constexpr int kPatienceMilliseconds = 15'000;
constexpr qsizetype kMostUnread = 64 * 1024;
constexpr int kDigitsOfGroup = 12;
constexpr int kHighestPort = 65535;

bool isThisComputer(const QHostAddress& peer, const QStringList& own) {
    return peer.isLoopback() || own.contains(peer.toString());
}

}  // namespace

QString serverProgram() {
    const QString name = QString::fromLatin1(kProgram);
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

HostedServer::HostedServer(Preferences& preferences, QObject* parent) : QObject(parent), preferences_(preferences) {
    process_.setProgram(serverProgram());
    process_.setStandardOutputFile(QProcess::nullDevice());
    connect(&process_, &QProcess::readyReadStandardError, this, &HostedServer::readLog);
    connect(&process_, &QProcess::finished, this, &HostedServer::ended);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(host_errors::programDoesNotStart(utf8(process_.program())));
        }
    });
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, &process_, &QProcess::kill);
}

HostedServer::~HostedServer() {
    process_.disconnect(this);
    if (process_.state() != QProcess::NotRunning) {
        process_.closeWriteChannel();
        if (!process_.waitForFinished(kPatienceMilliseconds)) {
            process_.kill();
            process_.waitForFinished();
        }
    }
}

void HostedServer::lookAt(const std::filesystem::path& storeFile) {
    const auto digest = QCryptographicHash::hash(QByteArray::fromStdString(storeFile.string()), QCryptographicHash::Sha256);
    group_ = QStringLiteral("host-%1/").arg(QString::fromLatin1(digest.toHex().left(kDigitsOfGroup)));
    const QString folder = kept(kFolder), port = kept(kPort);
    folder_ = folder.isEmpty() ? storeFile.parent_path() / kUsualFolder : std::filesystem::path(utf8(folder));
    port_ = port.isEmpty() ? kUsualPort : port.toInt();
    isForNetwork_ = kept(kListen) != QLatin1String("this-computer");
    startsByItself_ = kept(kAtStart) == QLatin1String("yes");
    isHandedOver_ = kept(kHandedOver) == QLatin1String("yes");
    emit settingsChanged();
    emit changed();
}

QString HostedServer::kept(const char* setting) const {
    return preferences_.recall(group_ + QLatin1String(setting));
}

void HostedServer::keep(const char* setting, const QString& value) {
    preferences_.remember(group_ + QLatin1String(setting), value);
    emit settingsChanged();
}

QString HostedServer::folderName() const {
    return qt(folder_.string());
}

void HostedServer::chooseFolder(const QUrl& folder) {
    if (!folder.toLocalFile().isEmpty()) {
        setFolder(utf8(folder.toLocalFile()));
    }
}

void HostedServer::setFolder(const std::filesystem::path& folder) {
    if (isIdle()) {
        folder_ = folder;
        keep(kFolder, qt(folder.string()));
        setHandedOver(false);
    }
}

void HostedServer::setPort(int port) {
    if (isIdle()) {
        port_ = port;
        keep(kPort, QString::number(port));
    }
}

void HostedServer::choosePort(const QString& typed) {
    bool isNumber = false;
    const int port = typed.toInt(&isNumber);
    if (isNumber && port >= 1 && port <= kHighestPort) {
        setPort(port);
    }
}

void HostedServer::setForNetwork(bool isForNetwork) {
    if (isIdle()) {
        isForNetwork_ = isForNetwork;
        keep(kListen, isForNetwork ? QStringLiteral("network") : QStringLiteral("this-computer"));
    }
}

void HostedServer::setStartsByItself(bool startsByItself) {
    startsByItself_ = startsByItself;
    keep(kAtStart, startsByItself ? QStringLiteral("yes") : QStringLiteral("no"));
}

bool HostedServer::hasData() const {
    std::error_code ignored;
    return std::filesystem::exists(folder_ / "journal.hopluu", ignored);
}

void HostedServer::start(const std::optional<sync::Hash>& expected) {
    if (!isIdle()) {
        return;
    }
    if (process_.program().isEmpty()) {
        return fail(host_errors::programNotFound());
    }
    expected_ = expected;
    stoppedBecause_.reset();
    unread_.clear();
    lastWords_.clear();
    listening_ = {};
    lastExchange_ = lastStranger_ = since_ = 0;
    stranger_.clear();
    process_.setArguments({QStringLiteral("--data-dir"), folderName(), QStringLiteral("--listen"),
                           isForNetwork_ ? QStringLiteral("0.0.0.0") : QString::fromLatin1(kThisComputer), QStringLiteral("--port"),
                           QString::number(port_), QStringLiteral("--log-level"), QStringLiteral("info"),
                           QStringLiteral("--while-stdin-open")});
    enter(State::Starting);
    process_.start(QIODevice::ReadWrite);
}

void HostedServer::markHandedOver() {
    setHandedOver(true);
    emit changed();
}

/// Kept, so that it is known before it runs again and when it does not.
void HostedServer::setHandedOver(bool isHandedOver) {
    if (isHandedOver != isHandedOver_) {
        isHandedOver_ = isHandedOver;
        keep(kHandedOver, isHandedOver ? QStringLiteral("yes") : QStringLiteral("no"));
    }
}

void HostedServer::stop() {
    if (state_ == State::Starting || state_ == State::Running) {
        enter(State::Stopping);
        patience_.start(kPatienceMilliseconds);
        process_.closeWriteChannel();
    }
}

std::vector<std::string> HostedServer::addresses() const {
    return addressesAt(runningPort());
}

std::vector<std::string> HostedServer::addressesAt(int port) const {
    std::vector<std::string> urls;
    const auto own = isForNetwork_ ? ownAddresses() : QList<OwnAddress>{};
    for (const OwnAddress& each : own) {
        urls.push_back(utf8(addressUrl(each.ip, port)));
    }
    return urls.empty() ? std::vector{utf8(addressUrl(QString::fromLatin1(kThisComputer), port))} : urls;
}

std::string HostedServer::ownAddress() const {
    return utf8(addressUrl(QString::fromLatin1(kThisComputer), runningPort()));
}

void HostedServer::refuse(const Error& why) {
    if (isIdle()) {
        fail(why);
    }
}

void HostedServer::enter(State state) {
    state_ = state;
    emit changed();
}

void HostedServer::fail(const Error& why) {
    failure_ = why;
    enter(State::Failed);
}

void HostedServer::readLog() {
    unread_ += process_.readAllStandardError();
    for (qsizetype end = unread_.indexOf('\n'); end >= 0; end = unread_.indexOf('\n')) {
        const std::string line = unread_.left(end).toStdString();
        unread_.remove(0, end + 1);
        if (const auto event = readServerEvent(line)) {
            std::visit([this](const auto& each) { take(each); }, *event);
        } else if (!line.starts_with('{') && !line.empty()) {
            lastWords_ = line;
        }
    }
    if (unread_.size() > kMostUnread) {
        unread_.clear();  // no line of the server's is as long
    }
}

void HostedServer::take(const ServerListening& event) {
    if (state_ != State::Starting) {
        return;
    }
    listening_ = event;
    setHandedOver(event.isReadOnly);
    if (expected_ && *expected_ != event.fingerprint && !event.isReadOnly) {
        stoppedBecause_ = host_errors::otherBloc(folder_);
        return stop();
    }
    own_.clear();
    const auto addresses = ownAddresses();
    for (const OwnAddress& each : addresses) {
        own_.append(each.ip);
    }
    since_ = systemWallClock()();
    enter(State::Running);
}

void HostedServer::take(const ServerNotStarted& event) {
    stoppedBecause_ = host_errors::notStarted(event.code, event.message, folder_, port_);
}

void HostedServer::take(const ServerRequest& event) {
    // Looking whether it is there is no exchange: this program does so itself.
    if (state_ != State::Running || !QString::fromStdString(event.path).startsWith(QLatin1String("/v1/"))) {
        return;
    }
    if (event.status == kGone && !isHandedOver_) {
        markHandedOver();  // by a command, beside this window
    }
    const QHostAddress peer(qt(event.peer));
    const bool isStranger = !peer.isNull() && !isThisComputer(peer, own_);
    const std::int64_t now = systemWallClock()();
    if (isStranger) {
        lastStranger_ = now;
        stranger_ = event.peer;
    }
    const bool isExchange = event.path == "/v1/exchange" || event.path == "/v1/join";
    if (isExchange) {
        lastExchange_ = now;
    }
    if (isStranger || isExchange) {
        emit changed();
    }
}

void HostedServer::ended(int /*exitCode*/, QProcess::ExitStatus /*how*/) {
    patience_.stop();
    readLog();
    if (stoppedBecause_) {
        return fail(*std::exchange(stoppedBecause_, std::nullopt));
    }
    if (state_ == State::Stopping) {
        return enter(State::Off);
    }
    fail(host_errors::endedByItself(lastWords_));
    emit endedByItself(failure_);
}

}  // namespace hopluu::desktop
