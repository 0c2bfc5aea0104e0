// Start here for sending and receiving: when it is done, what is told of it, and what can be asked of it. Lives as long as the year is
// open; the network itself is exchange_network.h, the sentences are exchange_view.h.
#pragma once

#include "desktop/exchange_network.h"
#include "desktop/open_year.h"
#include "desktop/rows_model.h"
#include "desktop/tone.h"
#include "engine/exchange_standing.h"
#include "sync/clearing.h"

#include <QtQml/qqmlregistration.h>
#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>
#include <string>

namespace hopluu::desktop {

/// How long it waits; tests wait less.
struct ExchangePace {
    std::chrono::milliseconds first{1'500};     // after the year has opened
    std::chrono::milliseconds settle{4'000};    // after the last edit
    std::chrono::milliseconds longest{20'000};  // but not longer than this after the first one
};

class ExchangeController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Program.exchange")
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)  // 0 to 1; below 0: nobody knows
    Q_PROPERTY(bool isAutomatic READ isAutomatic WRITE setAutomatic NOTIFY scheduleChanged)
    Q_PROPERTY(QString nextText READ nextText NOTIFY scheduleChanged)  // when it tries again by itself; empty: not
    Q_PROPERTY(QString headline READ headline NOTIFY standingChanged)
    Q_PROPERTY(QString detail READ detail NOTIFY standingChanged)
    Q_PROPERTY(int tone READ tone NOTIFY standingChanged)
    Q_PROPERTY(bool isStuck READ isStuck NOTIFY standingChanged)
    Q_PROPERTY(hopluu::desktop::RowsModel* steps READ steps CONSTANT)
    Q_PROPERTY(hopluu::desktop::RowsModel* needs READ needs CONSTANT)
    Q_PROPERTY(hopluu::desktop::RowsModel* log READ log CONSTANT)
    // Many values would be emptied: nothing of it is sent before somebody has said so.
    Q_PROPERTY(hopluu::desktop::RowsModel* cleared READ cleared CONSTANT)
    Q_PROPERTY(bool asksAboutClearing READ asksAboutClearing NOTIFY standingChanged)
    // By file
    Q_PROPERTY(QString fileNews READ fileNews NOTIFY fileChanged)      // what came of the last one; empty: nothing yet
    Q_PROPERTY(QString fileAdvice READ fileAdvice NOTIFY fileChanged)  // what to do next
    Q_PROPERTY(int fileTone READ fileTone NOTIFY fileChanged)
    Q_PROPERTY(QUrl writtenFolder READ writtenFolder NOTIFY fileChanged)  // of the file written last; empty: none

public:
    ExchangeController(OpenYear& year, std::shared_ptr<LineSource> lines, const ExchangePace& pace = {}, QObject* parent = nullptr);
    ~ExchangeController() override;

    [[nodiscard]] bool isRunning() const { return isRunning_; }
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] double progress() const;
    [[nodiscard]] bool isAutomatic() const { return isAutomatic_; }
    void setAutomatic(bool automatic);
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] int tone() const;
    [[nodiscard]] bool isStuck() const { return standing_.isStuck; }
    [[nodiscard]] RowsModel* steps() { return &steps_; }
    [[nodiscard]] RowsModel* needs() { return &needs_; }
    [[nodiscard]] RowsModel* log() { return &log_; }
    [[nodiscard]] RowsModel* cleared() { return &clearedRows_; }
    [[nodiscard]] bool asksAboutClearing() const { return !standing_.cleared.empty(); }
    [[nodiscard]] QString fileNews() const;
    [[nodiscard]] QString fileAdvice() const;
    [[nodiscard]] int fileTone() const { return fileIsTrouble_ ? kError : kInformation; }
    [[nodiscard]] QUrl writtenFolder() const { return writtenFolder_; }
    [[nodiscard]] const engine::ExchangeStanding& standing() const { return standing_; }

    /// At once, whatever the schedule says.
    Q_INVOKABLE void exchangeNow() { run(false); }
    Q_INVOKABLE void cancel();
    /// The values are meant to be empty; sends.
    Q_INVOKABLE void confirmClearing() { run(true); }
    /// Puts back what the server holds at those places, as one step that can be undone.
    Q_INVOKABLE void restoreCleared();

    /// Where a file to carry would be written: its name says whose it is and when.
    Q_INVOKABLE [[nodiscard]] QUrl suggestedFile() const;
    Q_INVOKABLE void writeFile(const QUrl& file);
    /// The answer that came back. Anything else is told what it is.
    Q_INVOKABLE void openFile(const QUrl& file);
    Q_INVOKABLE void openPath(const QString& file);

signals:
    void runningChanged();
    void progressChanged();
    void scheduleChanged();
    void standingChanged();
    void fileChanged();
    void finished();  // an exchange has ended, well or not

private:
    void tellAnswer(const sync::ExchangeSummary& summary, const std::string& name);
    void run(bool confirmsClearing);
    void ended(const Result<engine::RunOutcome>& outcome);
    void readStanding();
    void take(const engine::ExchangeStanding& standing);
    void showAll();
    void yearChanged();
    void schedule(std::chrono::milliseconds wait);
    void stopSchedule();
    void told(const BilingualText& news, const BilingualText& advice, bool isTrouble);

    OpenYear& year_;
    const ExchangePace pace_;
    engine::ExchangeStanding standing_;
    RowsModel steps_, needs_, log_, clearedRows_;
    bool isRunning_ = false, isAutomatic_ = true, wantsAgain_ = false;
    NetworkProgress progress_;
    QTimer timer_;
    QDateTime nextAt_;
    QElapsedTimer firstEdit_;  // valid: edits wait to be sent
    int lastUnsent_ = 0;
    BilingualText fileNews_, fileAdvice_;
    bool fileIsTrouble_ = false;
    QUrl writtenFolder_;
    ExchangeNetwork network_;  // last: its thread ends before the rest goes
};

}  // namespace hopluu::desktop
