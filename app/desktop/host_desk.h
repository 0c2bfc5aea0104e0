// The page of hosting: how the server on this computer is, where others reach it, and what may be in their way.
#pragma once

#include "desktop/address_check.h"
#include "desktop/program.h"
#include "desktop/rows_model.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::desktop {

class HostDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)  // "Máy chủ đang chạy"
    Q_PROPERTY(int tone READ tone NOTIFY changed)              // of Badge
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // why it does not run; empty: nothing is wrong
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed)
    Q_PROPERTY(bool canStop READ canStop NOTIFY changed)
    // While it runs; else empty
    Q_PROPERTY(QString since READ since NOTIFY changed)
    Q_PROPERTY(QString lastExchange READ lastExchange NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)                      // its certificate, for the telephone
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)            // the same in digits
    Q_PROPERTY(hopluu::desktop::RowsModel* addresses READ addresses CONSTANT)  // Key: the URL. network, check, tone
    Q_PROPERTY(QString reach READ reach NOTIFY changed)                        // what is known about the way of others to it
    Q_PROPERTY(QString reachRemedy READ reachRemedy NOTIFY changed)            // what to do when they do not come through
    Q_PROPERTY(int reachTone READ reachTone NOTIFY changed)

public:
    explicit HostDesk(QObject* parent = nullptr);
    ~HostDesk() override;

    [[nodiscard]] Program* program() const { return program_; }
    void setProgram(Program* program);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] int tone() const;
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString remedy() const;
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] bool canStop() const;
    [[nodiscard]] QString since() const;
    [[nodiscard]] QString lastExchange() const;
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] RowsModel* addresses() { return &addresses_; }
    [[nodiscard]] QString reach() const;
    [[nodiscard]] QString reachRemedy() const;
    [[nodiscard]] int reachTone() const;

    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    /// The addresses that there are now, and whether the server answers at each.
    Q_INVOKABLE void check();

signals:
    void changed();

private:
    void hostChanged();
    void showAddresses();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool doesAnswer() const;
    [[nodiscard]] QString say(const BilingualText& text) const;
    [[nodiscard]] QString moment(std::int64_t milliseconds) const;

    QPointer<Program> program_;
    RowsModel addresses_;
    std::vector<std::pair<std::string, QString>> urls_;    // with the network's name
    std::map<std::string, std::optional<Error>> answers_;  // of those that were asked; nullopt: it answers
    std::unique_ptr<AddressCheck> check_;
    bool wasRunning_ = false;
};

}  // namespace hopluu::desktop
