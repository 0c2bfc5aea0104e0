// Who leads next: a fresh server on this computer that makes its card, rehearses, and takes the bloc; then this laptop joins as the
// leader's.
#pragma once

#include "desktop/handover_desk.h"
#include "desktop/host_joining.h"

namespace hopluu::desktop {

class TakingDesk : public hopluu::desktop::HandoverDesk {  // in full: moc writes the name down as it stands here
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString person MEMBER person_ NOTIFY changed)
    Q_PROPERTY(QString deviceName MEMBER deviceName_ NOTIFY changed)
    Q_PROPERTY(bool isNamed READ isNamed NOTIFY changed)  // both are filled in
    Q_PROPERTY(bool isBegun READ isBegun NOTIFY changed)  // a card was made, maybe before a restart
    Q_PROPERTY(bool canChangeServer READ canChangeServer NOTIFY changed)
    Q_PROPERTY(QString cardSaved READ cardSaved NOTIFY changed)      // where the card was saved
    Q_PROPERTY(QString cardWarning READ cardWarning NOTIFY changed)  // its address is not this computer's any more; empty: it is
    Q_PROPERTY(QString rehearsed READ rehearsed NOTIFY changed)      // how the rehearsal came out; empty: there was none
    Q_PROPERTY(bool isIdentical READ isIdentical NOTIFY changed)     // and there is a statement to save
    Q_PROPERTY(QString oldCode READ oldCode NOTIFY changed)          // of the server that the package came from
    Q_PROPERTY(QString statementSaved READ statementSaved NOTIFY changed)
    Q_PROPERTY(bool isTaken READ isTaken NOTIFY changed)  // this server holds the bloc; what is left is to run it and join

public:
    explicit TakingDesk(QObject* parent = nullptr);

    [[nodiscard]] int step() const override;
    [[nodiscard]] bool isWorking() const override { return HandoverDesk::isWorking() || joining_.isUnderWay(); }
    [[nodiscard]] QString work() const override;
    [[nodiscard]] bool isNamed() const { return !person_.trimmed().isEmpty() && !deviceName_.trimmed().isEmpty(); }
    [[nodiscard]] bool isBegun() const { return card().has_value(); }
    /// The card names the folder's key and the port: they stay as they are once it was given away.
    [[nodiscard]] bool canChangeServer() const { return !isWorking() && !isTaken(); }
    [[nodiscard]] QString cardSaved() const { return say(cardSaved_); }
    [[nodiscard]] QString cardWarning() const;
    [[nodiscard]] QString rehearsed() const;
    [[nodiscard]] bool isIdentical() const { return statement_.has_value(); }
    [[nodiscard]] QString oldCode() const;
    [[nodiscard]] QString statementSaved() const { return say(statementSaved_); }
    [[nodiscard]] bool isTaken() const;

    Q_INVOKABLE void makeCard(const QUrl& file);
    Q_INVOKABLE void rehearse(const QUrl& package);
    Q_INVOKABLE void saveStatement(const QUrl& file);
    Q_INVOKABLE void take(const QUrl& package);
    /// Once taken: runs the server and joins; again when that went wrong the first time.
    Q_INVOKABLE void begin();
    /// "card", "statement".
    Q_INVOKABLE [[nodiscard]] QString suggestedName(const QString& what) const;

protected:
    void readKept() override;
    void failed(int step, const Error& why) override;

private:
    [[nodiscard]] QString takenKey() const;

    QString person_, deviceName_;
    std::optional<sync::RehearsalStatement> statement_;
    std::vector<BilingualText> differences_;
    BilingualText cardSaved_, statementSaved_;
    HostJoining joining_;
};

}  // namespace hopluu::desktop
