// One step of a handover: hopluu-server's command as a child process, so that the window's thread never waits and nothing but the server
// touches the server's data.
#pragma once

#include "desktop/handover_events.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>

namespace hopluu::desktop {

class HandoverRun : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const HandoverReport&)>;  // done, or with a failure, or with differences

    explicit HandoverRun(QObject* parent = nullptr);
    /// Stops it as `cancel` does, and waits; a commit is waited for.
    ~HandoverRun() override;

    /// `command`: its name and arguments, on the server of `folder`. Nothing happens while another runs.
    void start(const QString& folder, const QStringList& command, Then then);
    /// It ends with "handover.cancelled" unless it was done already. No commit hears of it.
    void cancel();
    [[nodiscard]] bool isRunning() const { return then_ != nullptr; }
    [[nodiscard]] bool isCancelling() const { return isCancelling_; }
    /// 0 to 1; below 0: nobody knows.
    [[nodiscard]] double progress() const;
    [[nodiscard]] const HandoverReport& report() const { return report_; }

signals:
    void changed();

private:
    void readEvents();
    void end();

    QProcess process_;
    QByteArray unread_;
    HandoverReport report_;
    Then then_;
    bool isCancelling_ = false;
};

}  // namespace hopluu::desktop
