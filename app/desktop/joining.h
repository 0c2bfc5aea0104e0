// First start: an invitation is opened, looked at, and this laptop joins. What was typed stays when it fails.
#pragma once

#include "desktop/joining_attempt.h"
#include "desktop/program.h"
#include "sync/invitation_file.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <filesystem>
#include <memory>
#include <optional>

namespace hopluu::desktop {

class Joining : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY changed)

    Q_PROPERTY(bool hasInvitation READ hasInvitation NOTIFY changed)
    Q_PROPERTY(QString blocName READ blocName NOTIFY changed)
    Q_PROPERTY(QString unitName READ unitName NOTIFY changed)
    Q_PROPERTY(QString addresses READ addresses NOTIFY changed)      // one a line
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)            // the certificate, for the telephone
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)  // the same in digits, in groups
    Q_PROPERTY(QString expiry READ expiry NOTIFY changed)
    Q_PROPERTY(bool seemsExpired READ seemsExpired NOTIFY changed)  // by this laptop's clock; the server decides

    Q_PROPERTY(QString storeFile READ storeFile NOTIFY storeChanged)
    Q_PROPERTY(QString storeProblem READ storeProblem NOTIFY storeChanged)  // why nothing can be written there; empty: it can
    Q_PROPERTY(QString person MEMBER person_ NOTIFY formChanged)
    Q_PROPERTY(QString deviceName MEMBER deviceName_ NOTIFY formChanged)
    Q_PROPERTY(bool canJoin READ canJoin NOTIFY formChanged)
    Q_PROPERTY(bool clipboardHasInvitation READ clipboardHasInvitation NOTIFY clipboardChanged)

    Q_PROPERTY(bool isJoining READ isJoining NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // of the invitation, or of joining; empty: none
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)

public:
    explicit Joining(QObject* parent = nullptr);
    ~Joining() override;

    [[nodiscard]] Program* program() const { return program_; }
    void setProgram(Program* program);

    [[nodiscard]] bool hasInvitation() const { return invitation_.has_value(); }
    [[nodiscard]] QString blocName() const;
    [[nodiscard]] QString unitName() const;
    [[nodiscard]] QString addresses() const;
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] QString expiry() const;
    [[nodiscard]] bool seemsExpired() const;
    [[nodiscard]] QString storeFile() const;
    [[nodiscard]] QString storeProblem() const { return say(storeProblem_); }
    [[nodiscard]] bool canJoin() const;
    [[nodiscard]] bool clipboardHasInvitation() const;
    [[nodiscard]] bool isJoining() const { return attempt_ != nullptr; }
    [[nodiscard]] QString progress() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString remedy() const;

    Q_INVOKABLE void openFile(const QUrl& file);
    Q_INVOKABLE void openPath(const QString& file);
    Q_INVOKABLE void openText(const QString& text);
    Q_INVOKABLE void openClipboard();
    /// Another invitation; what was typed stays.
    Q_INVOKABLE void forget();
    Q_INVOKABLE void chooseFolder(const QUrl& folder);
    Q_INVOKABLE void join();
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void storeChanged();
    void formChanged();
    void clipboardChanged();

private:
    void take(Result<sync::InvitationFile> invitation);
    void lookAtStore();
    void ended(const Status& status);
    [[nodiscard]] QString say(const BilingualText& text) const;

    Program* program_ = nullptr;
    std::optional<sync::InvitationFile> invitation_;
    std::filesystem::path storeFile_;
    BilingualText storeProblem_;
    QString person_, deviceName_;
    Error problem_;  // without a code: none
    JoiningProgress progress_;
    std::unique_ptr<JoiningAttempt> attempt_;
};

}  // namespace hopluu::desktop
