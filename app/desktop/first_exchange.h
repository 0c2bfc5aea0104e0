// While the leader's form has not come: asks the server for it, on a thread of its own, and opens the year once it is there.
#pragma once

#include "desktop/line_source.h"
#include "desktop/program.h"
#include "sync/exchange_status.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <thread>

namespace hopluu::desktop {

class FirstExchange : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY changed)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)  // when the server last answered
    Q_PROPERTY(QString problem READ problem NOTIFY changed)    // of the last attempt; empty: it went well
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)

public:
    explicit FirstExchange(QObject* parent = nullptr);
    ~FirstExchange() override;

    [[nodiscard]] Program* program() const { return program_; }
    void setProgram(Program* program);
    [[nodiscard]] bool isRunning() const { return line_ != nullptr; }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString remedy() const;

    Q_INVOKABLE void run();

signals:
    void changed();

private:
    struct Outcome {
        Error error;  // without a code: none
        sync::ExchangeStatus status;
        bool hasForm = false;
    };
    [[nodiscard]] static Outcome exchangeOnce(const std::filesystem::path& file, Line& line);
    void ended(const Outcome& outcome);
    [[nodiscard]] QString say(const BilingualText& text) const;

    Program* program_ = nullptr;
    Outcome last_;
    std::unique_ptr<Line> line_;  // while it runs
    std::thread thread_;
    std::uint32_t failures_ = 0;
    QTimer again_;
};

}  // namespace hopluu::desktop
