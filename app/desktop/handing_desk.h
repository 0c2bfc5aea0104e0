// The leader who leaves: from the new server's card to the bloc handed over. The bloc's server runs on this computer all the while.
#pragma once

#include "desktop/handover_desk.h"

namespace hopluu::desktop {

class HandingDesk : public hopluu::desktop::HandoverDesk {  // in full: moc writes the name down as it stands here
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY changed)  // why nothing can be handed over from here now; empty: it can
    Q_PROPERTY(bool canStartServer READ canStartServer NOTIFY changed)
    Q_PROPERTY(bool isHandedOver READ isHandedOver NOTIFY changed)
    Q_PROPERTY(QString packed READ packed NOTIFY changed)        // what the package to rehearse with holds, and where it is
    Q_PROPERTY(QString rehearsed READ rehearsed NOTIFY changed)  // what the new server has stated; empty: nothing yet
    Q_PROPERTY(QString handed READ handed NOTIFY changed)
    Q_PROPERTY(QString noticed READ noticed NOTIFY changed)  // where the notice was saved

public:
    explicit HandingDesk(QObject* parent = nullptr) : HandoverDesk(parent) {}

    [[nodiscard]] int step() const override;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool canStartServer() const;
    [[nodiscard]] bool isHandedOver() const { return program() && program()->host()->isHandedOver(); }
    [[nodiscard]] QString packed() const { return say(packed_); }
    [[nodiscard]] QString rehearsed() const;
    [[nodiscard]] QString handed() const;
    [[nodiscard]] QString noticed() const { return say(noticed_); }

    Q_INVOKABLE void chooseCard(const QUrl& file);
    Q_INVOKABLE void pack(const QUrl& file);
    Q_INVOKABLE void chooseRehearsal(const QUrl& file);
    Q_INVOKABLE void handOver(const QUrl& file);
    Q_INVOKABLE void saveNotice(const QUrl& file);
    /// "package", "final", "notice".
    Q_INVOKABLE [[nodiscard]] QString suggestedName(const QString& what) const;

protected:
    void readKept() override;
    void failed(int step, const Error& why) override;

private:
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] Result<sync::RehearsalStatement> checked(const std::string& text) const;

    std::optional<sync::RehearsalStatement> statement_;
    BilingualText packed_, handed_, noticed_;
};

}  // namespace hopluu::desktop
