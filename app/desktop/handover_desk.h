// What both sides of a handover show: one step after another, each run by the server's own command, with its progress, its result and what
// was in its way.
#pragma once

#include "desktop/handover_run.h"
#include "desktop/program.h"
#include "sync/handover_card.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <filesystem>
#include <optional>

namespace hopluu::desktop {

class HandoverDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("HandingDesk or TakingDesk")
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY changed)
    Q_PROPERTY(int step READ step NOTIFY changed)                // which comes next, from 1 on
    Q_PROPERTY(int workingStep READ workingStep NOTIFY changed)  // 0: none
    Q_PROPERTY(bool isWorking READ isWorking NOTIFY changed)
    Q_PROPERTY(QString work READ work NOTIFY changed)          // what is being done
    Q_PROPERTY(double progress READ progress NOTIFY changed)   // 0 to 1; below 0: nobody knows
    Q_PROPERTY(bool canCancel READ canCancel NOTIFY changed)   // what can be done again from the start may be stopped
    Q_PROPERTY(int failedStep READ failedStep NOTIFY changed)  // 0: none
    Q_PROPERTY(QString problem READ problem NOTIFY changed)    // of that step
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)
    // The new server, as its card says
    Q_PROPERTY(QString newCode READ newCode NOTIFY changed)  // to be read over the telephone; empty: there is no card yet
    Q_PROPERTY(QString newAddresses READ newAddresses NOTIFY changed)

public:
    explicit HandoverDesk(QObject* parent = nullptr);
    ~HandoverDesk() override;

    [[nodiscard]] Program* program() const { return program_; }
    void setProgram(Program* program);
    [[nodiscard]] virtual int step() const = 0;
    [[nodiscard]] int workingStep() const { return isWorking() ? workingStep_ : 0; }
    [[nodiscard]] virtual bool isWorking() const { return run_.isRunning(); }
    [[nodiscard]] virtual QString work() const;
    [[nodiscard]] double progress() const { return run_.progress(); }
    [[nodiscard]] bool canCancel() const { return run_.isRunning() && isStoppable_ && !run_.isCancelling(); }
    [[nodiscard]] int failedStep() const { return failedStep_; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString remedy() const;
    [[nodiscard]] QString newCode() const;
    [[nodiscard]] QString newAddresses() const;

    Q_INVOKABLE void cancel() { run_.cancel(); }

signals:
    void changed();

protected:
    enum class Stoppable { no, yes };

    /// The files of this handover are kept beside the data file, so that it goes on after a restart and without the USB stick.
    [[nodiscard]] std::filesystem::path kept(const char* name) const;
    [[nodiscard]] Status keep(const char* name, const std::string& content) const;
    void forget(const char* name) const;
    /// The program is there, or the language is another: what was kept is read again.
    virtual void readKept() = 0;
    void readKeptCard();
    /// `then` hears of it only when it was done, or when it differs.
    void run(int step, const BilingualText& work, Stoppable stoppable, const QStringList& command, HandoverRun::Then then);
    virtual void failed(int step, const Error& why);
    void clearProblem();
    [[nodiscard]] QString say(const BilingualText& text) const;
    [[nodiscard]] const std::optional<sync::ServerCard>& card() const { return card_; }
    void forgetCard() { card_.reset(); }

private:
    QPointer<Program> program_;
    std::optional<sync::ServerCard> card_;
    HandoverRun run_;
    BilingualText work_;
    int workingStep_ = 0, failedStep_ = 0;
    bool isStoppable_ = false;
    Error failure_;
};

}  // namespace hopluu::desktop
