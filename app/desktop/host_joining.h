// The server on this computer is started, and this laptop joins as the leader's, by the invitation that the server has written for its
// first one: after a bloc was founded here, and after one was taken over.
#pragma once

#include "desktop/joining_attempt.h"
#include "desktop/program.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

namespace hopluu::desktop {

class HostJoining : public QObject {
    Q_OBJECT

public:
    explicit HostJoining(QObject* parent = nullptr);
    ~HostJoining() override;

    /// With success the data file is open. Errors: why the server does not run, "host.has-leader", those of a JoiningAttempt; the server is
    /// off again then.
    using Then = std::function<void(const Status&)>;
    void begin(Program& program, const QString& person, const QString& deviceName, Then then);
    [[nodiscard]] bool isUnderWay() const { return then_ != nullptr; }
    /// What is being done; empty: nothing.
    [[nodiscard]] BilingualText progress() const;

signals:
    void changed();

private:
    void hostChanged();
    void join();
    void end(const Status& status);

    QPointer<Program> program_;
    QString person_, deviceName_;
    Then then_;
    std::unique_ptr<JoiningAttempt> attempt_;
};

}  // namespace hopluu::desktop
