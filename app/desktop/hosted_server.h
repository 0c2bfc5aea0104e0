// The bloc's server as a child of this program: hopluu-server on a folder of this computer. It ends with this program, however that ends,
// since it stops when its standard input closes. Nothing is ended here but what was started here.
#pragma once

#include "desktop/preferences.h"
#include "desktop/server_log_reader.h"
#include "domain/error.h"

#include <QtQml/qqmlregistration.h>
#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::desktop {

/// hopluu-server beside this program, as both are built; else where programs are. Empty: it is not installed.
[[nodiscard]] QString serverProgram();

class HostedServer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Program.host")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool isHosting READ isHosting NOTIFY changed)        // a server of ours lives, even if only just
    Q_PROPERTY(bool isIdle READ isIdle NOTIFY changed)              // none lives: the settings can be changed
    Q_PROPERTY(bool isHandedOver READ isHandedOver NOTIFY changed)  // for good: it, or the one that ran in this folder, can only be read
    // How it is to run; kept for the data file that is open
    Q_PROPERTY(QString folder READ folderName NOTIFY settingsChanged)
    Q_PROPERTY(int port READ port NOTIFY settingsChanged)
    Q_PROPERTY(bool isForNetwork READ isForNetwork WRITE setForNetwork NOTIFY settingsChanged)  // false: for this computer only
    Q_PROPERTY(bool startsByItself READ startsByItself WRITE setStartsByItself NOTIFY settingsChanged)

public:
    enum class State { Off, Starting, Running, Stopping, Failed };
    Q_ENUM(State)

    static constexpr int kUsualPort = 8443;

    explicit HostedServer(Preferences& preferences, QObject* parent = nullptr);
    /// Stops it, and waits until it has ended.
    ~HostedServer() override;

    /// The settings kept for this data file from now on. A server that runs goes on.
    void lookAt(const std::filesystem::path& storeFile);

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] bool isHosting() const { return !isIdle(); }
    [[nodiscard]] bool isIdle() const { return state_ == State::Off || state_ == State::Failed; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] QString folderName() const;
    Q_INVOKABLE void chooseFolder(const QUrl& folder);
    void setFolder(const std::filesystem::path& folder);
    [[nodiscard]] int port() const { return port_; }
    /// 0: any free one.
    void setPort(int port);
    /// As typed; what is no port changes nothing.
    Q_INVOKABLE void choosePort(const QString& typed);
    [[nodiscard]] bool isForNetwork() const { return isForNetwork_; }
    void setForNetwork(bool isForNetwork);
    [[nodiscard]] bool startsByItself() const { return startsByItself_; }
    void setStartsByItself(bool startsByItself);

    /// Does a server's data lie in the folder?
    [[nodiscard]] bool hasData() const;
    /// `expected`: the certificate that this laptop has pinned; another bloc's server is stopped at once, unless it can only be read: that
    /// is the one that the laptop has moved away from, and it shows the others the way. nullopt: it has joined none.
    void start(const std::optional<sync::Hash>& expected);
    Q_INVOKABLE void stop();
    /// The bloc has just been passed to another server.
    void markHandedOver();
    [[nodiscard]] bool isHandedOver() const { return isHandedOver_; }
    /// It will not be started, for this reason.
    void refuse(const Error& why);

    // --- Of the one that runs ---------------------------------------------------------------------------------------------
    [[nodiscard]] int runningPort() const { return listening_.port; }
    [[nodiscard]] const sync::Hash& fingerprint() const { return listening_.fingerprint; }
    [[nodiscard]] std::int64_t since() const { return since_; }                // milliseconds since 1970, UTC
    [[nodiscard]] std::int64_t lastExchange() const { return lastExchange_; }  // of anybody; 0: none yet
    [[nodiscard]] std::int64_t lastStranger() const { return lastStranger_; }  // of another computer; 0: none yet
    [[nodiscard]] const std::string& stranger() const { return stranger_; }    // where that one was
    /// By which other computers reach it, the likeliest first; for this computer only: the one that it has for itself.
    [[nodiscard]] std::vector<std::string> addresses() const;
    /// The same of one that is to run as it is set.
    [[nodiscard]] std::vector<std::string> plannedAddresses() const { return addressesAt(port_); }
    /// By which this computer itself always does.
    [[nodiscard]] std::string ownAddress() const;
    [[nodiscard]] const Error& failure() const { return failure_; }  // of Failed
    [[nodiscard]] qint64 processId() const { return process_.processId(); }

signals:
    void changed();
    void settingsChanged();
    void endedByItself(const hopluu::Error& why);

private:
    [[nodiscard]] std::vector<std::string> addressesAt(int port) const;
    void setHandedOver(bool isHandedOver);
    void enter(State state);
    void fail(const Error& why);
    void readLog();
    void take(const ServerListening& event);
    void take(const ServerNotStarted& event);
    void take(const ServerRequest& event);
    void ended(int exitCode, QProcess::ExitStatus how);
    void keep(const char* setting, const QString& value);
    [[nodiscard]] QString kept(const char* setting) const;

    Preferences& preferences_;
    QString group_;  // of the settings
    std::filesystem::path folder_;
    int port_ = kUsualPort;
    bool isForNetwork_ = true, startsByItself_ = false, isHandedOver_ = false;

    State state_ = State::Off;
    Error failure_;
    std::optional<Error> stoppedBecause_;  // why we stop it: told once it has ended
    std::optional<sync::Hash> expected_;
    QProcess process_;
    QTimer patience_;
    QByteArray unread_;
    std::string lastWords_;
    ServerListening listening_;
    std::int64_t since_ = 0, lastExchange_ = 0, lastStranger_ = 0;
    std::string stranger_;
    QStringList own_;  // this computer's addresses, when it began to run
};

}  // namespace hopluu::desktop
